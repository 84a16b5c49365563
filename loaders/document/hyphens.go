package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/schema"
)

// piece is a part of a block: a span of the source, and what a reader sees before it.
type piece struct {
	span    schema.Span
	before  string // between the piece before and this one
	foreign bool   // something that is not of the block lies before it in the source
}

// vocabulary is the words of a text, by which it tells a hyphen that belongs to a word
// from one that a line break has put there.
type vocabulary struct {
	count map[string]int  // words in small letters, those with hyphens too
	lower map[string]bool // words that are written small somewhere
	keep  bool            // what to do where the words do not tell
}

// learn reads the words of all lines. The text itself then says which habit it has:
// lines broken at hyphens that are there anyway, or words broken by hyphens.
func learn(text string, rows []row) *vocabulary {
	v := &vocabulary{count: map[string]int{}, lower: map[string]bool{}}
	type cut struct{ left, right string }
	var cuts []cut
	broken := false
	for i, r := range rows {
		words := strings.FieldsFunc(r.of(text), func(r rune) bool { return !isWordRune(r) })
		if broken && len(words) > 0 {
			words = words[1:]
		}
		broken = false
		if i+1 < len(rows) && endsInHyphen(r.of(text)) {
			cuts = append(cuts, cut{lastPart(r.of(text)), firstPart(rows[i+1].of(text))})
			words, broken = words[:max(0, len(words)-1)], true
		}
		v.add(words)
	}
	kept, joined := 0, 0
	for _, c := range cuts {
		whole, parts := v.count[strings.ToLower(c.left+c.right)], v.count[strings.ToLower(c.left+"-"+c.right)]
		if parts > whole {
			kept++
		} else if whole > parts {
			joined++
		}
	}
	v.keep = kept > joined
	return v
}

func (v *vocabulary) add(words []string) {
	for _, w := range words {
		w = strings.Trim(w, "-’'")
		small := strings.ToLower(w)
		v.count[small]++
		if small == w {
			v.lower[w] = true
		}
	}
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '’' || r == '\'' || r == '\u00ad'
}

// hyphens are the marks that stand between the halves of a word.
const hyphens = "-‐\u00ad¬"

func endsInHyphen(s string) bool {
	r, size := utf8.DecodeLastRuneInString(s)
	if !strings.ContainsRune(hyphens, r) || size == len(s) {
		return false
	}
	before := lastRune(s[:len(s)-size])
	return unicode.IsLetter(before) || unicode.IsDigit(before)
}

// lastPart is the word before the hyphen at the end of a line.
func lastPart(s string) string {
	s = strings.TrimRight(s, hyphens)
	cut := strings.LastIndexFunc(s, func(r rune) bool { return !isWordRune(r) })
	if cut >= 0 {
		_, size := utf8.DecodeRuneInString(s[cut:])
		s = s[cut+size:]
	}
	return strings.TrimLeft(s, "’'")
}

// firstPart is the word at the start of a line.
func firstPart(s string) string {
	end := strings.IndexFunc(s, func(r rune) bool { return !isWordRune(r) })
	if end >= 0 {
		s = s[:end]
	}
	return strings.TrimRight(s, "-’'")
}

// keeps reports whether the hyphen between two halves of a word belongs to it.
func (v *vocabulary) keeps(left, right string) bool {
	left, small := strings.ToLower(left), strings.ToLower(right)
	whole, parts := v.count[left+small], v.count[left+"-"+small]
	switch {
	case whole != parts:
		return parts > whole
	case small != right || right == "" || unicode.IsDigit(firstRune(right)):
		return true
	case v.keep:
		return true
	}
	return v.count[left] > 0 && v.count[small] > 0
}

// pieces joins rows: a space where a line ends, nothing where a word is broken.
func (v *vocabulary) pieces(text string, rows []row) []piece {
	pieces := make([]piece, 0, len(rows))
	for i, r := range rows {
		p := piece{span: r.span(), before: " ", foreign: r.foreign}
		if i > 0 {
			last := &pieces[i-1]
			line := text[last.span.Start:last.span.End]
			if endsInHyphen(line) {
				v.mend(line, r.of(text), last, &p)
			} else if strings.HasSuffix(line, "—") || strings.HasPrefix(r.of(text), "—") {
				p.before = ""
			}
		}
		pieces = append(pieces, p)
	}
	return pieces
}

// suspends reports whether a hyphen waits for the end of a later word: “pre- and post-war”.
func (v *vocabulary) suspends(left, right string) bool {
	left = strings.ToLower(left)
	return (right == "and" || right == "or" || right == "to") && v.count[left+right] == 0 && (v.keep || v.count[left] > 0 || prefixes[left])
}

// prefixes are parts of words that stand before a suspended hyphen.
var prefixes = map[string]bool{"anti": true, "pro": true, "pre": true, "post": true, "non": true, "sub": true, "inter": true,
	"intra": true, "micro": true, "macro": true, "multi": true, "socio": true, "neo": true, "semi": true, "mono": true, "bi": true, "re": true, "de": true}

// mend joins the halves of a word that a line break has parted.
func (v *vocabulary) mend(line, next string, last, p *piece) {
	right := firstPart(next)
	mark := lastRune(line)
	switch {
	case right == "" || v.suspends(lastPart(line), right):
		return
	case mark == '-' || mark == '‐':
		if v.keeps(lastPart(line), right) {
			break
		}
		fallthrough
	default:
		last.span.End -= utf8.RuneLen(mark)
	}
	p.before = ""
}
