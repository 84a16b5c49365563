package schema

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"slices"
	"sort"
	"strings"
	"sync"
)

//go:embed ontology.yaml
var builtIn []byte

// DefaultOntology is the ontology that tamga ships. It is read once and shared; do
// not change it.
var DefaultOntology = sync.OnceValue(func() *Ontology {
	o, err := ReadOntology("ontology.yaml", builtIn)
	if err != nil {
		panic(err) // the embedded file is checked by a test
	}
	return o
})

// Ontology is the classes and relations that extraction knows, and the words that
// signal them. It is immutable and safe for concurrent use.
type Ontology struct {
	Classes   []Class
	Relations []Relation

	classes    map[string]*Class
	relations  map[string]*Relation
	verbs      map[string][]RelationSignal
	nouns      map[string][]RelationSignal
	events     map[string][]*Relation
	classNouns map[string]string
	version    string
}

// Class is a kind of thing.
type Class struct {
	Name   string
	Parent string   // "" for the root
	Nouns  []string // lemmas that make a described thing one of this class
}

// Relation is a predicate with the words that signal it.
type Relation struct {
	Name          string   // lower camel case: "memberOf"
	Domain, Range []string // classes; a subclass fits as well
	Inverse       string   // the name that reads from object to subject; "" when none
	Symmetric     bool
	Event         string // class of the event that it tells of; "" when none
	Claim         bool   // said of its subject by the verb's agent, who holds the claim
	Verbs         []Signal
	Nouns         []Signal
	Events        []string // nouns that name the act itself
}

// Signal is a word and the slots around it that hold a relation's subject and object.
type Signal struct {
	Words   string // lemma, with its particle: "set up"
	Subject string // "subj", "obj", "comp", "self", "poss" or a preposition
	Object  string
}

// RelationSignal is a signal with the relation that it signals.
type RelationSignal struct {
	Relation *Relation
	Signal
}

// Version is the SHA-256 of what the ontology says, in hex. Comments and line breaks of
// its files play no part.
func (o *Ontology) Version() string { return o.version }

// Class finds a class by its name.
func (o *Ontology) Class(name string) (*Class, bool) { c, ok := o.classes[name]; return c, ok }

// Relation finds a relation by its name or by that of its inverse.
func (o *Ontology) Relation(name string) (*Relation, bool) {
	r, ok := o.relations[name]
	return r, ok
}

// VerbSignals gives the signals of a verb's lemma with its particle, in file order.
func (o *Ontology) VerbSignals(lemma string) []RelationSignal { return o.verbs[lemma] }

// NounSignals gives the signals of a relational noun's lemma, in file order.
func (o *Ontology) NounSignals(lemma string) []RelationSignal { return o.nouns[lemma] }

// RoleSignals gives those of NounSignals that say what somebody is: `founder : self of`.
// The others are of acts: `withdrawal : poss from`.
func (o *Ontology) RoleSignals(lemma string) []RelationSignal {
	return slices.DeleteFunc(slices.Clone(o.nouns[lemma]), func(s RelationSignal) bool { return s.Subject != "self" && s.Object != "self" })
}

// EventRelations gives the relations whose act a noun names: "liquidation".
func (o *Ontology) EventRelations(noun string) []*Relation { return o.events[noun] }

// VerbRelations gives the names of the relations that a verb signals.
func (o *Ontology) VerbRelations(lemma string) []string { return relationNames(o.verbs[lemma]) }

// NounRelations gives the names of the relations that a noun signals, as a role
// (`founder`) or as an act (`liquidation`).
func (o *Ontology) NounRelations(lemma string) []string {
	found := relationNames(o.nouns[lemma])
	for _, r := range o.events[lemma] {
		if !slices.Contains(found, r.Name) {
			found = append(found, r.Name)
		}
	}
	return found
}

func relationNames(signals []RelationSignal) []string {
	var found []string
	for _, s := range signals {
		if !slices.Contains(found, s.Relation.Name) {
			found = append(found, s.Relation.Name)
		}
	}
	return found
}

