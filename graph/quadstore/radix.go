package quadstore

import "math/bits"

// digitBits is the size of a digit: its counters fit the first cache.
const digitBits = 11

// sortBy sorts quads by the given positions, the first of which counts most. Quads that
// are alike in these stay in their order (least significant digit first radix sort;
// Knuth, The Art of Computer Programming 3, §5.2.5). Both slices are overwritten; the
// result is one of them.
func sortBy(quads, spare []ordered, positions []int) []ordered {
	spare = spare[:len(quads)]
	for i := len(positions) - 1; i >= 0; i-- {
		at := positions[i]
		var all ID
		for k := range quads {
			all |= quads[k][at]
		}
		for shift := 0; shift < bits.Len64(uint64(all)); shift += digitBits {
			sortByDigit(quads, spare, at, shift)
			quads, spare = spare, quads
		}
	}
	return quads
}

func sortByDigit(from, to []ordered, at, shift int) {
	const digits = 1 << digitBits
	var next [digits]int
	for k := range from {
		next[from[k][at]>>shift%digits]++
	}
	sum := 0
	for d, n := range next {
		next[d] = sum
		sum += n
	}
	for k := range from {
		d := from[k][at] >> shift % digits
		to[next[d]] = from[k]
		next[d]++
	}
}
