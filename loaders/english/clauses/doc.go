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
// Clauses are read from the tree that the tokens bear, in passes that are each linear in the
// length of the sentence:
//
//	tree     heads made safe: no cycles, no heads outside of the sentence
//	reach    how far the phrase of each token goes
//	nodes    the predicates: verbs, copulas with their complements, “seems to have left”
//	kinds    how each stands in its sentence, and below which other
//	reader   arguments, adverbials, then the subjects and objects that clauses share
//
// Relations are those of Universal Dependencies as in the English treebanks EWT and GUM
// (https://universaldependencies.org/en/). What is joined by “and” is a phrase or a clause
// of its own; it is for the caller to tell what joined subjects do apart from what they do
// together (“Voss and Kerr met”).
//
// Phrases and Nominals give the noun phrases by themselves, for the facts that stand
// in them: apposition, possession, “the leader of the party”.
//
// On the trees that people made of the development parts of EWT and GUM, 99 % of the
// subjects and objects of active finite verbs are found, with a precision of 99 % and
// 98 %; of the subjects that clauses share, 98 % with a precision of 99 %, by the enhanced
// graphs. On our own trees 92 % of the subjects and 84 % of the objects, with a precision of
// 88 % and 81 %.
//
// Caveats: a wrong attachment can cost a clause; a sentence without a parse has none. Prepositional phrases are all given to the
// clause, also where a reader would attach them to a noun; Nominals has them too. What
// the grammar does not understand it leaves out, so not every word is in some clause.
package clauses
