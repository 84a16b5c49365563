package treebank

import (
	"slices"
	"strings"
)

// Measure is how well a system's analysis agrees with that of people.
type Measure struct {
	Gold, System int // what there is to find; what was found
	Right        int
	Aligned      int // words of both that are partners; 0 for tokens and sentences
}

// Precision, Recall and F1 are from 0 to 1; Accuracy is of the aligned words only.
func (m Measure) Precision() float64 { return share(m.Right, m.System) }
func (m Measure) Recall() float64    { return share(m.Right, m.Gold) }
func (m Measure) F1() float64        { return share(2*m.Right, m.Gold+m.System) }
func (m Measure) Accuracy() float64  { return share(m.Right, m.Aligned) }

func share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Measures are those of the CoNLL 2018 shared task (Zeman et al. 2018).
type Measures struct {
	Tokens, Sentences, Words           Measure
	UPOS, XPOS, Feats, AllTags, Lemmas Measure
	UAS, LAS, CLAS, MLAS, BLEX         Measure
}

// Score compares two analyses of one text. Words are aligned by their characters without
// white space, relations are compared without their subtypes, and of the features only the
// universal ones.
func Score(gold, system []Sentence) (Measures, error) {
	g, s := lay(gold), lay(system)
	if err := g.compare(s); err != nil {
		return Measures{}, err
	}
	p := &partners{gold: g, system: s}
	p.toSystem, p.toGold = align(g, s)
	return Measures{
		Tokens: spans(g.tokens, s.tokens), Sentences: spans(g.sentences, s.sentences),
		Words:   p.measure(every, always),
		UPOS:    p.measure(every, func(a, b int) bool { return g.words[a].UPOS == s.words[b].UPOS }),
		XPOS:    p.measure(every, func(a, b int) bool { return g.words[a].XPOS == s.words[b].XPOS }),
		Feats:   p.measure(every, p.sameFeats),
		AllTags: p.measure(every, p.sameTags),
		Lemmas:  p.measure(every, p.sameLemma),
		UAS:     p.measure(every, p.sameHead),
		LAS:     p.measure(every, p.sameArc),
		CLAS:    p.measure(content, p.sameArc),
		MLAS:    p.measure(content, p.sameMorphology),
		BLEX:    p.measure(content, func(a, b int) bool { return p.sameArc(a, b) && p.sameLemma(a, b) }),
	}, nil
}

// spans counts those that are the same.
func spans(gold, system []span) Measure {
	m := Measure{Gold: len(gold), System: len(system)}
	for g, s := 0, 0; g < len(gold) && s < len(system); {
		switch {
		case gold[g] == system[s]:
			m.Right++
			g, s = g+1, s+1
		case gold[g].start < system[s].start || gold[g].start == system[s].start && gold[g].end < system[s].end:
			g++
		default:
			s++
		}
	}
	return m
}

// partners are two texts with their words aligned.
type partners struct {
	gold, system     *text
	toSystem, toGold []int
}

func every(string) bool     { return true }
func always(_, _ int) bool  { return true }
func content(r string) bool { return slices.Contains(contentRelations, base(r)) }

// measure counts the words whose relation is asked for, and those that agree.
func (p *partners) measure(asked func(relation string) bool, agree func(gold, system int) bool) (m Measure) {
	for _, w := range p.system.words {
		if asked(w.Relation) {
			m.System++
		}
	}
	for a, w := range p.gold.words {
		if !asked(w.Relation) {
			continue
		}
		m.Gold++
		if b := p.toSystem[a]; b >= 0 {
			m.Aligned++
			if agree(a, b) {
				m.Right++
			}
		}
	}
	return m
}

func (p *partners) sameFeats(a, b int) bool {
	return universal(p.gold.words[a].Feats) == universal(p.system.words[b].Feats)
}

func (p *partners) sameTags(a, b int) bool {
	g, s := p.gold.words[a], p.system.words[b]
	return g.UPOS == s.UPOS && g.XPOS == s.XPOS && p.sameFeats(a, b)
}

// sameLemma holds also where people gave no lemma.
func (p *partners) sameLemma(a, b int) bool {
	lemma := p.gold.words[a].Lemma
	return lemma == "_" || lemma == p.system.words[b].Lemma
}

func (p *partners) sameHead(a, b int) bool {
	g, s := p.gold.words[a], p.system.words[b]
	if g.Head < 0 || s.Head < 0 {
		return g.Head < 0 && s.Head < 0
	}
	return p.toSystem[g.sentence+g.Head] == s.sentence+s.Head
}

func (p *partners) sameArc(a, b int) bool {
	return p.sameHead(a, b) && base(p.gold.words[a].Relation) == base(p.system.words[b].Relation)
}

// sameMorphology asks also for the tags, the features and the function words of a word.
func (p *partners) sameMorphology(a, b int) bool {
	return p.sameArc(a, b) && p.gold.words[a].UPOS == p.system.words[b].UPOS && p.sameFeats(a, b) && p.sameFunctions(a, b)
}

func (p *partners) sameFunctions(a, b int) bool {
	gold, system := p.gold.functions(a), p.system.functions(b)
	if len(gold) != len(system) {
		return false
	}
	for i, c := range gold {
		d := system[i]
		g, s := p.gold.words[c], p.system.words[d]
		if p.toSystem[c] != d || base(g.Relation) != base(s.Relation) || g.UPOS != s.UPOS || !p.sameFeats(c, d) {
			return false
		}
	}
	return true
}

// functions are the function words that hang on a word.
func (t *text) functions(word int) (out []int) {
	sentence := t.words[word].sentence
	for i := sentence; i < len(t.words) && t.words[i].sentence == sentence; i++ {
		w := t.words[i]
		if w.Head == word-sentence && slices.Contains(functionRelations, base(w.Relation)) {
			out = append(out, i)
		}
	}
	return out
}

func base(relation string) string {
	r, _, _ := strings.Cut(relation, ":")
	return r
}

// universal keeps the features that all languages share, in their order.
func universal(feats string) string {
	if feats == "" || feats == "_" {
		return ""
	}
	var kept []string
	for f := range strings.SplitSeq(feats, "|") {
		name, _, _ := strings.Cut(f, "=")
		if slices.Contains(universalFeatures, name) {
			kept = append(kept, f)
		}
	}
	slices.Sort(kept)
	return strings.Join(kept, "|")
}

var contentRelations = strings.Fields(`nsubj obj iobj csubj ccomp xcomp obl vocative expl dislocated
	advcl advmod discourse nmod appos nummod acl amod conj fixed flat compound list parataxis orphan
	goeswith reparandum root dep`)

var functionRelations = strings.Fields("aux cop mark det clf case cc")

var universalFeatures = strings.Fields(`PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number
	Case Definite Degree VerbForm Mood Tense Aspect Voice Evident Polarity Person Polite`)
