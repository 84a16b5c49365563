package extract

import (
	"regexp"
	"strings"
)

// inReferences reports whether a section, or one above it, is a list of works or of
// terms.
func (x *extractor) inReferences(section int) bool {
	for i := section; i > 0; i = x.src.Sections[i].Parent {
		if referencesHeading.MatchString(strings.TrimSpace(x.src.Sections[i].Heading)) {
			return true
		}
	}
	return false
}

var referencesHeading = regexp.MustCompile(`(?i)^[\dIVXivx. ]*(references|bibliography|works cited|literature|list of (references|works|abbreviations|figures|tables|literature|sources)|table of contents|contents|abbreviations|sources|index|endnotes|notes)\.?$`)

// Marks of a reference: pages, a volume, a publisher's place and name, an address, an
// author's initials with a year.
var referenceMarks = []*regexp.Regexp{
	regexp.MustCompile(`\bpp?\. ?\d+`),
	regexp.MustCompile(`\b(?i:vol|no|nr|issue)\. ?\d+`),
	regexp.MustCompile(`\b\d+ ?\(\d+\) ?[:,] ?\d+[–-]\d+`),
	regexp.MustCompile(`(?i)\bhttps?://|\bdoi:|\bISBN\b|\bISSN\b`),
	regexp.MustCompile(`\b(?:University Press|Publishers|Publishing|Verlag|Routledge|Palgrave)\b`),
	regexp.MustCompile(`\b(?:eds?\.|Ed\.|Eds\.|trans\.|ibid\.|Ibid\.|op\. cit\.|et al\.)`),
	regexp.MustCompile(`^\p{Lu}[\p{L}’'-]+, \p{Lu}\.`),
	regexp.MustCompile(`(?i)\b(?:accessed|retrieved|last viewed)\b`),
}

// isReference reports whether a text has two marks of a reference.
func isReference(text string) bool {
	n := 0
	for _, m := range referenceMarks {
		if m.MatchString(text) {
			n++
		}
	}
	return n >= 2
}
