// Package search finds entities by their names and sentences by their words, as a person
// types them: by prefix, misspelt, or in another transliteration or script.
//
// The main function is Find:
//
//	found, err := search.Find(view, "Nazarbajew", 10)
//	for _, e := range found.Entities {
//		fmt.Println(e.Label, e.Match) // Nursultan Nazarbayev  like
//	}
//
// Entities are ranked by how they match (the name itself, its beginnings, likeness), then by
// how like they are, then by how much is said of them. Sentences are those that have most
// of the words (BM25, see graph.View.SearchSentences); when no sentence has any, they are
// those with the name that comes nearest.
//
// Caveats: likeness is that of Jaro and Winkler on names without the usual differences of
// transliteration; two short names are soon alike. Of other scripts only Cyrillic is read.
package search
