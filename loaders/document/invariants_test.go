package document

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/schema"
	"pgregory.net/rapid"
)

// check reports what a source breaks of its contract, or nothing.
func check(s *schema.Source) string {
	var all []schema.Span
	block := 0
	for i, sentence := range s.Sentences {
		switch {
		case len(sentence.Ranges) == 0 || strings.TrimSpace(sentence.Text) != sentence.Text || sentence.Text == "":
			return "a sentence without a range or a text"
		case sentence.Section < 0 || sentence.Section >= len(s.Sections), sentence.Block < block:
			return "a sentence in no section, or out of order: " + sentence.Text
		case isUnbroken(s, i) && strings.Join(strings.FieldsFunc(s.Quote(i), isSpace), " ") != sentence.Text:
			return "text " + sentence.Text + " of quote " + s.Quote(i)
		}
		block = sentence.Block
		end := 0
		for _, r := range sentence.Ranges {
			if r.Start < end || r.End <= r.Start || r.End > len(s.Text) || !utf8.RuneStart(s.Text[r.Start]) {
				return "bad ranges of " + sentence.Text
			}
			end = r.End
		}
		all = append(all, sentence.Ranges...)
		for _, n := range sentence.Notes {
			if n < 0 || n >= len(s.Notes) {
				return "a note that is not there"
			}
		}
	}
	slices.SortFunc(all, func(a, b schema.Span) int { return a.Start - b.Start })
	for i := 1; i < len(all); i++ {
		if all[i].Start < all[i-1].End {
			return "sentences overlap at " + s.Text[all[i].Start:all[i].End]
		}
	}
	return checkRest(s)
}

func checkRest(s *schema.Source) string {
	for i, section := range s.Sections[1:] {
		if section.Parent < 0 || section.Parent > i || s.Sections[section.Parent].Rank >= section.Rank || section.Span.End > len(s.Text) {
			return "bad section " + section.Heading
		}
	}
	for _, n := range s.Notes {
		if n.Section < 0 || n.Section >= len(s.Sections) || n.Span.Start >= n.Span.End || n.Span.End > len(s.Text) {
			return "bad note " + n.Mark
		}
	}
	return ""
}

// isUnbroken reports whether nothing in a sentence's quote is left out of its text.
func isUnbroken(s *schema.Source, i int) bool {
	return len(s.Sentences[i].Ranges) == 1 && s.Sentences[i].Kind != schema.TableRow &&
		!strings.ContainsAny(s.Quote(i), "0123456789-_*[]~`\\&<>|‐¬\u00ad—⁰¹²³⁴⁵⁶⁷⁸⁹\u200b\ufeff\u2060")
}

func TestInvariants(t *testing.T) {
	parts := rapid.SampledFrom([]string{
		"The party met in the old hall of the town,", "and nobody knew why.", "Dara Voss said:", "‘We shall not cede.", "They left.’",
		"Chapter II", "2.1 The Court", "Conclusion", "12", "1 Cf. Hale, p. 5.", "2 Ibid.", "met.1 The", "left.2", "post-", "war parties", "de-",
		"Table 1: Towns", "Dara Voss Chair", "Figure 2. A map", "• one", "- Two", "a) three", "Notes", "\t\t\t\t\t", "-----", "* * *", "[1] x", "[Footnote 1: y]",
		"_so_", "**b**", "# Head", "> quote", "| a | b |", "|---|---|", "```", "[^1]: z", "w[^1]", "Name      Age      Town", "…", "é", "\xff",
	})
	ends := rapid.SampledFrom([]string{"\n", "\n\n", " \n\n", "\n \n\n", "\n ", "\n\f", "\r\n", " ", "\n    "})
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		for range rapid.IntRange(1, 60).Draw(t, "n") {
			b.WriteString(parts.Draw(t, "part") + ends.Draw(t, "end"))
		}
		key := rapid.SampledFrom([]string{"a.txt", "a.md"}).Draw(t, "key")
		source, err := Read(key, []byte(b.String()), split)
		if errors.Is(err, ErrEmpty) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
		if broken := check(source); broken != "" {
			t.Fatalf("%s\nin %q", broken, b.String())
		}
	})
}

func TestInvariantsOfSeeds(t *testing.T) {
	for _, start := range []string{"000_", "002_"} {
		if broken := check(seed(t, start)); broken != "" {
			t.Errorf("%s: %s", start, broken)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("a.txt", []byte(spaced(para)+"\n\t 59\t\n\n1 Cf. Hale.\n"))
	f.Add("a.txt", []byte("CHAPTER I.\n\nThe party met.1\n\n1 Ibid., p. 5.\n\f2\n"))
	f.Add("a.txt", []byte("Table 1: x\nDara Voss Chair\nIlan Arden Clerk\n\nA\tB\tC\nA\tB\tC\nA\tB\tC\n"))
	f.Add("a.md", []byte("# A\n\n> b [c](d) *e*[^1]\n\n- f\n  - g\n\n|h|i|\n|-|-|\n|j|k|\n\n[^1]: l\n"))
	f.Add("a.txt", []byte("\xff\xfea\x00b\x00"))
	f.Fuzz(func(t *testing.T, key string, data []byte) {
		source, err := Read(key, data, split)
		if err != nil {
			if !errors.Is(err, ErrEmpty) && !errors.Is(err, ErrBinary) {
				t.Fatal(err)
			}
			return
		}
		if broken := check(source); broken != "" {
			t.Fatal(broken)
		}
	})
}

// TestLinearTime reads large texts without a structure that would help. A time that
// grows with the square of the length would be minutes.
func TestLinearTime(t *testing.T) {
	if testing.Short() {
		t.Skip("reads megabytes; run without -short")
	}
	for name, unit := range map[string]string{
		"one line": "The party met in 2001. It left. ", "no space": "x", "stops": ". ", "numbers": "word.1 ", "brackets": "[a](", "stars": "*a ",
		"short lines": "a\n", "empty lines": "\n\na", "numbered lines": "1 a\n", "headings": "Chapter I\n\n", "quotations": "> ", "ticks": "`a ``", "tags": "<a <!-- ",
		"tables": "a   b\n", "hyphens": "a-\n", "notes": "[Footnote 1: a\n", "lists": "- a\n", "spaced": "the party met and \n\n", "entries": "Town 12\n\n",
	} {
		size := 1 << 17
		if name == "one line" {
			size = 5 << 20
		}
		data := []byte(strings.Repeat(unit, size/len(unit)))
		for _, key := range []string{"a.txt", "a.md"} {
			began := time.Now()
			if _, err := Read(key, data, split); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if took := time.Since(began); took > 10*time.Second {
				t.Errorf("%s as %s took %v", name, key, took)
			} else {
				t.Logf("%s as %s: %v", name, key, took.Round(time.Millisecond))
			}
		}
	}
}

func BenchmarkRead(b *testing.B) {
	names, _ := filepath.Glob(filepath.Join(shared(b), "seeds", "000_*.txt"))
	data, err := os.ReadFile(names[0])
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Read("book.txt", data, split); err != nil {
			b.Fatal(err)
		}
	}
}
