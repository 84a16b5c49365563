// Package question answers questions in English from a graph, with the statements and
// the sentences that show each answer.
//
// The main function is Ask; an Asker keeps what it has read of a view for the next
// question:
//
//	found, err := question.Ask(ctx, view, "Who founded the Lantern Party?", question.Options{})
//	for _, a := range found.Answers {
//		fmt.Println(a.Answer, a.Evidence[0].Text) // Dara Voss  Dara Voss founded the Lantern Party in 1998.
//	}
//
// A question is read in four steps. Its words are tagged, and names are linked to
// entities, the longest first. A grammar of questions finds what is asked for (the
// focus: a person, a party, a time, a number) and turns the clauses into patterns of
// statements over variables: "Which company is owned by the man who financed the Civil
// Party?" is owns(?man, ?company), funds(?man, Civil Party). The patterns are joined
// over the statements of the graph, facts and claims, with a beam. And when the question
// asks for a link by name ("Which actors linked extremism to party liquidations?"), the
// smallest subgraph is sought that connects a candidate to each thing, notion and act of
// the question: a group Steiner tree (Dreyfus and Wagner 1971), over nodes, statements,
// sentences and neighbouring sentences, in which a step through a hub costs more. What
// is linked must be spoken of where the candidate acts, or in a sentence beside it.
//
// When no statement matches a clause of the question, the sentences that have its verb and
// name all that is known of its ends are read again with the question in hand; see reread.
//
// When all of that gives nothing, the sentences are ranked by how much of the question they speak of, in its words, in words that
// WordNet, the ontology or a list of paraphrases put beside them, or by a mention of its things; and what stands in the best of them in
// the slot, of the class and beside the verb that the question has is the answer, if it is clearly better than anything else; see byPassage.
//
// Some kinds have a way of their own: what something is (describe), what happened to it (fates), how two
// things are related (howRelated), how many there are (howMany).
//
// No answer is better than a wrong one: what neither a statement nor its sentence speaks of
// ends a match, plans answer only questions for plans, words that the graph does not know are
// listed in Unlinked, and Nearest gives what comes nearest. Claims count, and are marked as
// whose they are. Options.Explain tells how an answer was found.
//
// Caveats: one main clause and its relative clauses are read; of several questions in
// one each is answered in turn. A step that was read again has no statement, only its
// sentence.
package question
