package paths

import (
	"fmt"
	"strings"

	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/schema"
)

// Candidate is one thing that a name may mean.
type Candidate struct {
	schema.Entity
	Statements int
}

// AmbiguousError says that a name means several things, and which.
type AmbiguousError struct {
	Name       string
	Candidates []Candidate
}

func (e *AmbiguousError) Error() string {
	var list []string
	for _, c := range e.Candidates {
		list = append(list, fmt.Sprintf("%s (%s, %s, %d statements)", c.ID, c.Label, c.Type, c.Statements))
	}
	return fmt.Sprintf("%q may be any of %s: ask with one of these IDs", e.Name, strings.Join(list, "; "))
}

// UnknownError says that nothing bears a name, and which names come near.
type UnknownError struct {
	Name    string
	Nearest []schema.Entity
}

func (e *UnknownError) Error() string {
	if len(e.Nearest) == 0 {
		return fmt.Sprintf("nothing in the graph is called %q, nor anything like it: look at its spelling", e.Name)
	}
	var list []string
	for _, n := range e.Nearest {
		list = append(list, fmt.Sprintf("%s (%s)", n.Label, n.ID))
	}
	return fmt.Sprintf("nothing in the graph is called %q: try %s", e.Name, strings.Join(list, ", "))
}

const nearestNames = 5

// Resolve finds the one thing that a name or ID means. Of several, that whose label it
// is wins over those with the name among their aliases. Else the error is an
// *AmbiguousError or an *UnknownError.
func Resolve(view queries.View, name string) (schema.Entity, error) {
	found, err := view.Named(name)
	if err != nil {
		return schema.Entity{}, fmt.Errorf("the name %q cannot be looked up: %w", name, err)
	}
	if len(found) == 0 {
		near, err := view.Nearest(name, nearestNames)
		if err != nil {
			return schema.Entity{}, fmt.Errorf("names like %q cannot be looked up: %w", name, err)
		}
		return schema.Entity{}, &UnknownError{name, near}
	}
	if len(found) == 1 || found[0].ID == name || labels(found, name) == 1 && strings.EqualFold(found[0].Label, name) {
		return found[0], nil
	}
	return schema.Entity{}, ambiguous(view, name, found)
}

func labels(found []schema.Entity, name string) (n int) {
	for _, e := range found {
		if strings.EqualFold(e.Label, name) {
			n++
		}
	}
	return n
}

func ambiguous(view queries.View, name string, found []schema.Entity) error {
	out := &AmbiguousError{Name: name}
	for _, e := range found {
		c := Candidate{Entity: e}
		for _, err := range view.StatementsOf(e.ID) {
			if err != nil {
				return fmt.Errorf("the statements of %s cannot be counted: %w", e.ID, err)
			}
			c.Statements++
		}
		out.Candidates = append(out.Candidates, c)
	}
	return out
}
