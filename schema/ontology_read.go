package schema

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// ReadOntology reads an ontology file and checks it. The error names the file and
// the line: an unknown class, a name given twice, a signal that cannot be read.
func ReadOntology(name string, data []byte) (*Ontology, error) {
	return (&Ontology{}).Extend(name, data)
}

// Extend gives the ontology with the classes and relations of a file: those of the
// same name are replaced, the others added. Where both have a word, what the file says
// of it goes before what was said. The receiver stays as it is; errors are those of
// ReadOntology.
func (o *Ontology) Extend(name string, data []byte) (*Ontology, error) {
	r := ontologyReader{file: name, o: &Ontology{}, lines: map[string]int{}}
	if err := r.read(data); err != nil {
		return nil, err
	}
	r.o.Classes = append(r.o.Classes, without(o.Classes, r.o.Classes, func(c Class) string { return c.Name })...)
	r.o.Relations = append(r.o.Relations, without(o.Relations, r.o.Relations, func(x Relation) string { return x.Name })...)
	if err := r.check(); err != nil {
		return nil, err
	}
	r.o.index()
	return r.o, nil
}

// without is a list less what has the name of one in another list.
func without[T any](list, less []T, name func(T) string) []T {
	return slices.DeleteFunc(slices.Clone(list), func(a T) bool {
		return slices.ContainsFunc(less, func(b T) bool { return name(a) == name(b) })
	})
}

type ontologyReader struct {
	file  string
	o     *Ontology
	lines map[string]int // of each class and relation of the file
}

func (r *ontologyReader) errorf(line int, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", r.file, line, fmt.Sprintf(format, args...))
}

func (r *ontologyReader) read(data []byte) error {
	var top yaml.Node
	if err := yaml.Unmarshal(data, &top); err != nil {
		return fmt.Errorf("%s: %w; see the comments at the top of tamga's own ontology for the form", r.file, err)
	}
	if len(top.Content) == 0 {
		return fmt.Errorf("%s: it holds no ontology; write `classes:` or `relations:` and list some", r.file)
	}
	var file struct {
		Classes   []yaml.Node `yaml:"classes"`
		Relations []yaml.Node `yaml:"relations"`
	}
	if err := r.decode("an ontology", top.Content[0], &file, "classes", "relations"); err != nil {
		return err
	}
	for i := range file.Classes {
		if err := r.class(&file.Classes[i]); err != nil {
			return err
		}
	}
	for i := range file.Relations {
		if err := r.relation(&file.Relations[i]); err != nil {
			return err
		}
	}
	return nil
}

// decode reads a mapping that may have the given fields and no others.
func (r *ontologyReader) decode(kind string, n *yaml.Node, into any, fields ...string) error {
	if n.Kind != yaml.MappingNode {
		return r.errorf(n.Line, "%s cannot be read here: it is no list of `field: value`; fields are %s", kind, strings.Join(fields, ", "))
	}
	for i := 0; i < len(n.Content); i += 2 {
		if f := n.Content[i]; !slices.Contains(fields, f.Value) {
			return r.errorf(f.Line, "%q is no field of %s; fields are %s", f.Value, kind, strings.Join(fields, ", "))
		}
	}
	if err := n.Decode(into); err != nil {
		var wrong *yaml.TypeError
		if errors.As(err, &wrong) && len(wrong.Errors) > 0 {
			err = errors.New(wrong.Errors[0])
		}
		return r.errorf(n.Line, "%s cannot be read here: %v; see the comments at the top of tamga's own ontology for the form", kind, err)
	}
	return nil
}

func (r *ontologyReader) named(kind, name string, form *regexp.Regexp, line int) error {
	if !form.MatchString(name) {
		return r.errorf(line, "the %s name %q does not look like %s; rename it", kind, name, form)
	}
	if before, ok := r.lines[name]; ok {
		return r.errorf(line, "%s %q is defined on line %d already; remove one", kind, name, before)
	}
	r.lines[name] = line
	return nil
}

