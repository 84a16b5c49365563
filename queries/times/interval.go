package times

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Interval is a span of days, each written as year*10000 + month*100 + day; 0 is open.
type Interval struct{ From, To int }

// IsSet reports whether one of its ends is known.
func (i Interval) IsSet() bool { return i.From != 0 || i.To != 0 }

// String is a year, or both ends.
func (i Interval) String() string {
	if i.From != 0 && i.From/10000 == i.To/10000 && i.From%10000 == 101 && i.To%10000 == 1231 {
		return strconv.Itoa(i.From / 10000)
	}
	return fmt.Sprintf("%s to %s", day(i.From), day(i.To))
}

func day(n int) string {
	if n == 0 {
		return "any"
	}
	return fmt.Sprintf("%04d-%02d-%02d", n/10000, n/100%100, n%100)
}

// Meets reports whether two intervals share a day.
func (i Interval) Meets(j Interval) bool {
	return (i.To == 0 || j.From == 0 || j.From <= i.To) && (j.To == 0 || i.From == 0 || i.From <= j.To)
}

// Days is the interval of a year, a month or a day; a month or day of 0 is not told.
func Days(year, month, d int) Interval {
	switch {
	case month == 0:
		return Interval{year*10000 + 101, year*10000 + 1231}
	case d == 0:
		return Interval{year*10000 + month*100 + 1, year*10000 + month*100 + 31}
	}
	return Interval{year*10000 + month*100 + d, year*10000 + month*100 + d}
}

var part = regexp.MustCompile(`^(\d{3}X|\d{2}XX|\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[?~%]?$`)

// Parse reads a time in EDTF; false when it is none.
func Parse(text string) (Interval, bool) {
	a, b, ranged := strings.Cut(text, "/")
	from, ok := parseDate(a)
	if !ranged {
		return from, ok
	}
	to, ok2 := parseDate(b)
	return Interval{from.From, to.To}, ok || ok2
}

func parseDate(text string) (Interval, bool) {
	year, month, d, ok := Parts(text)
	if !ok {
		return Interval{}, false
	}
	low, _ := strconv.Atoi(strings.ReplaceAll(year, "X", "0"))
	high, _ := strconv.Atoi(strings.ReplaceAll(year, "X", "9"))
	if low != high || month < 1 || month > 12 { // a decade, a year, or a season
		return Interval{low*10000 + 101, high*10000 + 1231}, true
	}
	return Days(low, month, d), true
}

// Parts is the year of a date in EDTF, with X for digits that are not known, its month (or
// season, from 21 on) and its day; 0 where it has none.
func Parts(text string) (year string, month, d int, ok bool) {
	m := part.FindStringSubmatch(text)
	if m == nil {
		return "", 0, 0, false
	}
	month, _ = strconv.Atoi(m[2])
	d, _ = strconv.Atoi(m[3])
	return m[1], month, d, true
}
