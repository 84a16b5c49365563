// Package times compares the times of statements: spans of days, read from the Extended
// Date/Time Format that statements bear (EDTF, ISO 8601-2, levels 0 and 1).
//
// The main type is Interval:
//
//	founded, _ := times.Parse("1998-12")
//	nineties, _ := times.Parse("199X")
//	founded.Meets(nineties) // true: they share a day
//
// Caveats: a season is taken as its whole year, and a month as having 31 days, which no
// comparison of days notices. Marks of doubt (`?`, `~`, `%`) are not kept.
package times
