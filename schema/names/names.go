package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold brings a written name to the form under which it is looked up: lower case,
// no accents, straight quotes, no possessive, no leading `the`, single spaces.
func Fold(s string) string {
	words := strings.Fields(letters(s))
	for i, w := range words {
		w = strings.TrimSuffix(w, "'s")
		words[i] = strings.ReplaceAll(w, "'", "")
	}
	words = slices.DeleteFunc(words, func(w string) bool { return w == "" })
	for len(words) > 1 && words[0] == "the" { // not "a": it may be an initial
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// letters is the letters and digits in lower case, without accents; straight quotes;
// and spaces for the rest.
func letters(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return lettersOf(norm.NFKD.String(s))
		}
	}
	b := make([]byte, len(s)) // most names are ASCII, and need no tables
	for i := range len(s) {
		switch c := s[i]; {
		case 'A' <= c && c <= 'Z':
			b[i] = c + 'a' - 'A'
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			b[i] = c
		case c == '`' || c == '\'':
			b[i] = '\''
		default:
			b[i] = ' '
		}
	}
	return string(b)
}

func lettersOf(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == '’' || r == '‘' || r == '\'' || r == 'ʼ' || r == '`':
			b.WriteByte('\'')
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// Slug is a folded name as it stands in an IRI: words joined by hyphens.
func Slug(s string) string { return strings.ReplaceAll(Fold(s), " ", "-") }

// spellings are ways in which one sound of Cyrillic or Turkic names is written in
// Latin letters; the left is read as the right. Longer ones stand first.
var spellings = strings.NewReplacer(
	"shch", "sh", "tsch", "ch", "sch", "sh", "tch", "ch", "dzh", "j", "zh", "j",
	"kh", "h", "gh", "g", "ph", "f", "th", "t", "ck", "k", "ts", "c", "tz", "c", "z", "s",
	"iya", "ia", "iyev", "ev", "iye", "ie", "ayev", "aev", "aye", "ae", "oye", "oe", "yev", "ev", "iev", "ev", "eyev", "eev",
	"nb", "mb", "np", "mp",
	"ya", "ia", "yu", "iu", "yo", "io", "ye", "e", "iy", "i", "yi", "i", "y", "i",
	"x", "ks", "w", "v", "q", "k", "ou", "u", "oo", "u", "ee", "i", "ii", "i", "ij ", "i ",
)

// Skeleton is a folded name with the usual differences of transliteration removed:
// names that only a transcriber's habit tells apart have one skeleton. It is no
// evidence by itself that two short names are one.
func Skeleton(s string) string {
	s = spellings.Replace(Fold(s) + " ")
	var b strings.Builder
	var last rune
	for _, r := range s {
		if r != last || r == ' ' {
			b.WriteRune(r)
		}
		last = r
	}
	return strings.TrimSuffix(b.String(), " ")
}

// Similarity compares two names after folding, from 0 (nothing in common) to 1
// (equal), by the Jaro-Winkler measure (Winkler 1990) on skeletons.
func Similarity(a, b string) float64 {
	a, b = Fold(a), Fold(b)
	if a == b {
		return 1
	}
	sa, sb := Skeleton(a), Skeleton(b)
	if sa == sb {
		return 0.98
	}
	return 0.97 * JaroWinkler(sa, sb)
}

// JaroWinkler compares two words as they are, from 0 to 1, by the measure of Winkler
// (1990): 1 when they are equal, more when they begin alike.
func JaroWinkler(a, b string) float64 { return jaroWinkler([]rune(a), []rune(b)) }

func jaroWinkler(a, b []rune) float64 {
	j := jaro(a, b)
	prefix := 0
	for prefix < min(4, len(a), len(b)) && a[prefix] == b[prefix] {
		prefix++
	}
	return j + float64(prefix)*0.1*(1-j)
}

func jaro(a, b []rune) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	window := max(len(a), len(b))/2 - 1
	usedA, usedB := make([]bool, len(a)), make([]bool, len(b))
	matches := 0
	for i := range a {
		for j := max(0, i-window); j < min(len(b), i+window+1); j++ {
			if !usedB[j] && a[i] == b[j] {
				usedA[i], usedB[j] = true, true
				matches++
				break
			}
		}
	}
	if matches == 0 {
		return 0
	}
	m := float64(matches)
	return (m/float64(len(a)) + m/float64(len(b)) + (m-transpositions(a, b, usedA, usedB))/m) / 3
}

func transpositions(a, b []rune, usedA, usedB []bool) float64 {
	t, j := 0, 0
	for i := range a {
		if !usedA[i] {
			continue
		}
		for !usedB[j] {
			j++
		}
		if a[i] != b[j] {
			t++
		}
		j++
	}
	return float64(t) / 2
}
