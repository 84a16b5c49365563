package paths

import (
	"fmt"
	"strings"

	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/schema"
)

// Expression is a regular expression over relations: a property path of SPARQL 1.1 (§9.1).
// String writes it so that Parse reads it again.
type Expression interface{ String() string }

// relationStep is one step along a relation, or against it.
type relationStep struct {
	name    string
	inverse bool
}

// anyBut is one step along any relation but some: `!leads`, `!(leads|^memberOf)`. What is
// marked by ^ is left out of the steps against a relation, which are then the ones taken.
type anyBut struct {
	not     []relationStep
	against bool // of `^!()`, which leaves nothing out
}

// sequence, choice and repeat put expressions together.
type (
	sequence []Expression
	choice   []Expression
	repeat   struct {
		of   Expression
		mark byte // '*', '+' or '?'
	}
)

func (r relationStep) String() string {
	name := r.name
	if strings.ContainsAny(name, "/|()!*+?^<> \t\n") {
		name = "<" + name + ">"
	}
	if r.inverse {
		return "^" + name
	}
	return name
}

func (a anyBut) String() string {
	parts := make([]string, len(a.not))
	for i, r := range a.not {
		parts[i] = r.String()
	}
	text := "!(" + strings.Join(parts, "|") + ")"
	if a.against {
		return "^" + text
	}
	return text
}

func (s sequence) String() string { return join(s, "/") }
func (c choice) String() string   { return join(c, "|") }
func (r repeat) String() string   { return r.of.String() + string(r.mark) }

func join(list []Expression, sign string) string {
	parts := make([]string, len(list))
	for i, e := range list {
		parts[i] = e.String()
	}
	return "(" + strings.Join(parts, sign) + ")"
}

// deepest bounds how far parentheses nest, and longest how many steps an expression has.
const (
	deepest = 100
	longest = 1000
)

// Parse reads a property path: names of relations as tamga shows them (`founded`,
// `open:embark-upon`, `<rel:founded>`), `^` for the other direction, `/`, `|`, `*`, `+`, `?`,
// `!` and parentheses. A name of the ontology's inverses, as `succeededBy`, is the relation
// against its direction. What is wrong with the text is a *queries.SyntaxError.
func Parse(text string, o *schema.Ontology) (Expression, error) {
	p := &parser{text: text, ontology: o}
	e, err := p.alternatives(0)
	if err != nil {
		return nil, err
	}
	if p.space(); p.at < len(p.text) {
		return nil, p.errorf("nothing is expected at %q: join steps by / or |", rest(p.text[p.at:]))
	}
	return e, nil
}

type parser struct {
	text     string
	at       int
	steps    int
	ontology *schema.Ontology
}

func (p *parser) errorf(format string, args ...any) error {
	before := p.text[:min(p.at, len(p.text))]
	line := strings.Count(before, "\n")
	column := len([]rune(before[strings.LastIndexByte(before, '\n')+1:]))
	return &queries.SyntaxError{Language: "path", Line: line + 1, Column: column + 1, Message: fmt.Sprintf(format, args...)}
}

func rest(text string) string {
	if len(text) > 20 {
		return text[:20] + "…"
	}
	return text
}

func (p *parser) space() {
	for p.at < len(p.text) && strings.IndexByte(" \t\r\n", p.text[p.at]) >= 0 {
		p.at++
	}
}

// take steps over a sign behind white space, if it is there.
func (p *parser) take(sign byte) bool {
	p.space()
	if p.at < len(p.text) && p.text[p.at] == sign {
		p.at++
		return true
	}
	return false
}

func (p *parser) alternatives(depth int) (Expression, error) {
	first, err := p.sequence(depth)
	list := choice{first}
	for err == nil && p.take('|') {
		first, err = p.sequence(depth)
		list = append(list, first)
	}
	if len(list) == 1 || err != nil {
		return first, err
	}
	return list, nil
}

