package document

import "slices"

// Costs of the chain of calls, in weights of a call.
const (
	farthestStep = 9    // how many numbers further the next call may be
	missedCost   = 0.35 // for each number that is left out between two calls
	restartCost  = 1.2  // for starting anew at 1
	lateCost     = 0.5  // more for each number above 1 at which a chain starts
	knownGain    = 0.3  // gain of a number that a note of the text has
	highestLate  = 6    // number from which on the cost no longer grows
)

// link is the heaviest path that ends in a call.
type link struct {
	total   float64
	from    int  // index of the call before, -1 for none
	restart bool // the call starts a series
}

// chain chooses from all that can be calls those that are: the series that counts up,
// with few numbers missing, and that starts anew with a chapter or a page. It is the
// path of the greatest weight, found by dynamic programming (Bellman 1957): best[n] is
// the heaviest path so far that ends in a call with number n. That numbers count up is
// what tells a call from a year, an amount or a decimal.
//
// The second result says for each chosen call in which series it is.
func chain(calls []call, known func(number int) bool) (chosen []call, series []int) {
	links := make([]link, len(calls))
	best := map[int]int{}
	top := -1
	for i, c := range calls {
		l := heaviest(c.number, links, best, top)
		l.total += c.weight
		if known(c.number) {
			l.total += knownGain
		}
		links[i] = l
		if j, ok := best[c.number]; !ok || l.total > links[j].total {
			best[c.number] = i
		}
		if top < 0 || l.total > links[top].total {
			top = i
		}
	}
	if top < 0 || links[top].total <= 0 {
		return nil, nil
	}
	return follow(calls, links, top)
}

// heaviest is the best way to a call with a number: from a call shortly before it, or
// anew behind the heaviest path of all.
func heaviest(number int, links []link, best map[int]int, top int) link {
	l := link{total: -startCost(number), from: -1, restart: true}
	if top >= 0 && links[top].total > 0 {
		l.total, l.from = l.total+links[top].total, top
	}
	for step := 1; step <= farthestStep; step++ {
		j, ok := best[number-step]
		if cost := float64(step-1) * missedCost; ok && links[j].total-cost > l.total {
			l = link{total: links[j].total - cost, from: j}
		}
	}
	return l
}

// follow walks a path back to its start.
func follow(calls []call, links []link, end int) (chosen []call, series []int) {
	var path []int
	for i := end; i >= 0; i = links[i].from {
		path = append(path, i)
	}
	s := -1
	for _, i := range slices.Backward(path) {
		if links[i].restart {
			s++
		}
		chosen, series = append(chosen, calls[i]), append(series, s)
	}
	return chosen, series
}

// startCost is what it costs to start a series at a number.
func startCost(number int) float64 {
	return restartCost + lateCost*float64(min(number, highestLate)-1)
}

// choose gives the calls among all candidates: the chain, and those that are certain.
func choose(candidates []call, known func(int) bool) (chosen []call, series []int) {
	chosen, series = chain(candidates, known)
	at, last := 0, 0
	var all []call
	var of []int
	for _, c := range candidates {
		switch {
		case at < len(chosen) && chosen[at] == c:
			last = series[at]
			at++
		case c.weight < certain:
			continue
		}
		all = append(all, c)
		of = append(of, last)
	}
	return all, of
}
