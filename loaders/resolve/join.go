package resolve

import (
	"slices"
	"sort"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// joiner is a union-find over clusters. Rules look at what earlier rules made, so
// each rule first gathers its pairs and then joins them in the order of the refs.
type joiner struct {
	refs   []ref
	parent []int
	apart  map[int]map[string]int // by root: the named cluster of each source, to keep two things of one source apart
	o      *schema.Ontology
}

func newJoiner(refs []ref, o *schema.Ontology) *joiner {
	j := &joiner{refs: refs, parent: make([]int, len(refs)), apart: map[int]map[string]int{}, o: o}
	for i, r := range refs {
		j.parent[i] = i
		if heldApart[r.named.family] && !r.Local {
			j.apart[i] = map[string]int{r.key: i}
		}
	}
	return j
}

func (j *joiner) find(i int) int {
	for j.parent[i] != i {
		j.parent[i] = j.parent[j.parent[i]]
		i = j.parent[i]
	}
	return i
}

// heldApart are the families whose named things a source tells apart by itself: two people with one
// surname, the laws of two years.
var heldApart = map[family]bool{"Person": true, "Organization": true, "Work": true}

// join makes two clusters one, unless that would make one thing of two whom a
// source holds apart.
func (j *joiner) join(a, b int) {
	a, b = j.find(a), j.find(b)
	if a == b {
		return
	}
	for key := range j.apart[a] {
		if _, both := j.apart[b][key]; both {
			return
		}
	}
	a, b = min(a, b), max(a, b)
	j.parent[b] = a
	for key, i := range j.apart[b] {
		if j.apart[a] == nil {
			j.apart[a] = map[string]int{}
		}
		j.apart[a][key] = i
	}
	delete(j.apart, b)
}

// byName joins clusters of one family that share a full form, or whose forms differ
// by transliteration only. Short skeletons prove nothing.
func (j *joiner) byName() {
	blocks := map[string][]int{}
	for i, r := range j.refs {
		if r.Local {
			continue
		}
		for _, f := range r.named.full {
			blocks[string(r.named.family)+"="+f] = append(blocks[string(r.named.family)+"="+f], i)
			if s := names.Skeleton(f); spelledLong(r.named.family, s) {
				blocks[string(r.named.family)+"~"+s] = append(blocks[string(r.named.family)+"~"+s], i)
			}
		}
	}
	for _, key := range sortedKeys(blocks) {
		for _, i := range blocks[key][1:] {
			j.join(blocks[key][0], i)
		}
	}
}

func spelledLong(f family, skeleton string) bool {
	switch f {
	case "Concept", "Event", "Office", "Work", "Thing":
		return false // common words: their spelling is no matter of transliteration
	case "Person":
		return utf8.RuneCountInString(skeleton) >= 9
	}
	return utf8.RuneCountInString(skeleton) >= 6
}

// byAcronym joins what is known by its acronym alone with the one thing of a like
// family that has both the acronym and a full name.
func (j *joiner) byAcronym() {
	expanded := map[string]map[int]bool{} // acronym to roots that explain it
	for i, r := range j.refs {
		if len(r.named.full) == 0 || r.Local {
			continue
		}
		for _, a := range r.named.acronyms {
			if expanded[a] == nil {
				expanded[a] = map[int]bool{}
			}
			expanded[a][j.find(i)] = true
		}
	}
	first := map[string]int{}
	for i, r := range j.refs {
		if r.Local || len(r.named.full) > 0 {
			continue
		}
		for _, a := range r.named.acronyms {
			if len(expanded[a]) == 1 {
				for root := range expanded[a] {
					j.joinLike(root, i)
				}
			} else if len(expanded[a]) == 0 {
				if before, ok := first[a]; ok {
					j.joinLike(before, i)
				} else {
					first[a] = i
				}
			}
		}
	}
}

// joinLike joins what an acronym holds together unless one is a person or a notion
// and the other is not.
func (j *joiner) joinLike(a, b int) {
	fa, fb := j.refs[a].named.family, j.refs[b].named.family
	loose := func(f family) bool { return f == "Thing" || f == "Organization" || f == "Group" }
	if fa == fb || loose(fa) && loose(fb) {
		j.join(a, b)
	}
}

// byPersonPart joins a surname alone, or an initial and a surname, with the one
// person of all sources who can be meant.
func (j *joiner) byPersonPart() {
	bearers := map[string]map[int]bool{} // surname to roots with a given name
	for i, r := range j.refs {
		if n := r.named; n.family == "Person" && !r.Local && utf8.RuneCountInString(n.given) > 1 {
			if bearers[n.surname] == nil {
				bearers[n.surname] = map[int]bool{}
			}
			bearers[n.surname][j.find(i)] = true
		}
	}
	type pair struct{ a, b int }
	var pairs []pair
	for i, r := range j.refs {
		n := r.named
		if n.family != "Person" || r.Local || utf8.RuneCountInString(n.given) > 1 || len(n.surname) < 4 {
			continue
		}
		var fits []int
		for root := range bearers[n.surname] {
			if n.given == "" || sameGiven(n.given, j.refs[root].named.given) {
				fits = append(fits, root)
			}
		}
		if len(fits) == 1 {
			pairs = append(pairs, pair{fits[0], i})
		}
	}
	for _, p := range pairs {
		j.join(p.a, p.b)
	}
	j.lonelySurnames(bearers)
}

// lonelySurnames joins bare surnames of which no source knows a given name.
func (j *joiner) lonelySurnames(bearers map[string]map[int]bool) {
	first := map[string]int{}
	for i, r := range j.refs {
		n := r.named
		if n.family != "Person" || r.Local || n.given != "" || len(n.surname) < 4 || len(bearers[n.surname]) > 0 {
			continue
		}
		if before, ok := first[n.surname]; ok {
			j.join(before, i)
		} else {
			first[n.surname] = i
		}
	}
}

func sortedKeys(m map[string][]int) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return slices.Clip(keys)
}