func (p *parser) sequence(depth int) (Expression, error) {
	first, err := p.element(depth)
	list := sequence{first}
	for err == nil && p.take('/') {
		first, err = p.element(depth)
		list = append(list, first)
	}
	if len(list) == 1 || err != nil {
		return first, err
	}
	return list, nil
}

// element reads one step with the marks behind it.
func (p *parser) element(depth int) (Expression, error) {
	if depth > deepest {
		return nil, p.errorf("parentheses nest more than %d deep: write a shorter path", deepest)
	}
	inverse := p.take('^')
	e, err := p.primary(depth)
	if err != nil {
		return nil, err
	}
	if p.space(); p.at < len(p.text) && strings.IndexByte("*+?", p.text[p.at]) >= 0 {
		e = repeat{e, p.text[p.at]}
		p.at++
	}
	if inverse {
		e = turned(e)
	}
	return e, nil
}

func (p *parser) primary(depth int) (Expression, error) {
	switch {
	case p.take('('):
		e, err := p.alternatives(depth + 1)
		if err == nil && !p.take(')') {
			err = p.errorf("a parenthesis is not closed: add )")
		}
		return e, err
	case p.take('!'):
		return p.negated()
	}
	return p.relation()
}

// negated reads what follows `!`: one relation, or several in parentheses.
func (p *parser) negated() (Expression, error) {
	if !p.take('(') {
		r, err := p.signed()
		return anyBut{not: []relationStep{r}}, err
	}
	var out anyBut
	if p.take(')') {
		return out, nil
	}
	for {
		r, err := p.signed()
		if err != nil {
			return nil, err
		}
		out.not = append(out.not, r)
		if p.take(')') {
			return out, nil
		}
		if !p.take('|') {
			return nil, p.errorf("behind ! only relations joined by | may stand in parentheses: close them with )")
		}
	}
}

func (p *parser) signed() (relationStep, error) {
	inverse := p.take('^')
	r, err := p.relation()
	r.inverse = r.inverse != inverse
	return r, err
}

// relation reads a name, or an IRI in angle brackets.
func (p *parser) relation() (relationStep, error) {
	p.space()
	begin, name := p.at, ""
	if p.at < len(p.text) && p.text[p.at] == '<' {
		end := strings.IndexAny(p.text[p.at:], "> \n")
		if end < 0 || p.text[p.at+end] != '>' {
			return relationStep{}, p.errorf("an IRI is not closed: add >")
		}
		name = p.text[p.at+1 : p.at+end]
		p.at += end + 1
	} else {
		end := strings.IndexAny(p.text[p.at:], "/|()!*+?^<> \t\r\n")
		if end < 0 {
			end = len(p.text) - p.at
		}
		name = p.text[p.at : p.at+end]
		p.at += end
	}
	if name == "" {
		p.at = begin
		return relationStep{}, p.errorf("a relation is expected here, as founded or ^memberOf")
	}
	if p.steps++; p.steps > longest {
		return relationStep{}, p.errorf("the path has more than %d steps: write a shorter one", longest)
	}
	return p.named(schema.Predicate(name)), nil
}

// named is a relation by its name or that of its inverse.
func (p *parser) named(name string) relationStep {
	if p.ontology != nil {
		if r, ok := p.ontology.Relation(name); ok && r.Name != name {
			return relationStep{r.Name, true}
		}
	}
	return relationStep{name, false}
}

// turned is an expression read from its end.
func turned(e Expression) Expression {
	switch e := e.(type) {
	case relationStep:
		return relationStep{e.name, !e.inverse}
	case anyBut:
		out := anyBut{against: len(e.not) == 0 && !e.against}
		for _, r := range e.not {
			out.not = append(out.not, relationStep{r.name, !r.inverse})
		}
		return out
	case sequence:
		out := make(sequence, len(e))
		for i, x := range e {
			out[len(e)-1-i] = turned(x)
		}
		return out
	case choice:
		out := make(choice, len(e))
		for i, x := range e {
			out[i] = turned(x)
		}
		return out
	case repeat:
		return repeat{turned(e.of), e.mark}
	}
	return e
}
