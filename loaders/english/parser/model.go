package parser

import (
	"cmp"
	"slices"
	"sync"
)

// Model parses sentences. It does not change, and is safe for concurrent use.
type Model struct {
	relations []string
	words     map[string]bool // those that features may name
	steps     []stepSlot      // by open addressing, as in table
	shift     uint
	index     table      // of features of arcs
	rows      []entry    // of a feature: up to the one that is marked as its last
	idle      *sync.Pool // decoders that wait for a sentence
}

// stepSlot is what a feature says for each kind of step.
type stepSlot struct {
	key uint32
	by  [kinds]int16 // all zero: no feature
}

// Kinds of steps.
const (
	shiftKind = iota
	leftKind
	rightKind
	kinds
)

// entry is what a feature says for a relation.
type entry struct {
	value    int16
	relation uint8
	last     bool
}

func (m *Model) known(low string) bool { return m.words[low] }

// table finds the number of a key by open addressing. Number 0 is none. A key's place is
// told by its highest bits, so that keys in order fill a table from its beginning on.
type table struct {
	slots []slot
	shift uint
	used  int
}

type slot struct{ key, number uint32 }

// room is how many bits of a key tell its place among so many others.
func room(size int) (bits uint) {
	for bits = 10; 1<<bits < size*3/2; bits++ {
	}
	return bits
}

func newTable(size int) table {
	bits := room(size)
	return table{slots: make([]slot, 1<<bits), shift: 32 - bits}
}

func (t *table) find(key uint32) uint32 {
	mask := uint32(len(t.slots) - 1)
	for i := key >> t.shift; ; i = (i + 1) & mask {
		s := t.slots[i]
		if s.number == 0 || s.key == key {
			return s.number
		}
	}
}

// add gives a key the next number, unless it has one.
func (t *table) add(key uint32) (number uint32, isNew bool) {
	if (t.used+1)*3 > len(t.slots)*2 {
		t.grow()
	}
	mask := uint32(len(t.slots) - 1)
	for i := key >> t.shift; ; i = (i + 1) & mask {
		s := &t.slots[i]
		if s.number == 0 {
			t.used++
			*s = slot{key, uint32(t.used)}
			return s.number, true
		}
		if s.key == key {
			return s.number, false
		}
	}
}

func (t *table) grow() {
	old := t.slots
	t.slots = make([]slot, 2*len(old))
	t.shift--
	t.used = 0
	for _, s := range old {
		if s.number != 0 {
			t.put(s.key, s.number)
		}
	}
}

// put gives a new key a number.
func (t *table) put(key, number uint32) {
	mask := uint32(len(t.slots) - 1)
	i := key >> t.shift
	for t.slots[i].number != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = slot{key, number}
	t.used++
}

func (m *Model) stepScores(keys []uint32, scores *[kinds]int32) {
	mask := uint32(len(m.steps) - 1)
	for _, k := range keys {
		for i := k >> m.shift; ; i = (i + 1) & mask {
			s := &m.steps[i]
			if s.key == k {
				scores[0] += int32(s.by[0])
				scores[1] += int32(s.by[1])
				scores[2] += int32(s.by[2])
				break
			}
			if s.by == [kinds]int16{} {
				break
			}
		}
	}
}

func (m *Model) arcScores(keys []uint32, scores []int32) {
	for _, k := range keys {
		at := m.index.find(k)
		if at == 0 {
			continue
		}
		for at--; ; at++ {
			e := m.rows[at]
			scores[e.relation] += int32(e.value)
			if e.last {
				break
			}
		}
	}
}

func (m *Model) roomForSteps(n int) {
	bits := room(n)
	m.steps, m.shift = make([]stepSlot, 1<<bits), 32-bits
}

func (m *Model) putStep(key uint32, by [kinds]int16) {
	mask := uint32(len(m.steps) - 1)
	i := key >> m.shift
	for m.steps[i].by != [kinds]int16{} {
		i = (i + 1) & mask
	}
	m.steps[i] = stepSlot{key, by}
}

func (m *Model) putArc(key uint32, row []entry) {
	if len(row) == 0 {
		return
	}
	row[len(row)-1].last = true
	m.index.put(key, uint32(len(m.rows)+1))
	m.rows = append(m.rows, row...)
}

// sorted are the keys with their numbers, in order.
func (t *table) sorted() []slot {
	var all []slot
	for _, s := range t.slots {
		if s.number != 0 {
			all = append(all, s)
		}
	}
	slices.SortFunc(all, func(a, b slot) int { return cmp.Compare(a.key, b.key) })
	return all
}
