package extract

import (
	"cmp"
	"slices"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// quotation is a stretch of a sentence that stands in quotation marks, or all of a
// block quote.
type quotation struct {
	span    clauses.Span // tokens, without the marks
	holder  *schema.Arg  // who speaks, nil when unknown
	carried bool         // it began in an earlier sentence, or goes on in the next
	spoken  bool         // a verb of saying or a colon introduces it
	below   bool         // it has no marks and stands below a line that announces it
}

// claims reports whether what stands in the quotation is somebody's claim. Words that
// are only marked off (`the ‘new’ party`) are not.
func (q quotation) claims() bool { return q.spoken || q.carried }

// quoteAt finds the quotation that a token stands in.
func (v *view) quoteAt(i int) (quotation, bool) {
	for _, q := range v.quotes {
		if q.span.Start <= i && i < q.span.End {
			return q, true
		}
	}
	return quotation{}, false
}

// markQuotes finds the quotations of all sentences. One that runs over several
// sentences or paragraphs keeps its speaker, a block quote takes that of the sentence before
// it, and so does what stands below `Voss said:`.
func (x *extractor) markQuotes() {
	var open *quotation  // of a quotation that the last sentence did not close
	var above *quotation // the same of the paragraph before, or what that announces
	var lead *view       // the last sentence of prose
	for i, v := range x.views {
		if i > 0 && x.src.Sentences[i].Block != x.src.Sentences[i-1].Block {
			above, open = x.announcedAbove(v, lead, cmp.Or(open, above)), nil
		}
		switch v.kind {
		case schema.Quotation:
			v.quotes = []quotation{x.blockQuote(v, lead)}
			continue
		case schema.Prose:
		default:
			open, above = nil, nil
			continue
		}
		if above != nil && above.below {
			v.quotes = []quotation{{span: clauses.Span{Start: 0, End: len(v.tok)}, carried: true, holder: above.holder}}
			continue
		}
		open = x.quotesIn(v, open, above)
		lead, above = v, nil
	}
}

// announcedAbove is the quotation that a paragraph begins in: one that the paragraph before left
// open, when it begins with a mark again, or the words that a line such as `Voss said:` announces,
// which go on until somebody else speaks or the speaker is spoken of.
func (x *extractor) announcedAbove(v, lead *view, above *quotation) *quotation {
	marked := v.tag(0) == "``"
	if lead != nil && lead.at == v.at-1 && v.kind == schema.Prose {
		if end := len(lead.tok) - 1; end >= 0 && lead.tok[end].Text == ":" && x.saysNext(lead) {
			return &quotation{holder: x.introduces(lead, end), spoken: true, below: !marked}
		}
	}
	switch {
	case above == nil || v.kind != schema.Prose:
		return nil
	case above.below && (marked || above.holder == nil || x.src.Sentences[v.at].Section != x.src.Sentences[v.at-1].Section || x.saysNext(v) || v.speaksOf(above.holder.Cluster)):
		return nil
	case !above.below && !marked:
		return nil
	}
	return above
}

// saysNext reports whether the last clause of a sentence is one of saying.
func (x *extractor) saysNext(v *view) bool {
	last := clauses.None
	for c := range v.clauses {
		if last < 0 || v.clauses[c].Verb.Head > v.clauses[last].Verb.Head {
			last = c
		}
	}
	return last >= 0 && isReport(firstWord(v.clauses[last].Verb.Lemma))
}

// speaksOf reports whether a sentence has a mention of a thing.
func (v *view) speaksOf(cluster int) bool {
	return slices.ContainsFunc(v.mentions, func(m mentions.Mention) bool { return m.Cluster == cluster })
}

// self is who says `I`, or `we` of a body or a country, at a token in somebody's words.
func (x *extractor) self(v *view, i int) (mentions.Mention, bool) {
	allowed := []string{"Person"}
	switch v.word(i) {
	case "i", "me", "my", "myself":
	case "we", "us", "our", "ourselves":
		allowed = []string{"Organization", "Country"}
	default:
		return mentions.Mention{}, false
	}
	q, ok := v.quoteAt(i)
	if !ok || q.holder == nil || q.holder.Cluster == schema.NoCluster || !x.o.IsAny(x.found.Clusters[q.holder.Cluster].Class, allowed) {
		return mentions.Mention{}, false
	}
	return mentions.Mention{Sentence: v.at, Tokens: clauses.Span{Start: i, End: i + 1}, Head: i, Span: v.bytes(clauses.Span{Start: i, End: i + 1}),
		Cluster: q.holder.Cluster, Kind: mentions.Pronoun}, true
}

// blockQuote is the whole of a sentence, said by whom the prose before it introduces.
func (x *extractor) blockQuote(v, lead *view) quotation {
	q := quotation{span: clauses.Span{Start: 0, End: len(v.tok)}, carried: true}
	if lead != nil {
		q.holder = x.introduces(lead, len(lead.tok))
	}
	return q
}

// quotesIn finds the quotations of a sentence and gives the one that stays open; above is the one
// that goes on in this paragraph.
func (x *extractor) quotesIn(v *view, open, above *quotation) *quotation {
	start := -1
	var current quotation
	if open != nil {
		start, current = 0, quotation{holder: open.holder, carried: true, spoken: open.spoken}
	}
	for i := range v.tok {
		switch {
		case v.tag(i) == "``" && start < 0:
			start = i + 1
			holder, spoken := x.speakerNear(v, i)
			if i == 0 && above != nil && holder == nil {
				holder, spoken = above.holder, true
			}
			current = quotation{holder: holder, spoken: spoken}
		case v.tag(i) == "''" && start >= 0 && !v.innerClose(i):
			current.span = clauses.Span{Start: start, End: i}
			v.keepQuote(current)
			start = -1
		}
	}
	if start < 0 {
		return nil
	}
	if start > 0 && !current.spoken && len(v.tok)-start < 4 {
		return nil
	}
	current.span, current.carried = clauses.Span{Start: start, End: len(v.tok)}, true
	v.keepQuote(current)
	return &current
}

// innerClose reports whether a closing mark ends a quotation within the quotation: it
// has another mark right behind it.
func (v *view) innerClose(i int) bool { return v.tag(i+1) == "''" }

// keepQuote keeps a quotation that is long enough to say something.
func (v *view) keepQuote(q quotation) {
	if q.span.End-q.span.Start < 4 && !q.carried {
		return
	}
	v.quotes = append(v.quotes, q)
}

// speakerNear is who says the quotation that opens at token i: the subject of a verb
// of saying right before or after it, or of the clause before a colon.
func (x *extractor) speakerNear(v *view, i int) (*schema.Arg, bool) {
	if v.tag(i-1) == ":" {
		return x.introduces(v, i), true
	}
	best := clauses.None
	for c := range v.clauses {
		verb := v.clauses[c].Verb
		if !isReport(firstWord(verb.Lemma)) && !v.isSource(c) {
			continue
		}
		if best < 0 || distance(verb.Head, i) < distance(v.clauses[best].Verb.Head, i) {
			best = c
		}
	}
	if best >= 0 {
		verb := v.clauses[best].Verb
		near := verb.Head < i && i-verb.Span.End <= 3 || v.isSource(best) || verb.Head > i && v.closesBefore(i, verb.Head) || v.governs(best, i+1)
		if near {
			holder, _ := x.speaker(v, &v.clauses[best])
			return holder, true
		}
	}
	if holder, _, ok := x.sourceByWords(v); ok {
		return holder, true
	}
	return nil, false
}

// governs reports whether the clause to which a token belongs is what another one tells: `Voss added, the
// law “was bad”`.
func (v *view) governs(report, at int) bool {
	c := v.clauseOf(at)
	return c != clauses.None && v.clauses[c].Kind == clauses.Complement && v.clauses[c].Governor == report
}

// closesBefore reports whether the quotation that opens at i closes right before verb.
func (v *view) closesBefore(i, verb int) bool {
	for j := verb - 1; j > i && j >= verb-5; j-- {
		if v.tag(j) == "''" {
			return true
		}
	}
	return false
}

func distance(a, b int) int { return max(a-b, b-a) }

// introduces is who speaks next: the agent of the last clause before token end that
// has one as its subject, first of all that of a verb of saying.
func (x *extractor) introduces(v *view, end int) *schema.Arg {
	var found *schema.Arg
	for c := range v.clauses {
		cl := &v.clauses[c]
		if cl.Verb.Head >= end {
			break
		}
		holder, ok := x.speaker(v, cl)
		if !ok || holder == nil {
			continue
		}
		if isReport(firstWord(cl.Verb.Lemma)) {
			return holder
		}
		if found == nil {
			found = holder
		}
	}
	if source, _, ok := x.sourceByWords(v); ok && source != nil {
		return source
	}
	return found
}
