// Package loaders brings sources into a graph: a file is read and cleaned
// (document), analysed (english), its statements are extracted (extract), and the
// things of all sources are resolved again (resolve). The graph then takes it in one
// durable batch.
//
//	l := loaders.Loader{Graph: g, Ontology: schema.DefaultOntology()}
//	report, err := l.Load(ctx, inputs)
//
// Files are read and analysed by several workers and put one after another, in the
// order given; neither plays a part in what the graph becomes.
//
// Caveat: a source that cannot be loaded is listed in the report and the rest goes
// on; an error is returned only where going on makes no sense.
package loaders
