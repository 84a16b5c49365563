package document

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// call is a place in a block that can call a note: a number that is glued to a word,
// a stop or a quotation mark, or that follows one.
type call struct {
	block  int
	cut    // in the block's text, with the space before a number that stands apart
	mark   string
	number int
	label  bool    // a label of mark-up: [^name]
	symbol bool    // a star or a dagger
	source int     // where it stands in the source
	weight float64 // how much like a call it looks; certain calls need no neighbours
}

// cut is a part of a clean text that is to be taken out.
type cut struct{ start, end int }

// certain is the weight of what is a call whatever its number: raised digits, [12].
const certain = 2

// digitsFound matches where calls are looked for.
var digitsFound = regexp.MustCompile(`\[(?:\^[^\]\s]{1,40}|\d{1,4}|[A-Z]{1,2}|note \d+|citation needed|nb \d+)\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|[*†‡§]{1,3}|\d+`)

// findCalls finds all that can call a note in the text of a block.
func findCalls(block int, text string) []call {
	var calls []call
	for _, m := range digitsFound.FindAllStringIndex(text, -1) {
		c := call{block: block, cut: cut{m[0], m[1]}, mark: text[m[0]:m[1]]}
		switch r := firstRune(c.mark); {
		case strings.HasPrefix(c.mark, "[^"):
			c.mark, c.label, c.weight = strings.Trim(c.mark, "[^]"), true, certain
		case r == '[':
			c.mark = strings.Trim(c.mark, "[]")
			c.bracketed(text)
		case strings.ContainsRune("*†‡§", r):
			if c.symbol = callsBySymbol(text, c.start, c.end); c.symbol {
				c.weight = certain
			}
		case !unicode.Is(unicode.Nd, r):
			c.raised(text)
		case len(c.mark) <= 4 && c.mark[0] != '0':
			c.weigh(text)
		}
		if c.weight > 0 {
			c.number = markValue(c.mark)
			calls = append(calls, c)
		}
	}
	return calls
}

// callsBySymbol reports whether the symbol text[from:to] stands right behind a word.
func callsBySymbol(text string, from, to int) bool {
	before, after := lastRune(text[:from]), firstRune(text[to:])
	return (unicode.IsLetter(before) || strings.ContainsRune(".,;:!?”’\")", before)) &&
		(to == len(text) || strings.ContainsRune(" .,;:!?”’\")", after))
}

// bracketed weighs [12]. A word before it makes it a call; else it can be an insertion,
// as in “[T]he” and “member[s]”.
func (c *call) bracketed(text string) {
	before, size := utf8.DecodeLastRuneInString(text[:c.start])
	switch {
	case unicode.IsLetter(firstRune(text[c.end:])) || isOpeningMark(before):
	case before == ' ' && c.start > size && !unicode.IsDigit(lastRune(text[:c.start-1])):
		c.weight = 0.9
		c.start -= size
		if len(c.mark) > 4 {
			c.weight = certain
		}
	case c.start > 0 && before != ' ':
		c.weight = certain
	}
}

// raised weighs raised digits; behind a unit of measure they are a power.
func (c *call) raised(text string) {
	word := text[strings.LastIndexByte(text[:c.start], ' ')+1 : c.start]
	switch strings.ToLower(strings.TrimLeft(word, "0123456789.,")) {
	case "m", "km", "cm", "mm", "ft", "mi", "":
		return
	}
	if utf8.RuneCountInString(word) == 1 {
		return // a power, too
	}
	c.weight = certain
}

// weigh looks at what stands around a number.
func (c *call) weigh(text string) {
	before, after := text[:c.start], text[c.end:]
	next := firstRune(after)
	if c.start < 12 && strings.Trim(before, "0123456789.() ") == "" {
		return
	}
	if after != "" && (unicode.IsLower(next) || strings.ContainsRune("%°/–—", next) || next == '-' && !strings.HasPrefix(after, "- ") ||
		strings.ContainsRune(".,:", next) && unicode.IsDigit(firstRune(after[1:]))) {
		return
	}
	if strings.HasSuffix(before, " ") {
		c.apart(strings.TrimRight(before, " "), after)
	} else {
		c.glued(before, after)
	}
	if len(c.mark) == 4 && c.mark[0] >= '2' {
		c.weight = 0
	}
}

// glued weighs a number that stands directly behind something.
func (c *call) glued(before, after string) {
	last, size := utf8.DecodeLastRuneInString(before)
	if before == "" {
		return
	}
	prior := lastRune(before[:len(before)-size])
	switch {
	case unicode.IsLower(last):
		if endsInLetters(before, 3) && len(c.mark) < 4 {
			c.weight = 0.8
		}
	case unicode.IsUpper(last):
		if endsInLetters(before, 2) && len(c.mark) < 4 {
			c.weight = 0.3
		}
	case strings.ContainsRune("”’'\")]»", last):
		c.weight = 1
	case last == ',' || last == ';' || last == ':':
		if !unicode.IsDigit(prior) {
			c.weight = 0.8
		}
	case last == '.' || last == '!' || last == '?' || last == '…':
		c.behindStop(before, prior, after)
	}
}

// behindStop weighs a number behind a full stop: what follows must start a sentence.
// Behind a number with its stop, as in “600.100 The”, it can still be a decimal.
func (c *call) behindStop(before string, prior rune, after string) {
	starts := after == "" || !startsLower(strings.TrimLeft(after, " "))
	switch {
	case unicode.IsDigit(prior) && starts && (after == "" || after[0] == ' ' || isName(after)):
		c.weight = 0.6
	case unicode.IsDigit(prior) || isReference(before):
	case starts:
		c.weight = 1
	default:
		c.weight = 0.3
	}
}

// apart weighs a number behind a space: only at the end of a sentence, or right
// behind a closing quotation mark, can it be a call.
func (c *call) apart(before, after string) {
	last, size := utf8.DecodeLastRuneInString(before)
	starts := after == "" || isSpace(firstRune(after)) && startsUpper(strings.TrimLeft(after, " ")) || isName(after)
	ended := endsSentence(before) && !isReference(before) && !unicode.IsDigit(last)
	switch {
	case !ended && !strings.ContainsRune("”’", last):
		return
	case unicode.IsDigit(lastRune(before[:len(before)-size])):
		c.weight = 0.4
	case ended && starts:
		c.weight = 0.6
	case !ended && after == "":
		c.weight = 0.4
	case !ended && last != '\'' && after != "" && after[0] == ' ' && startsLower(after):
		c.weight = 0.2
	}
	if c.weight > 0 {
		c.start = len(before)
	}
}

// endsInLetters reports whether a text ends in at least n letters.
func endsInLetters(text string, n int) bool {
	for ; n > 0; n-- {
		r, size := utf8.DecodeLastRuneInString(text)
		if !unicode.IsLetter(r) {
			return false
		}
		text = text[:len(text)-size]
	}
	return true
}

// reference matches an abbreviation that a number follows.
var reference = regexp.MustCompile(`(?:^|[\s(])(?:[pcnl]|(?i:pp|no|nos|nr|vol|vols|art|arts|sec|sect|ch|chap|fig|figs|tab|ca|para|paras|cf|nn|op|ll|fol|bk|pt|st|approx|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))\.$`)

func isReference(before string) bool { return reference.MatchString(before[max(0, len(before)-10):]) }

func isOpeningMark(r rune) bool { return strings.ContainsRune("“‘\"'([«—–-", r) }
