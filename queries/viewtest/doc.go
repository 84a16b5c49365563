// Package viewtest is a view in memory for the tests of queries: made of statements,
// with no store and no source below it.
//
//	view := viewtest.New(
//		viewtest.Fact("Dara Voss/Person", "founded", "Lantern Party/Party", "Dara Voss founded the Lantern Party in 1998.", "1998"),
//		viewtest.Fact("Lantern Party/Party", "locatedIn", "Port Amsel/City", "The Lantern Party sits in Port Amsel."))
//
// The main type is View; it meets queries.View. A thing is written "Label/Class" with
// aliases after more slashes; text in quotes is a literal.
//
// Caveat: it is for some hundred statements. Names are looked up by going through all.
package viewtest
