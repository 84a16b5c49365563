package resolve

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// family is the kind of thing below which classes may differ from source to source:
// what one text shows to be a Party another may call an Organization.
type family string

var families = []family{"Person", "Group", "Organization", "Place", "Work", "Office", "Concept", "Event"}

// identity is what the names of a cluster say of its identity.
type identity struct {
	family   family
	full     []string // folded forms that name the thing by themselves
	acronyms []string // as written: "DVK"
	surname  string   // skeleton of a person's last name; "" for others
	given    string   // folded first name or initial of a person; "" when only a surname is known
}

// reader reads names, and keeps what it has read: many sources write one name.
type reader struct {
	o         *schema.Ontology
	folded    map[string]string
	skeletons map[string]string // by folded name
	families  map[string]family
}

func newReader(o *schema.Ontology, size int) *reader {
	return &reader{o, make(map[string]string, size/2), make(map[string]string, size/2), map[string]family{}}
}

func (r *reader) skeleton(folded string) string {
	return remembered(r.skeletons, folded, names.Skeleton)
}

func (r *reader) fold(text string) string {
	return remembered(r.folded, text, names.Fold)
}

func (r *reader) family(class string) family {
	return remembered(r.families, class, func(class string) family { return familyOf(class, r.o) })
}

// remembered is what read makes of a text, read once.
func remembered[T any](known map[string]T, text string, read func(string) T) T {
	v, ok := known[text]
	if !ok {
		v = read(text)
		known[text] = v
	}
	return v
}

func (r *reader) identity(c *schema.Cluster) identity {
	id := identity{family: r.family(c.Class)}
	if c.Local {
		return id
	}
	for _, f := range c.Forms {
		folded := r.fold(f.Text)
		switch {
		case folded == "" || generic(folded, id.family, r.o):
		case isAcronym(f.Text):
			id.acronyms = append(id.acronyms, f.Text)
		case id.family != "Person" || strings.Contains(folded, " "):
			id.full = append(id.full, folded)
		}
	}
	if id.family == "Person" {
		id.given, id.surname = r.personParts(r.fold(c.Name))
	}
	slices.Sort(id.full)
	slices.Sort(id.acronyms)
	return id
}

// generic reports whether a form is a class and no name: "the Committee", of which
// each text has its own. Notions and offices are called by such words.
func generic(folded string, f family, o *schema.Ontology) bool {
	if f == "Concept" || f == "Event" || f == "Office" || f == "Thing" {
		return false
	}
	_, is := o.ClassOfNoun(folded)
	return is
}

func familyOf(class string, o *schema.Ontology) family {
	for _, f := range families {
		if o.IsA(class, string(f)) {
			return f
		}
	}
	return "Thing"
}

// isAcronym reports whether a form is capitals, at least two, without a space.
func isAcronym(s string) bool {
	if utf8.RuneCountInString(s) > 8 || strings.ContainsRune(s, ' ') {
		return false
	}
	capitals := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals >= 2
}

// personParts is the first word of a folded name and the skeleton of the last.
func (r *reader) personParts(folded string) (given, surname string) {
	if last := strings.LastIndexByte(folded, ' '); last >= 0 {
		first := strings.IndexByte(folded, ' ')
		return folded[:first], r.skeleton(folded[last+1:])
	}
	return "", r.skeleton(folded)
}

// sameGiven reports whether two first names may be one: equal but for spelling, or
// one the initial of the other.
func sameGiven(a, b string) bool {
	if len(a) == 1 || len(b) == 1 {
		return a[0] == b[0]
	}
	return names.Skeleton(a) == names.Skeleton(b)
}
