package question

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/wordnet"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// wanted is something that a question speaks of, with the sentences that speak of it too and how surely.
type wanted struct {
	text   string
	weight float64 // how much it tells: more where it is rare
	asked  bool    // it is the noun of what is asked for
	named  bool    // it is of a name that is no entity's: nothing else will do
	ids    map[string]float64
	kin    map[string]float64 // of a word: the words that stand for it
	in     map[int]float64
}

// Weights of where a sentence's neighbours speak of what the question does.
const (
	besideBefore = 0.5
	besideAfter  = 0.35
	besideFar    = 0.3
	leastKin     = 0.5
)

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
		for _, f := range contentWords(w.text) {
			x := s.wantedWord(w, i, f)
			if x.named = w.tag == tagName || i > 0 && capital(w.text) && strings.HasPrefix(w.tag, "NNP"); x.named {
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

// asksRole reports whether the noun of what a question asks for says what it is to something: `the wife of X`.
func (q *query) asksRole() bool {
	return slices.ContainsFunc(q.patterns, func(p *pattern) bool {
		return p.noun && slices.ContainsFunc(p.in(self), func(t term) bool { return t.kind == open && t.v == q.focus })
	})
}

// askedWeight is for the noun of what is asked for.
const askedWeight = 0.4

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
	return x
}

// unknownWeight is for a word that no source has.
const unknownWeight = 0.7

// kinWords is the words of the graph that are, or mean nearly, a word of the question.
func (s *solver) kinWords(w *word, i int, folded string) map[string]float64 {
	out := map[string]float64{}
	add := func(word string, weight float64) {
		head, _, _ := strings.Cut(names.Fold(word), " ")
		for _, v := range s.wordsFor(head) {
			out[v] = max(out[v], weight)
		}
	}
	add(folded, 1)
	add(w.lemma, 1)
	if w.tag == "CD" {
		add(otherNumber(folded), 1)
	}
	for _, base := range s.bases(w, i) {
		for kin, weight := range wordnet.Kin(base) {
			if weight >= leastKin {
				add(kin, wordnetWeight*weight)
			}
		}
		for _, other := range paraphrasesOf()[base] {
			add(other, paraphraseWeight)
		}
		for _, signals := range [][]schema.RelationSignal{s.options.Ontology.VerbSignals(base), s.options.Ontology.NounSignals(base)} {
			for _, signal := range signals {
				if broad[signal.Relation.Name] {
					continue
				}
				for _, x := range slices.Concat(signal.Relation.Verbs, signal.Relation.Nouns) {
					add(x.Words, relationWeight)
				}
			}
		}
	}
	return out
}

// otherNumber is a number in words for digits, and the other way round; "" beyond a hundred.
func otherNumber(text string) string {
	if n, err := strconv.Atoi(text); err == nil && n >= 0 && n < 100 {
		if n < len(numberWords) {
			return numberWords[n]
		}
		if n%10 == 0 {
			return tens[n/10]
		}
		return tens[n/10] + "-" + numberWords[n%10]
	}
	if n := slices.Index(numberWords, text); n >= 0 {
		return strconv.Itoa(n)
	}
	ten, one, _ := strings.Cut(text, "-")
	if i := slices.Index(tens, ten); i > 0 {
		return strconv.Itoa(10*i + max(0, slices.Index(numberWords, one)))
	}
	return ""
}

var tens = []string{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}

// shortestFamily is how long a word must be for others that begin like it to be its relatives: `party` is none of `part`.
const shortestFamily = 5

// wordsFor is a word with the words of the graph that are forms of it or derived from it.
func (s *solver) wordsFor(folded string) []string {
	out := append([]string{folded}, s.inflected()[folded]...)
	if len(folded) >= shortestFamily {
		out = append(out, s.family(folded).words...)
	}
	return out
}

// inflected is the words of the graph by what they may be forms of.
func (a *Asker) inflected() map[string][]string {
	a.lemmas.Do(func() {
		a.byLemma = map[string][]string{}
		for _, w := range a.vocabulary {
			for _, tag := range []string{"VBD", "VBN", "VBZ", "VBG", "NNS"} {
				if lemma := strings.ToLower(english.Lemma(w, tag)); lemma != w && !slices.Contains(a.byLemma[lemma], w) {
					a.byLemma[lemma] = append(a.byLemma[lemma], w)
				}
			}
		}
	})
	return a.byLemma
}

// broad are relations whose words have too little in common to stand for each other.
var broad = wordSet("relatedTo affiliatedWith linkedTo labelledAs heldOffice locatedIn happenedIn provided received numberOf stated")

// Weights of words that stand for one another.
const (
	wordnetWeight    = 0.9
	paraphraseWeight = 0.8
	relationWeight   = 0.75
)

// bases is a word of a question in its base form, and with what follows where the two are one: `give up`, `lose her life`.
func (s *solver) bases(w *word, i int) []string {
	out := []string{w.lemma}
	for ahead := i + 1; ahead < min(len(s.q.words), i+6); ahead++ {
		next := &s.q.words[ahead]
		out = append(out, w.lemma+" "+next.lemma)
	}
	return out
}

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
			strange = strange || w.named && near == 0
		}
		if strange {
			continue
		}
		out = append(out, passage{at, sum / total})
	}
	slices.SortFunc(out, func(a, b passage) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.at, b.at)) })
	return out
}

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
