// Package schema is tamga's vocabulary: what a source, a mention, an entity and
// a statement are, which classes and relations there are, and how a statement is
// written as quads. Every other package speaks in these types; this one imports
// none of them.
//
// A text becomes statements in three steps, each with its own types:
//
//	Source     a text with its sections, sentences and notes, all with byte ranges
//	Findings   what was found in one source: mention clusters and findings over them
//	Statement  a finding whose clusters have become entities of the whole graph
//
// Resolution tells which entity each cluster of each source is. Quads and
// FromQuads translate between a Statement and its quads; they alone know the shape.
//
// Caveat: offsets are bytes, never runes, and ranges are half open.
package schema
