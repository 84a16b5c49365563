package samples_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// run is how many words in a row two texts may not share.
const run = 8

// The samples are ours: no eight words in a row stand in the texts that we develop against.
func TestNothingIsCopied(t *testing.T) {
	seen := map[string]string{}
	for _, path := range seeds(t) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range runs(string(data)) {
			seen[r] = path
		}
	}
	if len(seen) == 0 {
		t.Fatal("the seeds have no words; look at their folder")
	}
	for name, text := range corpus(t) {
		for _, r := range runs(text) {
			if path, ok := seen[r]; ok {
				t.Errorf("%s shares %q with %s; write it anew", name, r, filepath.Base(path))
			}
		}
	}
}

// Line breaks, hyphens at line ends, marks, numbers of pages and case hide no copy.
func TestRunsSeeThroughLayout(t *testing.T) {
	plain := runs("The ferry left Port Ardan in June with nineteen passengers aboard.")
	broken := runs("the FERRY\n\nleft Port Ardan in June.7 With nine-\n\n 12 \n\nteen “passengers” Aboárd")
	if len(plain) != 4 || strings.Join(plain, "|") != strings.Join(broken, "|") {
		t.Errorf("got\n%q and\n%q", plain, broken)
	}
}

// seeds lists the texts of the shared folder, without which the test is skipped,
// unless this is CI, which has it.
func seeds(t *testing.T) []string {
	t.Helper()
	shared := os.Getenv("TAMGA_SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "..", "shared")
	}
	paths, err := filepath.Glob(filepath.Join(shared, "seeds", "*"))
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) > 0 {
		return paths
	}
	if os.Getenv("CI") != "" {
		t.Fatalf("CI has the shared folder, but %s holds no seeds; set TAMGA_SHARED", shared)
	}
	t.Skipf("needs the seeds in %s; set TAMGA_SHARED", shared)
	return nil
}

var lineHyphen = regexp.MustCompile(`(\pL)-\s*\n[\s\d]*(\pL)`)

// runs lists all runs of words of a text: folded, words broken at a line end joined,
// numbers of up to three digits (pages, footnote marks) left out.
func runs(text string) []string {
	text = lineHyphen.ReplaceAllString(norm.NFKD.String(text), "$1$2")
	var words []string
	for _, w := range strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)
	}) {
		if w = fold(w); len(w) > 3 || strings.Trim(w, "0123456789") != "" {
			words = append(words, w)
		}
	}
	var all []string
	for i := run; i <= len(words); i++ {
		all = append(all, strings.Join(words[i-run:i], " "))
	}
	return all
}

func fold(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, word)
}
