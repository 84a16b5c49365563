package schema_test

import (
	"testing"

	"github.com/tamga-kg/tamga/schema"
)

func TestParseTime(t *testing.T) {
	for _, c := range []struct {
		text     string
		from, to int
	}{
		{"1998", 19980101, 19981231}, {"1998-05", 19980501, 19980531}, {"1998-05-17", 19980517, 19980517},
		{"199X", 19900101, 19991231}, {"19XX", 19000101, 19991231}, {"1998~", 19980101, 19981231},
		{"2001-21", 20010301, 20010531}, {"2001-24", 20011201, 20020231},
		{"1995/1998", 19950101, 19981231}, {"1995/..", 19950101, 0}, {"../1998-05", 0, 19980531}, {"1995-03/1995-04-02", 19950301, 19950402},
	} {
		if got, err := schema.ParseTime(c.text); err != nil || got != (schema.Interval{From: c.from, To: c.to}) {
			t.Errorf("%s: got %v, %v", c.text, got, err)
		}
	}
	for _, bad := range []string{"", "May 1998", "1998-13", "1998-05-32", "1998/1995", "98", "..", "1998-21-03"} {
		if got, err := schema.ParseTime(bad); err == nil {
			t.Errorf("%q is read as %v", bad, got)
		}
	}
}

func TestClocks(t *testing.T) {
	moment := func(text string) *schema.Interval {
		i, err := schema.ParseTime(text)
		if err != nil {
			t.Fatal(err)
		}
		return &i
	}
	for _, c := range []struct {
		name, asOf, time string
		event, want      bool
	}{
		{"that year", "1998", "1998-05", false, true},
		{"later", "1998", "1999", true, false},
		{"earlier, for a moment", "1998", "1995", false, true},
		{"earlier, and it had ended", "1998", "1990/1995", false, false},
		{"earlier, and it went on", "1998", "1990/..", false, true},
		{"an event that took two years", "1998", "1990/1991", true, true},
		{"a decade that has begun", "1998", "199X", false, true},
		{"no time", "1998", "", false, true},
		{"a month before", "1998-04", "1998-05", false, false},
	} {
		if got := (schema.Clocks{AsOf: moment(c.asOf)}).HeldBy(c.time, c.event); got != c.want {
			t.Errorf("%s: %s as of %s: got %v", c.name, c.time, c.asOf, got)
		}
	}
	for date, want := range map[string]bool{"2004": true, "2005": true, "2005-12-31": true, "2006-01": false, "": false, "200X": false} {
		if got := (schema.Clocks{KnownBy: moment("2005")}).Knows(date); got != want {
			t.Errorf("a source of %q known by 2005: got %v", date, got)
		}
	}
	if !(schema.Clocks{}).HeldBy("2030", false) || !(schema.Clocks{}).Knows("") {
		t.Error("no clocks hide something")
	}
}

// Whatever is read lies the right way round.
func FuzzParseTime(f *testing.F) {
	for _, s := range []string{"1998", "199X", "1995/..", "../1998-05-17", "2001-24", "-0044"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		i, err := schema.ParseTime(s)
		if err == nil && i.From != 0 && i.To != 0 && i.From > i.To && i.From > 0 {
			t.Errorf("%q is %v", s, i)
		}
	})
}
