package quadstore

import "errors"

// Errors of Open.
var (
	// ErrMissing: there is no graph to be read.
	ErrMissing = errors.New("there is no graph")
	// ErrNotAGraph: the place holds something else, or a graph that is damaged.
	ErrNotAGraph = errors.New("not a graph")
	// ErrLocked: the graph is open elsewhere.
	ErrLocked = errors.New("the graph is open elsewhere")
	// ErrNewerFormat: a later version of this program has written the graph.
	ErrNewerFormat = errors.New("the graph has a newer format")
)

// Errors of reading and writing.
var (
	// ErrClosed: the View or the Store is closed.
	ErrClosed = errors.New("the graph is closed")
	// ErrReadOnly: what was opened for reading, or a View, was to be written.
	ErrReadOnly = errors.New("the graph is open for reading only")
	// ErrBadQuad: a quad lacks a part, or has one of a kind that is not known.
	ErrBadQuad = errors.New("not a quad")
	// ErrFull: the disk has no room for what was to be written.
	ErrFull = errors.New("the disk is full")
	// ErrBroken: an earlier write failed in such a way that none can follow.
	ErrBroken = errors.New("the graph takes no more changes")
	// ErrDamaged: a key or a value is not of the form that this package writes.
	ErrDamaged = errors.New("the graph is damaged")
)
