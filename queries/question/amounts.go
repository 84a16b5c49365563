package question

import (
	"regexp"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/schema"
)

const (
	amountSlot = "amount"
	amountType = "xsd:string"
)

// amountInText matches an amount with what it is of: `29.4 per cent`, `£14 million`, `seven and a half years`.
var amountInText = regexp.MustCompile(`(?i)(?:[£$€]\s?\d[\d.,]*(?:\s(?:thousand|million|billion|trillion))?|` +
	`\b(?:\d[\d.,]*\d|\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|half a|a dozen|hundred|thousand|million))\b` +
	`(?:\sand a half)?(?:\s(?:hundred|thousand|million|billion|trillion))?(?:\s?%|\s(?:per cent|percent|percentage points))?)`)

// Units by which an amount is told, by how a question asks for it.
var (
	durations   = wordSet("year years month months week weeks day days hour hours minute minutes decade decades")
	distances   = wordSet("kilometre kilometres kilometer kilometers km mile miles metre metres meter meters feet")
	amountNouns = wordSet("share percentage proportion stake number amount sum price cost fine budget turnout majority size length duration")
)

// amounts is the amounts that a part of a sentence tells, of what the question asks how many or how much of.
func (s *solver) amounts(parse *parsed, c *clauses.Clause, at int) []end {
	text := s.sentences[at].evidence.Text
	if c.Span.Start >= c.Span.End || c.Span.End > len(parse.Tokens) {
		return nil
	}
	from, to := parse.Tokens[c.Span.Start].Start, parse.Tokens[c.Span.End-1].End
	var out []end
	for _, span := range amountInText.FindAllStringIndex(text, -1) {
		if span[0] < from || span[1] > to {
			continue
		}
		value := strings.TrimRight(text[span[0]:span[1]], ".,")
		unit := unitBehind(text[span[1]:])
		if yearOf(value) != 0 && (unit == "" || s.q.measure != "many") || !s.amountFits(value, unit) {
			continue
		}
		if durations[strings.ToLower(unit)] || distances[strings.ToLower(unit)] || s.q.measure != "many" && currency[strings.ToLower(unit)] {
			value += " " + unit
		}
		out = append(out, end{slot: amountSlot, node: schema.Node{Value: value, Datatype: amountType}, whole: true, noun: strings.ToLower(unit), behind: span[1]})
	}
	return out
}

// unitBehind is the noun behind an amount: of `600 striking miners`, miners.
func unitBehind(rest string) string {
	first, _, _ := strings.Cut(strings.TrimLeft(rest, " -"), " ")
	return strings.Trim(first, ".,;:()")
}

// asksAmount reports whether a question asks for an amount: by `how many`, or by a noun for one.
func (s *solver) asksAmount() bool {
	return s.q.measure != "" || amountNouns[s.q.vars[s.q.focus].noun] || s.q.vars[s.q.focus].noun == "what" && slices.ContainsFunc(s.q.patterns, func(p *pattern) bool {
		return p.text == "be" && slices.ContainsFunc(p.args, func(a arg) bool { return a.term.kind == notion && amountHead(a.term.text) })
	})
}

// amountHead reports whether the noun of a phrase is one for an amount: `the highest share of the vote`.
func amountHead(text string) bool {
	head, _, _ := strings.Cut(strings.ToLower(text), " of ")
	return amountNouns[lastWord(head)]
}

// amountFits reports whether an amount is of what a question asks for.
func (s *solver) amountFits(value, unit string) bool {
	low := strings.ToLower(unit)
	money := strings.ContainsAny(value, "£$€") || currency[low] || strings.HasSuffix(value, "illion")
	switch s.q.measure {
	case "many":
		return !money && !strings.Contains(value, "%")
	case "long":
		return durations[low] || distances[low]
	case "far", "tall", "wide", "deep":
		return distances[low]
	case "old":
		return durations[low] || unit == ""
	case "much":
		return money || strings.Contains(value, "%") || strings.Contains(value, "cent") || strings.Contains(value, "million") || strings.Contains(value, "billion")
	}
	return money || s.q.measure == "" || !slices.ContainsFunc(s.q.words, func(w word) bool { return sums[w.lemma] })
}

// sums are nouns for amounts of money.
var sums = wordSet("fine price cost budget compensation debt loan bribe salary payment bail fee damages grant subsidy fund loss profit revenue turnover")

var currency = wordSet("euro euros dollar dollars pound pounds crown crowns rouble roubles ruble rubles franc francs mark marks tenge yuan lira dinar dinars")

// amountWeight weighs an amount by the noun behind it, where the question counts one.
func (s *solver) amountWeight(e *end, at int) float64 {
	if s.q.measure != "many" {
		return 1
	}
	noun := s.q.vars[s.q.focus].noun
	if noun == "" {
		return 0.8
	}
	words := contentWords(noun)
	text := s.sentences[at].evidence.Text
	if e.behind > len(text) || len(words) == 0 {
		return 0
	}
	rest := []rune(text[e.behind:])
	behind := contentWords(inBrackets.ReplaceAllString(string(rest[:min(len(rest), reachBehind)]), " "))
	kin := s.kinOf(words[len(words)-1])
	for k, w := range behind[:min(len(behind), 3)] {
		if kin[w] >= leastNoun {
			return kin[w] - 0.1*float64(k)
		}
	}
	return 0
}

// reachBehind is how many letters behind a number the noun that it counts may stand.
const reachBehind = 80

var inBrackets = regexp.MustCompile(`\([^)]*\)`)

// kinOf is the words of the graph that stand for a noun of the question.
func (s *solver) kinOf(noun string) map[string]float64 {
	for i := range s.q.words {
		w := &s.q.words[i]
		if slices.Contains(contentWords(w.text), noun) || w.lemma == noun {
			return s.kinWords(w, i, noun)
		}
	}
	return map[string]float64{noun: 1}
}
