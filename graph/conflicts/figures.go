package conflicts

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/tamga-kg/tamga/schema"
)

// figure is a number of something in a sentence.
type figure struct {
	value float64
	text  string // as written: "more than 2,000 members"
	unit  string // what is counted, in the singular
	bound bound
	span  schema.Span
}

// bound says how a figure is meant.
type bound int

const (
	exactly bound = iota
	about         // within a tenth
	atLeast
	atMost
)

const (
	plainNumber = `\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
	wordNumber  = `two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety`
)

var figures = regexp.MustCompile(`(?i)(?:\b(about|around|some|approximately|roughly|nearly|almost|more than|over|at least|no less than|no fewer than|not less than|a minimum of|up to|at most|no more than|fewer than|less than|under))?` +
	`(^|[\s(“"$€£])(` + plainNumber + `|\b(?:` + wordNumber + `)\b)(?:[ -](hundred|thousand|million|billion))?(\s?%|\s+per\s?cent\b|\s+percent\b)?((?:\s+[\p{L}’'-]+){0,4})`)

var bounds = map[string]bound{
	"about": about, "around": about, "some": about, "approximately": about, "roughly": about, "nearly": about, "almost": about,
	"more than": atLeast, "over": atLeast, "at least": atLeast, "no less than": atLeast, "no fewer than": atLeast, "not less than": atLeast, "a minimum of": atLeast,
	"up to": atMost, "at most": atMost, "no more than": atMost, "fewer than": atMost, "less than": atMost, "under": atMost,
}

var scales = map[string]float64{"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9}

var numberWords = func() map[string]float64 {
	m := map[string]float64{}
	for i, w := range strings.Split(wordNumber, "|") {
		switch {
		case i < 19:
			m[w] = float64(i + 2)
		default:
			m[w] = float64(10 * (i - 18 + 2))
		}
	}
	return m
}()

// numbering stands before a number that counts nothing: "Article 6".
var numbering = regexp.MustCompile(`(?i)\b(article|articles|section|chapter|paragraph|page|pages|no|number|nr|law|order|decree|resolution|version|part|volume|vol|clause|figure|table|since|in|by|until|from|between|to|of|and|after|before|during)\.?\s*$`)

// figuresOf reads the figures of a sentence; years, dates and numbers of articles are none.
func figuresOf(text string) []figure {
	var found []figure
	for _, m := range numbersIn(text) {
		part := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return text[m[2*i]:m[2*i+1]]
		}
		number, scale, percent := part(3), part(4), part(5) != ""
		value, ok := numberOf(number, scale)
		unit := unitOf(part(6), percent, part(2))
		if !ok || unit == "" || isYear(number, scale) && numbering.MatchString(text[:m[6]]) || numbered(text[:m[6]]) {
			continue
		}
		f := figure{value: value, unit: unit, bound: bounds[strings.ToLower(part(1))], span: schema.Span{Start: m[6], End: m[7]}}
		f.text = strings.TrimSpace(text[m[0]:m[12]] + wordsUpTo(part(6), unit))
		found = append(found, f)
	}
	return found
}

// numbersIn is the matches of figures. The words behind one may begin the next, so the
// search goes on right behind its number.
func numbersIn(text string) [][]int {
	var all [][]int
	for from := 0; from < len(text); {
		m := figures.FindStringSubmatchIndex(text[from:])
		if m == nil {
			break
		}
		inside := from > 0 && m[4] == m[5] // the rest of a number is none
		for i := range m {
			if m[i] >= 0 {
				m[i] += from
			}
		}
		if !inside {
			all = append(all, m)
		}
		from = max(m[7], m[9], m[11])
	}
	return all
}

// numbered reports whether what stands before a number makes it the number of an article.
func numbered(before string) bool {
	words := strings.Fields(before)
	if len(words) == 0 {
		return false
	}
	switch strings.ToLower(strings.Trim(words[len(words)-1], "(.“")) {
	case "article", "articles", "section", "chapter", "paragraph", "page", "pages", "no", "nr", "clause", "volume", "vol", "figure", "table", "part", "version":
		return true
	}
	return false
}

func numberOf(number, scale string) (float64, bool) {
	value, spelled := numberWords[strings.ToLower(number)]
	if !spelled {
		var err error
		if value, err = strconv.ParseFloat(strings.ReplaceAll(number, ",", ""), 64); err != nil {
			return 0, false
		}
	}
	if factor, ok := scales[strings.ToLower(scale)]; ok {
		value *= factor
	}
	return value, true
}

func isYear(number, scale string) bool {
	return scale == "" && len(number) == 4 && number >= "1500" && number < "2100"
}

// unitOf is what is counted: the first plural among the words behind a number, else the
// first word; "" where there is none, or it is a month.
func unitOf(behind string, percent bool, before string) string {
	words := strings.Fields(strings.ToLower(behind))
	for i, w := range words {
		if stopsUnit[w] || !isWord(w) {
			words = words[:i]
			break
		}
	}
	switch {
	case percent:
		return "%"
	case strings.ContainsAny(before, "$€£"):
		return before[len(before)-1:]
	case len(words) == 0 || monthNames[words[0]]:
		return ""
	}
	for _, w := range words {
		if one, plural := singular(w); plural {
			return one
		}
	}
	return "" // "4 is", "the 12 best": what is counted is not told
}

func isWord(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '’' && r != '\'' }) < 0
}

// wordsUpTo is the words behind a number up to its unit, as they are written.
func wordsUpTo(behind, unit string) string {
	end := 0
	for _, w := range strings.Fields(behind) {
		end += strings.Index(behind[end:], w) + len(w)
		if one, plural := singular(strings.ToLower(w)); plural && one == unit {
			return behind[:end]
		}
	}
	return ""
}

var irregular = map[string]string{"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "policemen": "policeman", "servicemen": "serviceman", "percent": "%"}

// singular is a plural in the singular.
func singular(w string) (string, bool) {
	switch {
	case irregular[w] != "":
		return irregular[w], true
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y", true
	case strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "is") || strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s"):
		return w, false
	case strings.HasSuffix(w, "s") && len(w) > 3:
		return w[:len(w)-1], true
	}
	return w, false
}

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

var (
	stopsUnit = setOf("in of on at by for from to with and or were was are is be been had has have that who which when while as than after before during since until into per a an the its their his her this will would could may might")

	monthNames = setOf("january february march april may june july august september october november december")
)
