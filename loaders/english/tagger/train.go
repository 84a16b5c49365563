package tagger

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/hashes"
)

// Example is a sentence with the tags that people gave to its words.
type Example struct{ Words, Tags []string }

// Options of training. The zero value is what the built-in model is trained with.
type Options struct {
	Rounds int                 // over all examples; 0 is 5
	Log    func(string)        // told what is done; may be nil
	Test   func(*Model) string // measured after each round; may be nil
}

// Numbers that decide what a model knows.
const (
	fewest     = 2  // times that a feature occurs, to be kept
	oftenSeen  = 3  // times that a word occurs, to be in the lexicon
	surelySeen = 40 // times that a word occurs, to have no tags but those it was seen with
)

// trainer is an averaged perceptron in the making. All numbers are integers, so that
// training gives the same bytes on every machine.
type trainer struct {
	tags     []string
	number   map[string]byte
	lexicon  lexicon
	examples []example
	row      map[uint32]int
	weights  [][]cell // by row
	step     int64
	random   *rand.Rand
	count    map[string]int // of each word in small letters
}

// cell is the weight of a feature for a tag, and the sum of its changes, each times the step
// at its time.
type cell struct {
	late int64
	now  int32
	tag  byte
}

type example struct {
	*context
	gold []byte
}

// Train makes a model of examples.
func Train(examples []Example, o Options) (*Model, error) {
	t := &trainer{number: map[string]byte{}, row: map[uint32]int{}, random: rand.New(rand.NewPCG(1, 2)), count: map[string]int{}}
	if err := t.numberTags(examples); err != nil {
		return nil, err
	}
	t.readLexicon(examples)
	t.prepare(examples)
	say(o.Log, fmt.Sprintf("%d sentences, %d tags, %d words in the lexicon, %d features", len(examples), len(t.tags), len(t.lexicon.class), len(t.row)))
	for round := range cmp.Or(o.Rounds, 5) {
		t.random.Shuffle(len(t.examples), func(i, j int) { t.examples[i], t.examples[j] = t.examples[j], t.examples[i] })
		wrong, all := 0, 0
		for _, e := range t.examples {
			wrong += t.learn(t.forget(e))
			all += len(e.gold)
		}
		line := fmt.Sprintf("round %d: %.2f %% right while learning", round+1, 100-100*float64(wrong)/float64(all))
		if o.Test != nil {
			line += "; " + o.Test(t.model())
		}
		say(o.Log, line)
	}
	return t.model(), nil
}

func say(log func(string), line string) {
	if log != nil {
		log(line)
	}
}

func (t *trainer) numberTags(examples []Example) error {
	for _, e := range examples {
		for _, tag := range e.Tags {
			if _, ok := t.number[tag]; !ok {
				t.number[tag] = 0
				t.tags = append(t.tags, tag)
			}
		}
	}
	if len(t.tags) >= noTag {
		return fmt.Errorf("there are %d tags, and a model can have %d; check the column of tags", len(t.tags), noTag-1)
	}
	slices.Sort(t.tags)
	for i, tag := range t.tags {
		t.number[tag] = byte(i)
	}
	return nil
}

// readLexicon collects the tags of the words that occur often.
func (t *trainer) readLexicon(examples []Example) {
	counts := map[string]map[byte]int{}
	for _, e := range examples {
		for i, w := range e.Words {
			low := normal(w)
			if counts[low] == nil {
				counts[low] = map[byte]int{}
			}
			counts[low][t.number[e.Tags[i]]]++
		}
	}
	words := make([]string, 0, len(counts))
	for w := range counts {
		words = append(words, w)
	}
	slices.Sort(words)
	t.lexicon = lexicon{class: map[string]uint32{}, sets: [][]byte{nil, nil}, sure: []bool{false, false}}
	classes := map[string]uint32{}
	for _, w := range words {
		set, total := commonTags(counts[w])
		t.count[w] = total
		if total < oftenSeen {
			continue
		}
		key := fmt.Sprint(set, total >= surelySeen)
		class, ok := classes[key]
		if !ok {
			class = uint32(len(t.lexicon.sets))
			classes[key] = class
			t.lexicon.sets = append(t.lexicon.sets, set)
			t.lexicon.sure = append(t.lexicon.sure, total >= surelySeen)
		}
		t.lexicon.class[w] = class
	}
}

// commonTags are the tags of a word but for slips, in order, and how often it occurs.
func commonTags(counts map[byte]int) (set []byte, total int) {
	for _, n := range counts {
		total += n
	}
	for tag, n := range counts {
		if n*200 > total {
			set = append(set, tag)
		}
	}
	slices.Sort(set)
	return set, total
}

