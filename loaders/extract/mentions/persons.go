package mentions

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/schema/names"
)

// bearer is a person whose surname and given name are known.
type bearer struct {
	given   string // folded; may be an initial
	full    string // all names before the surname, in one
	surname string
	skels   []string // of its surname, in all spellings
	group   *group
	items   []*item
	sex     byte
}

// mayBe reports whether nothing of sex parts a bearer from who is called by a name.
func (b *bearer) mayBe(sex byte) bool { return b.sex == 0 || sex == 0 || b.sex == sex }

// joinPersons links full names, initials and bare surnames. Two given names are two
// people; a bare surname goes to the nearest bearer before it.
func (f *finder) joinPersons() {
	var bearers []*bearer
	for _, sp := range f.spellings {
		if sp.group.root().class == "Person" && !sp.isSurname() {
			bearers = f.addBearer(bearers, sp)
		}
	}
	for _, sp := range f.spellings {
		if sp.isSurname() {
			f.joinSurname(bearers, sp)
		}
	}
	f.setSexes()
}

// isSurname reports whether a name is one word, or one behind a particle: `de Gaulle`.
func (sp *spelling) isSurname() bool {
	return len(sp.words) == 1 || len(sp.words) == 2 && noblesse[sp.words[0]]
}

// addBearer finds the person that a full name is, or makes a new one.
func (f *finder) addBearer(bearers []*bearer, sp *spelling) []*bearer {
	words := dropSuffix(sp.words)
	b := &bearer{given: words[0], surname: words[len(words)-1], group: sp.group, items: sp.items, sex: sp.sex}
	if sex := f.g.given[b.given]; b.sex == 0 && sex != 'n' {
		b.sex = sex
	}
	b.full, b.skels = strings.Join(words[:len(words)-1], ""), []string{names.Skeleton(b.surname)}
	for _, old := range bearers {
		if sameSurname(b, old) && old.mayBe(b.sex) && (givenFits(b.given, old.given) || names.Skeleton(b.full) == names.Skeleton(old.full)) {
			join(old.group, b.group)
			markRule(b.items, "variant")
			old.items = append(old.items, b.items...)
			old.skels = append(old.skels, b.skels...)
			if utf8.RuneCountInString(old.given) < utf8.RuneCountInString(b.given) {
				old.given = b.given
			}
			return bearers
		}
	}
	return append(bearers, b)
}

// dropSuffix takes `Jr` and `III` off a name, and `bin` is left alone.
func dropSuffix(words []string) []string {
	for len(words) > 2 {
		switch words[len(words)-1] {
		case "jr", "sr", "ii", "iii", "iv":
			words = words[:len(words)-1]
			continue
		}
		break
	}
	return words
}

// sameSurname reports whether two surnames are one but for a transcriber's habit.
func sameSurname(a, b *bearer) bool {
	if slices.Contains(b.skels, a.skels[0]) {
		return true
	}
	if feminine(a.surname, b.surname) || utf8.RuneCountInString(a.surname) < 6 || utf8.RuneCountInString(b.surname) < 6 {
		return false
	}
	return names.Skeleton(a.given) == names.Skeleton(b.given) && utf8.RuneCountInString(a.given) > 2 && oneEdit(a.skels[0], b.skels[0])
}

// feminine reports whether two surnames differ by sex alone: `Orlov`, `Orlova`.
func feminine(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return b == a+"a" || strings.TrimSuffix(a, "y")+"aya" == b || strings.TrimSuffix(a, "i")+"a" == b
}

// givenFits reports whether two given names may be one person's: equal but for
// spelling, or one the initial of the other.
func givenFits(a, b string) bool {
	if names.Skeleton(a) == names.Skeleton(b) {
		return true
	}
	ra, rb := []rune(a), []rune(b)
	if len(ra) == 1 || len(rb) == 1 || len(ra) == 2 && !strings.ContainsAny(a, "aeiou") {
		return ra[0] == rb[0]
	}
	return len(ra) > 4 && len(rb) > 4 && oneEdit(names.Skeleton(a), names.Skeleton(b)) && ra[len(ra)-1] == rb[len(rb)-1]
}

// joinSurname links a single word that is somebody's surname or given name.
func (f *finder) joinSurname(bearers []*bearer, sp *spelling) {
	class := sp.group.root().class
	if class != "Person" && !f.isGuess(sp.key) || f.known(sp.key) && class != "Person" {
		return
	}
	surname := sp.words[len(sp.words)-1]
	skel := names.Skeleton(surname)
	var fit []*bearer
	for _, b := range bearers {
		if b.mayBe(sp.sex) && b.surname == surname || b.mayBe(sp.sex) && utf8.RuneCountInString(surname) > 3 && slices.Contains(b.skels, skel) {
			fit = append(fit, b)
		}
	}
	rule := "surname"
	if len(fit) == 0 && utf8.RuneCountInString(sp.key) >= 7 {
		for _, b := range bearers {
			if !feminine(b.surname, sp.key) && softEdit(b.skels[0], skel) && !f.isGiven(sp.key) {
				fit = append(fit, b)
			}
		}
		rule = "variant"
	}
	if len(fit) == 0 {
		fit, rule = f.byGivenName(bearers, sp), "given-name"
	}
	f.giveOut(fit, sp, rule)
}

