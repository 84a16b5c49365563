// Package graphql runs Cayley's dialect of GraphQL over a view.
//
// The main type is Language:
//
//	rows := graphql.Language{}.Rows(ctx, view, `{
//		nodes(id: <ent:lantern-party>) { id, founder: ~<rel:founded> { id } }
//	}`)
//
// Every root object is a row of one cell, named by its field.
//
// Two defects of Cayley's are mended here. Its `{ * }` keeps one value of each predicate; here
// it has all of them, several as a list. And Cayley gives what it has found by the deadline as
// if that were all; here the context's error stands behind it.
//
// Caveats. The dialect has no variables, fragments or introspection. In a query with @label,
// `{ * }` is still Cayley's. All of a query's objects are found before the first row comes.
// Importing Cayley's package registers the language in Cayley's own registry and sets which
// letters its lexer takes; nothing here reads the registry.
package graphql
