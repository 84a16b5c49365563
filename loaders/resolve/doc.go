// Package resolve tells which mention clusters of all sources are one thing, and
// gives each thing its ID and canonical name.
//
//	r := resolve.Resolve(clusters, schema.DefaultOntology())
//	entity := r.Entities[r.Of["report.txt"][7]] // what cluster 7 of report.txt is
//
// The result is a pure function of the clusters: neither the order of sources nor
// that of loading plays a part. Names join what they name: a shared full form, a
// shared spelling but for transliteration, an acronym with one expansion, a surname
// or an initial with one bearer. Where two bearers are possible nothing is joined.
//
// Caveat: described things ("the government", "the party’s liquidation") are local to
// their source and never joined with another source's.
package resolve
