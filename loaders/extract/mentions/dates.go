package mentions

import (
	"fmt"
	"strconv"
	"strings"
)

// date is what a date expression says; a zero part is left open.
type date struct{ year, month, day int }

// edtf writes a date in the Extended Date/Time Format; without a year it is open.
func (d date) edtf() string {
	switch {
	case d.year == 0:
		return ""
	case d.month == 0:
		return fmt.Sprintf("%04d", d.year)
	case d.day == 0:
		return fmt.Sprintf("%04d-%02d", d.year, d.month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

var months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
	"november": 11, "december": 12, "jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6, "jul.": 7, "aug.": 8, "sept.": 9, "sep.": 9,
	"oct.": 10, "nov.": 11, "dec.": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

var seasons = map[string]int{"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

// clock is the dates read so far, against which later ones are resolved.
type clock struct {
	section int
	block   int  // the paragraph at hand
	last    date // of this paragraph: in another one, a month of another year may be meant
	told    date // the last one of this paragraph but for its dateline
	before  date // told in the paragraph before
	written date // the day of the source or of the last dateline
}

// readTimes marks the dates and the amounts of a sentence.
func (f *finder) readTimes(s *sent) {
	t := 0
	if s.at == 0 || s.section != f.clock.section || s.block != f.clock.block {
		before := f.clock.told
		if s.section != f.clock.section {
			before = date{}
		}
		f.clock = clock{section: s.section, block: s.block, before: before, written: f.clock.written}
		t = f.readDateline(s)
	}
	for t < len(s.toks) {
		if end, value := f.timeAt(s, t); end > t {
			s.addTime(t, end, value)
			t = end
			continue
		}
		if end, value := f.amountAt(s, t); end > t {
			s.mark(&item{sent: s, toks: span(t, end), head: end - 1, kind: Amount, value: value, rule: "amount"})
			t = end
			continue
		}
		t++
	}
}

func (s *sent) addTime(a, b int, value string) {
	s.mark(&item{sent: s, toks: span(a, b), head: b - 1, kind: Temporal, value: value, rule: "date"})
}

// timeAt reads the date expression that begins at t and gives its end and value; an
// end of t says that there is none.
func (f *finder) timeAt(s *sent, t int) (int, string) {
	for _, read := range []func(*finder, *sent, int) (int, string){
		(*finder).rangeAt, (*finder).weekdayAt, (*finder).fullDateAt, (*finder).seasonAt, (*finder).decadeAt, (*finder).centuryAt, (*finder).partOfAt,
		(*finder).relativeAt, (*finder).sinceWrittenAt,
	} {
		if end, value := read(f, s, t); end > t {
			return end, value
		}
	}
	return t, ""
}

// fullDateAt reads `18 November 2001`, `November 18, 2001`, `October 2004`, `January 1`,
// `in March` and a year.
func (f *finder) fullDateAt(s *sent, t int) (int, string) {
	if d, end := f.dateAt(s, t); end > t {
		if d.year == 0 && f.clock.told.year == 0 && f.clock.written.day > 0 {
			return end, f.nearestYear(s, t, d).edtf()
		}
		return end, f.settle(d)
	}
	return t, ""
}

// settle gives a date without a year that of the date before it, and remembers it.
func (f *finder) settle(d date) string {
	if d.year == 0 {
		d.year = f.clock.last.year
	}
	if d.year != 0 {
		f.clock.last, f.clock.told = d, d
	}
	return d.edtf()
}

// dateAt reads one date.
func (f *finder) dateAt(s *sent, t int) (date, int) {
	if d, end := isoDate(s, t); end > t {
		return d, end
	}
	if day, end := dayAt(s, t); end > t {
		if s.word(end) == "of" {
			end++
		}
		if m := s.month(end); m > 0 {
			d := date{month: m, day: day}
			return s.yearAfter(d, end+1)
		}
	}
	if m := s.month(t); m > 0 {
		if d, end := s.monthFirst(m, t); end > t {
			return d, end
		}
	}
	if isYear(s.word(t)) && s.yearStands(t) {
		y, _ := strconv.Atoi(s.low[t])
		return date{year: y}, t + 1
	}
	return date{}, t
}

// month is the month that the token at t names in capitals, or 0. `May` and `March`
// need company: see monthFirst.
func (s *sent) month(t int) int {
	if t >= len(s.toks) || !isUpper(s.toks[t].Text) {
		return 0
	}
	return months[s.low[t]]
}

// monthFirst reads a date that begins with a month.
func (s *sent) monthFirst(m, t int) (date, int) {
	if day, end := dayAt(s, t+1); end > t+1 && !isYear(s.word(t+1)) {
		return s.yearAfter(date{month: m, day: day}, end)
	}
	d, end := s.yearAfter(date{month: m}, t+1)
	if d.year > 0 {
		return d, end
	}
	switch s.word(t - 1) {
	case "in", "since", "until", "till", "early", "late", "mid", "by", "during", "last", "of", "this", "following", "from", "to", "next":
		if !isUpper(s.word(t+1)) && !strings.HasPrefix(s.tag(t+1), "V") {
			return d, t + 1
		}
	}
	if (strings.HasPrefix(s.tag(t+1), "NN") && isWord(s.word(t+1)) && !isUpper(s.toks[t+1].Text)) && s.low[t] != "may" && s.low[t] != "march" {
		return d, t + 1 // `the December riots`
	}
	return d, t
}

// yearAfter adds the year that stands at t, with a comma before it or not.
func (s *sent) yearAfter(d date, t int) (date, int) {
	at := t
	if s.word(at) == "," || s.word(at) == "of" {
		at++
	}
	if isYear(s.word(at)) && !(s.word(t) == "," && strings.HasPrefix(s.tag(at+1), "NNS")) {
		d.year, _ = strconv.Atoi(s.low[at])
		return d, at + 1
	}
	return d, t
}

// dayAt reads `18`, `18th` or `18.` as a day of the month.
func dayAt(s *sent, t int) (int, int) {
	w := s.word(t)
	for _, end := range []string{"st", "nd", "rd", "th", "."} {
		w = strings.TrimSuffix(w, end)
	}
	n, err := strconv.Atoi(w)
	if err != nil || n < 1 || n > 31 || len(w) > 2 {
		return 0, t
	}
	if s.word(t+1) == "." && s.month(t+2) > 0 {
		return n, t + 2
	}
	return n, t + 1
}

func isoDate(s *sent, t int) (date, int) {
	var d date
	if len(s.word(t)) == 10 {
		if n, err := fmt.Sscanf(s.low[t], "%4d-%2d-%2d", &d.year, &d.month, &d.day); n == 3 && err == nil && d.month <= 12 && d.day <= 31 {
			return d, t + 1
		}
	}
	return date{}, t
}

// yearStands reports whether the number at t is a year and no amount: behind a
// preposition, in brackets, or before a noun in the singular.
func (s *sent) yearStands(t int) bool {
	if next := s.tag(t + 1); next == "NNS" && s.low[t] < "2100" && !s.countsYears(t) {
		return false
	}
	switch s.word(t - 1) {
	case "in", "since", "by", "until", "till", "from", "after", "before", "during", "of", "around", "circa", "between", "throughout", "through",
		"to", "early", "late", "mid", "(", "year", "and", "or", "the", "for", "ca.", "about", "'s", "’s", "next", ",", "[", "that", "prior", "on":
		return s.word(t-1) != "about" && s.word(t-1) != "on" || s.tag(t+1) != "NNS"
	}
	return strings.HasPrefix(s.tag(t+1), "NN") || strings.HasPrefix(s.tag(t+1), "JJ") || t == 0 || s.closes(t+1)
}

func (s *sent) closes(t int) bool {
	switch s.word(t) {
	case ")", "]", ",", ".", ";", ":", "":
		return true
	}
	return false
}

// countsYears tells plurals that a year dates (`1999 elections`) from those that a
// number counts (`1999 participants`).
func (s *sent) countsYears(t int) bool {
	switch s.lemma(t + 1) {
	case "election", "protest", "riot", "reform", "event", "amendment", "result", "negotiation", "talk", "poll", "vote", "demonstration", "clash",
		"parliamentary", "strike", "figure", "change", "rule", "law", "regulation", "game":
		return true
	}
	return false
}

// rangeAt reads `between 1995 and 1999`, `from May 1995 to 1999`, `1995–1999`.
func (f *finder) rangeAt(s *sent, t int) (int, string) {
	if from, to, ok := yearRange(s.word(t)); ok {
		return t + 1, fmt.Sprintf("%04d/%04d", from, to)
	}
	a := t
	lead := s.word(t)
	if lead == "between" || lead == "from" {
		a++
	}
	from, end := f.dateAt(s, a)
	if end == a {
		return t, ""
	}
	mark := s.word(end)
	dash := mark == "–" || mark == "-" || mark == "—" || mark == "/"
	if !(lead == "between" && mark == "and" || lead == "from" && (mark == "to" || mark == "until" || mark == "till" || mark == "through") || dash && a == t) {
		return t, ""
	}
	to, last := f.dateAt(s, end+1)
	if y := s.word(end + 1); last == end+1 && dash && from.year > 0 && len(y) == 2 && isDigits(y) {
		n, _ := strconv.Atoi(y)
		to, last = date{year: from.year - from.year%100 + n}, end+2
	}
	if last == end+1 {
		return t, ""
	}
	before := f.clock
	value := f.interval(from, to)
	f.clock = before // what comes next need not be in the last year of a range
	return last, value
}

// interval writes two dates as one; a year that only one of them gives is both's.
func (f *finder) interval(from, to date) string {
	if from.year == 0 {
		from.year = to.year
	}
	a := f.settle(from)
	if to.year == 0 {
		to.year = f.clock.last.year
	}
	b := f.settle(to)
	if a == "" || b == "" {
		return ""
	}
	return a + "/" + b
}

// yearRange reads a token such as `1995-1999` or `1995–99`.
func yearRange(w string) (int, int, bool) {
	for _, dash := range []string{"-", "–", "—", "/"} {
		a, b, cut := strings.Cut(w, dash)
		if !cut || !isYear(a) || !isDigits(b) {
			continue
		}
		from, _ := strconv.Atoi(a)
		to, _ := strconv.Atoi(b)
		if len(b) == 2 {
			to += from - from%100
		}
		if (len(b) == 2 || isYear(b)) && to > from {
			return from, to, true
		}
	}
	return 0, 0, false
}

// seasonAt reads `spring of 1995`, `summer 1995`, `that winter`.
func (f *finder) seasonAt(s *sent, t int) (int, string) {
	n, ok := seasons[s.word(t)]
	if !ok {
		return t, ""
	}
	if d, end := s.yearAfter(date{}, t+1); d.year > 0 {
		f.clock.last = date{year: d.year}
		return end, fmt.Sprintf("%04d-%d", d.year, n)
	}
	if y := f.clock.last.year; y > 0 && n != 23 {
		switch s.word(t - 1) {
		case "that", "same":
			return t + 1, fmt.Sprintf("%04d-%d", y, n)
		}
	}
	return t, ""
}

// decadeAt reads `1990s`, `’90s`, `the nineties` is left alone.
func (f *finder) decadeAt(s *sent, t int) (int, string) {
	w := strings.TrimLeft(s.word(t), "'")
	digits, cut := strings.CutSuffix(strings.Replace(w, "'", "", 1), "s")
	switch {
	case !cut || !isDigits(digits) || digits[len(digits)-1] != '0':
		return t, ""
	case isYear(digits):
		if digits[2:] == "00" && digits[:2] < "20" {
			return t + 1, digits[:2] + "XX"
		}
		return t + 1, digits[:3] + "X"
	case len(digits) == 2:
		return t + 1, "19" + digits[:1] + "X"
	}
	return t, ""
}

var ordinals = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
	"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}

// centuryAt reads `the 19th century`, `the twentieth century`.
func (f *finder) centuryAt(s *sent, t int) (int, string) {
	end := t + 1
	if s.word(end) == "-" {
		end++
	}
	w, joined := strings.CutSuffix(s.word(t), "-century")
	if !joined && s.lemma(end) != "century" {
		return t, ""
	}
	n := ordinals[w]
	if n == 0 {
		n, _ = strconv.Atoi(strings.TrimRight(w, "sthndr"))
	}
	if n < 5 || n > 21 {
		return t, ""
	}
	if joined {
		end--
	}
	return end + 1, fmt.Sprintf("%02dXX", n-1)
}

// partOfAt reads `early 1990s`, `late 2001`, `mid-1995` as the part of the year or the decade: a third of
// it. Of other dates, `early March 2001`, it is the whole.
func (f *finder) partOfAt(s *sent, t int) (int, string) {
	w := s.word(t)
	for _, p := range []string{"mid-", "late-", "early-"} {
		if rest, cut := strings.CutPrefix(w, p); cut {
			return partOfWord(t, strings.TrimSuffix(p, "-"), rest)
		}
	}
	if w != "early" && w != "late" && w != "mid" {
		return t, ""
	}
	a := t + 1
	for s.word(a) == "-" || s.word(a) == "to" || s.word(a) == "late" || s.word(a) == "mid" || strings.HasPrefix(s.word(a), "mid-") && !isDigits(s.word(a)[4:]) {
		a++
	}
	for _, read := range []func(*finder, *sent, int) (int, string){(*finder).fullDateAt, (*finder).decadeAt, (*finder).centuryAt} {
		if end, value := read(f, s, a); end > a {
			if a > t+1 && s.word(a-1) == "late" { // `mid to late 2001`
				return end, value
			}
			return end, third(w, value)
		}
	}
	return t, ""
}

func partOfWord(t int, part, rest string) (int, string) {
	if digits, cut := strings.CutSuffix(rest, "s"); cut && isYear(digits) {
		return t + 1, third(part, digits[:3]+"X")
	}
	if isYear(rest) {
		return t + 1, third(part, rest)
	}
	return t, ""
}

// third is the first, second or last third of a year or a decade as an interval of EDTF: `late 2001` is
// 2001-09/2001-12.
func third(part, value string) string {
	from, to := 0, 0
	switch part {
	case "early":
		from, to = 1, 4
	case "mid":
		from, to = 5, 8
	case "late":
		from, to = 9, 12
	}
	decade, ofDecade := strings.CutSuffix(value, "X")
	switch {
	case from > 0 && isYear(value):
		return fmt.Sprintf("%s-%02d/%s-%02d", value, from, value, to)
	case ofDecade && isYear(decade+"0"):
		first := map[string]string{"early": "0/3", "mid": "4/6", "late": "7/9"}[part]
		a, b, _ := strings.Cut(first, "/")
		return decade + a + "/" + decade + b
	}
	return value
}

var counts = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "a": 1, "eleven": 11, "twelve": 12}

// relativeAt reads `two years later`, `the same day`, `the following year`, `that
// year`, measured from the last date of the section.
func (f *finder) relativeAt(s *sent, t int) (int, string) {
	if end, value := f.laterAt(s, t); end > t {
		return end, value
	}
	a := t
	if s.word(a) == "the" {
		a++
	}
	step, ok := 0, true
	switch s.word(a) {
	case "same":
	case "following", "next", "subsequent":
		step, ok = 1, a > t
	case "previous", "preceding":
		step, ok = -1, a > t
	case "that":
		ok = a == t
	default:
		ok = false
	}
	unit := s.word(a + 1)
	if !ok || unit != "year" && unit != "day" && unit != "month" || strings.HasPrefix(s.tag(a+2), "NN") {
		return t, ""
	}
	return a + 2, f.shifted(step, unit)
}

// laterAt reads `two years later`, `a month earlier`.
func (f *finder) laterAt(s *sent, t int) (int, string) {
	n, ok := counts[s.word(t)]
	if !ok {
		n, _ = strconv.Atoi(s.word(t))
	}
	unit := s.lemma(t + 1)
	if n == 0 || n > 99 || unit != "year" && unit != "month" && unit != "day" && unit != "week" {
		return t, ""
	}
	switch s.word(t + 2) {
	case "later", "afterwards", "after":
		if s.word(t+2) == "after" && !s.closes(t+3) {
			return t, ""
		}
	case "earlier", "before":
		if s.word(t+2) == "before" && !s.closes(t+3) {
			return t, ""
		}
		n = -n
	default:
		return t, ""
	}
	return t + 3, f.shifted(n, unit)
}

// shifted moves the last date by some units; what it does not know stays open.
func (f *finder) shifted(n int, unit string) string {
	d := f.clock.last
	switch {
	case unit == "year" && d.year > 0:
		return f.settle(date{year: d.year + n})
	case unit == "month" && d.month > 0:
		m := d.year*12 + d.month - 1 + n
		return f.settle(date{year: m / 12, month: m%12 + 1})
	case unit == "day" && d.day > 0:
		return f.settle(addDays(d, n))
	case unit == "week" && d.day > 0:
		return f.settle(addDays(d, 7*n))
	}
	return ""
}
