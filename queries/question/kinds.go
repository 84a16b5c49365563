package question

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/tamga-kg/tamga/queries/paths"
	"github.com/tamga-kg/tamga/schema"
)

// Ask answers a question. Of several questions in one (`Who …, and when …?`) each is
// answered in turn. When the context or the deadline ends the search, the outcome is
// marked as cut.
func (a *Asker) Ask(ctx context.Context, question string) (schema.Answers, error) {
	ctx, cancel := context.WithTimeout(ctx, a.options.Deadline)
	defer cancel()
	out := schema.Answers{Question: question, Answers: []schema.Answer{}}
	if m := whichSource.FindStringSubmatch(question); m != nil {
		a.bySource(ctx, m[1], &out)
		return out, nil
	}
	if seq := sequenceOf(question); seq != nil {
		if err := a.inSequence(ctx, seq, &out); err != nil || len(out.Answers) > 0 {
			out.Reading = "In the order of the answers to: " + strings.Join(seq.asked, " ")
			out.Said = orderSaid(seq, out.Answers)
			out.Answers = out.Answers[:min(len(out.Answers), a.options.Limit)]
			return out, err
		}
	}
	var topic, person *term
	var readings []string
	var before *query
	for _, part := range split(question) {
		q, short := a.again(part, before)
		if !short {
			q = a.readAbout(part, topic, person)
			if like, ok := a.likeBefore(q, before); ok {
				q = like
			}
		}
		q.further = before != nil
		before = q
		topic = q.mainTopic()
		given := len(out.Answers)
		if !short && refersBack.MatchString(part) && person == nil && len(readings) > 0 && len(q.things()) == 0 {
			out.Nearest = append(out.Nearest, a.solver(q).nearest()...)
			readings = append(readings, q.reading())
			continue // who `he` is, the question before has not found
		}
		if err := a.answers(ctx, q, &out); err != nil {
			return out, err
		}
		readings = append(readings, q.reading())
		if said := q.say(out.Answers[given:]); said != "" {
			out.Said = strings.TrimSpace(out.Said + " " + said)
		}
		if p := personAmong(out.Answers[given:]); p != nil {
			person = p
		} else if q.person != nil {
			person = q.person
		}
	}
	out.Reading = strings.Join(readings, " Then: ")
	out.Answers = out.Answers[:min(len(out.Answers), a.options.Limit)]
	return out, nil
}

// refersBack matches a further question about whom the one before it asks for: `and to what was HE sentenced?`.
var refersBack = regexp.MustCompile(`(?i)\b(he|she|him|her|his)\b`)

// personAmong is the person that is the only answer, for `he` in the next question.
func personAmong(answers []schema.Answer) *term {
	if len(answers) != 1 || answers[0].Type != "Person" || answers[0].ID == "" {
		return nil
	}
	return &term{kind: thing, ids: map[string]float64{answers[0].ID: 1}, text: answers[0].Answer}
}

// answers answers one query.
func (a *Asker) answers(ctx context.Context, q *query, out *schema.Answers) error {
	s := a.solver(q)
	if len(q.unread) > 0 && !q.blocked && q.kind == things {
		out.Answers = append(out.Answers, s.answersOf(s.byPassage(ctx))...)
		out.Explained = append(out.Explained, s.told...)
		if len(out.Answers) > 0 {
			return nil
		}
	}
	if len(q.unread) > 0 || q.blocked {
		out.Unread = append(out.Unread, q.unread...)
		out.Unlinked = append(out.Unlinked, q.unlinked...)
		out.Nearest = append(out.Nearest, s.nearest()...)
		return nil
	}
	var found []schema.Answer
	var cut bool
	var err error
	switch q.kind {
	case truth:
		found, cut = s.isTrue(ctx)
	case number:
		found, cut = s.howMany(ctx)
	case identity:
		found = s.describe()
	case fate:
		found = s.fates()
	case relation:
		found, err = s.howRelated(ctx)
	default:
		found, cut = s.things(ctx)
	}
	out.Answers = append(out.Answers, found...)
	out.Cut = out.Cut || cut || ctx.Err() != nil
	out.Explained = append(out.Explained, s.told...)
	if len(found) == 0 && err == nil {
		out.Unlinked = append(out.Unlinked, q.unlinked...)
		out.Nearest = append(out.Nearest, s.nearest()...)
	}
	return err
}

