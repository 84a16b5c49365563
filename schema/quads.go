package schema

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"
)

// Quads is the shape of a statement in the graph.
//
// What a fact asserts is labelled with the statement: its edge, and the roles of its
// event. A claim, a denial or a plan asserts nothing, so its subject, predicate and
// object hang on the statement's node. What is known of the statement, fact or not,
// is labelled with its source.
func Quads(s *Statement) []quad.Quad {
	if s.IsFact() {
		return append(assertion(s), description(s)...)
	}
	d := describer(s)
	d.add(RDFSubject, NodeValue(s.Subject))
	d.add(RDFPredicate, quad.IRI(PredicateIRI(s.Predicate)))
	d.add(RDFObject, NodeValue(s.Object))
	return append(description(s), d.quads...)
}

func assertion(s *Statement) []quad.Quad {
	label := quad.IRI(s.ID)
	subject, object := NodeValue(s.Subject), NodeValue(s.Object)
	quads := []quad.Quad{{Subject: subject, Predicate: quad.IRI(PredicateIRI(s.Predicate)), Object: object, Label: label}}
	if s.Event == "" {
		return quads
	}
	event := quad.IRI(s.Event)
	role := func(name string, v quad.Value) {
		quads = append(quads, quad.Quad{Subject: event, Predicate: quad.IRI(RelationScheme + name), Object: v, Label: label})
	}
	quads = append(quads, quad.Quad{Subject: event, Predicate: quad.IRI(RDFType), Object: quad.IRI(ClassScheme + s.EventClass), Label: label})
	role("agent", subject)
	role("patient", object)
	for _, q := range s.Qualifiers {
		role(q.Role, NodeValue(q.Value))
	}
	if s.Time != "" {
		role("time", quad.TypedString{Value: quad.String(s.Time), Type: EDTFDatatype})
	}
	return quads
}

type describe struct {
	subject, label quad.Value
	quads          []quad.Quad
}

func describer(s *Statement) *describe {
	return &describe{subject: quad.IRI(s.ID), label: quad.IRI(s.Source.Doc)}
}

func (d *describe) add(predicate string, object quad.Value) {
	d.quads = append(d.quads, quad.Quad{Subject: d.subject, Predicate: quad.IRI(predicate), Object: object, Label: d.label})
}

func (d *describe) text(predicate, value string) {
	if value != "" {
		d.add(predicate, quad.String(value))
	}
}

func integer(i int) quad.Value {
	return quad.TypedString{Value: quad.String(strconv.Itoa(i)), Type: XSDInteger}
}

func description(s *Statement) []quad.Quad {
	d := describer(s)
	d.add(RDFType, quad.IRI(RDFStatement))
	d.add(ProvDerived, quad.IRI(s.Source.Doc))
	d.text(OaExact, s.Source.Quote)
	d.add(OaStart, integer(s.Source.Start))
	d.add(OaEnd, integer(s.Source.End))
	for _, r := range s.Source.Ranges {
		d.text(TermRange, fmt.Sprintf("%d-%d", r[0], r[1]))
	}
	d.text(TermText, s.Source.Text)
	d.text(TermSection, s.Source.Section)
	if s.Source.Page != nil {
		d.add(TermPage, integer(*s.Source.Page))
	}
	d.text(TermVerb, s.Verb)
	d.text(TermPolarity, string(s.Polarity))
	d.text(TermModality, string(s.Modality))
	if s.Time != "" {
		d.add(TermTime, quad.TypedString{Value: quad.String(s.Time), Type: EDTFDatatype})
	}
	d.add(TermConfidence, quad.TypedString{Value: quad.String(strconv.FormatFloat(s.Confidence, 'f', 2, 64)), Type: XSDDecimal})
	d.text(TermRule, s.Rule)
	if s.AttributedTo != nil {
		d.add(TermAttributedTo, NodeValue(*s.AttributedTo))
	}
	for _, q := range s.Qualifiers {
		d.add(TermQualifier+q.Role, NodeValue(q.Value))
	}
	if s.Event != "" {
		d.add(TermEvent, quad.IRI(s.Event))
		d.add(TermEvent+"Class", quad.IRI(ClassScheme+s.EventClass))
	}
	return d.quads
}

