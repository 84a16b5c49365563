package paths

// automaton is an expression as states with transitions (Thompson 1968), free of empty ones.
// State 0 is the first.
type automaton struct {
	next   [][]transition
	accept []bool
}

// transition goes to a state by a step along a link that the test takes.
type transition struct {
	to   int
	test func(l *link, from string) bool
}

// compile makes the automaton of an expression.
func compile(e Expression) *automaton {
	b := &builder{}
	start := b.state()
	end := b.add(e, start)
	return b.automaton(start, end)
}

// builder gathers states with steps and with empty transitions.
type builder struct {
	steps [][]transition
	empty [][]int
}

func (b *builder) state() int {
	b.steps, b.empty = append(b.steps, nil), append(b.empty, nil)
	return len(b.steps) - 1
}

// add appends an expression behind a state and gives the state behind it.
func (b *builder) add(e Expression, from int) int {
	switch e := e.(type) {
	case sequence:
		for _, x := range e {
			from = b.add(x, from)
		}
		return from
	case choice:
		end := b.state()
		for _, x := range e {
			begin := b.state()
			b.empty[from] = append(b.empty[from], begin)
			last := b.add(x, begin)
			b.empty[last] = append(b.empty[last], end)
		}
		return end
	case repeat:
		return b.repeat(e, from)
	}
	end := b.state()
	b.steps[from] = append(b.steps[from], transition{end, testOf(e)})
	return end
}

func (b *builder) repeat(e repeat, from int) int {
	begin, end := b.state(), b.state()
	b.empty[from] = append(b.empty[from], begin)
	last := b.add(e.of, begin)
	b.empty[last] = append(b.empty[last], end)
	if e.mark != '+' {
		b.empty[begin] = append(b.empty[begin], end)
	}
	if e.mark != '?' {
		b.empty[last] = append(b.empty[last], begin)
	}
	return end
}

// automaton takes out the empty transitions.
func (b *builder) automaton(start, end int) *automaton {
	a := &automaton{}
	number := map[int]int{}
	var visit func(s int) int
	visit = func(s int) int {
		if n, ok := number[s]; ok {
			return n
		}
		n := len(a.next)
		number[s] = n
		a.next, a.accept = append(a.next, nil), append(a.accept, false)
		for _, x := range b.closure(s) {
			a.accept[n] = a.accept[n] || x == end
			for _, t := range b.steps[x] {
				to := visit(t.to)
				a.next[n] = append(a.next[n], transition{to, t.test})
			}
		}
		return n
	}
	visit(start)
	return a
}

// closure is the states that empty transitions lead to, the state itself first.
func (b *builder) closure(s int) []int {
	list, seen := []int{s}, map[int]bool{s: true}
	for i := 0; i < len(list); i++ {
		for _, to := range b.empty[list[i]] {
			if !seen[to] {
				seen[to] = true
				list = append(list, to)
			}
		}
	}
	return list
}

// testOf tells which links a single step takes, walked from a node.
func testOf(e Expression) func(l *link, from string) bool {
	switch e := e.(type) {
	case relationStep:
		return func(l *link, from string) bool {
			return l.predicate == e.name && (l.symmetric || (l.subject.ID == from) != e.inverse)
		}
	case anyBut:
		return e.takes
	}
	return func(*link, string) bool { return false }
}

// takes reports whether a link is none of those left out: along its direction, or against
// it where one that is left out is marked so, as SPARQL has it.
func (a anyBut) takes(l *link, from string) bool {
	forward := l.subject.ID == from
	if len(a.not) == 0 {
		return forward != a.against
	}
	looks := false // some of them look at links of this direction
	for _, r := range a.not {
		if r.inverse == forward {
			continue
		}
		if looks = true; r.name == l.predicate {
			return false
		}
	}
	return looks
}
