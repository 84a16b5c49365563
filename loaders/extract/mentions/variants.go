package mentions

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/schema/names"
)

// core is a body's name taken apart: `Kazakh Supreme Soviet` and `Supreme Soviet of
// the Kazakh SSR` have the same words and the same owner.
type core struct {
	words string
	owner string // canonical name of a country; "" when none is named
}

// coreOf takes a leading adjective and a trailing `of Country` off a name.
func (f *finder) coreOf(key string) core {
	words := strings.Fields(key)
	c := core{}
	if isYear(words[0]) && len(words) > 1 {
		c.owner, words = words[0], words[1:]
	}
	if country, ok := f.g.adjectives[words[0]]; ok && len(words) > 2 {
		c.owner, words = f.state(country), words[1:]
	}
	for i := 1; i < len(words)-1; i++ {
		if words[i] != "of" {
			continue
		}
		rest := words[i+1:]
		if rest[0] == "the" && len(rest) > 1 {
			rest = rest[1:]
		}
		if thing, ok := f.g.things[strings.Join(rest, " ")]; ok && thing.class == "Country" {
			c.owner, words = f.state(thing.canonical), words[:i]
		}
	}
	c.words = strings.Join(unarticled(words), " ")
	return c
}

// unarticled are the words of a name without articles and without plural endings.
func unarticled(words []string) []string {
	var out []string
	for _, w := range words {
		if w != "the" && w != "s" {
			if len(w) > 4 {
				w = strings.TrimSuffix(w, "s")
			}
			out = append(out, w)
		}
	}
	return out
}

// alikeBody is sameBody for names of which the text itself says that they have one
// acronym: one may have words behind the other's.
func alikeBody(a, b core) bool {
	if len(a.words) > len(b.words) {
		a, b = b, a
	}
	b.words = strings.TrimPrefix(b.words, a.words)
	return (b.words == "" || b.words[0] == ' ' && strings.Contains(a.words, " ")) && (a.owner == b.owner || a.owner == "" || b.owner == "")
}

// state is the state that a former republic became: bodies outlive their states' names.
func (f *finder) state(country string) string {
	first, cut := strings.CutSuffix(country, " Soviet Socialist Republic")
	if cut {
		return f.g.adjectives[strings.ToLower(first)]
	}
	return country
}

// joinShortForms links `Lantern Party` with `Lantern Party of Nowhere` and `Lantern`
// with `Lantern Party`.
func (f *finder) joinShortForms() {
	byCore := map[string][]*spelling{}
	var order []string
	for _, sp := range f.spellings {
		if !f.isBody(sp) || len(sp.words) < 2 {
			continue
		}
		w := f.coreOf(sp.key).words
		if len(byCore[w]) == 0 {
			order = append(order, w)
		}
		byCore[w] = append(byCore[w], sp)
	}
	for _, w := range order {
		f.joinCores(byCore[w])
	}
	f.joinHeadless()
	f.joinNicknames()
}

// joinHeadless links `People’s Harbour` with `People’s Harbour Party`.
func (f *finder) joinHeadless() {
	for _, sp := range f.spellings {
		if len(sp.words) < 2 || !f.isBody(sp) {
			continue
		}
		for _, head := range []string{" party", " movement", " bloc", " union"} {
			if long := f.spelt[sp.key+head]; long != nil && f.o.IsA(long.group.root().class, "Organization") {
				join(long.group, sp.group)
				markRule(sp.items, "short-form")
				break
			}
		}
	}
}

func (f *finder) isBody(sp *spelling) bool {
	class := sp.group.root().class
	return f.o.IsAny(class, []string{"Organization", "Work", "Office", "Event"}) && !f.known(sp.key)
}

// joinCores joins the names of one core: all, when no two have different owners; else
// the ones without owner go to the nearest one before.
func (f *finder) joinCores(list []*spelling) {
	owned := map[string]*spelling{}
	var owners []*spelling
	var bare []*spelling
	for _, sp := range list {
		owner := f.coreOf(sp.key).owner
		switch {
		case owner == "":
			bare = append(bare, sp)
		case owned[owner] == nil:
			owned[owner] = sp
			owners = append(owners, sp)
		default:
			f.joinBodies(owned[owner], sp)
		}
	}
	for _, sp := range bare {
		switch len(owners) {
		case 0:
			f.joinBodies(bare[0], sp)
		case 1:
			f.joinBodies(owners[0], sp)
		default:
			f.shareBody(owners, sp)
		}
	}
}

func (f *finder) joinBodies(a, b *spelling) {
	if a.group.root() != b.group.root() && f.family(a.group.root().class) == f.family(b.group.root().class) {
		markRule(b.items, "short-form")
		join(a.group, b.group)
	}
}

