package loaders

import (
	"fmt"
	"path"
	"regexp"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// DateOf is the date of a source, in EDTF, as the source itself gives it: in the data
// block at its top, on a line of its own near the top ("Published 12 March 2005",
// "Veldrin, 12 March 2005"), or in its key ("2005-03-12-ban.txt", "report-2005.txt").
// It is "" when there is none, or two years in the key.
func DateOf(src *schema.Source) string {
	if src.Date != "" {
		return src.Date
	}
	lines := strings.Split(src.Text[:min(len(src.Text), topOfSource)], "\n")
	seen := 0
	for _, line := range lines {
		line = strings.Join(strings.Fields(line), " ")
		if line == "" {
			continue
		}
		if seen++; seen > linesOfTop {
			break
		}
		if m := dateLine.FindStringSubmatch(line); m != nil {
			if date := readDate(m[1]); date != "" {
				return date
			}
		}
	}
	return dateOfKey(src.Key)
}

// How far from its beginning a source says when it was written.
const (
	topOfSource = 4096 // bytes
	linesOfTop  = 15
)

const (
	months   = `(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)`
	someDate = `(\d{4}-\d{2}(?:-\d{2})?|\d{1,2} ` + months + `\.? \d{4}|` + months + `\.? \d{1,2},? \d{4}|` + months + ` \d{4})`
)

var (
	dateLine = regexp.MustCompile(`^(?:[*_#> ]*(?i:date|published|posted|issued|updated|dated)(?: on)?:? *"?|\p{Lu}[\p{L} .-]{1,30}, )?` + someDate + `[T\d:+Z ]*"?[.*_]*$`)
	isoDate  = regexp.MustCompile(`^(\d{4})-(\d{2})(?:-(\d{2}))?$`)
	dayFirst = regexp.MustCompile(`^(\d{1,2}) (\p{L}{3})\p{L}*\.? (\d{4})$`)
	dayLast  = regexp.MustCompile(`^(\p{L}{3})\p{L}*\.? (\d{1,2}),? (\d{4})$`)
	monthly  = regexp.MustCompile(`^(\p{L}{3})\p{L}* (\d{4})$`)
	dayInKey = regexp.MustCompile(`(?:^|\D)((?:18|19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?:\D|$)`)
	digits   = regexp.MustCompile(`\d+`)
)

// readDate is a date as it is written, in EDTF; "" when there is no such day.
func readDate(text string) string {
	date := ""
	if isoDate.MatchString(text) {
		date = text
	} else if m := dayFirst.FindStringSubmatch(text); m != nil {
		date = fmt.Sprintf("%s-%02d-%02s", m[3], month(m[2]), m[1])
	} else if m := dayLast.FindStringSubmatch(text); m != nil {
		date = fmt.Sprintf("%s-%02d-%02s", m[3], month(m[1]), m[2])
	} else if m := monthly.FindStringSubmatch(text); m != nil {
		date = fmt.Sprintf("%s-%02d", m[2], month(m[1]))
	}
	if _, err := schema.ParseTime(date); err != nil {
		return ""
	}
	return date
}

func month(three string) int {
	return strings.Index("JanFebMarAprMayJunJulAugSepOctNovDec", three)/3 + 1
}

func dateOfKey(key string) string {
	name := path.Base(key)
	if m := dayInKey.FindStringSubmatch(name); m != nil {
		return m[1] + "-" + m[2] + "-" + m[3]
	}
	years := map[string]bool{}
	for _, n := range digits.FindAllString(name, -1) {
		if len(n) == 4 && "1800" <= n && n < "2100" {
			years[n] = true
		}
	}
	if len(years) == 1 {
		for year := range years {
			return year
		}
	}
	return ""
}