// prepare finds the features that occur often enough, with the tags that people gave.
func (t *trainer) prepare(examples []Example) {
	counts := map[uint32]int{}
	var features []uint32
	for _, e := range examples {
		x := example{context: t.lexicon.context(e.Words), gold: make([]byte, len(e.Tags))}
		before, last := byte(noTag), byte(noTag)
		for i, tag := range e.Tags {
			x.gold[i] = t.number[tag]
			features = x.features(features[:0], i, before, last)
			for _, f := range features {
				counts[f]++
			}
			before, last = last, x.gold[i]
		}
		t.examples = append(t.examples, x)
	}
	kept := make([]uint32, 0, len(counts))
	for f, n := range counts {
		if n >= fewest {
			kept = append(kept, f)
		}
	}
	slices.Sort(kept)
	for i, f := range kept {
		t.row[f] = i
	}
	t.weights = make([][]cell, len(kept))
}

// forget is a sentence in which some of the rarer words are unknown, so that the model
// learns to tell unknown words by their spelling and their surroundings.
func (t *trainer) forget(e example) example {
	copied := false
	for i, w := range e.low {
		if n := t.count[w]; n > rare || t.random.IntN(4) > 0 {
			continue
		}
		if !copied {
			c := *e.context
			c.name, c.known, c.alike = slices.Clone(c.name), slices.Clone(c.known), slices.Clone(c.alike)
			e.context = &c
			copied = true
		}
		e.hide(i)
	}
	return e
}

// rare is how often a word may occur, to be forgotten now and then.
const rare = 12

// learn tags a sentence with the weights as they are and mends them where it errs.
func (t *trainer) learn(e example) (wrong int) {
	scores := make([]int32, len(t.tags))
	var features []uint32
	before, last := byte(noTag), byte(noTag)
	for i, gold := range e.gold {
		set, sure := t.lexicon.sets[e.known[i]], t.lexicon.sure[e.known[i]]
		tag := gold
		if !sure || len(set) != 1 {
			features = e.features(features[:0], i, before, last)
			clear(scores)
			for _, f := range features {
				if r, ok := t.row[f]; ok {
					for _, w := range t.weights[r] {
						scores[w.tag] += w.now
					}
				}
			}
			tag = best(scores, set, sure)
			t.step++
			if tag != gold {
				wrong++
				t.mend(features, gold, 1)
				t.mend(features, tag, -1)
			}
		} else if set[0] != gold {
			wrong, tag = wrong+1, set[0]
		}
		before, last = last, tag
	}
	return wrong
}

func (t *trainer) mend(features []uint32, tag byte, by int32) {
	for _, f := range features {
		if r, ok := t.row[f]; ok {
			t.change(r, tag, by)
		}
	}
}

func (t *trainer) change(row int, tag byte, by int32) {
	for i := range t.weights[row] {
		if w := &t.weights[row][i]; w.tag == tag {
			w.now += by
			w.late += t.step * int64(by)
			return
		}
	}
	t.weights[row] = append(t.weights[row], cell{t.step * int64(by), by, tag})
}

// scale is how many steps of an integer weight one step of the perceptron makes.
const scale = 3

// model gives the averaged weights, scaled to whole numbers; those that round to nothing
// are left out.
func (t *trainer) model() *Model {
	m := &Model{tags: t.tags, lexicon: t.lexicon, row: hashes.New(len(t.row))}
	order := make([]uint32, 0, len(t.row))
	for f := range t.row {
		order = append(order, f)
	}
	slices.Sort(order)
	for _, f := range order {
		begin := len(m.weights)
		cells := slices.Clone(t.weights[t.row[f]])
		slices.SortFunc(cells, func(a, b cell) int { return cmp.Compare(a.tag, b.tag) })
		for _, w := range cells {
			if v := divide((int64(w.now)*t.step-w.late)*scale, t.step); v != 0 {
				m.weights = append(m.weights, weight{w.tag, int16(max(math.MinInt16, min(math.MaxInt16, v)))})
			}
		}
		if len(m.weights) > begin {
			m.row.Put(f, uint32(begin+1))
			m.weights[len(m.weights)-1].tag |= lastWeight
		}
	}
	return m.restrict()
}

// divide rounds to the nearest whole number, halves away from nothing.
func divide(a, b int64) int64 {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}

// Straight is a word with marks as a typewriter has them, as models know them.
func Straight(word string) string { return straightener.Replace(word) }

var straightener = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "‑", "-", "‐", "-", "\u00ad", "")