// shareBody gives each place of a bare name to the owner named last before it.
func (f *finder) shareBody(owners []*spelling, sp *spelling) {
	for _, it := range sp.items {
		var best, at = owners[0].group, (*item)(nil)
		for _, o := range owners {
			for _, full := range o.items {
				if before(full, it) && (at == nil || before(at, full)) {
					best, at = o.group, full
				}
			}
		}
		it.group, it.rule = best, "short-form"
	}
}

// joinNicknames links a name with what remains of a longer one without its common
// words: `Azure` and `Azure Democratic Party`.
func (f *finder) joinNicknames() {
	proper := map[string][]*spelling{}
	for _, sp := range f.spellings {
		if !f.o.IsA(sp.group.root().class, "Organization") || len(sp.words) < 2 {
			continue
		}
		if rest := f.properPart(sp.key); rest != "" && rest != sp.key {
			proper[rest] = append(proper[rest], sp)
		}
	}
	for _, sp := range f.spellings {
		list := proper[sp.key]
		if len(list) == 0 || f.known(sp.key) || !f.isBody(sp) && !f.isGuess(sp.key) {
			continue
		}
		if f.oneGroup(list) {
			class, own := list[0].group.root().class, sp.group.root().class
			if !f.isGuess(sp.key) && !f.o.IsA(class, own) && !f.o.IsA(own, class) {
				continue // the newspaper Dawn is not the movement Green Dawn
			}
			join(list[0].group, sp.group)
			list[0].group.root().class = class
			markRule(sp.items, "short-form")
		}
	}
}

func (f *finder) oneGroup(list []*spelling) bool {
	for _, sp := range list {
		if sp.group.root() != list[0].group.root() {
			return false
		}
	}
	return true
}

// properPart is the one stretch of a name's words that are not common; "" when there
// are several, or when the name is of a place or has its own `of`.
func (f *finder) properPart(key string) string {
	words := strings.Fields(key)
	start, end := -1, -1
	for i, w := range words {
		if isSmallWord(w) {
			return ""
		}
		if f.isCommon(w) || f.g.adjectiveOf(w) {
			continue
		}
		if start >= 0 && end != i {
			return ""
		}
		if start < 0 {
			start = i
		}
		end = i + 1
	}
	if start < 0 {
		return ""
	}
	return strings.Join(words[start:end], " ")
}

// joinVariants joins spellings that only a transcriber's habit or a slip tells apart.
func (f *finder) joinVariants() {
	bySkeleton := map[string]*spelling{}
	for _, sp := range f.spellings {
		if utf8.RuneCountInString(sp.key) < 5 || isShort(sp.items[0].text) {
			continue
		}
		skel := names.Skeleton(sp.key)
		old := bySkeleton[skel]
		if old == nil {
			bySkeleton[skel] = sp
			continue
		}
		if f.family(old.group.root().class) == f.family(sp.group.root().class) || f.isGuess(old.key) != f.isGuess(sp.key) {
			markRule(sp.items, "variant")
			join(old.group, sp.group)
		}
	}
	f.joinSlips()
}

// joinSlips joins names of several words of which one word differs by one letter.
func (f *finder) joinSlips() {
	byLength := map[int][]*spelling{}
	for _, sp := range f.spellings {
		n := len(sp.words)
		if n < 2 || sp.group.root().class == "Person" {
			continue
		}
		for _, old := range byLength[n] {
			if old.group.root() != sp.group.root() && f.family(old.group.root().class) == f.family(sp.group.root().class) && f.slip(old.words, sp.words) {
				markRule(sp.items, "variant")
				join(old.group, sp.group)
				break
			}
		}
		byLength[n] = append(byLength[n], sp)
	}
}

// slip reports whether exactly one long word differs, by one letter that is neither
// its last nor its first, and not between two words that the document often uses.
func (f *finder) slip(a, b []string) bool {
	differ := 0
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		ra, rb := []rune(a[i]), []rune(b[i])
		if differ++; differ > 1 || len(ra) < 7 || len(rb) < 7 || !oneEdit(a[i], b[i]) || ra[0] != rb[0] || ra[len(ra)-1] != rb[len(rb)-1] {
			return false
		}
		if f.g.common[a[i]] && f.g.common[b[i]] || slices.ContainsFunc(ra, isDigitRune) {
			return false
		}
	}
	return differ == 1
}

func isDigitRune(r rune) bool { return r >= '0' && r <= '9' }

// oneEdit reports whether two words differ by at most one letter changed, left out or
// put in.
func oneEdit(a, b string) bool {
	ra, rb := []rune(a), []rune(b)
	if len(ra) > len(rb) {
		ra, rb = rb, ra
	}
	if len(rb)-len(ra) > 1 {
		return false
	}
	i := 0
	for i < len(ra) && ra[i] == rb[i] {
		i++
	}
	if len(ra) == len(rb) {
		return i == len(ra) || string(ra[i+1:]) == string(rb[i+1:])
	}
	return string(ra[i:]) == string(rb[i+1:])
}