// ClassOfNoun is the class of a thing that a noun's lemma describes: "court" is Court.
func (o *Ontology) ClassOfNoun(lemma string) (string, bool) {
	c, ok := o.classNouns[lemma]
	return c, ok
}

// IsA reports whether a class is another or stands below it.
func (o *Ontology) IsA(class, ancestor string) bool {
	for class != "" {
		if class == ancestor {
			return true
		}
		c, ok := o.classes[class]
		if !ok {
			return false
		}
		class = c.Parent
	}
	return false
}

// IsAny reports whether a class is one of several or stands below one.
func (o *Ontology) IsAny(class string, ancestors []string) bool {
	return slices.ContainsFunc(ancestors, func(a string) bool { return o.IsA(class, a) })
}

// Fits reports whether a relation may hold between things of two classes. A literal
// has the class "".
func (o *Ontology) Fits(r *Relation, subject, object string) bool {
	fits := func(class string, allowed []string) bool {
		acts := (o.IsA(class, "Place") || class == "Office") && slices.Contains(allowed, "Agent") // a country or its capital signs, joins, accuses; an office may
		return class == "" && slices.Contains(allowed, "Thing") || acts || o.IsAny(class, allowed)
	}
	return fits(subject, r.Domain) && fits(object, r.Range)
}

// Kin gives the relations that tell of the same class of event as the named one,
// itself first: liquidated and dissolved.
func (o *Ontology) Kin(name string) []string {
	r, ok := o.relations[name]
	if !ok {
		return nil
	}
	kin := []string{r.Name}
	for _, other := range o.Relations {
		if r.Event != "" && other.Event == r.Event && other.Name != r.Name {
			kin = append(kin, other.Name)
		}
	}
	return kin
}

func (o *Ontology) index() {
	said, _ := json.Marshal([]any{o.Classes, o.Relations}) // plain structs of strings cannot fail
	sum := sha256.Sum256(said)
	o.version = hex.EncodeToString(sum[:])
	o.classes, o.relations = map[string]*Class{}, map[string]*Relation{}
	o.verbs, o.nouns = map[string][]RelationSignal{}, map[string][]RelationSignal{}
	o.events, o.classNouns = map[string][]*Relation{}, map[string]string{}
	for i := range o.Classes {
		c := &o.Classes[i]
		o.classes[c.Name] = c
		for _, n := range c.Nouns {
			if _, taken := o.classNouns[n]; !taken {
				o.classNouns[n] = c.Name
			}
		}
	}
	for i := range o.Relations {
		r := &o.Relations[i]
		o.relations[r.Name] = r
		for _, s := range r.Verbs {
			o.verbs[s.Words] = append(o.verbs[s.Words], RelationSignal{r, s})
		}
		for _, s := range r.Nouns {
			o.nouns[s.Words] = append(o.nouns[s.Words], RelationSignal{r, s})
		}
		for _, n := range r.Events {
			o.events[n] = append(o.events[n], r)
		}
	}
	for i := range o.Relations {
		if r := &o.Relations[i]; r.Inverse != "" && o.relations[r.Inverse] == nil {
			o.relations[r.Inverse] = r
		}
	}
}

// Words is every lemma that signals something, sorted: for reading questions.
func (o *Ontology) Words() []string {
	seen := map[string]bool{}
	for w := range o.verbs {
		seen[w] = true
	}
	for w := range o.nouns {
		seen[w] = true
	}
	for w := range o.events {
		seen[w] = true
	}
	words := make([]string, 0, len(seen))
	for w := range seen {
		words = append(words, w)
	}
	sort.Strings(words)
	return words
}

func parseSignal(text, subject, object string) (Signal, bool) {
	words, slots, cut := strings.Cut(text, ":")
	s := Signal{Words: strings.TrimSpace(words), Subject: subject, Object: object}
	if cut {
		f := strings.Fields(slots)
		if len(f) != 2 {
			return s, false
		}
		s.Subject, s.Object = f[0], f[1]
	}
	return s, s.Words != ""
}
