// Package clauses finds the clauses of an analysed sentence: who does what to whom,
// with the time, the place and the reason, and whether it is denied, planned or hedged.
//
// The main type is Clause; Of makes them:
//
//	s := english.Analyze("Dara Voss, who led the union, founded the Lantern Party in 1998.")
//	fmt.Print(clauses.Notation(s, clauses.Of(s)))
//	// relative: Dara Voss | lead | the union
//	// main: Dara Voss | found | the Lantern Party | time in: 1998
//
// There is no parse below this yet, but a shallow grammar over part-of-speech tags, in
// three passes, each linear in the length of the sentence:
//
//	view    the words without quotation marks; brackets and dashes set apart
//	parts   noun phrases, verb groups and the small words that link them
//	builder reads parts from left to right with a stack of open clauses
//
// Phrases and Nominals give the noun phrases by themselves, for the facts that stand
// in them: apposition, possession, “the leader of the party”.
//
// On the development parts of EWT and GUM it finds 87 % of the subjects and 76 % of the
// objects of active finite verbs, with a precision of 81 % and 73 %; with tags made by
// people, 93 % and 88 %, 87 % and 81 %. What follows Clause, Phrase and the other types
// depends on nothing in these passes, so that a parser can take their place.
//
// Caveats: a wrong tag can cost a clause. Prepositional phrases are all given to the
// clause, also where a reader would attach them to a noun; Nominals has them too. What
// the grammar does not understand it leaves out, so not every word is in some clause.
package clauses
