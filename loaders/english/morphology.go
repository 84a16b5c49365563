package english

import (
	"bytes"
	_ "embed"
	"io"
	"strings"
	"sync"
	"unicode"

	"github.com/klauspost/compress/zstd"
	"github.com/tamga-kg/tamga/loaders/english/wordnet"
)

// learned is what the treebanks teach of lemmas and features, where rules say otherwise:
// lines of a kind (L or F), a key and its value.
//
//go:embed learned.zst
var learned []byte

// tables are the exceptions by their keys.
type tables struct{ lemmas, features map[string]string }

var builtInTables = sync.OnceValue(func() tables {
	z, err := zstd.NewReader(bytes.NewReader(learned), zstd.WithDecoderConcurrency(1))
	if err != nil {
		panic("english: the lemmas that are built in cannot be read: " + err.Error()) // a broken build
	}
	defer z.Close()
	text, err := io.ReadAll(z)
	if err != nil {
		panic("english: the lemmas that are built in cannot be read: " + err.Error())
	}
	t := tables{map[string]string{}, map[string]string{}}
	for line := range strings.Lines(string(text)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 3 {
			continue
		}
		if f[0] == "L" {
			t.lemmas[f[1]] = f[2]
		} else {
			t.features[f[1]] = f[2]
		}
	}
	return t
})

// setMorphology fills in lemmas and features, for which tags and tree must be there.
func setMorphology(tokens []Token) {
	t := builtInTables()
	nodes := make([]Node, len(tokens))
	for i, w := range tokens {
		nodes[i] = Node{w.Text, w.Tag, w.Rel, w.Head}
	}
	places := Places(nodes)
	for i := range tokens {
		w := &tokens[i]
		lemma, ok := t.lemmas[LemmaKey(w.Text, w.UPOS)]
		if base, irregular := irregularVerb(strings.ToLower(w.Text)); ok && irregular && w.UPOS == "VERB" && (w.Tag == "VBD" || w.Tag == "VBN") {
			lemma = base // the treebanks have slips in rare words: fled, lent
		}
		if !ok {
			lemma = RegularLemma(w.Text, w.UPOS, w.Tag)
		}
		w.Lemma = lemma
		for _, key := range FeatureKeys(w.Text, w.UPOS, w.Tag, places[i]) {
			if feats, ok := t.features[key]; ok {
				w.Feats = feats
				break
			}
		}
	}
}

// LemmaKey is under what the learned lemmas have a word.
func LemmaKey(form, upos string) string {
	if upos == "PROPN" {
		return upos + " " + straight(form)
	}
	return upos + " " + strings.ToLower(straight(form))
}

// RegularLemma is the lemma that rules give to a word by its tags.
func RegularLemma(form, upos, xpos string) string {
	switch {
	case upos == "PROPN" && xpos == "NNPS":
		return singularName(straight(form))
	case upos == "NUM":
		return strings.ReplaceAll(straight(form), ",", "")
	case upos == "PUNCT" && isQuoteTag(xpos) || form == "“" || form == "”":
		return "\""
	case upos == "PUNCT" || upos == "SYM" || upos == "X":
		return straight(form)
	case (xpos == "NN" || xpos == "NNS" || xpos == "JJ") && isCode(form) && !isCommon(form):
		return form
	case upos == "ADJ" && (xpos == "NNP" || xpos == "NNPS"):
		return straight(form)
	case upos == "VERB" && !strings.HasPrefix(xpos, "V"):
		return Lemma(strings.ToLower(form), verbTagOf(form))
	}
	return withCapital(Lemma(form, xpos), upos)
}

// withCapital gives their capital to words like “American” and “Islamist”.
func withCapital(lemma, upos string) string {
	e := wordnet.Of(lemma)
	if len(lemma) > 2 && (upos == "ADJ" && e.Can(wordnet.OfName) && !e.Can(wordnet.Adjective) || upos == "NOUN" && e.All == wordnet.Name) {
		return strings.ToUpper(lemma[:1]) + lemma[1:]
	}
	return lemma
}

// isCommon holds for words in capitals that WordNet has in small letters only.
func isCommon(form string) bool {
	e := wordnet.Of(strings.ToLower(form))
	return e.All != 0 && !e.Can(wordnet.Name)
}

// isCode holds for words in capitals and figures: “TV”, “L2”.
func isCode(form string) bool {
	return len(form) > 1 && len(form) < 6 && strings.ToUpper(form) == form && strings.IndexFunc(form, unicode.IsUpper) >= 0
}

