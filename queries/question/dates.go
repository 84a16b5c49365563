package question

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/tamga-kg/tamga/queries/times"
	"github.com/tamga-kg/tamga/schema"
)

var months = strings.Fields("january february march april may june july august september october november december")

// monthOf is the number of a month's name, or 0.
func monthOf(word string) int {
	for i, m := range months {
		if word == m || len(word) >= 3 && len(word) <= 4 && strings.HasPrefix(m, strings.TrimSuffix(word, ".")) {
			return i + 1
		}
	}
	return 0
}

// yearOf is a year as written, or 0.
func yearOf(word string) int {
	if len(word) == 5 && strings.HasSuffix(word, "s") {
		word = word[:4]
	}
	n, err := strconv.Atoi(word)
	if err != nil || len(word) != 4 || n < 1000 || n > 2100 {
		return 0
	}
	return n
}

// written gives the forms in which a time in EDTF is usually written, the best first.
func written(text string) []string {
	if part, whole, ok := partOf(text); ok {
		return []string{part + " " + whole, whole, text}
	}
	year, month, d, ok := times.Parts(text)
	if !ok || strings.Contains(year, "X") {
		if ok && month == 0 {
			return []string{strings.ReplaceAll(year, "X", "0") + "s", text}
		}
		return []string{text}
	}
	if month < 1 || month > 12 {
		return []string{year}
	}
	name := strings.ToUpper(months[month-1][:1]) + months[month-1][1:]
	if d == 0 {
		return []string{name + " " + year, text}
	}
	return []string{fmt.Sprintf("%d %s %s", d, name, year), fmt.Sprintf("%s %d, %s", name, d, year), text}
}

// partOf reads the third of a year or a decade: 2001-09/2001-12 is “late” of “2001”.
func partOf(text string) (part, whole string, ok bool) {
	from, to, ranged := strings.Cut(text, "/")
	if !ranged || len(from) < 4 || len(to) < 4 {
		return "", "", false
	}
	switch {
	case from[:4] == to[:4] && len(from) == 7:
		part, whole = thirds[from[4:]+"/"+to[4:]], from[:4]
	case from[:3] == to[:3] && len(from) == 4:
		part, whole = thirds[from[3:]+"/"+to[3:]], from[:3]+"0s"
	}
	return part, whole, part != ""
}

// writtenIn gives the forms of a time that stands in some sentences: years from 1990 to 1993 are the early 1990s only where
// one of them says so.
func writtenIn(text string, evidence []schema.Evidence) []string {
	forms := written(text)
	part, _, ok := partOf(text)
	if !ok || slices.ContainsFunc(evidence, func(e schema.Evidence) bool { return strings.Contains(strings.ToLower(e.Text), part) }) {
		return forms
	}
	from, to, _ := strings.Cut(text, "/")
	return []string{written(from)[0] + " to " + written(to)[0], text}
}

var thirds = map[string]string{"-01/-04": "early", "-05/-08": "mid", "-09/-12": "late", "0/3": "early", "4/6": "mid", "7/9": "late"}

var dateInText = regexp.MustCompile(`(?i)\b(?:(\d{1,2}) )?(?:(January|February|March|April|May|June|July|August|September|October|November|December)(?: (\d{1,2}),)? )?(1[0-9]{3}|20[0-9]{2})\b`)

// datesIn finds the dates that a sentence writes out, in EDTF, each once.
func datesIn(text string) []string {
	var out []string
	for _, m := range dateInText.FindAllStringSubmatch(text, -1) {
		date := m[4]
		if month := monthOf(strings.ToLower(m[2])); month > 0 {
			date += fmt.Sprintf("-%02d", month)
			if d, err := strconv.Atoi(m[1] + m[3]); err == nil && d <= 31 {
				date += fmt.Sprintf("-%02d", d)
			}
		}
		if !strings.Contains(strings.Join(out, " "), date) {
			out = append(out, date)
		}
	}
	return out
}

// datesBeside is the dates of a statement's sentence that stand in one breath with its verb: no
// comma, bracket or dash lies between. A noun that names an act has none.
func datesBeside(st *schema.Statement) []string {
	text := st.Source.Text
	at := strings.Index(text, st.Verb)
	if st.Verb == "" || at < 0 || st.Predicate == "patient" || st.Predicate == "agent" {
		return nil
	}
	from := strings.LastIndexAny(text[:at], ",;()–—:") + 1
	to := len(text)
	if n := strings.IndexAny(text[at:], ",;()–—:"); n >= 0 {
		to = at + n
	}
	if all := datesIn(text); len(all) != 1 {
		return nil
	}
	return datesIn(text[max(from, 0):to])
}

var dayOfMonth = regexp.MustCompile(`(?i)\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b`)
