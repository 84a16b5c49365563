package mentions_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// TestRe3d measures the spans of entities, whatever their type, against the documents of
// re3d: names, dates, amounts and descriptions, exactly and by any overlap. The floors are
// what was reached before; raise them when the figures rise.
func TestRe3d(t *testing.T) {
	if testing.Short() {
		t.Skip("parses a corpus; run without -short")
	}
	var found, wanted, exact, right, covered int
	for _, part := range []string{"UK_Government", "US_State_Department", "Wikipedia"} {
		dir := filepath.Join(shared(t), "bench/re3d", part)
		gold := map[string][]schema.Span{}
		eachJSON(t, filepath.Join(dir, "entities.json"), func(e re3dEntity) {
			gold[e.DocumentID] = append(gold[e.DocumentID], schema.Span{Start: e.Begin, End: e.End})
		})
		eachJSON(t, filepath.Join(dir, "documents.json"), func(d re3dDocument) {
			ours, theirs := spansIn(d.Text), unique(gold[d.ID])
			found, wanted = found+len(ours), wanted+len(theirs)
			for span := range ours {
				if theirs[span] {
					exact++
				}
				if touchesAny(span, theirs) {
					right++
				}
			}
			for span := range theirs {
				if touchesAny(span, ours) {
					covered++
				}
			}
		})
	}
	f := func(hits, hitsOfWanted int) float64 {
		p, r := float64(hits)/float64(found), float64(hitsOfWanted)/float64(wanted)
		return 2 * p * r / (p + r)
	}
	t.Logf("%d spans found, %d wanted; F1 exact %.3f, overlapping %.3f", found, wanted, f(exact, exact), f(right, covered))
	if f(exact, exact) < 0.45 || f(right, covered) < 0.65 {
		t.Error("F1 was 0.45 and 0.65 or more")
	}
}

type re3dEntity struct {
	Begin, End int // in characters
	DocumentID string
}

type re3dDocument struct {
	ID   string `json:"_id"`
	Text string
}

// eachJSON reads a file of one value a line.
func eachJSON[T any](t *testing.T, name string, do func(T)) {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var v T
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		do(v)
	}
}

// spansIn are the spans of what a text speaks of by name, date or amount, in characters.
func spansIn(text string) map[schema.Span]bool {
	var texts []string
	var starts []int
	for _, s := range english.Sentences(text) {
		texts, starts = append(texts, text[s.Start:s.End]), append(starts, s.Start)
	}
	out := map[schema.Span]bool{}
	for i, list := range find(texts...).Mentions {
		for _, m := range list {
			if m.Kind != mentions.Name && m.Kind != mentions.Temporal && m.Kind != mentions.Amount && m.Kind != mentions.Nominal {
				continue
			}
			start := utf8.RuneCountInString(text[:starts[i]+m.Span.Start])
			out[schema.Span{Start: start, End: start + utf8.RuneCountInString(texts[i][m.Span.Start:m.Span.End])}] = true
		}
	}
	return out
}

func unique(spans []schema.Span) map[schema.Span]bool {
	out := map[schema.Span]bool{}
	for _, s := range spans {
		out[s] = true
	}
	return out
}

func touchesAny(span schema.Span, others map[schema.Span]bool) bool {
	for o := range others {
		if o.Start < span.End && span.Start < o.End {
			return true
		}
	}
	return false
}
