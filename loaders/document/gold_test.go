package document

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/schema"
)

// split is the splitter that the texts are read with.
var split = english.Sentences

// seed reads one of the real texts, by the start of its name.
func seed(t testing.TB, start string) *schema.Source {
	t.Helper()
	names, _ := filepath.Glob(filepath.Join(shared(t), "seeds", start+"*.txt"))
	if len(names) != 1 {
		t.Fatalf("want one seed %s*, found %v", start, names)
	}
	data, err := os.ReadFile(names[0])
	if err != nil {
		t.Fatal(err)
	}
	source, err := Read(filepath.Base(names[0]), data, split)
	if err != nil {
		t.Fatal(err)
	}
	return source
}

// TestGoldSentences looks for the sentences that people copied out of the real texts,
// joined and without footnote marks as they read them.
func TestGoldSentences(t *testing.T) {
	all, hits := 0, 0
	for gold, start := range map[string]string{"c3": "000_", "d2": "002_"} {
		texts := map[string]bool{}
		for _, s := range seed(t, start).Sentences {
			texts[s.Text] = true
		}
		data, err := os.ReadFile(filepath.Join(shared(t), "gold", "dev", gold+".passages.json"))
		if err != nil {
			t.Fatal(err)
		}
		var passages []struct{ Sentences []string }
		if err := json.Unmarshal(data, &passages); err != nil {
			t.Fatal(err)
		}
		for _, p := range passages {
			for _, want := range p.Sentences {
				if all++; texts[want] {
					hits++
				} else {
					t.Logf("%s misses: %s", gold, want)
				}
			}
		}
	}
	rate := 100 * float64(hits) / float64(all)
	t.Logf("%.1f %% of %d gold sentences are found", rate, all)
	if rate < 95 {
		t.Errorf("only %.1f %% are found", rate)
	}
}
