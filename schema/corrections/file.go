package corrections

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"
)

// File is the corrections of a file, in its order.
type File []Correction

// Correction is one correction: exactly one of its parts but Why is set.
type Correction struct {
	Merge  []Thing `yaml:"merge,omitempty"`
	Split  *Split  `yaml:"split,omitempty,flow"`
	Rename *Other  `yaml:"rename,omitempty,flow"`
	Retype *Other  `yaml:"retype,omitempty,flow"`
	Reject *Said   `yaml:"reject,omitempty"`
	Add    *Said   `yaml:"add,omitempty"`
	Why    string  `yaml:"why,omitempty"`
}

// Thing is a thing by a name that a source has for it.
type Thing struct {
	Name   string `yaml:"name"`
	Type   string `yaml:"type,omitempty"`   // its class; tells two things of one name apart
	Source string `yaml:"source,omitempty"` // key; "" is any source
}

// Split takes a part out of a thing: what a source says of it, or what is said of it
// under one form in that source.
type Split struct {
	Thing `yaml:",inline"`
	Form  string `yaml:"form,omitempty"` // "" takes all mentions of the source
}

// Other is a thing with what it is to be called, or to be.
type Other struct {
	Thing `yaml:",inline"`
	To    string `yaml:"to"`
}

// Said is a statement by its sentence and its words.
type Said struct {
	Source      string `yaml:"source"`
	Sentence    string `yaml:"sentence"` // as a person reads it
	Subject     string `yaml:"subject"`  // as written in the sentence
	SubjectType string `yaml:"subject-type,omitempty"`
	Predicate   string `yaml:"predicate"` // as shown: "founded", "open:embark-upon"
	Object      string `yaml:"object"`
	ObjectType  string `yaml:"object-type,omitempty"` // class; "xsd:integer" and the like make a literal
	Time        string `yaml:"time,omitempty"`        // EDTF; of an addition
	Polarity    string `yaml:"polarity,omitempty"`    // of an addition: "negated"; else affirmed
	Modality    string `yaml:"modality,omitempty"`    // of an addition: "attributed", "planned", "hypothetical"; else asserted
	Holder      string `yaml:"holder,omitempty"`      // of an addition: whose claim it is
}

// Read reads a file. The name is for errors, which give the line.
func Read(name string, data []byte) (File, error) {
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	var f File
	if err := d.Decode(&f); err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s cannot be read: %w; it is a list of corrections, see `tamga corrections --help`", name, trimmed(err))
	}
	for i := range f {
		if err := f[i].check(); err != nil {
			return nil, fmt.Errorf("%s: correction %d %w", name, i+1, err)
		}
	}
	return f, nil
}

// trimmed takes the prefix of the library off its errors, which name the line.
func trimmed(err error) error {
	text := strings.TrimPrefix(strings.TrimPrefix(err.Error(), "yaml: "), "unmarshal errors:\n  ")
	return errors.New(strings.Join(strings.Fields(text), " "))
}

// Bytes is the file as it is written.
func (f File) Bytes() ([]byte, error) {
	if len(f) == 0 {
		return nil, nil
	}
	var b bytes.Buffer
	e := yaml.NewEncoder(&b)
	e.SetIndent(2)
	if err := e.Encode(f); err != nil {
		return nil, err
	}
	return b.Bytes(), e.Close()
}

func (c *Correction) check() error {
	parts := 0
	for _, set := range []bool{c.Merge != nil, c.Split != nil, c.Rename != nil, c.Retype != nil, c.Reject != nil, c.Add != nil} {
		if set {
			parts++
		}
	}
	switch {
	case parts != 1:
		return errors.New("must have exactly one of merge, split, rename, retype, reject and add")
	case c.Merge != nil && len(c.Merge) < 2:
		return errors.New("merges fewer than two things; name two")
	case c.Split != nil && c.Split.Source == "":
		return errors.New("splits a thing and names no source; name the one whose mentions are to go")
	case c.Rename != nil && c.Rename.To == "" || c.Retype != nil && c.Retype.To == "":
		return errors.New("does not say to what; add `to`")
	}
	for _, s := range []*Said{c.Reject, c.Add} {
		if s != nil && (s.Source == "" || s.Sentence == "" || s.Subject == "" || s.Predicate == "" || s.Object == "") {
			return errors.New("needs source, sentence, subject, predicate and object")
		}
	}
	for _, t := range c.things() {
		if t.Name == "" {
			return errors.New("has a thing without a name")
		}
	}
	return nil
}

// things is the things that a correction speaks of.
func (c *Correction) things() []Thing {
	switch {
	case c.Split != nil:
		return []Thing{c.Split.Thing}
	case c.Rename != nil:
		return []Thing{c.Rename.Thing}
	case c.Retype != nil:
		return []Thing{c.Retype.Thing}
	}
	return c.Merge
}

// String is the correction in words, in one line.
func (c *Correction) String() string {
	switch {
	case c.Split != nil && c.Split.Form != "":
		return fmt.Sprintf("split %q off %s", c.Split.Form, c.Split.Thing)
	case c.Split != nil:
		return fmt.Sprintf("split %s off the others of its name", c.Split.Thing)
	case c.Rename != nil:
		return fmt.Sprintf("rename %s to %q", c.Rename.Thing, c.Rename.To)
	case c.Retype != nil:
		return fmt.Sprintf("retype %s to %s", c.Retype.Thing, c.Retype.To)
	case c.Reject != nil:
		return "reject " + c.Reject.String()
	case c.Add != nil:
		return "add " + c.Add.String()
	}
	var names []string
	for _, t := range c.Merge {
		names = append(names, t.String())
	}
	return "merge " + strings.Join(names, " and ")
}

// String is the thing in words.
func (t Thing) String() string {
	s := fmt.Sprintf("%q", t.Name)
	if t.Source != "" {
		s += " of " + t.Source
	}
	return s
}

// String is the statement in words, with its source.
func (s *Said) String() string {
	return fmt.Sprintf("%s -%s-> %s in %s: “%s”", s.Subject, s.Predicate, s.Object, s.Source, s.Sentence)
}

// Sources is the keys of the sources whose findings the file changes.
func (f File) Sources() map[string]bool {
	keys := map[string]bool{}
	for i := range f {
		if key, in := f[i].within(); in {
			keys[key] = true
		}
	}
	return keys
}

// within is the source whose findings a correction changes, if it does.
func (c *Correction) within() (key string, in bool) {
	switch {
	case c.Reject != nil:
		return c.Reject.Source, true
	case c.Add != nil:
		return c.Add.Source, true
	case c.Split != nil && c.Split.Form != "":
		return c.Split.Source, true
	}
	return "", false
}
