// Package extract finds the statements of a text: who did what to whom, when, and on
// whose word. Every finding bears the sentence that states it and the bytes of its
// arguments.
//
// The main function is Run:
//
//	f, err := extract.Run(src, schema.DefaultOntology())
//	for _, s := range f.Found {
//		fmt.Println(f.Clusters[s.Subject.Cluster].Name, s.Predicate) // Dara Voss rel:founded
//	}
//
// Findings come from two sides that do not know of each other, so that an error of
// one leaves the other whole: the clauses of a sentence (clausal.go) and the noun
// phrases in it (nominal.go, events.go, appositions.go, titles.go, lists.go). Tables
// have rules of their own (tables.go). What a clause says is then seen through its
// stance (stance.go): denied, planned, only possible, or somebody else's claim.
//
// Caveats: what cannot be read with confidence is left out; a pronoun whose thing is
// not certain gives no finding. Headings, captions and lists of references give none.
// Run is pure: the same source and ontology give the same findings, in the order of
// the text, and it is safe to run for many sources at once.
package extract
