package extract

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// view is one sentence with all that is known of it.
type view struct {
	at       int // index of the sentence in the source
	kind     schema.SentenceKind
	text     string
	tok      []english.Token
	clauses  []clauses.Clause
	mentions []mentions.Mention
	clusters []schema.Cluster // of the source
	quotes   []quotation
	stances  []stance // of each clause
	verbAt   []int    // for each token the clause whose main verb it is, else None
	owner    []int    // for each token the clause that it belongs to, else None
	vague    map[int]bool
	roles    map[int]bool             // of nouns that say a relation of whom they call so
	renamed  map[int]mentions.Mention // of the head of a description: the name that it stands beside
	reading  int                      // the clause that is being read, else None
	unread   string                   // why it is not read for statements; "" when it is
	o        *schema.Ontology
}

func (v *view) lemma(i int) string {
	if i < 0 || i >= len(v.tok) {
		return ""
	}
	return strings.ToLower(v.tok[i].Lemma)
}

func (v *view) word(i int) string {
	if i < 0 || i >= len(v.tok) {
		return ""
	}
	return strings.ToLower(v.tok[i].Text)
}

func (v *view) tag(i int) string {
	if i < 0 || i >= len(v.tok) {
		return ""
	}
	return v.tok[i].Tag
}

func (v *view) isNoun(i int) bool { return strings.HasPrefix(v.tag(i), "NN") }

func (v *view) isVerb(i int) bool { return strings.HasPrefix(v.tag(i), "VB") || v.tag(i) == "MD" }

func (v *view) isMark(i int) bool {
	switch v.tag(i) {
	case "``", "''", ",", ":", ".", "-LRB-", "-RRB-", "(", ")":
		return true
	}
	return false
}

func (v *view) isQuoteMark(i int) bool { t := v.tag(i); return t == "``" || t == "''" }

// bytes is the range of bytes of a range of tokens.
func (v *view) bytes(s clauses.Span) schema.Span {
	if s.Start < 0 || s.End > len(v.tok) || s.Start >= s.End {
		return schema.Span{}
	}
	return schema.Span{Start: v.tok[s.Start].Start, End: v.tok[s.End-1].End}
}

// words is a range of tokens as written.
func (v *view) words(s clauses.Span) string {
	b := v.bytes(s)
	return v.text[b.Start:b.End]
}

// mentionOf finds the longest mention whose head is token i.
func (v *view) mentionOf(i int) (mentions.Mention, bool) {
	best, found := mentions.Mention{}, false
	for _, m := range v.mentions {
		if m.Head == i && (!found || m.Tokens.End-m.Tokens.Start > best.Tokens.End-best.Tokens.Start) {
			best, found = m, true
		}
	}
	return best, found
}

// nameEnding finds the longest named mention that ends right before token i.
func (v *view) nameEnding(i int) (mentions.Mention, bool) {
	return v.longest(func(m mentions.Mention) bool { return m.Kind == mentions.Name && m.Tokens.End == i })
}

// nameStarting finds the longest named mention that begins at token i.
func (v *view) nameStarting(i int) (mentions.Mention, bool) {
	return v.longest(func(m mentions.Mention) bool { return m.Kind == mentions.Name && m.Tokens.Start == i })
}

func (v *view) longest(fits func(mentions.Mention) bool) (mentions.Mention, bool) {
	best, found := mentions.Mention{}, false
	for _, m := range v.mentions {
		if fits(m) && (!found || m.Tokens.End-m.Tokens.Start > best.Tokens.End-best.Tokens.Start) {
			best, found = m, true
		}
	}
	return best, found
}
