// Package resolve tells which mention clusters of all sources are one thing, and
// gives each thing its ID and canonical name.
//
//	r := resolve.Resolve(clusters, schema.DefaultOntology())
//	entity := r.Entities[r.Of["report.txt"][7]] // what cluster 7 of report.txt is
//	for _, s := range r.Suggestions { ... }     // what may be one, and is left to a person
//
// The result is a pure function of the clusters: neither the order of sources nor
// that of loading plays a part.
//
// Rules that are sure go first: a shared full form, a shared spelling but for
// transliteration, an acronym with one expansion, a surname or an initial with one
// bearer. Where two bearers are possible nothing is joined. What is left is compared
// within blocks (a surname, a word of the name), by the sorted neighbourhood method
// (Hernández and Stolfo 1995), so that the time grows as n log n. Evidence of names
// and neighbours adds up to a score: from MergeAt two things are joined, from
// SuggestAt they are suggested. Two people, bodies or works that one source tells
// apart are never joined, whatever other sources say.
//
// Caveat: described things ("the government", "the party’s liquidation") are local to
// their source and never joined with another source's.
package resolve
