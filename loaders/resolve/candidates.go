package resolve

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/schema"
)

// Thresholds of the score at which two things are joined or suggested.
const (
	MergeAt   = 0.85
	SuggestAt = 0.70
)

// neighbourhood is how many things behind it in its block a thing is compared with.
const neighbourhood = 10

// candidate is one thing after the sure rules, as the others are compared with it.
type candidate struct {
	root   int
	family family
	class  string
	names  []name // of its clusters, each once, in the order of the refs
	// numbers is those that stand in any of its names: the laws of two years may share one.
	numbers string
	sources map[int]bool // that speak of it
	plain   bool         // no source has any name for it but one
}

// name is a name in the parts by which it is compared.
type name struct {
	folded      string
	skeleton    string
	bones       []string // the words of the skeleton
	significant []string // its words but for "of" and the like, sorted
}

func (r *reader) nameOf(folded string) name {
	n := name{folded: folded, skeleton: r.skeleton(folded), significant: significant(strings.Fields(folded))}
	n.bones = strings.Fields(n.skeleton)
	return n
}

// byEvidence compares what the sure rules left apart, joins what scores enough, and
// gives what may be one.
func (j *joiner) byEvidence(all []schema.SourceClusters) []schema.Joined {
	things := j.candidates()
	pairs := j.pairs(things)
	j.addNeighbours(pairs, all)
	slices.SortStableFunc(pairs, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	var suggestions []schema.Joined
	for _, p := range pairs {
		switch {
		case j.find(p.a.root) == j.find(p.b.root):
		case p.score >= MergeAt && j.joinable(p.a.root, p.b.root):
			j.join(p.a.root, p.b.root, p.score, p.evidence)
		case p.score >= SuggestAt:
			suggestions = append(suggestions, schema.Joined{
				A: j.refs[p.a.root].id(), B: j.refs[p.b.root].id(), Score: p.score, Evidence: p.evidence,
			})
		}
	}
	return suggestions
}

// candidates is the named things that may have another name elsewhere. Notions and
// events are called by common words: their likeness says nothing.
func (j *joiner) candidates() []*candidate {
	byRoot := map[int]*candidate{}
	seen := map[int]map[string]bool{}
	var things []*candidate
	for i, r := range j.refs {
		if r.Local || r.named.family == "Concept" || r.named.family == "Event" || r.named.family == "Office" {
			continue
		}
		root := j.find(i)
		c := byRoot[root]
		if c == nil {
			c = &candidate{root: root, family: r.named.family, class: r.Class, sources: map[int]bool{}, plain: true}
			byRoot[root], seen[root] = c, map[string]bool{}
			things = append(things, c)
		}
		c.sources[r.source] = true
		c.plain = c.plain && len(r.Forms) == 1
		for _, f := range r.named.full {
			if !seen[root][f] {
				seen[root][f] = true
				c.names = append(c.names, j.read.nameOf(f))
				if n := numbersOf(f); n != "" {
					c.numbers = n
				}
			}
		}
	}
	return things
}

type pairKey struct{ a, b int }

type scored struct {
	a, b     *candidate
	score    float64
	evidence string
}

// pairs is the pairs of candidates that share a block and whose names say that they
// may be one, by block.
func (j *joiner) pairs(things []*candidate) []scored {
	blocks := map[string][]entry{}
	for _, c := range things {
		for i := range c.names {
			for _, key := range blockKeys(c, &c.names[i]) {
				blocks[key] = append(blocks[key], entry{c, &c.names[i]})
			}
		}
	}
	best := map[pairKey]scored{}
	for _, key := range slices.Sorted(maps.Keys(blocks)) {
		block := blocks[key]
		if len(block) < 2 {
			continue
		}
		slices.SortStableFunc(block, func(a, b entry) int { return cmp.Compare(a.name.folded, b.name.folded) })
		for i, x := range block {
			for _, y := range block[i+1 : min(len(block), i+1+neighbourhood)] {
				j.compare(best, x, y)
			}
		}
	}
	pairs := make([]scored, 0, len(best))
	for _, p := range best {
		pairs = append(pairs, p)
	}
	slices.SortFunc(pairs, func(a, b scored) int {
		return cmp.Or(cmp.Compare(a.a.root, b.a.root), cmp.Compare(a.b.root, b.b.root))
	})
	return pairs
}

type entry struct {
	thing *candidate
	name  *name
}

func (j *joiner) compare(best map[pairKey]scored, x, y entry) {
	if x.thing.root > y.thing.root {
		x, y = y, x
	}
	if x.thing == y.thing {
		return
	}
	score, evidence := j.likeness(x, y)
	key := pairKey{x.thing.root, y.thing.root}
	if score >= leastByName && score > best[key].score {
		best[key] = scored{x.thing, y.thing, score, evidence}
	}
}

// blockKeys is the blocks in which a name is compared: for a person the last name, and
// the first name with the beginning of the last, and both in either order; else each word that is no common one.
func blockKeys(c *candidate, n *name) []string {
	if c.family == "Person" {
		if len(n.bones) < 2 {
			return nil
		}
		first, last := n.bones[0], n.bones[len(n.bones)-1]
		return []string{"n " + n.folded, "p " + last, "q " + first + " " + beginning(last, 3), "t " + min(first, last) + " " + max(first, last)}
	}
	keys := []string{"n " + n.folded}
	for _, w := range n.bones {
		if utf8.RuneCountInString(w) >= 4 {
			keys = append(keys, "w "+w)
		}
	}
	return append(keys, "b "+beginning(n.skeleton, 4))
}

func beginning(s string, letters int) string {
	r := []rune(s)
	return string(r[:min(letters, len(r))])
}
