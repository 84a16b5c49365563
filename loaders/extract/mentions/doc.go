// Package mentions finds what a source speaks of (people, parties, countries, offices,
// laws, notions, dates, amounts) and which mentions are one thing.
//
//	found := mentions.Find(&mentions.Document{Source: src, Sentences: analysed}, schema.DefaultOntology())
//	for _, c := range found.Clusters {
//		fmt.Println(c.Class, c.Name, c.Forms)
//	}
//
// The main type is Result. Names are sequences of words in capitals; their classes are
// voted on by all places of the source, so that one telling apposition decides for a
// name that stands bare elsewhere. Links are made by rules of high precision, and every
// mention carries the rule that put it into its cluster.
//
// Caveats: the lists in gazetteer are general knowledge and no more; a name that they
// do not have is judged by its words and its surroundings. A pronoun without a certain
// antecedent is no mention at all.
package mentions
