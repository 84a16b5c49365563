package mentions_test

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// TestUniversalNER measures names against the treebanks of Universal NER: exact spans
// of persons, organisations and places, on the parts from which no model has learned. The
// floors are what was reached before; raise them when the figures rise.
func TestUniversalNER(t *testing.T) {
	if testing.Short() {
		t.Skip("parses a whole corpus; run without -short")
	}
	for _, c := range []struct {
		file  string
		floor float64
	}{{"en_pud-ud-test.iob2", 0.72}, {"en_ewt-ud-test.iob2", 0.62}} {
		t.Run(c.file, func(t *testing.T) {
			docs := readUNER(t, filepath.Join(shared(t), "bench/uner", c.file))
			total := score{}
			wrong := map[string]int{}
			for _, d := range docs {
				total.add(d.compare(wrong))
			}
			for _, kind := range []string{"PER", "ORG", "LOC", "all"} {
				p, r, f := total.of(kind)
				t.Logf("%s: precision %.3f, recall %.3f, F1 %.3f", kind, p, r, f)
			}
			printWrong(t, wrong)
			if _, _, f := total.of("all"); f < c.floor {
				t.Errorf("F1 %.3f, was %.3f", f, c.floor)
			}
		})
	}
}

// nerDoc is a document with the spans that people marked, by sentence.
type nerDoc struct {
	texts []string
	gold  []map[schema.Span]string
}

func (d nerDoc) compare(wrong map[string]int) score {
	s := score{}
	r := find(d.texts...)
	for i, gold := range d.gold {
		found := map[schema.Span]string{}
		for _, m := range r.Mentions[i] {
			if kind := nerKind(r, m); kind != "" {
				found[m.Span] = kind
			}
		}
		s.count(gold, found)
		noteWrong(wrong, d.texts[i], gold, found)
	}
	return s
}

func nerKind(r *mentions.Result, m mentions.Mention) string {
	if m.Kind != mentions.Name {
		return ""
	}
	o := schema.DefaultOntology()
	switch class := r.Clusters[m.Cluster].Class; {
	case class == "Person":
		return "PER"
	case o.IsA(class, "Organization"):
		return "ORG"
	case o.IsA(class, "Place"):
		return "LOC"
	}
	return ""
}

// score counts what was found, what is right and what there is, by kind.
type score map[string][3]int

func (s score) count(gold, found map[schema.Span]string) {
	for span, kind := range found {
		hit := 0
		if gold[span] == kind {
			hit = 1
		}
		s.bump(kind, 1, hit, 0)
	}
	for _, kind := range gold {
		s.bump(kind, 0, 0, 1)
	}
}

func (s score) bump(kind string, found, right, gold int) {
	for _, k := range []string{kind, "all"} {
		n := s[k]
		s[k] = [3]int{n[0] + found, n[1] + right, n[2] + gold}
	}
}

func (s score) add(o score) {
	for k, n := range o {
		m := s[k]
		s[k] = [3]int{m[0] + n[0], m[1] + n[1], m[2] + n[2]}
	}
}

func (s score) of(kind string) (p, r, f float64) {
	n := s[kind]
	p, r = float64(n[1])/float64(max(1, n[0])), float64(n[1])/float64(max(1, n[2]))
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}

func readUNER(t *testing.T, path string) []nerDoc {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var docs []nerDoc
	for block := range strings.SplitSeq(string(data), "\n\n") {
		lines := strings.Split(strings.TrimSpace(block), "\n")
		if strings.Contains(block, "# newdoc") || len(docs) == 0 {
			docs = append(docs, nerDoc{})
		}
		if text, gold, ok := readNERSentence(lines); ok {
			d := &docs[len(docs)-1]
			d.texts, d.gold = append(d.texts, text), append(d.gold, gold)
		}
	}
	return docs
}

// readNERSentence finds each token in the text and joins the tokens of a name.
func readNERSentence(lines []string) (string, map[schema.Span]string, bool) {
	text, at := "", 0
	gold := map[schema.Span]string{}
	var open schema.Span
	kind := ""
	shut := func() {
		if kind != "" {
			gold[open] = kind
		}
		kind = ""
	}
	for _, line := range lines {
		if rest, ok := strings.CutPrefix(line, "# text = "); ok {
			text = rest
		}
		f := strings.Split(line, "\t")
		if len(f) < 3 {
			continue
		}
		i := strings.Index(text[at:], f[1])
		if i < 0 {
			return "", nil, false
		}
		start, end := at+i, at+i+len(f[1])
		at = end
		switch {
		case strings.HasPrefix(f[2], "B-"):
			shut()
			open, kind = schema.Span{Start: start, End: end}, f[2][2:]
		case strings.HasPrefix(f[2], "I-") && kind != "":
			open.End = end
		default:
			shut()
		}
	}
	shut()
	return text, gold, text != ""
}

func noteWrong(wrong map[string]int, text string, gold, found map[schema.Span]string) {
	for span, kind := range gold {
		if found[span] != kind {
			over := found[span]
			for other, k := range found {
				if other != span && other.Start < span.End && span.Start < other.End {
					over += k + " " + text[other.Start:other.End]
				}
			}
			wrong[fmt.Sprintf("missed %s %s (found %s)", kind, text[span.Start:span.End], over)]++
		}
	}
	for span, kind := range found {
		if _, ok := gold[span]; !ok {
			wrong[fmt.Sprintf("surplus %s %s", kind, text[span.Start:span.End])]++
		}
	}
}

// printWrong lists what went wrong when TAMGA_MISSES is set.
func printWrong(t *testing.T, wrong map[string]int) {
	if os.Getenv("TAMGA_MISSES") == "" {
		return
	}
	var lines []string
	for w, n := range wrong {
		lines = append(lines, fmt.Sprintf("%4d %s", n, w))
	}
	sort.Strings(lines)
	t.Log("\n" + strings.Join(lines, "\n"))
}

// find analyses sentences of one section and one paragraph.
func find(texts ...string) *mentions.Result {
	return mentions.Find(analysed(texts...), schema.DefaultOntology())
}

func analysed(texts ...string) *mentions.Document {
	src := &schema.Source{Key: "test", Sections: []schema.Section{{Parent: -1}}}
	doc := &mentions.Document{Source: src}
	for _, text := range texts {
		src.Sentences = append(src.Sentences, schema.Sentence{Kind: schema.Prose, Text: text, Ranges: []schema.Span{{}}})
		doc.Sentences = append(doc.Sentences, english.Analyze(text).Joined())
	}
	return doc
}
