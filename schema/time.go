package schema

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Interval is a span of days, first and last included, each written as
// year*10000 + month*100 + day. 0 is open: at any time before, or after.
type Interval struct{ From, To int }

var edtfPart = regexp.MustCompile(`^(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?[?~%]?$`)

// ParseTime reads a time in EDTF (ISO 8601-2): a date, a month, a year, a decade or
// century (199X, 19XX), a season (2001-21 is spring), or an interval of two of them, of
// which one may be open (1998/..). Marks of doubt are passed over.
func ParseTime(text string) (Interval, error) {
	a, b, ranged := strings.Cut(text, "/")
	from, err := parseDate(a, ranged)
	if err != nil || !ranged {
		return from, err
	}
	to, err := parseDate(b, true)
	if err == nil && to.To != 0 && from.From > to.To {
		err = fmt.Errorf("%q ends before it begins; turn it around", text)
	}
	return Interval{from.From, to.To}, err
}

// seasons is the first month of each, by the numbers of EDTF; winter ends in the next year.
var seasons = map[int]int{21: 3, 22: 6, 23: 9, 24: 12}

func parseDate(text string, mayBeOpen bool) (Interval, error) {
	if mayBeOpen && (text == "" || text == "..") {
		return Interval{}, nil
	}
	m := edtfPart.FindStringSubmatch(text)
	if m == nil {
		return Interval{}, fmt.Errorf("%q is no time; write 1998, 1998-05, 1998-05-17, 199X or 1995/1998", text)
	}
	low, high := atoi(strings.ReplaceAll(m[1], "X", "0")), atoi(strings.ReplaceAll(m[1], "X", "9"))
	month, day := atoi(m[2]), atoi(m[3])
	first, isSeason := seasons[month]
	switch {
	case m[2] == "":
		return Interval{low*10000 + 101, high*10000 + 1231}, nil
	case isSeason && m[3] == "":
		return Interval{low*10000 + first*100 + 1, monthsLater(high, first, 2)*100 + 31}, nil
	case month < 1 || month > 12 || m[3] != "" && (day < 1 || day > 31):
		return Interval{}, fmt.Errorf("%q has no such month or day; write 1998-05-17", text)
	case m[3] == "":
		return Interval{low*10000 + month*100 + 1, high*10000 + month*100 + 31}, nil
	}
	return Interval{low*10000 + month*100 + day, high*10000 + month*100 + day}, nil
}

// monthsLater is year*100 + month, some months on.
func monthsLater(year, month, n int) int {
	month += n
	return (year+(month-1)/12)*100 + (month-1)%12 + 1
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0 // an empty part
	}
	return n
}

// Meets reports whether two intervals share a day.
func (i Interval) Meets(j Interval) bool { return !i.After(j) && !j.After(i) }

// After reports whether all of i lies after j.
func (i Interval) After(j Interval) bool { return i.From != 0 && j.To != 0 && i.From > j.To }

// Within reports whether i lies in j.
func (i Interval) Within(j Interval) bool {
	return (j.From == 0 || i.From != 0 && i.From >= j.From) && (j.To == 0 || i.To != 0 && i.To <= j.To)
}

// Clocks narrows what is seen by two clocks: the time of which a fact speaks, and the
// date of the source that states it. The zero value sees all.
type Clocks struct {
	AsOf    *Interval // only what had happened, or was so, by then
	KnownBy *Interval // only what sources say that were there by then
}

// HeldBy reports whether a statement with this time is seen as of a moment. What came
// later is not; nor is what lasted and had ended, unless it is an event, which stays
// true once it has happened. What has no time is seen: nothing tells that it came later.
func (c Clocks) HeldBy(time string, event bool) bool {
	if c.AsOf == nil || time == "" {
		return true
	}
	i, err := ParseTime(time)
	if err != nil {
		return true
	}
	ended := strings.Contains(time, "/") && c.AsOf.After(i)
	return !i.After(*c.AsOf) && (event || !ended)
}

// Knows reports whether what a source of this date says is seen. A source without a
// date is not: nothing tells that it was there.
func (c Clocks) Knows(date string) bool {
	if c.KnownBy == nil {
		return true
	}
	i, err := ParseTime(date)
	return date != "" && err == nil && i.Within(Interval{To: c.KnownBy.To})
}
