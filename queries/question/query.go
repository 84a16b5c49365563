package question

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/tamga-kg/tamga/queries/times"
)

// kind is what sort of answer a question wants.
type kind string

const (
	things   kind = "thing"    // who, which, what
	number   kind = "number"   // how many
	truth    kind = "truth"    // did, was, is
	relation kind = "relation" // how is X related to Y
	identity kind = "identity" // who is X, what is X
	fate     kind = "fate"     // what happened to X
)

// Slots that are no preposition: the places around a verb or noun.
const (
	subj   = "subj"
	obj    = "obj"
	comp   = "comp"   // complement: `called the party a SECT`
	self   = "self"   // of a noun: the person or body called by it
	holder = "holder" // on whose word
	when   = "when"
	where  = "where"
	why    = "why"
	how    = "how"
	about  = "about" // may stand anywhere in a statement or its sentence
)

// query is a question as it was read: variables, and patterns of statements over them.
type query struct {
	question    string
	words       []word // names joined
	kind        kind
	further     bool   // it goes on from another question
	measure     string // of what an amount is asked for: many, much, long, ...; "" when none is
	focus       int    // the variable asked for; none for a truth
	plural      bool
	subjectEnds int   // bytes of the question up to the end of its focus, where that is the subject; 0 else
	person      *term // somebody whom its solution has found, for `he` in the next question
	order       order
	unreal      bool // it asks for what is meant or may be
	most        bool // only that of which most is counted
	blocked     bool // a name on which all depends is not known
	linking     bool // it asks for a link by name
	vars        []variable
	patterns    []*pattern
	unlinked    []string
	unread      []string // words that the reading leaves out, where that are most
	notes       []string // on how names were read
}

const none = -1

// variable is a thing that the question leaves open.
type variable struct {
	classes []string           // it is of one of these; none means any
	noun    string             // as the question calls it
	only    map[string]float64 // it is one of these, when the question says so
}

// termKind tells what a term is.
type termKind int

const (
	open   termKind = iota // a variable
	thing                  // linked to entities
	notion                 // words that a node or sentence may have
	act                    // an act that a noun names
)

// term stands in a slot of a pattern.
type term struct {
	kind    termKind
	v       int                // of a variable
	ids     map[string]float64 // of a thing: entities with the weight of the link
	words   []string           // of a notion: folded, the head last
	name    bool               // of a notion: a name that the graph does not know, all of whose words count
	classes []string           // of a notion whose head names a class: `the court`
	act     *pattern
	text    string
	with    []term // of a notion: what completes it, as the founder in `campaign against the founder of X`
}

// arg is a term in a slot.
type arg struct {
	slot string
	term term
}

// pattern is a clause or a relational noun of the question: a statement is sought that
// matches it.
type pattern struct {
	text     string   // its verb or noun, as asked
	word     string   // folded
	others   []string // other verbs that texts may use, folded
	readings []reading
	args     []arg
	when     times.Interval
	negated  bool
	linking  bool
	noun     bool     // made of a noun: an act, or a role
	aside    bool     // a role in which somebody acts: it is enough that the sentence says so
	besides  []string // words of which a sentence needs one more to speak of it: `refuse`
}

// reading is a relation that a word may mean, with the slots that hold its ends.
type reading struct {
	relation        string // "" for the open relation of the word itself
	subject, object string
	weight          float64
	claim           bool // its agent holds the claim
	symmetric       bool
}

// args finds the terms in a slot.
func (p *pattern) in(slot string) []term {
	var found []term
	for _, a := range p.args {
		if a.slot == slot {
			found = append(found, a.term)
		}
	}
	return found
}

func (p *pattern) has(slot string) bool { return len(p.in(slot)) > 0 }

// newVar adds a variable and gives the term for it.
func (q *query) newVar(noun string, classes ...string) term {
	q.vars = append(q.vars, variable{classes: classes, noun: noun})
	return term{kind: open, v: len(q.vars) - 1, text: noun}
}

// unify makes one variable of two.
func (q *query) unify(keep, drop int) {
	if keep == drop {
		return
	}
	k, d := &q.vars[keep], &q.vars[drop]
	if len(d.classes) > 0 && (len(k.classes) == 0 || slices.Equal(k.classes, whoClasses)) {
		k.classes = d.classes
	}
	if k.noun == "" || len(d.noun) > 3 {
		k.noun = d.noun
	}
	for _, p := range q.patterns {
		p.rename(drop, keep)
	}
}

func (p *pattern) rename(from, to int) {
	for i := range p.args {
		t := &p.args[i].term
		if t.kind == open && t.v == from {
			t.v = to
		}
		if t.act != nil {
			t.act.rename(from, to)
		}
		for j := range t.with {
			if t.with[j].kind == open && t.with[j].v == from {
				t.with[j].v = to
			}
		}
	}
}

// name is a variable as the reading shows it.
func (q *query) name(v int) string {
	noun := q.vars[v].noun
	if noun == "" {
		noun = "thing"
	}
	if v == q.focus {
		return "?" + noun
	}
	return fmt.Sprintf("?%s%d", noun, v+1)
}

func (q *query) spell(t term) string {
	switch t.kind {
	case open:
		return q.name(t.v)
	case act:
		return q.spellPattern(t.act)
	case thing:
		ids := make([]string, 0, len(t.ids))
		for id := range t.ids {
			ids = append(ids, id)
		}
		sort.Strings(ids)
		return t.text + " (" + strings.Join(ids, " or ") + ")"
	}
	for _, c := range t.with {
		t.text += " … " + q.spell(c)
	}
	return "“" + t.text + "”"
}

func (q *query) spellPattern(p *pattern) string {
	var args []string
	for _, a := range p.args {
		args = append(args, a.slot+": "+q.spell(a.term))
	}
	text := p.text
	if relations := p.relationNames(); len(relations) > 0 {
		text += " = " + strings.Join(relations, "/")
	}
	if p.negated {
		text = "not " + text
	}
	if p.when.IsSet() {
		args = append(args, "time: "+p.when.String())
	}
	return fmt.Sprintf("[%s](%s)", text, strings.Join(args, ", "))
}

// relationNames is the relations that a pattern's word means in the first place.
func (p *pattern) relationNames() []string {
	var out []string
	for _, r := range p.readings {
		if r.relation != "" && r.weight >= 0.9 && !slices.Contains(out, r.relation) {
			out = append(out, r.relation)
		}
	}
	return out
}

// reading tells in words how the question was read.
func (q *query) reading() string {
	var parts []string
	for _, p := range q.patterns {
		parts = append(parts, q.spellPattern(p))
	}
	text := "Is it so that "
	if q.kind != truth && q.focus != none {
		text = fmt.Sprintf("Find %s", q.name(q.focus))
		if c := q.vars[q.focus].classes; len(c) > 0 {
			text += " (" + strings.Join(c, " or ") + ")"
		}
		text += " with "
		if q.kind == number {
			text = "How many: " + text
		}
	}
	text += strings.Join(parts, " and ")
	if len(q.notes) > 0 {
		text += ". " + strings.Join(q.notes, " ")
	}
	return text
}