// verbTagOf guesses the tag of a verb inside of a title: “Breaking News”.
func verbTagOf(form string) string {
	switch low := strings.ToLower(form); {
	case strings.HasSuffix(low, "ing"):
		return "VBG"
	case strings.HasSuffix(low, "ed"):
		return "VBN"
	case strings.HasSuffix(low, "s"):
		return "VBZ"
	}
	return "VB"
}

// singularName is a name in the plural as one: “Americans” is “American”.
func singularName(form string) string {
	low := Lemma(strings.ToLower(form), "NNS")
	n := 0
	for n < len(low) && n < len(form) && (low[n] == form[n] || low[n]|0x20 == form[n]|0x20) {
		n++
	}
	return form[:n] + low[n:]
}

// FeatureKeys are under what the learned features may have a word, the nearest first. The
// place is one that Places gives.
func FeatureKeys(form, upos, xpos, place string) []string {
	tags := upos + " " + xpos
	return []string{tags + " " + place + " " + strings.ToLower(straight(form)), tags + " " + place, tags}
}

// Node is a word in a tree.
type Node struct {
	Form, XPOS, Rel string
	Head            int
}

// Places tells of each word of a tree what its features hang on beside its tags: whether a
// participle is passive, whether a base form is an infinitive, who is the subject of a verb,
// whether a pronoun is an object or belongs to a relative clause.
func Places(nodes []Node) []string {
	t := placer{nodes: nodes, passive: make([]bool, len(nodes)), helped: make([]bool, len(nodes)), subject: make([]int, len(nodes))}
	for i := range nodes {
		t.subject[i] = -1
	}
	for i, n := range nodes {
		switch {
		case n.Head < 0 || n.Head >= len(nodes):
		case n.Rel == "aux:pass":
			t.passive[n.Head] = true
		case n.Rel == "aux" || n.Rel == "mark" && n.XPOS == "TO":
			t.helped[n.Head] = true
		case strings.HasPrefix(n.Rel, "nsubj"):
			t.subject[n.Head] = i
		}
	}
	out := make([]string, len(nodes))
	for i := range nodes {
		out[i] = t.place(i)
	}
	return out
}

type placer struct {
	nodes           []Node
	passive, helped []bool
	subject         []int
}

func (t *placer) place(i int) string {
	n := t.nodes[i]
	switch n.XPOS {
	case "VBN":
		if t.passive[i] || !t.helped[i] && (n.Rel == "acl" || n.Rel == "amod" || n.Rel == "advcl" || n.Rel == "root" && t.subject[i] < 0) {
			return "passive"
		}
	case "VBG":
		if n.Rel == "acl" || n.Rel == "amod" || n.Rel == "xcomp" || n.Rel == "csubj" {
			return "gerund"
		}
	case "VB":
		if !t.helped[i] && (n.Rel == "root" || n.Rel == "parataxis" || n.Rel == "conj") {
			return "imperative"
		}
	case "VBP", "VBD":
		return t.subjectOf(i)
	case "PRP":
		if !strings.HasPrefix(n.Rel, "nsubj") && n.Rel != "root" && n.Rel != "expl" {
			return "object"
		}
	case "WP", "WRB", "WDT":
		if t.inRelative(i) {
			return "relative"
		}
	}
	return ""
}

// subjectOf is the pronoun that is the subject of a verb, or of the verb it helps; p for
// another subject in the plural.
func (t *placer) subjectOf(i int) string {
	if n := t.nodes[i]; (strings.HasPrefix(n.Rel, "aux") || n.Rel == "cop") && n.Head >= 0 && n.Head < len(t.nodes) {
		i = n.Head
	}
	if t.subject[i] < 0 && t.nodes[i].Rel == "conj" && t.nodes[i].Head >= 0 && t.nodes[i].Head < len(t.nodes) {
		i = t.nodes[i].Head
	}
	if t.subject[i] < 0 {
		return ""
	}
	s := t.nodes[t.subject[i]]
	switch low := strings.ToLower(s.Form); low {
	case "i", "you", "we", "they":
		return low
	}
	if s.XPOS == "NNS" || s.XPOS == "NNPS" {
		return "p"
	}
	return ""
}

func (t *placer) inRelative(i int) bool {
	for range 3 {
		n := t.nodes[i]
		if strings.HasSuffix(n.Rel, ":relcl") {
			return true
		}
		if n.Head < 0 || n.Head >= len(t.nodes) {
			return false
		}
		i = n.Head
	}
	return false
}
