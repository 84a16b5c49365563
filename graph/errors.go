package graph

import "errors"

// What was asked for is not in the graph.
var (
	// ErrNoSource is in the chain when there is no source of that key.
	ErrNoSource = errors.New("no such source")
	// ErrNoEntity is in the chain when there is no entity, event or literal of that ID.
	ErrNoEntity = errors.New("no such entity")
	// ErrNoStatement is in the chain when there is no statement of that ID.
	ErrNoStatement = errors.New("no such statement")
)

// What was to be written does not fit.
var (
	// ErrFindings is in the chain when findings do not fit their source.
	ErrFindings = errors.New("findings do not fit their source")
	// ErrResolution is in the chain when a resolution does not cover exactly the
	// sources that the graph has afterwards.
	ErrResolution = errors.New("resolution does not fit the sources")
)