// things answers who, which, what, when, where and why.
func (s *solver) things(ctx context.Context) ([]schema.Answer, bool) {
	loses := s.q.losesVerb()
	var passages []gathered
	if loses {
		if passages = s.byPassage(ctx); len(passages) > 0 {
			return s.answersOf(passages), ctx.Err() != nil
		}
	}
	found, cut := s.solve(ctx)
	found = s.most(found)
	list := s.preferNamed(s.ordered(s.q.kept(s.gather(found), s.options.Limit)))
	if loses {
		list = slices.DeleteFunc(list, func(g gathered) bool { return s.covered(g) < leastOfQuestion })
	}
	if len(list) == 0 || s.q.linking {
		list = append(list, s.connected(ctx, list)...)
	}
	if len(list) == 0 && !loses {
		list = s.byPassage(ctx)
	}
	if len(list) == 0 {
		list = s.bySentence()
	}
	return s.answersOf(list), cut || ctx.Err() != nil
}

// answersOf makes answers of what was gathered.
func (s *solver) answersOf(list []gathered) []schema.Answer {
	var out []schema.Answer
	for _, g := range list[:min(len(list), s.options.Limit)] {
		if s.options.Explain {
			s.tell("covered %.2f: %s", s.covered(g), s.node(g.key).Text())
		}
		out = append(out, s.answer(g))
	}
	return out
}

// leastOfQuestion is how much of a question the sentences of an answer must speak of, where it was not read in full.
const leastOfQuestion = 0.75

// preferNamed leaves out those without a name where a question for one has the name of
// somebody: `the chair` beside the one who it was.
func (s *solver) preferNamed(list []gathered) []gathered {
	if s.q.plural || len(list) < 2 || !s.node(list[0].key).isNamed() || s.node(list[0].key).IsLiteral() {
		return list
	}
	return slices.DeleteFunc(list, func(g gathered) bool {
		n := s.node(g.key)
		return !n.IsLiteral() && n.Datatype == "" && !n.isNamed()
	})
}

// isTrue answers yes or no: yes by a fact, no by a denial, else by whose claim it is.
func (s *solver) isTrue(ctx context.Context) ([]schema.Answer, bool) {
	found, cut := s.solve(ctx)
	byVerdict := map[string]*gathered{}
	var verdicts []string
	for _, x := range found {
		if x.score < leastAnswer {
			continue
		}
		v := s.verdict(x)
		g := byVerdict[v]
		if g == nil {
			g = &gathered{score: x.score, used: x.used}
			byVerdict[v] = g
			verdicts = append(verdicts, v)
			continue
		}
		g.others = append(g.others, x.used...)
	}
	var out []schema.Answer
	for _, first := range []string{"yes", "no", ""} {
		for _, v := range verdicts {
			if v == first || first == "" && v != "yes" && v != "no" {
				a := schema.Answer{Answer: v, Type: "Truth", Aliases: []string{}, Score: byVerdict[v].score}
				s.show(&a, *byVerdict[v])
				out = append(out, a)
			}
		}
	}
	return out, cut
}

