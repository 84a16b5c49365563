// Command train-english trains the models of loaders/english from the Universal
// Dependencies treebanks EWT and GUM, with what a teacher labelled, and writes them where
// they are built in:
//
//	go run ./cmd/train-english ../shared/ud
//	go run ./cmd/train-english measure ../shared/ud
//	go run ./cmd/train-english wordnet /usr/share/wordnet
//
// It learns from the training parts and measures on the development parts. Twice gives
// the same bytes. The second form measures the models that are built in as the CoNLL 2018
// shared task did, on the test parts. The third packs the words of WordNet anew.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/tamga-kg/tamga/loaders/english/parser"
	"github.com/tamga-kg/tamga/loaders/english/tagger"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train-english:", err)
		os.Exit(1)
	}
}

var errUsage = errors.New("give the folder of the treebanks, as in: go run ./cmd/train-english ../shared/ud")

func run(args []string) error {
	switch {
	case len(args) == 1:
		return train(args[0])
	case len(args) == 2 && args[0] == "measure":
		return measure(args[1])
	case len(args) == 2 && args[0] == "wordnet":
		return packWordNet(args[1])
	}
	return errUsage
}

// Where the models are built in.
const (
	taggerFile = "loaders/english/tagger/model.zst"
	parserFile = "loaders/english/parser/model.zst"
	wordsFile  = "loaders/english/learned.zst"
)

func train(dir string) error {
	begin := time.Now()
	log := func(line string) { fmt.Printf("%5.0f s  %s\n", time.Since(begin).Seconds(), line) }
	c, err := readCorpus(dir)
	if err != nil {
		return err
	}
	log(fmt.Sprintf("%d sentences of the treebanks, %d that a teacher labelled", len(c.treebank), len(c.labelled)))
	if err := save(wordsFile, learnMorphology(c.treebank).Write); err != nil {
		return err
	}
	t, tags, err := c.trainTagger(log)
	if err != nil {
		return err
	}
	p, err := c.trainParser(t, tags, log)
	if err != nil {
		return err
	}
	return errors.Join(save(taggerFile, t.Write), save(parserFile, p.Write))
}

func save(name string, write func(io.Writer) error) error {
	f, err := os.Create(filepath.FromSlash(name))
	if err != nil {
		return fmt.Errorf("%w; run it in the folder of go.mod", err)
	}
	return errors.Join(write(f), f.Close())
}

// trainTagger trains the tagger, and gives for the corpus the tags of taggers that have not
// seen the sentence that they tag.
func (c *corpus) trainTagger(log func(string)) (*tagger.Model, [][]string, error) {
	examples := c.tags.examples(c.all())
	tags, err := c.crossTag(examples)
	if err != nil {
		return nil, nil, err
	}
	log("tagged by taggers that do not know the sentence")
	m, err := tagger.Train(twice(examples, len(c.treebank)), tagger.Options{})
	if err != nil {
		return nil, nil, err
	}
	log("tagger: " + accuracy(m, c.tags.examples(c.development)))
	return m, tags, nil
}

// folds is into how many parts a corpus is cut, so that each is tagged by what learned from
// the others.
const folds = 4

func (c *corpus) crossTag(examples []tagger.Example) ([][]string, error) {
	tags := make([][]string, len(examples))
	errs := make([]error, folds)
	atOnce(folds, func(fold int) {
		var others []tagger.Example
		people := 0
		for i, e := range examples {
			if i/stretch%folds != fold {
				others = append(others, e)
				if i < len(c.treebank) {
					people++
				}
			}
		}
		m, err := tagger.Train(twice(others, people), tagger.Options{})
		if errs[fold] = err; err != nil {
			return
		}
		for i, e := range examples {
			if i/stretch%folds == fold {
				tags[i] = m.Tag(e.Words)
			}
		}
	})
	return tags, errors.Join(errs...)
}

// twice is a list with its first n items again at its end: what people made counts more.
func twice[T any](list []T, n int) []T {
	return append(list[:len(list):len(list)], list[:n]...)
}

// stretch is how many sentences that stand together are in one fold.
const stretch = 20

// atOnce does n things, two at a time.
func atOnce(n int, do func(int)) {
	next, done := make(chan int), make(chan bool)
	for range 2 {
		go func() {
			for i := range next {
				do(i)
			}
			done <- true
		}()
	}
	for i := range n {
		next <- i
	}
	close(next)
	<-done
	<-done
}

// accuracy is the share of words with the tag that people gave.
func accuracy(m *tagger.Model, examples []tagger.Example) string {
	right, all := 0, 0
	for _, e := range examples {
		for i, tag := range m.Tag(e.Words) {
			all++
			if tag == e.Tags[i] {
				right++
			}
		}
	}
	return fmt.Sprintf("both tags of %.2f %% of %d words of the development parts are right", 100*float64(right)/float64(all), all)
}

func (c *corpus) trainParser(t *tagger.Model, tags [][]string, log func(string)) (*parser.Model, error) {
	var given [][]string
	for _, e := range c.tags.examples(c.development) {
		given = append(given, t.Tag(e.Words))
	}
	development := c.relations.trees(c.development, given)
	examples := c.relations.trees(c.all(), tags)
	return parser.Train(twice(examples, len(c.treebank)), parser.Options{
		Log:  log,
		Test: func(m *parser.Model) string { return attachment(m, development) },
	})
}

// attachment is the share of words with the right head, and with the right relation too.
func attachment(m *parser.Model, examples []parser.Example) string {
	heads, both, all := 0, 0, 0
	for _, e := range examples {
		for i, a := range m.Parse(e.Words, 8) {
			all++
			if a.Head == e.Heads[i] {
				heads++
				if a.Relation == e.Relations[i] {
					both++
				}
			}
		}
	}
	return fmt.Sprintf("%.2f %% of heads and %.2f %% of relations of the development parts are right",
		100*float64(heads)/float64(all), 100*float64(both)/float64(all))
}
