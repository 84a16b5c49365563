package mentions

import "strings"

// Compound is an adjective that is made of the name of a thing and a word for what it has to do with
// what the adjective stands before: `Norland-backed rebels`, `pro-government newspapers`.
type Compound struct {
	Part string // the thing, as written: "Norland", "government"
	Word string // "backed"; "pro" or "anti" before the thing
}

// CompoundOf takes a word apart; it is false for all other words with hyphens.
func CompoundOf(word string) (Compound, bool) {
	head, tail, ok := strings.Cut(word, "-")
	if !ok || head == "" || tail == "" {
		return Compound{}, false
	}
	if low := strings.ToLower(head); low == "pro" || low == "anti" {
		return Compound{Part: tail, Word: low}, true
	}
	head, tail, _ = cutLast(word, "-")
	return Compound{Part: head, Word: tail}, compoundWords[tail] && strings.ToLower(head) != "well" && strings.ToLower(head) != "self"
}

var compoundWords = wordSet(`backed supported led headed owned controlled run dominated funded financed sponsored founded appointed
	influenced occupied governed ruled loyal friendly affiliated aligned linked allied based`)

// readCompounds marks the names in compounds.
func (f *finder) readCompounds(s *sent) {
	for t := range s.toks {
		c, ok := CompoundOf(s.toks[t].Text)
		if !ok || !isUpper(c.Part) {
			continue
		}
		rule := "compound"
		if f.g.adjectiveOf(strings.ToLower(c.Part)) {
			rule = "demonym"
		}
		s.items = append(s.items, &item{sent: s, toks: span(t, t+1), head: t, kind: Name, text: c.Part, part: c.Part, key: f.fold(c.Part), rule: rule})
	}
}

// compound makes the mention of what a compound names in small letters: `pro-presidential`,
// `government-controlled`.
func (w *walk) compound(t int) {
	c, ok := CompoundOf(w.s.toks[t].Text)
	if !ok || isUpper(c.Part) || w.main == nil {
		return
	}
	it := &item{sent: w.s, toks: span(t, t+1), head: t, kind: Nominal, rule: "compound", part: c.Part}
	switch c.Part {
	case "president", "presidential":
		it.group = w.holderOf("president")
	case "government", "governmental", "state":
		it.group = w.described("government", "GovernmentBody", "government", "", w.main)
	}
	if it.group != nil {
		w.s.items = append(w.s.items, it)
	}
}

// holderOf is the person to whom the source gives a title of the main country nearly alone.
func (w *walk) holderOf(title string) *group {
	var best *group
	total, most := 0, 0
	for _, h := range w.holdings {
		if h.person.group == nil {
			continue
		}
		g := h.person.group.root()
		if c := w.holders[title][g]; c > most {
			best, most = g, c
		}
	}
	for _, c := range w.holders[title] {
		total += c
	}
	if most < 2 || most*10 < total*7 {
		return nil
	}
	return best
}
