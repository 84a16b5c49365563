package schema

// Change is what writing or removing a source did to the graph.
type Change struct {
	Sentences    int // of the source
	Statements   int // facts of the source
	Claims       int // claims, denials and plans of the source
	Entities     int // in the whole graph, afterwards
	QuadsAdded   int
	QuadsRemoved int
	Diff         *Diff // what a new version states otherwise than the old one; nil when there was none
}
