package parser

import (
	"sync"

	"github.com/tamga-kg/tamga/loaders/english/hashes"
)

// Model parses sentences. It does not change, and is safe for concurrent use.
type Model struct {
	relations []string
	words     map[string]bool // those that features may name
	steps     []stepSlot      // by open addressing, as in hashes.Table
	shift     uint
	index     hashes.Table // of features of arcs
	rows      []entry      // of a feature: up to the one that is marked as its last
	idle      *sync.Pool   // decoders that wait for a sentence
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
		at := m.index.Find(k)
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
	bits := hashes.Bits(n)
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
	m.index.Put(key, uint32(len(m.rows)+1))
	m.rows = append(m.rows, row...)
}
