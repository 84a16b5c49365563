package parser

// Tree is the head of each word, -1 for the root, and its relation.
type Tree struct {
	Heads     []int
	Relations []string
}

// oracle gives the steps to a projective tree.
func oracle(heads []int, relations []uint8) []action {
	waiting := make([]int, len(heads)) // children to the right of each word
	for child, head := range heads {
		if head >= 0 && head < child {
			waiting[head]++
		}
	}
	var steps []action
	var stack []int
	next := 0
	for len(stack) > 0 || next < len(heads) {
		top, below := -1, -1
		if n := len(stack); n > 0 {
			top = stack[n-1]
			if n > 1 {
				below = stack[n-2]
			}
		}
		switch {
		case top >= 0 && next < len(heads) && heads[top] == next:
			steps = append(steps, leftArc(relations[top]))
			stack = stack[:len(stack)-1]
		case top >= 0 && waiting[top] == 0 && heads[top] == below && (below >= 0 || next == len(heads)):
			steps = append(steps, rightArc(relations[top]))
			stack = stack[:len(stack)-1]
			if below >= 0 {
				waiting[below]--
			}
		case next < len(heads):
			steps = append(steps, shift)
			stack = append(stack, next)
			next++
		default:
			return nil
		}
	}
	return steps
}

// projective is a tree without crossing arcs: the shortest of those that cross others is
// hung higher until there are none (Nivre and Nilsson 2005, without marks to undo it).
func projective(heads []int) []int {
	out := append([]int(nil), heads...)
	for child := crossing(out); child >= 0; child = crossing(out) {
		out[child] = out[out[child]]
	}
	return out
}

// crossing is the child of the shortest arc that holds a word which does not hang on its
// head, directly or not; -1 if there is none.
func crossing(heads []int) int {
	shortest, length := -1, len(heads)+1
	for child, head := range heads {
		if head < 0 {
			continue
		}
		from, to := min(child, head), max(child, head)
		if to-from >= length {
			continue
		}
		for k := from + 1; k < to; k++ {
			if !under(heads, k, head) {
				shortest, length = child, to-from
				break
			}
		}
	}
	return shortest
}

func under(heads []int, word, head int) bool {
	for range len(heads) + 1 {
		if word == head {
			return true
		}
		if word < 0 {
			return false
		}
		word = heads[word]
	}
	return false
}
