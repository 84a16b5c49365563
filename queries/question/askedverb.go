package question

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/wordnet"
	"github.com/tamga-kg/tamga/schema/names"
)

// focusVerb is the words that a text may have for what the question says of what it asks for, and the slot in which it asks.
func (s *solver) focusVerb() (verbs map[string]float64, slot string) {
	for _, p := range s.q.patterns {
		if verbs, slot, ok := s.verbFor(p, s.q.focus); ok {
			return verbs, slot
		}
	}
	if i := s.q.mainVerb(); i >= 0 {
		w := &s.q.words[i]
		verbs := s.kinWords(w, i, names.Fold(w.low))
		if slices.Contains(reporting, w.lemma) {
			for _, verb := range reporting {
				for _, x := range s.wordsFor(verb) {
					verbs[x] = max(verbs[x], likeReport)
				}
			}
		}
		return verbs, subj
	}
	return map[string]float64{}, ""
}

// mainVerb is the first verb of a question where it is no auxiliary: what is asked for is its subject; none without.
func (q *query) mainVerb() int {
	for i := 1; i < len(q.words); i++ {
		w := &q.words[i]
		if w.isVerb() && w.tag != "VBG" {
			if w.isAux() {
				return none
			}
			return i
		}
	}
	return none
}

// verbFor is the words that a text may have for what a pattern says of a variable, and the variable's slot.
func (s *solver) verbFor(p *pattern, v int) (verbs map[string]float64, slot string, ok bool) {
	at := slices.IndexFunc(p.args, func(a arg) bool { return a.term.kind == open && a.term.v == v })
	if at < 0 {
		return nil, "", false
	}
	slot = p.args[at].slot
	if vagueVerbs[p.word] && !p.noun {
		return s.predicateWords(p), slot, true
	}
	verbs = map[string]float64{}
	note := func(words map[string]float64) {
		for w, weight := range words {
			verbs[w] = max(verbs[w], weight)
		}
	}
	weight, telling := relationVerb, s.verbsOf(p)
	if slot == subj && p.says() {
		telling = append(telling, reporting...)
	}
	if slot == holder || slot == subj && p.says() {
		if i := s.saidBy(); i >= 0 {
			weight = otherReport // it is told by this verb and not by any other of saying
			note(s.kinWords(&s.q.words[i], i, names.Fold(s.q.words[i].low)))
		}
	}
	if slot == holder {
		slot, telling = subj, reporting
	} else {
		for i := range s.q.words {
			if w := &s.q.words[i]; (w.isVerb() || p.noun) && !w.isAux() && p.isOf(w) {
				note(s.kinWords(w, i, names.Fold(w.low)))
			}
		}
	}
	for _, a := range p.args {
		if (a.slot == obj || a.slot == comp) && a.term.kind == notion && len(a.term.words) > 0 && light[p.word] {
			for w, weight := range s.kinOf(a.term.words[len(a.term.words)-1]) {
				verbs[w] = max(verbs[w], vagueWeight*weight) // `gained independence`: became independent
			}
		}
	}
	for _, verb := range telling {
		for _, w := range s.wordsFor(verb) {
			verbs[w] = max(verbs[w], weight)
		}
	}
	return verbs, slot, true
}

const (
	relationVerb = 0.85 // for a verb of the same relation
	likeReport   = 0.6  // for another verb of saying
	otherReport  = 0.45 // for a verb of saying, where the question has another
)

// light are verbs whose object tells what is done.
var light = wordSet("gain win achieve obtain declare receive lose conduct launch commit pay impose issue deliver")

// isOf reports whether a pattern was made of a word.
func (p *pattern) isOf(w *word) bool {
	return names.Fold(w.lemma) == p.word || slices.Contains(strings.Fields(names.Fold(p.text)), names.Fold(w.low))
}

// predicateWords is the words that a text may have for what a vague verb says with its object: `was in command of the rising`.
func (s *solver) predicateWords(p *pattern) map[string]float64 {
	out := map[string]float64{}
	note := func(word string, weight float64) {
		head, _, _ := strings.Cut(names.Fold(word), " ")
		for _, v := range s.wordsFor(head) {
			out[v] = max(out[v], weight)
		}
	}
	for i := range s.q.words {
		w := &s.q.words[i]
		if !w.isVerb() || w.lemma == "be" || names.Fold(w.lemma) != p.word {
			continue
		}
		for _, base := range s.bases(w, i)[1:] { // `take office`, `lose their lives`
			for kin, weight := range wordnet.Kin(base) {
				note(kin, wordnetWeight*weight)
			}
			for _, other := range paraphrasesOf()[base] {
				note(other, 1)
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, other := range paraphrasesOf()[p.word] {
		note(other, vagueWeight)
	}
	for _, a := range p.args {
		if a.term.kind != notion || len(a.term.words) == 0 || a.slot == subj {
			continue
		}
		for _, noun := range a.term.words {
			for v, weight := range s.kinOf(noun) {
				out[v] = max(out[v], vagueWeight*weight)
			}
		}
	}
	return out
}

const vagueWeight = 0.8

// vagueVerbs tell little of what is asked for.
var vagueVerbs = wordSet("be become have get take make do go come put give hold")

// saidBy is the verb by which a question says that somebody says something, where it tells how: `denied`, `called`; -1 without.
func (s *solver) saidBy() int {
	for i := range s.q.words {
		w := &s.q.words[i]
		if w.isVerb() && slices.Contains(reporting, w.lemma) && !asking[w.lemma] && !sayingVerbs[w.lemma] {
			return i
		}
	}
	return none
}

// reporting is verbs by which a text tells what somebody says of something.
var reporting = strings.Fields(`say state claim argue declare insist assert announce maintain contend note observe remark write tell
	call describe label brand denounce condemn dismiss deny reject accuse praise criticize criticise warn explain suggest believe think
	consider regard view see judge count estimate conclude report interpret dub portray point attribute ascribe admit concede
	complain protest applaud welcome hail liken compare put trace`)
