package mentions

import (
	"strconv"
	"strings"
	"time"
)

// News tells its times from the day on which it is written: `on Sunday`, `last March`, `ten days ago`. That day is
// the date of the source, or that of the last dateline, `RIGA, 5 May 2010`. Without one such a time stays open.

// readDateline takes the day of writing from the head of a paragraph and gives the token behind it.
func (f *finder) readDateline(s *sent) int {
	if f.clock.written.day == 0 && f.doc.Source != nil {
		f.clock.written = dayOf(f.doc.Source.Date)
	}
	for t := 0; t < min(len(s.toks), longestDateline); t++ {
		if d, end := f.dateAt(s, t); end > t {
			if d.year == 0 {
				d.year = f.clock.written.year
			}
			if d.day == 0 || d.year == 0 || !s.endsDateline(end) {
				return 0
			}
			f.clock.written, f.clock.last, f.clock.before = d, d, date{}
			s.addTime(t, end, d.edtf())
			return end
		}
		if w := s.toks[t].Text; !isUpper(w) && isWord(w) {
			return 0
		}
	}
	return 0
}

const longestDateline = 10 // tokens before its date

// endsDateline reports whether a dateline ends at token t: `RIGA, 5 May 2010 —`.
func (s *sent) endsDateline(t int) bool {
	switch s.word(t) {
	case "", ".", "–", "—", "-", "--", "(", ":", "|", "/":
		return true
	}
	return false
}

// dayOf reads a full date of EDTF; of anything else it is zero.
func dayOf(edtf string) date {
	t, err := time.Parse(time.DateOnly, edtf)
	if err != nil {
		return date{}
	}
	return date{t.Year(), int(t.Month()), t.Day()}
}

func (d date) time() time.Time {
	return time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
}

