package schema

import (
	"bytes"
	"encoding/json"
)

// Entity is a thing of the graph, gathered from all sources.
type Entity struct {
	ID      string   `json:"id"`      // "ent:..." or "evt:..."
	Label   string   `json:"label"`   // the canonical name
	Type    string   `json:"type"`    // a class of the ontology
	Aliases []string `json:"aliases"` // other written forms, sorted; never nil in JSON
}

// Node is what stands at one end of a statement: an entity or a literal.
type Node struct {
	Entity          // of an entity; zero for a literal
	Value    string // of a literal
	Datatype string // of a literal: "xsd:integer", "edtf", ...; "" is xsd:string
}

// IsLiteral reports whether the node is a literal.
func (n Node) IsLiteral() bool { return n.ID == "" }

// Text is the node as a person reads it.
func (n Node) Text() string {
	if n.IsLiteral() {
		return n.Value
	}
	return n.Label
}

type literalJSON struct {
	Value    string `json:"value"`
	Datatype string `json:"datatype"`
}

// MarshalJSON writes {"id", "label", "type", "aliases"} or {"value", "datatype"}.
func (n Node) MarshalJSON() ([]byte, error) {
	if n.IsLiteral() {
		d := n.Datatype
		if d == "" {
			d = "xsd:string"
		}
		return marshal(literalJSON{n.Value, d})
	}
	e := n.Entity
	if e.Aliases == nil {
		e.Aliases = []string{}
	}
	return marshal(e)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (n *Node) UnmarshalJSON(b []byte) error {
	var both struct {
		Entity
		literalJSON
	}
	if err := json.Unmarshal(b, &both); err != nil {
		return err
	}
	*n = Node{Entity: both.Entity, Value: both.Value, Datatype: both.Datatype}
	if n.Datatype == "xsd:string" {
		n.Datatype = ""
	}
	return nil
}

// Qualifier is context of a statement: a reason, a place, a legal basis.
type Qualifier struct {
	Role  string `json:"role"`
	Value Node   `json:"value"`
}

// Evidence is the sentence that states something, at its exact place.
type Evidence struct {
	Doc     string   `json:"doc"` // "src:" and the source's key
	Title   string   `json:"title,omitempty"`
	Section string   `json:"section"`
	Page    *int     `json:"page"`
	Start   int      `json:"start"` // byte offsets into the source's text
	End     int      `json:"end"`
	Ranges  [][2]int `json:"ranges,omitempty"` // the sentence's own parts, where something foreign lies between
	Quote   string   `json:"quote"`            // the slice Start:End, line breaks and all
	Text    string   `json:"text"`             // the sentence as a person reads it
}

// Statement is one fact, claim, denial or plan, with the sentence that states it.
type Statement struct {
	ID           string      `json:"id"`
	Subject      Node        `json:"subject"`
	Predicate    string      `json:"predicate"` // shown form: "founded", "open:embark-upon"
	Verb         string      `json:"verb"`
	Object       Node        `json:"object"`
	Qualifiers   []Qualifier `json:"qualifiers"`
	Time         string      `json:"time"` // EDTF
	Polarity     Polarity    `json:"polarity"`
	Modality     Modality    `json:"modality"`
	AttributedTo *Node       `json:"attributedTo"`
	Event        string      `json:"event,omitempty"`      // "evt:..."
	EventClass   string      `json:"eventClass,omitempty"` // "Liquidation"
	Confidence   float64     `json:"confidence"`
	Rule         string      `json:"rule"`
	Source       Evidence    `json:"source"`
}

// IsFact reports whether the statement is asserted and affirmed, so that it has edges.
func (s *Statement) IsFact() bool { return s.Polarity == Affirmed && s.Modality == Asserted }

// MarshalLine writes the statement as one line of JSON, with <, > and & as they are.
func (s *Statement) MarshalLine() ([]byte, error) {
	t := *s
	if t.Qualifiers == nil {
		t.Qualifiers = []Qualifier{}
	}
	b, err := marshal(t)
	return append(b, '\n'), err
}

func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

// Nodes is everything that takes part in a statement: subject, object, qualifiers and
// who holds it.
func (s *Statement) Nodes() []Node {
	all := []Node{s.Subject, s.Object}
	for _, q := range s.Qualifiers {
		all = append(all, q.Value)
	}
	if s.AttributedTo != nil {
		all = append(all, *s.AttributedTo)
	}
	return all
}
