package nameclass

import (
	"math/rand/v2"

	"github.com/tamga-kg/tamga/loaders/english/hashes"
)

// Example is a name whose class is known.
type Example struct {
	Context
	Class Class
}

const (
	rounds = 8
	fewest = 2 // times that a feature occurs, to be kept
)

// trainer is an averaged perceptron in the making. All numbers are integers, so that training
// gives the same bytes on every machine.
type trainer struct {
	rows    hashes.Table
	now     [][classes]int64
	late    [][classes]int64 // the changes, each times the step at its time
	step    int64
	samples []sample
}

type sample struct {
	rows []uint32
	gold Class
}

// Train makes a model of examples.
func Train(examples []Example) *Model {
	t := &trainer{rows: hashes.New(1 << 16)}
	t.prepare(examples)
	random := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		random.Shuffle(len(t.samples), func(i, j int) { t.samples[i], t.samples[j] = t.samples[j], t.samples[i] })
		for _, s := range t.samples {
			t.learn(s)
		}
	}
	return t.model()
}

// prepare numbers the features that occur often enough.
func (t *trainer) prepare(examples []Example) {
	all := make([][]uint32, len(examples))
	count := map[uint32]int{}
	for i, e := range examples {
		all[i] = features(nil, e.Context)
		for _, f := range all[i] {
			count[f]++
		}
	}
	for i, e := range examples {
		s := sample{gold: e.Class}
		for _, f := range all[i] {
			if count[f] >= fewest {
				row, _ := t.rows.Add(f)
				s.rows = append(s.rows, row-1)
			}
		}
		t.samples = append(t.samples, s)
	}
	n := 0
	for _, c := range count {
		if c >= fewest {
			n++
		}
	}
	t.now, t.late = make([][classes]int64, n), make([][classes]int64, n)
}

// learn weighs one example and mends the weights where another class comes too near.
func (t *trainer) learn(s sample) {
	t.step++
	var sum [classes]int64
	for _, r := range s.rows {
		for k, w := range t.now[r] {
			sum[k] += w
		}
	}
	rival := Class(0)
	if s.gold == 0 {
		rival = 1
	}
	for k := range sum {
		if Class(k) != s.gold && sum[k] > sum[rival] {
			rival = Class(k)
		}
	}
	const margin = 20 // a class that wins by less is not sure of itself
	if sum[s.gold]-sum[rival] > margin {
		return
	}
	for _, r := range s.rows {
		t.now[r][s.gold]++
		t.late[r][s.gold] += t.step
		t.now[r][rival]--
		t.late[r][rival] -= t.step
	}
}

// scale is what a weight of 1 becomes in the model.
const scale = 16

// model is the average of the weights over all steps.
func (t *trainer) model() *Model {
	m := &Model{rows: hashes.New(len(t.now))}
	for _, s := range t.rows.Sorted() {
		var row Scores
		zero := true
		for k := range row {
			sum := t.now[s.Number-1][k]*(t.step+1) - t.late[s.Number-1][k]
			row[k] = int32((sum*scale + sign(sum)*t.step/2) / t.step)
			zero = zero && row[k] == 0
		}
		if !zero {
			m.weights = append(m.weights, row)
			m.rows.Put(s.Key, uint32(len(m.weights)))
		}
	}
	return m
}

func sign(n int64) int64 {
	if n < 0 {
		return -1
	}
	return 1
}
