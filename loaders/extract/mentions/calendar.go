package mentions

import "time"

// addDays moves a full date by some days of the calendar.
func addDays(d date, n int) date {
	t := time.Date(d.year, time.Month(d.month), d.day+n, 0, 0, 0, 0, time.UTC)
	return date{t.Year(), int(t.Month()), t.Day()}
}
