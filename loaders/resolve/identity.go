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

func identityOf(c *schema.Cluster, o *schema.Ontology) identity {
	id := identity{family: familyOf(c.Class, o)}
	for _, f := range c.Forms {
		folded := names.Fold(f.Text)
		switch {
		case folded == "":
		case isAcronym(f.Text):
			id.acronyms = append(id.acronyms, f.Text)
		case id.family != "Person" || strings.Contains(folded, " "):
			id.full = append(id.full, folded)
		}
	}
	if id.family == "Person" {
		id.given, id.surname = personParts(c.Name)
	}
	slices.Sort(id.full)
	slices.Sort(id.acronyms)
	return id
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

func personParts(name string) (given, surname string) {
	words := strings.Fields(names.Fold(name))
	if len(words) == 0 {
		return "", ""
	}
	surname = names.Skeleton(words[len(words)-1])
	if len(words) > 1 {
		given = words[0]
	}
	return given, surname
}

// sameGiven reports whether two first names may be one: equal but for spelling, or
// one the initial of the other.
func sameGiven(a, b string) bool {
	if len(a) == 1 || len(b) == 1 {
		return a[0] == b[0]
	}
	return names.Skeleton(a) == names.Skeleton(b)
}
