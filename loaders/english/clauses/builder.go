package clauses

// builder reads parts from left to right. It keeps a stack of the clauses that are
// open: the innermost on top.
type builder struct {
	view    *view
	parts   []part
	clauses []draft
	frames  []frame
	marks   marks
	recent  []int    // parts of noun phrases that a relative clause may go with, the nearest last
	keep    string   // a join that holds beyond the part just read
	purpose string   // “in order to”, when it was just read
	beside  [][2]int // parts of noun phrases with those of their appositions
	anchor  *Phrase  // the noun phrase before an insertion
	// afterPreposition tells that group reads what a preposition governs.
	afterPreposition bool
	lastMember       int  // the part of the noun phrase that group read last
	inList           bool // group reads a list with commas, up to listEnd
	listEnd          int
}

// draft is a clause with what is settled only at the end.
type draft struct {
	Clause
	borrow     int  // its subjects are those of this clause; None when it has its own
	fromObj    bool // ... or its objects
	share      int  // its objects are those of this later clause, if it has none
	antecede   *Phrase
	ownSubject bool // its subject was read before its verb
	afterComma bool // a comma stands before its pronoun
	asked      bool // antecede is the question word of a question
}

// frame is a clause that is open.
type frame struct {
	clause     int
	hasVerb    bool
	candidates []group // noun phrases before the verb
	asked      bool    // “when” or “why” opened it
	join       string  // the join before it, which holds for what comes after it
	inserted   bool    // between commas in a clause that goes on after it
	expletive  bool    // its subject is the empty “there”
	last       place   // what came last in it
}

// place tells what came last in a clause.
type place uint8

const (
	nothing place = iota
	afterVerb
	afterObject
	afterPhrase // a prepositional phrase
	afterOther
)

// marks are the small words since the last part that has a place in a clause.
type marks struct {
	comma bool
	join  string
	late  bool // a comma follows the join: “but, as he noted, left”
}

func (b *builder) is(i int, s sort) bool { return i >= 0 && i < len(b.parts) && b.parts[i].sort == s }

// run reads all parts.
func (b *builder) run() {
	for i := 0; i < len(b.parts); {
		i = max(i+1, b.read(i))
	}
}

// read reads the part at i and gives the part to read next.
func (b *builder) read(i int) int {
	p := b.parts[i]
	switch p.sort {
	case comma:
		b.endInsertion()
		b.marks.late = b.marks.join != ""
		b.marks.comma = true
		return i + 1
	case join:
		b.marks.join = p.word
		return i + 1
	case adverb:
		b.looseParticle(p)
		return i + 1
	case stop:
		b.stop(p.word)
		return i + 1
	}
	next := b.content(i)
	b.marks = marks{join: b.keep}
	b.keep = ""
	return next
}

// endInsertion closes a clause that began behind a comma and ends with the next one:
// “the party, as he noted, collapsed”.
func (b *builder) endInsertion() {
	for len(b.frames) > 1 && b.top().inserted && b.top().hasVerb {
		b.marks.join = b.top().join
		b.pop()
	}
}

// content reads a part that has a place in a clause.
func (b *builder) content(i int) int {
	switch p := b.parts[i]; p.sort {
	case noun:
		if p.noun.whose {
			return b.whose(i)
		}
		return b.nouns(i)
	case verb:
		return b.verbs(i)
	case preposition:
		return b.prepositional(i)
	case conjunction:
		return b.conjunction(i)
	case relative:
		return b.relative(i)
	case adjective:
		return b.adjective(i)
	case there:
		return b.there(i)
	}
	return i + 1
}

// open puts a new clause on the stack.
func (b *builder) open(kind Kind, governor int) *frame {
	c := draft{borrow: None, share: None}
	c.Kind, c.Governor, c.Verb.Head = kind, governor, None
	b.clauses = append(b.clauses, c)
	b.frames = append(b.frames, frame{clause: len(b.clauses) - 1})
	return b.top()
}

// top is the innermost open clause; there always is one.
func (b *builder) top() *frame {
	if len(b.frames) == 0 {
		return b.open(Main, None)
	}
	return &b.frames[len(b.frames)-1]
}

func (b *builder) clause(f *frame) *draft { return &b.clauses[f.clause] }

func (b *builder) pop() { b.frames = b.frames[:len(b.frames)-1] }

// popTo closes all clauses above the given level.
func (b *builder) popTo(level int) *frame {
	b.frames = b.frames[:level+1]
	return b.top()
}

// waiting is the level of the innermost clause that has no verb yet, below the top;
// None when all have.
func (b *builder) waiting() int {
	for level := len(b.frames) - 2; level >= 0; level-- {
		if !b.frames[level].hasVerb {
			return level
		}
	}
	return None
}

// fronted reports whether the sentence is still before its first subject and verb.
func (b *builder) fronted() bool {
	f := b.top()
	return !f.hasVerb && len(f.candidates) == 0
}

// stop ends all open clauses at a semicolon, a colon or a dash.
func (b *builder) stop(mark string) {
	if mark == "?" {
		for i := range b.clauses {
			b.clauses[i].Question = b.clauses[i].Kind == Main
		}
	}
	if len(b.frames) > 0 && b.top().hasVerb && mark == ":" && reports[b.clause(b.top()).Verb.Lemma] && len(b.clause(b.top()).Objects) == 0 {
		b.complement(b.top().clause)
		return
	}
	if len(b.frames) > 0 && !b.frames[0].hasVerb && len(b.frames) == 1 && mark != ";" && mark != "." {
		return // a dash between a subject and its verb
	}
	b.frames = b.frames[:0]
	b.recent = b.recent[:0]
	b.marks = marks{}
}

// complement opens a clause that stands in the place of an object of another.
func (b *builder) complement(governor int) *frame {
	f := b.open(Complement, governor)
	g := &b.clauses[governor]
	g.Objects = append(g.Objects, Phrase{Clause: f.clause, Head: None})
	return f
}

// looseParticle gives “up” in “set the party up” to its verb.
func (b *builder) looseParticle(p part) {
	if len(b.frames) == 0 || !b.top().hasVerb || b.top().last != afterObject {
		return
	}
	v := &b.clause(b.top()).Verb
	if phrasals[v.Lemma+" "+p.word] {
		v.Lemma += " " + p.word
	}
}
