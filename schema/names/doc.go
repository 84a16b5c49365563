// Package names folds and compares the names of people, places and organisations.
// It is used wherever names meet: within a source, across sources, and when a user
// types one.
//
//	names.Fold("the Shanghai Coöperation Organisation’s")  // "shanghai cooperation organisation"
//	names.Skeleton("Tokayev") == names.Skeleton("Tokaev")  // true
//
// Caveat: an equal Skeleton is a reason to look, not proof; see loaders/resolve.
package names
