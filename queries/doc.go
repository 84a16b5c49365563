// Package queries is what every query language of tamga has in common: a request
// with its limits goes in, rows come out one by one, and an answer that a limit cut
// short says so.
//
// The main type is Languages, a map from a language's name to the engine that runs it.
// It is built by the caller, so that nothing registers itself:
//
//	languages := queries.Languages{"gizmo": gizmo.Language{}, "graphql": graphql.Language{}}
//	request := queries.Request{Language: "gizmo", Text: `g.V("<ent:otan>").in("<rel:founded>").all()`}
//	for row, err := range languages.Run(ctx, view, request) {
//		if errors.Is(err, queries.ErrCut) {
//			break // the rows before it stand, but there were more
//		}
//		...
//	}
//
// The subfolders hold the engines, and those that read no query language: queries/paths finds
// how things are linked, queries/question answers a question in English, queries/search finds
// names and sentences; queries/times compares the times of statements.
//
// Caveats: a sequence of rows reads the view until it ends, so close the view after
// the loop, not within it. A row's values are terms as the store keeps them; JSON shows
// them in the style of Gizmo, an IRI as "<ent:otan>".
package queries