var (
	className    = regexp.MustCompile(`^[A-Z][A-Za-z]*$`)
	relationName = regexp.MustCompile(`^[a-z][A-Za-z]*$`)
	slotName     = regexp.MustCompile(`^[a-z]+$`)
)

func (r *ontologyReader) class(n *yaml.Node) error {
	var c struct {
		Name, Parent string
		Nouns        []string
	}
	if err := r.decode("a class", n, &c, "name", "parent", "nouns"); err != nil {
		return err
	}
	r.o.Classes = append(r.o.Classes, Class(c))
	return r.named("class", c.Name, className, n.Line)
}

func (r *ontologyReader) relation(n *yaml.Node) error {
	var f struct {
		Name             string
		Domain, Range    []string
		Inverse, Event   string
		Symmetric, Claim bool
		Verbs, Nouns     []yaml.Node
		Events           []string
	}
	if err := r.decode("a relation", n, &f, "name", "domain", "range", "inverse", "event", "symmetric", "claim", "verbs", "nouns", "events"); err != nil {
		return err
	}
	rel := Relation{Name: f.Name, Domain: f.Domain, Range: f.Range, Inverse: f.Inverse, Symmetric: f.Symmetric, Event: f.Event, Claim: f.Claim, Events: f.Events}
	var err error
	if rel.Verbs, err = r.signals("verb", f.Name, f.Verbs, "subj", "obj"); err != nil {
		return err
	}
	if rel.Nouns, err = r.signals("noun", f.Name, f.Nouns, "self", "of"); err != nil {
		return err
	}
	if f.Inverse != "" && !relationName.MatchString(f.Inverse) {
		return r.errorf(n.Line, "the inverse %q of %q does not look like %s; rename it", f.Inverse, f.Name, relationName)
	}
	r.o.Relations = append(r.o.Relations, rel)
	return r.named("relation", f.Name, relationName, n.Line)
}

// signals reads the verbs or nouns of a relation, with the slots where none are named.
func (r *ontologyReader) signals(kind, relation string, list []yaml.Node, subject, object string) ([]Signal, error) {
	var signals []Signal
	for _, n := range list {
		s, ok := parseSignal(n.Value, subject, object)
		if !ok || n.Kind != yaml.ScalarNode || !slotName.MatchString(s.Subject) || !slotName.MatchString(s.Object) {
			return nil, r.errorf(n.Line, "the %s %q of %q is not `lemma` or `lemma : SUBJECT OBJECT`; write it in that form", kind, n.Value, relation)
		}
		signals = append(signals, s)
	}
	return signals, nil
}

// check looks for classes that nobody defined and for circles of parents.
func (r *ontologyReader) check() error {
	parent := map[string]string{}
	for _, c := range r.o.Classes {
		parent[c.Name] = c.Parent
	}
	for _, c := range r.o.Classes {
		if _, ok := parent[c.Parent]; c.Parent != "" && !ok {
			return r.errorf(r.lines[c.Name], "the parent %q of class %q is not defined; define it or correct the name", c.Parent, c.Name)
		}
		steps := 0
		for at := c.Name; at != ""; at = parent[at] {
			if steps++; steps > len(parent) {
				return r.errorf(r.lines[c.Name], "class %q is above itself; correct its parent", c.Name)
			}
		}
	}
	for _, rel := range r.o.Relations {
		used := append(append([]string{}, rel.Domain...), rel.Range...)
		if rel.Event != "" {
			used = append(used, rel.Event)
		}
		if len(rel.Domain) == 0 || len(rel.Range) == 0 {
			return r.errorf(r.lines[rel.Name], "relation %q needs a domain and a range; write [Thing] for anything", rel.Name)
		}
		for _, c := range used {
			if _, ok := parent[c]; !ok {
				return r.errorf(r.lines[rel.Name], "relation %q speaks of class %q, which is not defined; define it or correct the name", rel.Name, c)
			}
		}
	}
	return nil
}
