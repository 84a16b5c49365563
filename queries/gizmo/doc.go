// Package gizmo runs Gizmo, Cayley's query language in JavaScript, over a view.
//
// The main type is Language:
//
//	rows := gizmo.Language{}.Rows(ctx, view, `g.V("<ent:otan>").in("<rel:founded>").all()`)
//
// The rows of a path hold its tags, and its end as "id". What a script emits is a row
// of its own: an object gives a cell for each field, anything else one cell "value".
// So does the value of a script's last line.
//
// Cayley's session is used as it is, with what a server needs around it. Its context
// is ended and its JavaScript interrupted at the deadline, so `while(true){}` ends.
// Every method of a path is called through a guard, since a wrong argument
// (`g.V().out({})`) makes Cayley panic on a goroutine of its own, which would end the
// process, and so would a list that contains itself.
//
// Beside `g` a script has the object `tamga`: labels, the statements of edges, edges and
// shortest paths with filters by source, time, relation and class. See extension.
//
// Caveats. A regular expression with a look-ahead or a back-reference may take
// exponential time, and nothing can interrupt it: Rows then returns after a grace
// of a second and leaves that goroutine to end by itself. What memory a script takes is
// looked at from outside; see queries.Limits. Importing Cayley's package registers the language in Cayley's own
// registry; nothing here reads it.
package gizmo
