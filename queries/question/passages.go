package question

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/wordnet"
	"github.com/tamga-kg/tamga/schema/names"
)

// wanted is something that a question speaks of, with the sentences that speak of it too and how surely.
type wanted struct {
	text   string
	weight float64 // how much it tells: more where it is rare
	asked  bool    // it is the noun of what is asked for
	named  bool    // it is of a name that is no entity's: nothing else will do
	quoted bool    // it is of a quotation, which the sentence itself must have
	ids    map[string]float64
	kin    map[string]float64 // of a word: the words that stand for it
	in     map[int]float64
}

// wants is what a question speaks of. The noun for what it asks counts less: a sentence with the answer may do without.
func (s *solver) wants() []wanted {
	var out []wanted
	var nouns []string
	if s.q.focus >= 0 && !s.q.asksRole() {
		nouns = contentWords(s.q.vars[s.q.focus].noun)
	}
	words := s.q.words
	for i := range words {
		w := &words[i]
		if w.tag == tagName && len(w.ids) > 0 {
			out = append(out, s.wantedThing(w))
			continue
		}
		title := i+1 < len(words) && words[i+1].tag == tagName && w.isNoun() && s.isTitleNoun(w)
		if w.isWh() || w.isAux() || title || asking[w.low] && w.isVerb() || !w.isContent() && (w.tag != "CD" || w.low == "one") {
			continue
		}
		for _, f := range contentWords(strings.TrimPrefix(strings.ToLower(w.text), "ex-")) {
			x := s.wantedWord(w, i, f)
			x.quoted = w.quoted && strings.Contains(w.text, " ")
			if x.named = w.tag == tagName || x.quoted || i > 0 && capital(w.text) && strings.HasPrefix(w.tag, "NNP"); x.named {
				x.kin = map[string]float64{f: 1}
				x.in = map[int]float64{}
				for _, at := range s.inSentences[f] {
					x.in[at] = 1
				}
			}
			if slices.Contains(nouns, f) || slices.Contains(nouns, names.Fold(w.lemma)) {
				x.weight *= askedWeight
				x.asked = true
			}
			out = append(out, x)
		}
	}
	return out
}

// askedWeight is for the noun of what is asked for.
const askedWeight = 0.4

// asksRole reports whether the noun of what a question asks for says what it is to something: `the wife of X`.
func (q *query) asksRole() bool {
	return slices.ContainsFunc(q.patterns, func(p *pattern) bool {
		return p.noun && slices.ContainsFunc(p.in(self), func(t term) bool { return t.kind == open && t.v == q.focus })
	})
}

func (s *solver) isTitleNoun(w *word) bool {
	_, class := s.options.Ontology.ClassOfNoun(w.lemma)
	return class || len(s.options.Ontology.RoleSignals(w.lemma)) > 0 || wordnet.ClassOf(w.lemma) == wordnet.Person || capital(w.text)
}

// wantedThing is a thing that a question names, with the sentences that speak of it.
func (s *solver) wantedThing(w *word) wanted {
	x := wanted{text: w.text, ids: w.ids, in: map[int]float64{}}
	for id, weight := range w.ids {
		for _, at := range s.speakingOf(id) {
			x.in[at] = max(x.in[at], weight)
		}
	}
	x.weight = max(0.3, s.rarityOf(len(x.in)))
	return x
}

// wantedWord is a word of a question, with the sentences that have it or one that means nearly the same.
func (s *solver) wantedWord(w *word, i int, folded string) wanted {
	x := wanted{text: folded, in: map[int]float64{}, kin: s.kinWords(w, i, folded)}
	for v, weight := range x.kin {
		for _, at := range s.inSentences[v] {
			x.in[at] = max(x.in[at], weight)
		}
	}
	f := s.family(folded)
	if x.weight = f.rarity; len(f.words) == 0 {
		x.weight = unknownWeight
	}
	if w.isVerb() && (vagueVerbs[w.lemma] || copular[w.lemma]) {
		x.weight *= vagueWanted
	}
	return x
}

// vagueWanted is for a verb that tells little.
const vagueWanted = 0.4

var copular = wordSet("let grow remain stay keep seem appear turn")

// unknownWeight is for a word that no source has.
const unknownWeight = 0.7

// passage is a sentence with how much of the question it speaks of.
type passage struct {
	at    int
	score float64
}

// passages ranks the sentences by how much of the question they speak of, those beside them counting less.
func (s *solver) passages(wants []wanted) []passage {
	total := 0.0
	all := map[int]bool{}
	for _, w := range wants {
		total += w.weight
		for at := range w.in {
			all[at] = true
		}
	}
	if total == 0 {
		return nil
	}
	var out []passage
	for at := range all {
		sum := 0.0
		strange := false
		for _, w := range wants {
			near := s.near(w, at)
			sum += w.weight * near
			strange = strange || w.named && near == 0 || w.quoted && w.in[at] == 0
		}
		if strange {
			continue
		}
		out = append(out, passage{at, sum / total})
	}
	slices.SortFunc(out, func(a, b passage) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.at, b.at)) })
	return out
}

// Weights of where a sentence's neighbours speak of what the question does.
const (
	besideBefore = 0.5
	besideAfter  = 0.35
	besideFar    = 0.3
	leastKin     = 0.5
)

func (s *solver) near(w wanted, at int) float64 {
	best := w.in[at]
	if at > 0 && s.sentences[at-1].next == at {
		best = max(best, besideBefore*w.in[at-1])
		if at > 1 && s.sentences[at-2].next == at-1 {
			best = max(best, besideFar*w.in[at-2])
		}
	}
	if next := s.sentences[at].next; next >= 0 {
		best = max(best, besideAfter*w.in[next])
	}
	return best
}