var weekdays = map[string]time.Weekday{"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6}

// weekdayAt reads `Sunday`, `last Friday`, `Monday, 5 May 2010`.
func (f *finder) weekdayAt(s *sent, t int) (int, string) {
	lead, a := "", t
	switch s.word(t) {
	case "last", "next", "this":
		lead, a = s.word(t), t+1
	}
	day, ok := weekdays[s.word(a)]
	if !ok || !isUpper(s.toks[a].Text) || s.isNameOfDay(a) {
		return t, ""
	}
	for _, next := range []int{a + 1, a + 2} {
		if d, end := f.dateAt(s, next); end > next && d.day > 0 && (next == a+1 || s.word(a+1) == ",") {
			return end, f.settle(d)
		}
	}
	return a + 1, f.weekday(day, lead, s.tenseAt(t))
}

// isNameOfDay reports whether a weekday is a part of a name: `Bloody Sunday`, `the Sunday Times`.
func (s *sent) isNameOfDay(t int) bool {
	switch s.word(t + 1) {
	case "times", "telegraph", "mail", "express", "mirror", "post", "herald", "agreement":
		return isUpper(s.textAt(t + 1))
	}
	switch s.word(t - 1) {
	case "on", "last", "next", "this", "since", "until", "till", "by", "from", "late", "early", "before", "after":
		return false
	}
	return t > 0 && isUpper(s.textAt(t-1)) || isUpper(s.textAt(t+1)) && months[s.word(t+1)] == 0
}

func (s *sent) textAt(t int) string {
	if t < 0 || t >= len(s.toks) {
		return ""
	}
	return s.toks[t].Text
}

// weekday is the date of a weekday near the day of writing.
func (f *finder) weekday(day time.Weekday, lead string, when tense) string {
	if f.clock.written.day == 0 || f.isElsewhere() {
		return ""
	}
	back := (int(f.clock.written.time().Weekday()) - int(day) + 7) % 7
	switch {
	case lead == "last" && back == 0:
		back = 7
	case lead == "next" || lead != "last" && when == ahead:
		back -= 7
		if lead != "next" && back == -7 {
			back = 0
		}
	case lead != "last" && when == untold:
		return ""
	}
	return addDays(f.clock.written, -back).edtf()
}

// nearestYear completes a date without a year: the last such day before the day of writing, or the next one of what lies ahead.
func (f *finder) nearestYear(s *sent, t int, d date) date {
	now := f.clock.written
	if f.clock.before.year > 0 && f.clock.before.year < now.year-1 || f.isElsewhere() {
		return date{}
	}
	d.year = now.year
	later := d.month > now.month || d.month == now.month && d.day > now.day
	switch when := s.tenseAt(t); {
	case s.word(t-1) == "next" || s.word(t-1) != "last" && when == ahead:
		if !later && (d.month < now.month || d.day > 0 && d.day < now.day) {
			d.year++
		}
	case s.word(t-1) == "last":
		if later || d.month == now.month {
			d.year--
		}
	case when == untold:
		if later {
			d.year = 0
		}
	case later:
		d.year--
	}
	return d
}

// isElsewhere reports whether the story at hand is of another time than the day of writing: its last date, there or in the
// paragraph before, is more than two months older.
func (f *finder) isElsewhere() bool {
	for _, d := range []date{f.clock.told, f.clock.before} {
		if d.month > 0 && d.time().Before(addDays(f.clock.written, -longestStory).time()) {
			return true
		}
	}
	return false
}

const longestStory = 61 // days

// sinceWrittenAt reads `ten days ago`, `last year`, `next month`, `this week`, `yesterday`.
func (f *finder) sinceWrittenAt(s *sent, t int) (int, string) {
	switch s.word(t) {
	case "yesterday":
		return t + 1, f.fromWritten(-1, "day")
	case "tomorrow":
		return t + 1, f.fromWritten(1, "day")
	case "last", "next", "this":
		step := map[string]int{"last": -1, "next": 1}[s.word(t)]
		unit := s.word(t + 1)
		if s.isDetermined(t) || unit != "year" && unit != "month" && unit != "week" {
			return t, ""
		}
		return t + 2, f.fromWritten(step, unit)
	}
	n, ok := counts[s.word(t)]
	if !ok {
		n, _ = strconv.Atoi(s.word(t))
	}
	unit := s.lemma(t + 1)
	if n == 0 || n > 99 || s.word(t+2) != "ago" || unit != "year" && unit != "month" && unit != "day" && unit != "week" {
		return t, ""
	}
	return t + 3, f.fromWritten(-n, unit)
}

// isDetermined reports whether something before `last year` makes it another one: `in the last year of the war`.
func (s *sent) isDetermined(t int) bool {
	tag := s.tag(t - 1)
	return tag == "DT" || tag == "PRP$" || tag == "POS" || strings.HasPrefix(tag, "JJ") || strings.HasPrefix(tag, "CD")
}

// fromWritten is the day of writing moved by some units; a week is the interval of its days from Monday on. A week
// that is some weeks ago is not certain to the day.
func (f *finder) fromWritten(n int, unit string) string {
	d := f.clock.written
	switch {
	case d.day == 0:
		return ""
	case unit == "year":
		return date{year: d.year + n}.edtf()
	case unit == "month":
		m := d.year*12 + d.month - 1 + n
		return date{year: m / 12, month: m%12 + 1}.edtf()
	case unit == "day":
		return addDays(d, n).edtf()
	}
	monday := addDays(d, 7*n-(int(d.time().Weekday())+6)%7)
	return monday.edtf() + "/" + addDays(monday, 6).edtf()
}

// tense is what a clause says of when it is: before the day of writing, behind it, or neither.
type tense int

const (
	past tense = iota
	ahead
	untold
)

// tenseAt is the tense of the verb of the time at t: the nearest one before it, else the first one behind it.
func (s *sent) tenseAt(t int) tense {
	for i := t - 1; i >= 0; i-- {
		if when, ok := s.tenseOf(i); ok {
			return when
		}
	}
	for i := t + 1; i < len(s.toks); i++ {
		if when, ok := s.tenseOf(i); ok {
			return when
		}
	}
	return past
}

// tenseOf is the tense of a verb in its simple form or of the last auxiliary before it. The present is used for what was
// and for what will be.
func (s *sent) tenseOf(i int) (tense, bool) {
	switch tag := s.tag(i); {
	case tag == "MD":
		switch s.word(i) {
		case "will", "shall", "would", "'ll", "wo":
			return ahead, true
		}
		return untold, true
	case tag == "TO" && strings.HasPrefix(s.tag(i+1), "VB"):
		switch s.lemma(i - 1) {
		case "be", "plan", "due", "set", "schedule", "expect":
			return ahead, true
		}
		return untold, true
	case tag == "VBD", (tag == "VBZ" || tag == "VBP") && s.lemma(i) == "have":
		return past, true
	case tag == "VBZ", tag == "VBP":
		return untold, true
	}
	return past, false
}
