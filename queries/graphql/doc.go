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
// Caveats. The dialect has no variables, fragments or introspection; a field `*` keeps
// one value of each predicate and drops the rest. All of a query's objects are found
// before the first row comes. Cayley gives what it has found by the deadline as if
// that were all, so whatever is found after the context has ended is given with the
// context's error behind it. Importing Cayley's package registers the language in
// Cayley's own registry and sets which letters its lexer takes; nothing here reads
// the registry.
package graphql