// EntityQuads is what is known of an entity from all sources together.
func EntityQuads(e Entity) []quad.Quad {
	var quads []quad.Quad
	add := func(predicate string, object quad.Value) {
		quads = append(quads, quad.Quad{Subject: quad.IRI(e.ID), Predicate: quad.IRI(predicate), Object: object, Label: quad.IRI(ResolutionLabel)})
	}
	add(RDFType, quad.IRI(ClassScheme+e.Type))
	add(SkosPrefLabel, quad.String(e.Label))
	for _, a := range e.Aliases {
		add(SkosAltLabel, quad.String(a))
	}
	return quads
}

// SourceQuads is what the graph says of a source, apart from its statements.
func SourceQuads(src *Source) []quad.Quad {
	id := quad.IRI(SourceScheme + src.Key)
	quads := []quad.Quad{
		{Subject: id, Predicate: quad.IRI(RDFType), Object: quad.IRI(ProvEntity), Label: id},
		{Subject: id, Predicate: quad.IRI(DctermsTitle), Object: quad.String(src.Title), Label: id},
		{Subject: id, Predicate: quad.IRI(TermVersion), Object: quad.String(src.Version), Label: id},
	}
	if src.Ontology != "" {
		quads = append(quads, quad.Quad{Subject: id, Predicate: quad.IRI(TermOntology), Object: quad.String(src.Ontology), Label: id})
	}
	if src.Date != "" {
		date := quad.TypedString{Value: quad.String(src.Date), Type: EDTFDatatype}
		quads = append(quads, quad.Quad{Subject: id, Predicate: quad.IRI(DctermsDate), Object: date, Label: id})
	}
	return quads
}

// NodeValue is a node as a term of a quad.
func NodeValue(n Node) quad.Value {
	switch {
	case !n.IsLiteral():
		return quad.IRI(n.ID)
	case n.Datatype == "" || n.Datatype == "xsd:string":
		return quad.String(n.Value)
	case n.Datatype == "edtf":
		return quad.TypedString{Value: quad.String(n.Value), Type: EDTFDatatype}
	}
	return quad.TypedString{Value: quad.String(n.Value), Type: quad.IRI(strings.Replace(n.Datatype, datatypePrefix, XSD, 1))}
}

// Lookup finds an entity by its ID.
type Lookup func(id string) (Entity, error)

// NodeOf is the inverse of NodeValue; entities are found by lookup.
func NodeOf(v quad.Value, lookup Lookup) (Node, error) {
	switch v := v.(type) {
	case quad.IRI:
		e, err := lookup(string(v))
		return Node{Entity: e}, err
	case quad.String:
		return Node{Value: string(v)}, nil
	case quad.TypedString:
		if v.Type == EDTFDatatype {
			return Node{Value: string(v.Value), Datatype: "edtf"}, nil
		}
		return Node{Value: string(v.Value), Datatype: strings.Replace(string(v.Type), XSD, datatypePrefix, 1)}, nil
	}
	return Node{Value: Lexical(v), Datatype: "xsd:" + nativeType(v)}, nil
}

func nativeType(v quad.Value) string {
	switch v.(type) {
	case quad.Int:
		return "integer"
	case quad.Float:
		return "double"
	case quad.Bool:
		return "boolean"
	case quad.Time:
		return "dateTime"
	}
	return "string"
}

// Lexical is the text of a term, without its datatype.
func Lexical(v quad.Value) string {
	switch v := v.(type) {
	case nil:
		return ""
	case quad.IRI:
		return string(v)
	case quad.BNode:
		return string(v)
	case quad.String:
		return string(v)
	case quad.TypedString:
		return string(v.Value)
	case quad.LangString:
		return string(v.Value)
	case quad.TypedStringer:
		return string(v.TypedString().Value)
	}
	return v.String()
}

