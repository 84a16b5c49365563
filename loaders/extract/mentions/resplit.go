package mentions

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/extract/mentions/nameclass"
)

// resplit parts a body from the person who follows it without a mark, as in `leader of
// the LP Voss`: both stand alone elsewhere in the document.
func (f *finder) resplit() {
	alone, surnames := map[string]bool{}, map[string]bool{}
	f.names(func(it *item) {
		words := strings.Fields(it.key)
		alone[it.key] = true
		if len(words) > 1 && (f.isGiven(words[0]) || it.class == "Person") && f.classOfHead(it) == "" {
			surnames[words[len(words)-1]] = true
		}
	})
	for _, s := range f.sents {
		for _, it := range slices.Clone(s.items) {
			if it.kind != Name || it.rule != "name" || it.class != "" {
				continue
			}
			if k := f.seam(it, alone, surnames); k > 0 {
				a, b := it.toks.Start, it.toks.End
				s.clear(a, b)
				f.addName(s, a, k, "name")
				f.addName(s, k, b, "name").class = "Person"
			}
		}
	}
}

// seam is the token at which a person's name begins inside of another name; 0 for none.
func (f *finder) seam(it *item, alone, surnames map[string]bool) int {
	s, a, b := it.sent, it.toks.Start, it.toks.End
	if b-a < 2 || b-a > 5 || f.classOfHead(it) != "" || f.isGiven(s.low[a]) || s.shape[a] == initial || surnames[f.fold(s.toks[b-2].Text)] && b-a == 2 {
		return 0
	}
	for k := b - 1; k > a && k >= b-2; k-- {
		prefix, last := f.fold(s.words(a, k)), f.fold(s.toks[b-1].Text)
		known := f.o.IsA(f.g.things[prefix].class, "Place") && k < b-1 && nameclass.IsGiven(s.low[k]) // `Envoy to South Africa Tobias Voss`
		if !alone[prefix] && !known && !(k == a+1 && isCaps(s.toks[a].Text)) || f.isOrdinary(last) || f.known(last) || isCaps(s.toks[b-1].Text) {
			continue
		}
		if t, is := f.g.things[prefix]; is && f.o.IsA(t.class, "Place") && !f.startsPerson(s, k) && !known {
			continue
		}
		if known {
			return k
		}
		if surnames[last] || f.startsPerson(s, k) && k < b-1 || k == b-2 && alone[last] && f.strangers(s, k, b) {
			return k
		}
	}
	return 0
}
