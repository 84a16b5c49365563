package samples_test

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/loaders/samples"
)

func Example() {
	names, err := fs.Glob(samples.Files(), "*")
	if err != nil {
		fmt.Println(err)
	}
	for _, name := range names {
		fmt.Println(name)
	}
	// Output:
	// business-and-media.txt
	// newswire-2022.txt
	// parties-and-courts.txt
	// shanghai-cooperation.md
}

// corpus is the text of every sample by its name.
func corpus(t *testing.T) map[string]string {
	t.Helper()
	texts := map[string]string{}
	names, err := fs.Glob(samples.Files(), "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(samples.Files(), name)
		if err != nil {
			t.Fatal(err)
		}
		texts[name] = string(data)
	}
	return texts
}

// A sample is short enough to be read over and long enough to ask something of it.
func TestLength(t *testing.T) {
	for name, text := range corpus(t) {
		if n := len(strings.Fields(text)); n < 1000 || n > 1500 {
			t.Errorf("%s has %d words; keep it between 1,000 and 1,500", name, n)
		}
		if !utf8.ValidString(text) || strings.Contains(text, "\r") {
			t.Errorf("%s is not UTF-8 with plain line ends", name)
		}
	}
}

// Each file has the defects that cleaning is there for, and sentences that are more
// than facts. A pattern that no longer matches means that an edit has lost one.
func TestPhenomena(t *testing.T) {
	const parties, paper = "parties-and-courts.txt", "shanghai-cooperation.md"
	const news, business = "newswire-2022.txt", "business-and-media.txt"
	for _, c := range []struct{ what, file, pattern string }{
		{"lines set apart by blank lines", parties, `(?m)^\S.* \n\n\S.* \n\n\S`},
		{"page break in mid-sentence: one space, no blank line", parties, `[a-z,]\n [a-z]`},
		{"page number in mid-sentence", parties, `[a-z] \n\t \d+\t\n\S`},
		{"page number in mid-sentence", news, `[a-z]\n\n +- \d+ -\n\n[a-z]`},
		{"page number in mid-sentence", business, `[a-z]\n\n \d+\n\n[A-Z]`},
		{"footnote mark glued to a full stop", parties, `\w\.\d [A-Z]`},
		{"footnote mark glued to a full stop", business, `\w\.\d [A-Z]`},
		{"footnote mark of Markdown", paper, `\w\.\[\^\d\] [A-Z]`},
		{"notes at the end", parties, `\nNotes \n\n1 [A-Z]`},
		{"notes at the end", business, `\nNotes\n\n1 [A-Z]`},
		{"notes at the end", paper, `\n\[\^1\]: [A-Z]`},
		{"hyphen at a line end", news, `[a-z]-\n[a-z]`},
		{"numbered heading", parties, `\n\d\.\d [A-Z]`},
		{"numbered heading", business, `\n\d\. [A-Z]`},
		{"heading below a heading", paper, `\n### \d\.\d `},
		{"table of two columns", parties, `\nTable 1: .*\n\n\S.* {2,}\S`},
		{"table of two columns", business, `\nTable 1: .*\n\n\S.* {2,}\S`},
		{"table of two columns", paper, `\nTable 1: .*\n\n\| .* \| .* \|\n\| --- `},
		{"row that goes on in the next line", parties, `(?m)^ {10,}\S.*\n\S.* {2,}\S`},
		{"block quote", parties, `:  \n\n‘.* \n.* \n.*’ \n`},
		{"block quote", business, `:\n\n {4}\S`},
		{"block quote", paper, `\n> [A-Z]`},
		{"item with a dateline", news, `\n[A-Z-]+, \d+ [A-Z][a-z]+ 2022\. `},
		{"founding", parties, `Nursultan\s+Nazarbayev founded Otan in 1999\.`},
		{"promoting", paper, `The SCO promotes non-interference\.`},
		{"denial", parties, `denied\s+that`},
		{"denial", news, `denied\s+that`},
		{"accusation", parties, `accused\s+\w+\s+of`},
		{"accusation", business, `accused\s+him\s+of`},
		{"plan", paper, `plans to`},
		{"claim of a source", business, `according to`},
		{"kin", business, `’s\s+eldest\s+daughter`},
	} {
		if !regexp.MustCompile(c.pattern).MatchString(corpus(t)[c.file]) {
			t.Errorf("%s has no %s (%s)", c.file, c.what, c.pattern)
		}
	}
}

// The files do not agree, as real ones do not.
func TestDisagreements(t *testing.T) {
	for _, c := range []struct{ what, one, two string }{
		{"the president's name", "Nazarbayev", "Nazarbaev"},
		{"his successor's name", "Tokayev", "Tokaev"},
		{"a bank's name", "Kazkommertsbank", "Kazkommertzbank"},
		{"how many came to a congress", "2,000 people", "8,000 people"},
		{"how many were shot in a town", "fourteen people", "sixteen people"},
		{"how many troops were sent", "2,500 soldiers", "2,030 troops"},
	} {
		one, two := with(corpus(t), c.one), with(corpus(t), c.two)
		if len(one) == 0 || len(two) == 0 {
			t.Errorf("%s: %q is in %v, %q is in %v", c.what, c.one, one, c.two, two)
		}
		for _, name := range one {
			if slices.Contains(two, name) {
				t.Errorf("%s: %s has both %q and %q", c.what, name, c.one, c.two)
			}
		}
	}
}

// with lists the files in which the words stand, whatever the line breaks.
func with(texts map[string]string, words string) []string {
	var names []string
	for name, text := range texts {
		if strings.Contains(strings.Join(strings.Fields(text), " "), words) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
