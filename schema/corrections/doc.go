// Package corrections is what people have put right: two things that are one, a thing
// that is two, a name, a class, a statement that its sentence does not make, one that it
// does. They stand in a file, are read by people, and are applied at every build in the
// order of the file:
//
//   - merge:
//   - {name: D. Voss, type: Person, source: news.txt}
//   - {name: Dara Voss, type: Person, source: book.txt}
//     why: she says so herself
//   - split: {name: Lantern Party, type: Party, source: news.txt, form: the Lanterns}
//   - rename: {name: LP, type: Party, source: book.txt, to: Lantern Party}
//   - retype: {name: Salt Works, type: Party, source: book.txt, to: Company}
//   - reject: {source: book.txt, sentence: "…", subject: Voss, predicate: founded, object: Lantern Party}
//   - add: {source: book.txt, sentence: "…", subject: Voss, predicate: left, object: Lantern Party, time: "2003"}
//
// The main type is File. A thing is told by a name that its source has for it, a
// statement by its source, its sentence and its words. No ID and no offset is needed,
// so an edit elsewhere, or another source, keeps a correction valid. Where the source
// of a thing is gone, the one thing that has its name elsewhere is meant.
//
// What concerns one source (reject, add, a form that is split off) is applied to its
// findings by File.Apply; what concerns things (merge, split, rename, retype) by
// loaders/resolve.
//
// Caveat: `split` takes all mentions of a form, or all of a source, out of a thing. It
// cannot tell two mentions of one form in one source apart.
package corrections
