// Package hashes numbers the hashes of features: a hash table of open addressing, which takes a
// third of the time of a map. The tagger and the parser keep their weights by it.
package hashes

import (
	"cmp"
	"slices"
)

// Table finds the number of a key by open addressing. Number 0 is none. A key's place is
// told by its highest bits, so that keys in order fill a table from its beginning on.
type Table struct {
	slots []Slot
	shift uint
	used  int
}

// Slot is a key with its number.
type Slot struct{ Key, Number uint32 }

// Bits is how many bits of a key tell its place among so many others.
func Bits(size int) (bits uint) {
	for bits = 10; 1<<bits < size*3/2; bits++ {
	}
	return bits
}

// New makes a table with room for so many keys.
func New(size int) Table {
	bits := Bits(size)
	return Table{slots: make([]Slot, 1<<bits), shift: 32 - bits}
}

// Find gives the number of a key.
func (t *Table) Find(key uint32) uint32 {
	mask := uint32(len(t.slots) - 1)
	for i := key >> t.shift; ; i = (i + 1) & mask {
		s := t.slots[i]
		if s.Number == 0 || s.Key == key {
			return s.Number
		}
	}
}

// Add gives a key the next number, unless it has one.
func (t *Table) Add(key uint32) (number uint32, isNew bool) {
	if (t.used+1)*3 > len(t.slots)*2 {
		t.grow()
	}
	mask := uint32(len(t.slots) - 1)
	for i := key >> t.shift; ; i = (i + 1) & mask {
		s := &t.slots[i]
		if s.Number == 0 {
			t.used++
			*s = Slot{key, uint32(t.used)}
			return s.Number, true
		}
		if s.Key == key {
			return s.Number, false
		}
	}
}

func (t *Table) grow() {
	old := t.slots
	t.slots = make([]Slot, 2*len(old))
	t.shift--
	t.used = 0
	for _, s := range old {
		if s.Number != 0 {
			t.Put(s.Key, s.Number)
		}
	}
}

// Put gives a new key a number.
func (t *Table) Put(key, number uint32) {
	mask := uint32(len(t.slots) - 1)
	i := key >> t.shift
	for t.slots[i].Number != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = Slot{key, number}
	t.used++
}

// Sorted are the keys with their numbers, in order.
func (t *Table) Sorted() []Slot {
	var all []Slot
	for _, s := range t.slots {
		if s.Number != 0 {
			all = append(all, s)
		}
	}
	slices.SortFunc(all, func(a, b Slot) int { return cmp.Compare(a.Key, b.Key) })
	return all
}