// FromQuads makes a statement of its quads again: those whose subject is the
// statement, and those that it labels. Their order does not matter.
func FromQuads(id string, described, asserted []quad.Quad, lookup Lookup) (Statement, error) {
	s := Statement{ID: id, Qualifiers: []Qualifier{}}
	var claim edge
	for _, q := range described {
		if err := s.read(q, &claim, lookup); err != nil {
			return s, fmt.Errorf("statement %s: %w", id, err)
		}
	}
	for _, q := range asserted {
		if subject := Lexical(q.Subject); s.Event == "" || subject != s.Event {
			claim = edge{q.Subject, q.Predicate, q.Object}
		}
	}
	if claim.subject == nil || claim.predicate == nil || claim.object == nil {
		return s, fmt.Errorf("statement %s: it has no subject, predicate or object; run `tamga sources` and load its source again", id)
	}
	var err error
	if s.Subject, err = NodeOf(claim.subject, lookup); err != nil {
		return s, err
	}
	s.Predicate = Predicate(Lexical(claim.predicate))
	if s.Object, err = NodeOf(claim.object, lookup); err != nil {
		return s, err
	}
	sort.Slice(s.Qualifiers, func(i, j int) bool {
		a, b := s.Qualifiers[i], s.Qualifiers[j]
		return a.Role < b.Role || a.Role == b.Role && a.Value.Text() < b.Value.Text()
	})
	sort.Slice(s.Source.Ranges, func(i, j int) bool { return s.Source.Ranges[i][0] < s.Source.Ranges[j][0] })
	return s, nil
}

type edge struct{ subject, predicate, object quad.Value }

func (s *Statement) read(q quad.Quad, claim *edge, lookup Lookup) error {
	text := Lexical(q.Object)
	switch p := Lexical(q.Predicate); p {
	case RDFSubject:
		claim.subject = q.Object
	case RDFPredicate:
		claim.predicate = q.Object
	case RDFObject:
		claim.object = q.Object
	case ProvDerived:
		s.Source.Doc = text
	case OaExact:
		s.Source.Quote = text
	case OaStart:
		return number(text, &s.Source.Start)
	case OaEnd:
		return number(text, &s.Source.End)
	case TermRange:
		var r [2]int
		if _, err := fmt.Sscanf(text, "%d-%d", &r[0], &r[1]); err != nil {
			return fmt.Errorf("range %q is not two numbers", text)
		}
		s.Source.Ranges = append(s.Source.Ranges, r)
	case TermText:
		s.Source.Text = text
	case TermSection:
		s.Source.Section = text
	case TermPage:
		s.Source.Page = new(int)
		return number(text, s.Source.Page)
	default:
		return s.readContext(p, text, q.Object, lookup)
	}
	return nil
}

func (s *Statement) readContext(predicate, text string, object quad.Value, lookup Lookup) (err error) {
	switch predicate {
	case TermVerb:
		s.Verb = text
	case TermPolarity:
		s.Polarity = Polarity(text)
	case TermModality:
		s.Modality = Modality(text)
	case TermTime:
		s.Time = text
	case TermConfidence:
		s.Confidence, err = strconv.ParseFloat(text, 64)
	case TermRule:
		s.Rule = text
	case TermEvent:
		s.Event = text
	case TermEvent + "Class":
		s.EventClass = strings.TrimPrefix(text, ClassScheme)
	case TermAttributedTo:
		var n Node
		n, err = NodeOf(object, lookup)
		s.AttributedTo = &n
	default:
		if role, ok := strings.CutPrefix(predicate, TermQualifier); ok {
			var n Node
			n, err = NodeOf(object, lookup)
			s.Qualifiers = append(s.Qualifiers, Qualifier{Role: role, Value: n})
		}
	}
	return err
}

func number(text string, into *int) (err error) {
	if *into, err = strconv.Atoi(text); err != nil {
		return fmt.Errorf("%q is not a whole number", text)
	}
	return nil
}
