package schema

import "strings"

// Schemes of the short IRIs that tamga mints. They are stored as they are.
const (
	EntityScheme    = "ent:"   // a thing named or described in the sources
	EventScheme     = "evt:"   // an event: something of more than two parts
	RelationScheme  = "rel:"   // a relation of the ontology, or an event's role
	OpenScheme      = "open:"  // a relation that the ontology does not know: a verb's own words
	SourceScheme    = "src:"   // a source; also the label of what is known of its statements
	StatementScheme = "stmt:"  // a statement; also the label of the quads that it asserts
	ClassScheme     = "class:" // a class of the ontology
)

// Labels and terms of tamga's own vocabulary.
const (
	ResolutionLabel = "tamga:resolution" // labels what follows from all sources together

	TermPolarity     = "tamga:polarity"
	TermModality     = "tamga:modality"
	TermTime         = "tamga:time"
	TermConfidence   = "tamga:confidence"
	TermRule         = "tamga:rule"
	TermVerb         = "tamga:verb"
	TermText         = "tamga:text"
	TermSection      = "tamga:section"
	TermPage         = "tamga:page"
	TermRange        = "tamga:range"
	TermAttributedTo = "tamga:attributedTo"
	TermEvent        = "tamga:event"
	TermQualifier    = "tamga:qualifier/" // followed by the qualifier's role
	TermVersion      = "tamga:version"
	TermOntology     = "tamga:ontology" // the version of the ontology with which a source was read
)

// Terms of standard vocabularies, in full.
const (
	RDFType        = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
	RDFSubject     = "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject"
	RDFPredicate   = "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate"
	RDFObject      = "http://www.w3.org/1999/02/22-rdf-syntax-ns#object"
	RDFStatement   = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement"
	SkosPrefLabel  = "http://www.w3.org/2004/02/skos/core#prefLabel"
	SkosAltLabel   = "http://www.w3.org/2004/02/skos/core#altLabel"
	ProvDerived    = "http://www.w3.org/ns/prov#wasDerivedFrom"
	ProvEntity     = "http://www.w3.org/ns/prov#Entity"
	OaExact        = "http://www.w3.org/ns/oa#exact"
	OaStart        = "http://www.w3.org/ns/oa#start"
	OaEnd          = "http://www.w3.org/ns/oa#end"
	DctermsDate    = "http://purl.org/dc/terms/date"
	DctermsTitle   = "http://purl.org/dc/terms/title"
	XSD            = "http://www.w3.org/2001/XMLSchema#"
	XSDString      = XSD + "string"
	XSDInteger     = XSD + "integer"
	XSDDecimal     = XSD + "decimal"
	EDTFDatatype   = "http://id.loc.gov/datatypes/edtf"
	datatypePrefix = "xsd:"
)

// Predicate is the name under which a predicate's IRI is shown: a relation of the
// ontology by its bare name, an open one with its scheme.
func Predicate(iri string) string { return strings.TrimPrefix(iri, RelationScheme) }

// PredicateIRI is the IRI of a shown predicate: the inverse of Predicate.
func PredicateIRI(name string) string {
	if strings.HasPrefix(name, OpenScheme) || strings.HasPrefix(name, RelationScheme) {
		return name
	}
	return RelationScheme + name
}

// InDefaultView reports whether an edge with this predicate belongs to the view
// that paths, questions, neighbours and exports walk.
func InDefaultView(predicate string) bool {
	return strings.HasPrefix(predicate, RelationScheme) || strings.HasPrefix(predicate, OpenScheme)
}

// IsNode reports whether an IRI names a node of the default view.
func IsNode(iri string) bool {
	return strings.HasPrefix(iri, EntityScheme) || strings.HasPrefix(iri, EventScheme)
}
