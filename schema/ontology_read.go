package schema

import (
	"fmt"
	"regexp"

	"gopkg.in/yaml.v3"
)

// ReadOntology reads an ontology file and checks it. The error names the file and
// the line: an unknown class, a name given twice, a signal that cannot be read.
func ReadOntology(name string, data []byte) (*Ontology, error) {
	var file struct {
		Classes   []yaml.Node `yaml:"classes"`
		Relations []yaml.Node `yaml:"relations"`
	}
	if err := yaml.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("%s: %w; see the comments at the top of tamga's own ontology for the form", name, err)
	}
	r := ontologyReader{file: name, o: &Ontology{}, lines: map[string]int{}}
	for i := range file.Classes {
		if err := r.class(&file.Classes[i]); err != nil {
			return nil, err
		}
	}
	for i := range file.Relations {
		if err := r.relation(&file.Relations[i]); err != nil {
			return nil, err
		}
	}
	if err := r.check(); err != nil {
		return nil, err
	}
	r.o.index()
	return r.o, nil
}

type ontologyReader struct {
	file  string
	o     *Ontology
	lines map[string]int // of each class and relation
}

func (r *ontologyReader) errorf(line int, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", r.file, line, fmt.Sprintf(format, args...))
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
)

func (r *ontologyReader) class(n *yaml.Node) error {
	var c struct {
		Name, Parent string
		Nouns        []string
	}
	if err := n.Decode(&c); err != nil {
		return r.errorf(n.Line, "this class cannot be read: %v", err)
	}
	r.o.Classes = append(r.o.Classes, Class(c))
	return r.named("class", c.Name, className, n.Line)
}

func (r *ontologyReader) relation(n *yaml.Node) error {
	var f struct {
		Name                 string
		Domain, Range        []string
		Inverse, Event       string
		Symmetric, Claim     bool
		Verbs, Nouns, Events []string
	}
	if err := n.Decode(&f); err != nil {
		return r.errorf(n.Line, "this relation cannot be read: %v", err)
	}
	rel := Relation{Name: f.Name, Domain: f.Domain, Range: f.Range, Inverse: f.Inverse, Symmetric: f.Symmetric, Event: f.Event, Claim: f.Claim, Events: f.Events}
	for _, v := range f.Verbs {
		s, ok := parseSignal(v, "subj", "obj")
		if !ok {
			return r.errorf(n.Line, "the verb %q of %q is not `lemma` or `lemma : SUBJECT OBJECT`", v, f.Name)
		}
		rel.Verbs = append(rel.Verbs, s)
	}
	for _, v := range f.Nouns {
		s, ok := parseSignal(v, "self", "of")
		if !ok {
			return r.errorf(n.Line, "the noun %q of %q is not `lemma` or `lemma : SUBJECT OBJECT`", v, f.Name)
		}
		rel.Nouns = append(rel.Nouns, s)
	}
	r.o.Relations = append(r.o.Relations, rel)
	return r.named("relation", f.Name, relationName, n.Line)
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
