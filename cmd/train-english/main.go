// Command train-english trains the models of loaders/english from the Universal
// Dependencies treebanks EWT and GUM and writes them where they are built in:
//
//	go run ./cmd/train-english ../shared/ud
//
// It learns from the training parts and measures on the development parts. Twice gives
// the same bytes.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/tamga-kg/tamga/loaders/english/tagger"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train-english:", err)
		os.Exit(1)
	}
}

const modelFile = "loaders/english/tagger/model.zst"

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("give the folder of the treebanks, as in: go run ./cmd/train-english ../shared/ud")
	}
	training, err := examples(args[0], "train")
	if err != nil {
		return err
	}
	development, err := examples(args[0], "dev")
	if err != nil {
		return err
	}
	m, err := tagger.Train(training, tagger.Options{
		Log:  func(line string) { fmt.Println(line) },
		Test: func(m *tagger.Model) string { return accuracy(m, development) },
	})
	if err != nil {
		return err
	}
	f, err := os.Create(filepath.FromSlash(modelFile))
	if err != nil {
		return fmt.Errorf("%w; run it in the folder of go.mod", err)
	}
	if err := m.Write(f); err != nil {
		return err
	}
	return f.Close()
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
	return fmt.Sprintf("%.2f %% of %d words of the development parts", 100*float64(right)/float64(all), all)
}
