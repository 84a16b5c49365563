package question

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// Phrases around a question that say on whose word, in which source or as of when it is
// asked.
var (
	accordingTo = regexp.MustCompile(`^(?i:according to|in the view of|in the words of) ([^,?]+),\s*(.+)$`)
	whichSource = regexp.MustCompile(`(?i)^(?:which|what) (?:of the )?(?:sources?|texts?|documents?|articles?|chapters?|reports?) (?:say|says|state|states|report|reports|mention|mentions|claim|claims|tell|tells|write|writes)(?: us)?(?: that)? (.+)$`)
)

// attributed takes the one on whose word a question is asked apart from it.
func attributed(question string) (rest, name string) {
	if m := accordingTo.FindStringSubmatch(question); m != nil && !isQuestionWord(m[1]) {
		return capitalised(m[2]), m[1]
	}
	return question, ""
}

func isQuestionWord(text string) bool {
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	return slices.Contains([]string{"who", "whom", "which", "what", "whose"}, first)
}

// onWordOf puts all patterns of a query on the word of somebody. It reports whether the
// graph knows the name.
func (r *reader) onWordOf(name string) bool {
	ids := r.named(name)
	for _, w := range []string{"the ", "The "} {
		if len(ids) == 0 {
			ids = r.named(strings.TrimPrefix(name, w))
		}
	}
	if len(ids) == 0 {
		r.q.unlinked = append(r.q.unlinked, name)
		return false
	}
	for _, p := range r.q.patterns {
		p.args = append(p.args, arg{holder, term{kind: thing, ids: ids, text: name}})
	}
	return true
}

// bySource answers which sources say something: each source once, with its sentences.
func (a *Asker) bySource(ctx context.Context, said string, out *schema.Answers) {
	q := a.read("Did "+said, nil)
	if len(q.patterns) == 0 {
		q = a.read(said, nil)
	}
	q.kind, q.focus = truth, none
	out.Reading = "Which sources say that " + strings.TrimPrefix(q.reading(), "Is it so that ")
	s := a.solver(q)
	found, cut := s.solve(ctx)
	byDoc := map[string]*gathered{}
	var docs []string
	for _, x := range found {
		if x.score < leastAnswer {
			continue
		}
		doc := s.statements[x.used[0]].Source.Doc
		if g := byDoc[doc]; g != nil {
			g.others = append(g.others, x.used...)
			continue
		}
		byDoc[doc] = &gathered{score: x.score, used: x.used}
		docs = append(docs, doc)
	}
	for _, doc := range docs {
		answer := schema.Answer{Answer: strings.TrimPrefix(doc, schema.SourceScheme), ID: doc, Type: "Source", Aliases: []string{}, Score: byDoc[doc].score}
		if title := s.statements[byDoc[doc].used[0]].Source.Title; title != "" {
			answer.Aliases = append(answer.Aliases, title)
		}
		s.show(&answer, *byDoc[doc])
		out.Answers = append(out.Answers, answer)
	}
	out.Cut = cut
	if len(docs) > 0 {
		out.Said = fmt.Sprintf("%s of the sources say that %s.", strconv.Itoa(len(docs)), strings.TrimRight(said, "?. "))
	}
	if len(docs) == 0 {
		out.Unlinked, out.Nearest = q.unlinked, s.nearest()
	}
}
