package parser

import (
	"sync"

	"github.com/tamga-kg/tamga/loaders/english/hashes"
)

// weakest is the least that some weight of a feature must be, for it to be kept: what is
// smaller fills half of the model and decides next to nothing.
const weakest = 9

// prune leaves out the features whose weights are all weak.
func (m *Model) prune(weakest int16) *Model {
	out := *m
	out.idle = &sync.Pool{}
	steps, kept := m.steps, 0
	for _, s := range steps {
		if s.strength() >= weakest {
			kept++
		}
	}
	out.roomForSteps(kept)
	for _, s := range steps {
		if s.strength() >= weakest {
			out.putStep(s.key, s.by)
		}
	}
	list := m.index.Sorted()
	out.index, out.rows = hashes.New(len(list)), nil
	for _, s := range list {
		out.putArc(s.Key, strong(m.row(s.Number), weakest))
	}
	return &out
}

func (s stepSlot) strength() (most int16) {
	for _, v := range s.by {
		most = max(most, v, -v)
	}
	return most
}

// row is the entries of a feature of arcs.
func (m *Model) row(number uint32) []entry {
	end := int(number) - 1
	for !m.rows[end].last {
		end++
	}
	return m.rows[number-1 : end+1]
}

// strong are the entries that are not weak.
func strong(row []entry, weakest int16) (kept []entry) {
	for _, e := range row {
		if e.value >= weakest || -e.value >= weakest {
			e.last = false
			kept = append(kept, e)
		}
	}
	return kept
}
