package hashes

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// A table finds what a map finds, while it grows and after.
func TestTableAgreesWithAMap(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	table, numbers := New(0), map[uint32]uint32{}
	for range 20000 {
		key := random.Uint32() >> random.UintN(32) // small keys too, which lie close together
		number, isNew := table.Add(key)
		want, known := numbers[key]
		if isNew == known || known && number != want {
			t.Fatalf("key %d has number %d, new: %t; the map has %d, known: %t", key, number, isNew, want, known)
		}
		numbers[key] = number
	}
	for key, want := range numbers {
		if got := table.Find(key); got != want {
			t.Fatalf("key %d has number %d, want %d", key, got, want)
		}
	}
	sorted := table.Sorted()
	if len(sorted) != len(numbers) || !slices.IsSortedFunc(sorted, func(a, b Slot) int { return int(int64(a.Key) - int64(b.Key)) }) {
		t.Errorf("%d keys are listed in order, want %d", len(sorted), len(numbers))
	}
	if got := table.Find(4_000_000_001); numbers[4_000_000_001] == 0 && got != 0 {
		t.Errorf("a key that was never added has number %d", got)
	}
}
