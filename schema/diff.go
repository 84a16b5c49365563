package schema

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema/names"
)

// Diff is what two sets of statements do not have in common.
type Diff struct {
	Added   []Statement `json:"added"`
	Removed []Statement `json:"removed"`
	Changed []Changed   `json:"changed"`
	Same    int         `json:"same"` // statements that both have
}

// Changed is a statement of which one part became another: its time, say.
type Changed struct {
	Before Statement `json:"before"`
	After  Statement `json:"after"`
}

// Empty reports whether nothing differs.
func (d *Diff) Empty() bool { return len(d.Added)+len(d.Removed)+len(d.Changed) == 0 }

// Compare tells what became of statements, as lists: a fact that was told once and is
// told twice was added once. It looks at what is stated and not at the sentence, so
// that a sentence that is reworded, or moved, changes nothing. Where the subject or the
// object is called otherwise throughout, nothing changed either. What is left over on
// both sides with one subject and predicate, or one predicate and object, was changed.
func Compare(before, after []Statement) Diff {
	c := &comparison{before: before, after: after, renamed: renamed(before, after)}
	c.usedBefore, c.usedAfter = make([]bool, len(before)), make([]bool, len(after))
	c.match(func(s *Statement, _ func(string) string) string { return s.ID }, c.equal)
	c.match(content, nil)
	d := Diff{Same: c.same, Added: []Statement{}, Removed: []Statement{}, Changed: []Changed{}}
	for _, key := range []func(*Statement, func(string) string) string{identityKey, triple, openEnd, openStart} {
		d.Changed = append(d.Changed, c.pair(key)...)
	}
	for i, s := range before {
		if !c.usedBefore[i] {
			d.Removed = append(d.Removed, s)
		}
	}
	for i, s := range after {
		if !c.usedAfter[i] {
			d.Added = append(d.Added, s)
		}
	}
	return d
}

type comparison struct {
	before, after         []Statement
	usedBefore, usedAfter []bool
	renamed               map[string]string // IDs of before to those of after
	same                  int
}

func (c *comparison) now(id string) string {
	if to, ok := c.renamed[id]; ok {
		return to
	}
	return id
}

func unrenamed(id string) string { return id }

func (c *comparison) equal(i, k int) bool {
	return content(&c.before[i], c.now) == content(&c.after[k], unrenamed)
}

// match takes statements as the same that have one key, and pass the test if there is one.
func (c *comparison) match(key func(*Statement, func(string) string) string, test func(i, k int) bool) {
	c.each(key, func(i, k int) bool {
		if test != nil && !test(i, k) {
			return false
		}
		c.same++
		return true
	})
}

// pair takes statements as changed that have one key, those with like sentences first.
func (c *comparison) pair(key func(*Statement, func(string) string) string) []Changed {
	var changed []Changed
	take := func(i, k int) bool {
		changed = append(changed, Changed{c.before[i], c.after[k]})
		return true
	}
	c.each(key, func(i, k int) bool { return c.likeSentences(i, k) && take(i, k) })
	return changed
}

// leastShared is the share of words that a sentence must keep to be the same one edited.
const leastShared = 0.5

func (c *comparison) likeSentences(i, k int) bool {
	a, b := strings.Fields(c.before[i].Source.Text), strings.Fields(c.after[k].Source.Text)
	has := map[string]int{}
	for _, w := range a {
		has[w]++
	}
	shared := 0
	for _, w := range b {
		if has[w] > 0 {
			has[w]--
			shared++
		}
	}
	return float64(shared) >= leastShared*float64(max(len(a), len(b)))
}

// each goes through the statements that are left, and uses those that take accepts.
func (c *comparison) each(key func(*Statement, func(string) string) string, take func(i, k int) bool) {
	open := map[string][]int{}
	for k := range c.after {
		if !c.usedAfter[k] {
			id := key(&c.after[k], unrenamed)
			open[id] = append(open[id], k)
		}
	}
	for i := range c.before {
		if c.usedBefore[i] {
			continue
		}
		id := key(&c.before[i], c.now)
		for n, k := range open[id] {
			if take(i, k) {
				c.usedBefore[i], c.usedAfter[k] = true, true
				open[id] = slices.Delete(open[id], n, n+1)
				break
			}
		}
	}
}

// renamed is the entities that are called otherwise: those of statements that stayed,
// of which one ID is not there any more and the other was not there before.
func renamed(before, after []Statement) map[string]string {
	here, there := map[string]bool{}, map[string]bool{}
	byID := map[string]*Statement{}
	for i := range before {
		for _, n := range before[i].Nodes() {
			here[n.ID] = true
		}
		byID[before[i].ID] = &before[i]
	}
	for i := range after {
		for _, n := range after[i].Nodes() {
			there[n.ID] = true
		}
	}
	to := map[string]string{}
	for i := range after {
		old := byID[after[i].ID]
		if old == nil {
			continue
		}
		for _, pair := range [][2]Node{{old.Subject, after[i].Subject}, {old.Object, after[i].Object}} {
			if a, b := pair[0].ID, pair[1].ID; a != b && a != "" && b != "" && !there[a] && !here[b] {
				to[a] = b
			}
		}
	}
	return to
}

// content is all that is stated, without the sentence and the rule.
func content(s *Statement, now func(string) string) string {
	parts := []string{triple(s, now), s.Time, string(s.Polarity), string(s.Modality)}
	if s.AttributedTo != nil {
		parts = append(parts, nodeKey(*s.AttributedTo, now))
	}
	var context []string
	for _, q := range s.Qualifiers {
		context = append(context, q.Role+"="+nodeKey(q.Value, now))
	}
	slices.Sort(context)
	return strings.Join(append(parts, context...), "\x00")
}

func identityKey(s *Statement, _ func(string) string) string { return s.ID }

func triple(s *Statement, now func(string) string) string {
	return nodeKey(s.Subject, now) + "\x00" + s.Predicate + "\x00" + nodeKey(s.Object, now)
}

func openEnd(s *Statement, now func(string) string) string {
	return nodeKey(s.Subject, now) + "\x00" + s.Predicate
}

func openStart(s *Statement, now func(string) string) string {
	return s.Predicate + "\x00" + nodeKey(s.Object, now)
}

// nodeKey is what a node is. What is only described has a number in its ID that shifts
// when another one comes, so it goes by its words.
func nodeKey(n Node, now func(string) string) string {
	switch {
	case n.IsLiteral():
		return "=" + n.Value
	case strings.Contains(n.ID, "@") || strings.HasPrefix(n.ID, EventScheme):
		return "@" + names.Fold(n.Label)
	}
	return now(n.ID)
}
