package question

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// interval is a span of days, each written as year*10000 + month*100 + day; 0 is open.
type interval struct{ from, to int }

func (i interval) set() bool { return i.from != 0 || i.to != 0 }

func (i interval) String() string {
	if i.from != 0 && i.from/10000 == i.to/10000 && i.from%10000 == 101 && i.to%10000 == 1231 {
		return strconv.Itoa(i.from / 10000)
	}
	return fmt.Sprintf("%s to %s", day(i.from), day(i.to))
}

func day(n int) string {
	if n == 0 {
		return "any"
	}
	return fmt.Sprintf("%04d-%02d-%02d", n/10000, n/100%100, n%100)
}

// meets reports whether two intervals share a day.
func (i interval) meets(j interval) bool {
	return (i.to == 0 || j.from == 0 || j.from <= i.to) && (j.to == 0 || i.from == 0 || i.from <= j.to)
}

var edtfPart = regexp.MustCompile(`^(\d{3}X|\d{2}XX|\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[?~%]?$`)

// edtf reads a time in EDTF (ISO 8601-2, levels 0 and 1, with seasons taken as a year).
func edtf(text string) (interval, bool) {
	a, b, ranged := strings.Cut(text, "/")
	from, ok := edtfDate(a)
	if !ranged {
		return from, ok
	}
	to, ok2 := edtfDate(b)
	return interval{from.from, to.to}, ok || ok2
}

func edtfDate(text string) (interval, bool) {
	m := edtfPart.FindStringSubmatch(text)
	if m == nil {
		return interval{}, false
	}
	low, _ := strconv.Atoi(strings.ReplaceAll(m[1], "X", "0"))
	high, _ := strconv.Atoi(strings.ReplaceAll(m[1], "X", "9"))
	month, _ := strconv.Atoi(m[2])
	dayOf, _ := strconv.Atoi(m[3])
	switch {
	case month < 1 || month > 12: // none, or a season
		return interval{low*10000 + 101, high*10000 + 1231}, true
	case dayOf == 0:
		return interval{low*10000 + month*100 + 1, high*10000 + month*100 + 31}, true
	}
	d := low*10000 + month*100 + dayOf
	return interval{d, d}, true
}

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
	m := edtfPart.FindStringSubmatch(text)
	if m == nil || strings.Contains(m[1], "X") {
		if m != nil && m[2] == "" {
			return []string{strings.ReplaceAll(m[1], "X", "0") + "s", text}
		}
		return []string{text}
	}
	month, _ := strconv.Atoi(m[2])
	if month < 1 || month > 12 {
		return []string{m[1]}
	}
	name := strings.ToUpper(months[month-1][:1]) + months[month-1][1:]
	if m[3] == "" {
		return []string{name + " " + m[1], text}
	}
	d, _ := strconv.Atoi(m[3])
	return []string{fmt.Sprintf("%d %s %s", d, name, m[1]), fmt.Sprintf("%s %d, %s", name, d, m[1]), text}
}

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

var dayOfMonth = regexp.MustCompile(`(?i)\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b`)
