package parser

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"

	"github.com/tamga-kg/tamga/loaders/english/hashes"
)

// Example is a sentence with the tree that people, or a better parser, gave it.
type Example struct {
	Words     []Word
	Heads     []int // -1 for the root
	Relations []string
}

// Options of training. The zero value is what the built-in model is trained with.
type Options struct {
	Rounds  int                 // over all examples; 0 is 7
	Width   int                 // of the beam; 0 is 7
	Log     func(string)        // told what is done; may be nil
	Test    func(*Model) string // measured after each round; may be nil
	Scale   int64               // steps of a weight of one; 0 is 4
	Weakest int16               // weight that some weight of a feature must reach; 0 is what fits 20 MB
}

// Numbers that decide what a model knows.
const (
	oftenSeen = 3  // times that a word occurs, to be named by features
	together  = 16 // sentences that are parsed with the same weights before these are mended
	workers   = 2
)

// trainer is an averaged structured perceptron in the making (Collins 2002), mended where
// the beam violates most (Huang, Fayong and Guo 2012). All numbers are integers, and
// sentences are mended in their order, so that training gives the same bytes on every
// machine.
type trainer struct {
	model    Model // its relations, words and classes
	examples []example
	often    bitset // features that the right steps have three times or more
	steps    hashes.Table
	kinds    []kindRow // by the number of a feature of a step
	arcs     hashes.Table
	rows     [][]cell // by the number of a feature of an arc
	count    int64    // of sentences so far
	width    int
	scale    int64
	weakest  int16
}

// weight is a number in training, and the sum of its changes, each times the count of
// sentences at its time.
type weight struct {
	now  int32
	late int64
}

type kindRow [kinds]weight

type cell struct {
	weight
	relation uint8
}

func (w *weight) change(by int32, count int64) {
	w.now += by
	w.late += count * int64(by)
}

// mean is the average of a weight over all sentences so far, in steps of 1/scale.
func (t *trainer) mean(w weight) int16 {
	v := divide((int64(w.now)*t.count-w.late)*t.scale, t.count)
	return int16(max(math.MinInt16, min(math.MaxInt16, v)))
}

type example struct {
	words []Word
	steps []action
}

// Train makes a model of examples.
func Train(examples []Example, o Options) (*Model, error) {
	t := &trainer{steps: hashes.New(1 << 20), kinds: make([]kindRow, 1), arcs: hashes.New(1 << 20), rows: make([][]cell, 1), width: cmp.Or(o.Width, 8), scale: cmp.Or(o.Scale, 4), weakest: cmp.Or(o.Weakest, weakest)}
	if err := t.prepare(examples); err != nil {
		return nil, err
	}
	t.countFeatures()
	random := rand.New(rand.NewPCG(3, 4))
	for round := range cmp.Or(o.Rounds, 7) {
		random.Shuffle(len(t.examples), func(i, j int) { t.examples[i], t.examples[j] = t.examples[j], t.examples[i] })
		mended := 0
		for batch := range slices.Chunk(t.examples, together) {
			mended += t.learn(batch)
		}
		line := fmt.Sprintf("round %d: %d of %d sentences mended, %d and %d features", round+1, mended, len(t.examples), len(t.kinds)-1, len(t.rows)-1)
		if o.Test != nil {
			line += "; " + o.Test(t.finish())
		}
		if o.Log != nil {
			o.Log(line)
		}
	}
	return t.finish(), nil
}

func (t *trainer) prepare(examples []Example) error {
	number := map[string]uint8{}
	seen, words := map[string]bool{}, map[string]int{}
	for _, e := range examples {
		for i, r := range e.Relations {
			seen[r] = true
			words[strings.ToLower(e.Words[i].Form)]++
		}
	}
	for r := range seen {
		t.model.relations = append(t.model.relations, r)
	}
	slices.Sort(t.model.relations)
	if len(t.model.relations) > 64 {
		return fmt.Errorf("there are %d relations, and a model can have 64; check the column of relations", len(t.model.relations))
	}
	for i, r := range t.model.relations {
		number[r] = uint8(i)
	}
	t.model.words = map[string]bool{}
	for w, n := range words {
		if n >= oftenSeen {
			t.model.words[w] = true
		}
	}
	for _, e := range examples {
		relations := make([]uint8, len(e.Relations))
		for i, r := range e.Relations {
			relations[i] = number[r]
		}
		if steps := oracle(projective(e.Heads), relations); steps != nil {
			t.examples = append(t.examples, example{e.Words, steps})
		}
	}
	return nil
}

// mending is what a sentence teaches: features to strengthen and to weaken.
type mending struct {
	keys  []uint32
	items []mend
}

// mend is a change of the weights of some features, for a kind of step or a relation.
type mend struct {
	end  int // of its features in keys
	arc  bool
	what uint8
	by   int32
}

func (l *mending) add(keys []uint32, arc bool, what uint8, by int32) {
	l.keys = append(l.keys, keys...)
	l.items = append(l.items, mend{len(l.keys), arc, what, by})
}

// learn parses some sentences with the weights as they are, and mends these.
func (t *trainer) learn(batch []example) (mended int) {
	lessons := make([]mending, len(batch))
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			d := newDecoder(t, t.model.relations, t.width)
			for i := w; i < len(batch); i += workers {
				d.lesson(t.model.sentence(batch[i].words), batch[i].steps, &lessons[i])
			}
		})
	}
	wait.Wait()
	for i := range lessons {
		t.count++
		if len(lessons[i].items) > 0 {
			mended++
			t.mend(&lessons[i])
		}
	}
	return mended
}