// softEdit is oneEdit where the letter is a vowel or one of those that transcribers
// leave out.
func softEdit(a, b string) bool {
	if !oneEdit(a, b) {
		return false
	}
	hard := func(s string) string {
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune("aeiouyhj", r) {
				return -1
			}
			return r
		}, s)
	}
	return hard(a) == hard(b)
}

// byGivenName finds the only person with a given name, named before in full.
func (f *finder) byGivenName(bearers []*bearer, sp *spelling) []*bearer {
	var fit []*bearer
	for _, b := range bearers {
		if b.given == sp.key && len(sp.key) > 2 {
			fit = append(fit, b)
		}
	}
	if len(fit) == 1 && before(fit[0].items[0], sp.items[0]) {
		return fit
	}
	return nil
}

// giveOut links a bare surname: to its only bearer, or place by place to the nearest
// bearer before it; without one, to the first after it.
func (f *finder) giveOut(fit []*bearer, sp *spelling, rule string) {
	switch {
	case len(fit) == 0:
	case len(fit) == 1 && otherFirst(sp.items[0], fit[0].items[0]):
	case len(fit) == 1:
		join(fit[0].group, sp.group)
		fit[0].group.root().class = "Person"
		markRule(sp.items, rule)
	default:
		if main := slices.DeleteFunc(slices.Clone(fit), (*bearer).isRelative); len(main) > 0 {
			fit = main
		}
		for _, it := range sp.items {
			it.group, it.rule = nearest(fit, it).group, rule
		}
	}
}

// isRelative reports whether a text names somebody in full only as a relative of another: `his father, Jonas Voss`. Where it
// then speaks of Voss, it speaks of the other.
func (b *bearer) isRelative() bool {
	return !slices.ContainsFunc(b.items, func(it *item) bool { return !behindKin(it) })
}

// behindKin reports whether a name stands behind a noun for a relative and whose relative it is.
func behindKin(it *item) bool {
	s := it.sent
	for at := it.toks.Start - 1; at > 0 && at >= it.toks.Start-3; at-- {
		if kinNouns[s.low[at]] {
			owner := s.toks[at-1].Tag
			return owner == "PRP$" || owner == "POS" || at > 1 && strings.HasPrefix(owner, "JJ") && (s.toks[at-2].Tag == "PRP$" || s.toks[at-2].Tag == "POS")
		}
		if s.toks[at].Text != "," {
			break
		}
	}
	return false
}

var kinNouns = wordSet(`father mother brother sister son daughter wife husband uncle aunt cousin nephew niece grandfather grandmother
	grandson granddaughter father-in-law mother-in-law brother-in-law sister-in-law son-in-law daughter-in-law stepson stepdaughter
	stepfather stepmother widow widower twin half-brother half-sister`)

// otherFirst reports whether a bare surname stands in a sentence before the full name of somebody with
// it, who is named there for the first time: `Orr was the son of Nina Orr`.
func otherFirst(bare, full *item) bool {
	return bare.part == "" && bare.sent == full.sent && before(bare, full)
}

// nearest is the bearer named last before an item, else the first after it.
func nearest(fit []*bearer, it *item) *bearer {
	var best, next *bearer
	var at, after *item
	for _, b := range fit {
		for _, full := range b.items {
			switch {
			case before(full, it):
				if at == nil || before(at, full) {
					best, at = b, full
				}
			case after == nil || before(full, after):
				next, after = b, full
			}
		}
	}
	if best == nil {
		return next
	}
	return best
}

func markRule(items []*item, rule string) {
	for _, it := range items {
		if it.rule == "name" {
			it.rule = rule
		}
	}
}

// setSexes learns from given names, forms of address and endings who is a man and who
// a woman.
func (f *finder) setSexes() {
	for _, sp := range f.spellings {
		g := sp.group.root()
		if g.class != "Person" || g.sex != 0 {
			continue
		}
		if sex := f.g.given[sp.words[0]]; sex == 'm' || sex == 'f' {
			g.sex = sex
		}
		if sp.sex != 0 {
			g.sex = sp.sex
		}
		if g.sex == 0 {
			g.sex = sexByEnding(sp.words[len(sp.words)-1])
		}
	}
}

func sexByEnding(surname string) byte {
	for _, end := range []string{"ova", "eva", "skaya", "kyzy"} {
		if strings.HasSuffix(surname, end) {
			return 'f'
		}
	}
	for _, end := range []string{"ov", "ev", "sky", "uly", "skiy", "skii"} {
		if strings.HasSuffix(surname, end) {
			return 'm'
		}
	}
	return 0
}