// verdict tells what a solution says: the weakest of its statements decides.
func (s *solver) verdict(x solution) string {
	verdict, negated := "yes", false
	for _, i := range x.used {
		st := &s.statements[i]
		negated = negated || st.Polarity == schema.Negated
		switch {
		case st.Modality == schema.Planned:
			verdict = "planned"
		case st.Modality == schema.Hypothetical && verdict == "yes":
			verdict = "only possible"
		case st.Modality == schema.Attributed:
			verdict = "claimed"
			if st.AttributedTo != nil {
				verdict = "claimed by " + st.AttributedTo.Text()
			}
		}
	}
	if asksDenial(s.q) {
		negated = !negated
	}
	switch {
	case negated && verdict == "yes":
		return "no"
	case negated && strings.HasPrefix(verdict, "claimed"):
		return "denied" + strings.TrimPrefix(verdict, "claimed")
	case negated:
		return "not " + verdict
	}
	return verdict
}

func asksDenial(q *query) bool { return len(q.patterns) > 0 && q.patterns[0].negated }

// howMany answers with a number that a sentence states, else with the count of what
// the graph knows.
func (s *solver) howMany(ctx context.Context) ([]schema.Answer, bool) {
	if stated := s.statedNumbers(); len(stated) > 0 {
		return stated, false
	}
	s.q.plural = true
	found, cut := s.solve(ctx)
	list := s.q.kept(s.gather(found), 1000)
	if len(list) == 0 || s.q.measure != "many" {
		return s.amountByPassage(ctx), cut || ctx.Err() != nil
	}
	if a, ok := s.amount(list); ok {
		return []schema.Answer{a}, cut
	}
	all := gathered{score: list[0].score}
	var names []string
	for _, g := range list {
		all.used = append(all.used, g.used...)
		names = append(names, s.node(g.key).Text())
	}
	a := schema.Answer{Answer: strconv.Itoa(len(list)), Type: "Quantity", Aliases: []string{}, Score: all.score}
	s.show(&a, all)
	s.q.notes = append(s.q.notes, fmt.Sprintf("Counted: %s.", strings.Join(names, ", ")))
	return []schema.Answer{a}, cut
}

// amountByPassage is the amount that a sentence tells which speaks of most of the question.
func (s *solver) amountByPassage(ctx context.Context) []schema.Answer {
	s.q.plural = false
	var out []schema.Answer
	for _, g := range s.byPassage(ctx) {
		a := s.answer(g)
		a.Type = "Quantity"
		out = append(out, a)
	}
	return out
}

// amount is the number that a statement gives with what is counted: `three seats`.
func (s *solver) amount(list []gathered) (schema.Answer, bool) {
	first, _, _ := strings.Cut(s.node(list[0].key).forms[0], " ")
	n := slices.Index(numberWords, first)
	if _, err := strconv.Atoi(first); err == nil && yearOf(first) == 0 {
		n = 0
	}
	if n < 0 {
		return schema.Answer{}, false
	}
	if n > 0 {
		first = strconv.Itoa(n)
	}
	a := s.answer(list[0])
	a.Aliases = append([]string{a.Answer}, a.Aliases...)
	a.Answer, a.Type = first, "Quantity"
	return a, true
}

// numberWords are the small numbers in words, each at its place.
var numberWords = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty")

// howRelated answers how two things are related: by what is stated of the two, else by
// the shortest path between them.
func (s *solver) howRelated(ctx context.Context) ([]schema.Answer, error) {
	ends := s.related(ctx)
	if len(ends) != 2 {
		return nil, nil
	}
	found, err := paths.Find(ctx, s.view, ends[0], ends[1], paths.Options{MaxPaths: s.options.Limit, MaxLength: 4, WithClaims: true})
	if err != nil {
		return nil, err
	}
	if out := kinship(found, s); len(out) > 0 {
		return out, nil
	}
	var out []schema.Answer
	for i, p := range found.Paths {
		if i > 0 && len(p.Steps) > len(found.Paths[0].Steps) {
			break
		}
		a := schema.Answer{Answer: paths.Spell(p.Steps), Type: "Path", Aliases: []string{}, Score: p.Score, Path: p.Steps, Evidence: []schema.Evidence{}}
		for _, step := range p.Steps {
			for _, e := range step.Evidence {
				addEvidence(&a, e)
			}
		}
		out = append(out, s.led(a))
	}
	return out, nil
}
