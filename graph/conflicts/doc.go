// Package conflicts finds pairs of statements that cannot both hold: two dates of what
// happens once, two holders of an office that one person holds at a time, one thing said
// and denied, two figures for one quantity.
//
//	found := conflicts.Find(conflicts.Input{Statements: statements, Sentences: sentences}, ontology)
//	for _, c := range found {
//		fmt.Println(c.Kind, c.About, c.A.Value, c.B.Value)
//	}
//
// Each side has its sentence. What is planned or only possible conflicts with nothing;
// what somebody says conflicts as if it were asserted, and the statement says who does.
// Roles that many may have, times that do not meet, a year beside its own month, a
// hand-over within a year and "more than 2,000" beside 2,350 are no conflicts.
//
// Figures are read from the sentences themselves, since what is counted is seldom a
// thing of its own: two sentences conflict when they speak of the same named things in
// the same words, and differ in the number before one noun.
//
// Caveat: two sentences that say one thing in quite different words are not brought
// together, so what is not listed may conflict all the same.
package conflicts