// lesson parses a sentence beside the right steps and finds where the beam was most wrong.
func (d *decoder) lesson(s *sentence, steps []action, l *mending) {
	d.begin()
	right := d.beam[0]
	worst, wrong, good := int32(-1), (*state)(nil), (*state)(nil)
	for _, do := range steps {
		d.advance(s)
		d.judge(s, right)
		next := d.after(right, do)
		next.score = right.score + d.value(do)
		right = next
		best := d.beam[0]
		if violation := best.score - right.score; violation > worst && !same(best, right) {
			worst, wrong, good = violation, best, right
		}
	}
	if same(d.beam[0], right) || wrong == nil {
		return
	}
	d.contrast(s, good, wrong, l)
}

// same tells whether two states come from the same steps.
func same(a, b *state) bool {
	for ; a != b; a, b = a.before, b.before {
		if a.action != b.action {
			return false
		}
		if a.before == nil || b.before == nil {
			return a.before == b.before
		}
	}
	return true
}

// contrast adds the features of two ways from where they part.
func (d *decoder) contrast(s *sentence, good, wrong *state, l *mending) {
	var goods, wrongs []*state
	for a, b := good, wrong; a.before != nil; a, b = a.before, b.before {
		goods, wrongs = append(goods, a), append(wrongs, b)
	}
	k := len(goods) - 1
	for k >= 0 && goods[k].action == wrongs[k].action {
		k--
	}
	for ; k >= 0; k-- {
		d.teach(s, goods[k], 1, l)
		d.teach(s, wrongs[k], -1, l)
	}
}

// teach adds the features of the step that led to a state.
func (d *decoder) teach(s *sentence, to *state, by int32, l *mending) {
	from, do := to.before, to.action
	d.keys = s.stepFeatures(from, d.keys)
	l.add(d.keys, false, do.kind(), by)
	if do == shift || from.stack.below.word == rootWord && !do.isLeft() {
		return
	}
	head := &from.front
	if !do.isLeft() {
		head = &from.stack.below.node
	}
	d.keys = s.arcFeatures(head, &from.stack.node, d.keys)
	l.add(d.keys, true, do.relation(), by)
}

func (t *trainer) mend(l *mending) {
	begin := 0
	for _, m := range l.items {
		for _, key := range l.keys[begin:m.end] {
			if !t.often.has(key) {
				continue
			}
			if m.arc {
				t.changeArc(key, m)
			} else {
				t.changeStep(key, m)
			}
		}
		begin = m.end
	}
}

func (t *trainer) changeStep(key uint32, m mend) {
	number, isNew := t.steps.Add(key)
	if isNew {
		t.kinds = append(t.kinds, kindRow{})
	}
	t.kinds[number][m.what].change(m.by, t.count)
}

func (t *trainer) changeArc(key uint32, m mend) {
	number, isNew := t.arcs.Add(key)
	if isNew {
		t.rows = append(t.rows, nil)
	}
	row := &t.rows[number]
	for i := range *row {
		if c := &(*row)[i]; c.relation == m.what {
			c.change(m.by, t.count)
			return
		}
	}
	c := cell{relation: m.what}
	c.change(m.by, t.count)
	*row = append(*row, c)
}

func (t *trainer) stepScores(keys []uint32, scores *[kinds]int32) {
	for _, k := range keys {
		row := &t.kinds[t.steps.Find(k)]
		for i := range scores {
			scores[i] += row[i].now
		}
	}
}

func (t *trainer) arcScores(keys []uint32, scores []int32) {
	for _, k := range keys {
		for _, c := range t.rows[t.arcs.Find(k)] {
			scores[c.relation] += c.now
		}
	}
}

// finish gives the averaged weights, scaled to whole numbers; those that round to nothing
// are left out.
func (t *trainer) finish() *Model {
	m := t.model
	m.idle = &sync.Pool{}
	steps := t.steps.Sorted()
	m.roomForSteps(len(steps))
	for _, k := range steps {
		var by [kinds]int16
		for i, w := range t.kinds[k.Number] {
			by[i] = t.mean(w)
		}
		if by != [kinds]int16{} {
			m.putStep(k.Key, by)
		}
	}
	arcs := t.arcs.Sorted()
	m.index = hashes.New(len(arcs))
	for _, k := range arcs {
		m.putArc(k.Key, t.row(t.rows[k.Number]))
	}
	return m.prune(t.weakest)
}

func (t *trainer) row(cells []cell) (row []entry) {
	slices.SortFunc(cells, func(a, b cell) int { return cmp.Compare(a.relation, b.relation) })
	for _, c := range cells {
		if v := t.mean(c.weight); v != 0 {
			row = append(row, entry{relation: c.relation, value: v})
		}
	}
	return row
}

// divide rounds to the nearest whole number, halves away from nothing.
func divide(a, b int64) int64 {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}

// bitset is a set of keys, of which four stand for one another: an error that costs nothing
// but a little room.
type bitset []uint64

func newBitset() bitset              { return make(bitset, 1<<24) }
func (b bitset) has(key uint32) bool { return b[key>>8]&(1<<(key>>2&63)) != 0 }
func (b bitset) add(key uint32)      { b[key>>8] |= 1 << (key >> 2 & 63) }

// countFeatures finds the features that the right steps have three times or more.
func (t *trainer) countFeatures() {
	once, twice := newBitset(), newBitset()
	t.often = newBitset()
	d := newDecoder(t, t.model.relations, 1)
	for _, e := range t.examples {
		s := t.model.sentence(e.words)
		d.begin()
		st := d.beam[0]
		var l mending
		for _, do := range e.steps {
			st = d.after(st, do)
			d.teach(s, st, 1, &l)
		}
		for _, k := range l.keys {
			switch {
			case twice.has(k):
				t.often.add(k)
			case once.has(k):
				twice.add(k)
			default:
				once.add(k)
			}
		}
	}
}
