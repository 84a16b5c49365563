package resolve

import (
	"unicode/utf8"

	"github.com/tamga-kg/tamga/schema"
)

// joiner is a union-find over clusters, which keeps why it joined them. Rules look at
// what earlier rules made, so each rule first gathers its pairs and then joins them in
// an order that hangs on nothing but the clusters.
type joiner struct {
	refs   []ref
	parent []int
	apart  []map[int]bool // by root: the sources that tell it apart from the other things of its family
	merges []schema.Joined
	read   *reader
	o      *schema.Ontology
}

func newJoiner(refs []ref, read *reader) *joiner {
	j := &joiner{refs: refs, parent: make([]int, len(refs)), apart: make([]map[int]bool, len(refs)), read: read, o: read.o}
	for i, r := range refs {
		j.parent[i] = i
		if heldApart[r.named.family] && !r.Local {
			j.apart[i] = map[int]bool{r.source: true}
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

// joinable reports whether two things may be one: not, when a source tells them apart.
func (j *joiner) joinable(a, b int) bool {
	a, b = j.find(a), j.find(b)
	small, large := j.apart[a], j.apart[b]
	if len(small) > len(large) {
		small, large = large, small
	}
	for source := range small {
		if large[source] {
			return false
		}
	}
	return true
}

// join makes two clusters one thing, unless a source tells them apart, and keeps why.
func (j *joiner) join(a, b int, score float64, evidence string) {
	rootA, rootB := j.find(a), j.find(b)
	if rootA == rootB || !j.joinable(rootA, rootB) {
		return
	}
	j.merges = append(j.merges, schema.Joined{A: j.refs[a].id(), B: j.refs[b].id(), Score: score, Evidence: evidence})
	j.unite(rootA, rootB)
}

// unite makes one of two roots; the first in order of the refs stays one.
func (j *joiner) unite(a, b int) {
	a, b = min(a, b), max(a, b)
	j.parent[b] = a
	small, large := j.apart[a], j.apart[b]
	if len(small) > len(large) {
		small, large = large, small
	}
	for source := range small {
		large[source] = true
	}
	j.apart[a], j.apart[b] = large, nil
}

// nameKey is a family and a name under which its things are looked up.
type nameKey struct {
	family family
	name   string
}

// byName joins clusters of one family that share a full form, or whose forms differ
// by transliteration only. Short skeletons prove nothing.
func (j *joiner) byName() {
	same, alike := make(map[nameKey]int, len(j.refs)/2), make(map[nameKey]int, len(j.refs)/2)
	for i := range j.refs {
		for _, f := range j.refs[i].named.full {
			j.joinFirst(same, nameKey{j.refs[i].named.family, f}, i, 0.98, "same name")
		}
	}
	for i := range j.refs {
		for _, f := range j.refs[i].named.full {
			s := j.read.skeleton(f)
			if spelledLong(j.refs[i].named.family, s) {
				j.joinFirst(alike, nameKey{j.refs[i].named.family, s}, i, 0.93, "spelled alike")
			}
		}
	}
}

// joinFirst joins a cluster with the first that came with the same key.
func (j *joiner) joinFirst(first map[nameKey]int, key nameKey, i int, score float64, evidence string) {
	if before, there := first[key]; there {
		j.join(before, i, score, evidence)
		return
	}
	first[key] = i
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
		j.join(a, b, 0.92, "acronym with one full name")
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
	type pair struct {
		a, b     int
		evidence string
	}
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
			evidence := "surname with one bearer"
			if n.given != "" {
				evidence = "initial and surname with one bearer"
			}
			pairs = append(pairs, pair{fits[0], i, evidence})
		}
	}
	for _, p := range pairs {
		j.join(p.a, p.b, 0.88, p.evidence)
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
			j.join(before, i, 0.86, "surname without any other bearer")
		} else {
			first[n.surname] = i
		}
	}
}
