package schema

// Span is a half-open range of bytes.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Source is one text as tamga keeps it. Offsets are into Text.
type Source struct {
	Key       string    // the name given by the user, or the path below the load root
	Version   string    // SHA-256 of the bytes that were read, in hex
	Ontology  string    // version of the ontology with which it was read for statements
	Date      string    // when it was written or published, in EDTF; "" when nothing tells
	Title     string    // the first heading of rank one, else the key
	Text      string    // the decoded text, byte for byte; UTF-8
	Warnings  []string  // what was noticed while reading: "decoded from UTF-16", ...
	Sections  []Section // Sections[0] is the whole text, with an empty heading
	Sentences []Sentence
	Notes     []Note
}

// Section is a heading and what stands below it, up to the next heading of its rank.
type Section struct {
	Heading string // cleaned and joined, with its number
	Rank    int    // 1 for a chapter, 2 below it, ...; 0 for Sections[0]
	Parent  int    // index of the section above; -1 for Sections[0]
	Span    Span   // of the heading in Source.Text; empty for Sections[0]
}

// Note is a footnote or endnote, split off from the text that it belongs to.
type Note struct {
	Mark    string // as written: "84", "*"
	Section int    // the section of rank one that it belongs to
	Text    string // cleaned
	Span    Span   // in Source.Text
}

// SentenceKind tells in what sort of block a sentence stands.
type SentenceKind string

// Kinds of sentences.
const (
	Prose     SentenceKind = "prose"
	Quotation SentenceKind = "quote" // a block quote
	Heading   SentenceKind = "heading"
	TableRow  SentenceKind = "row" // one row of a table: cells joined by " | "
	Caption   SentenceKind = "caption"
	Byline    SentenceKind = "byline" // the names of the authors, below a heading
)

// Sentence is the unit that bears witness.
//
// Source.Text[Start():End()] is the quote. Where something foreign (a page number,
// a note) lies inside it, Ranges has several spans: the parts that are its own.
type Sentence struct {
	Kind    SentenceKind
	Section int    // index into Source.Sections
	Block   int    // sentences of one paragraph, quote or table share a number
	Text    string // as a person reads it: joined, without footnote marks
	Ranges  []Span // in Source.Text, ascending, at least one
	Notes   []int  // indexes into Source.Notes, in the order of their marks
}

// Start is the offset of the sentence's first byte in the source's text.
func (s Sentence) Start() int { return s.Ranges[0].Start }

// End is the offset after the sentence's last byte in the source's text.
func (s Sentence) End() int { return s.Ranges[len(s.Ranges)-1].End }

// Quote is the sentence as it stands in the source, line breaks and all.
func (s *Source) Quote(i int) string {
	return s.Text[s.Sentences[i].Start():s.Sentences[i].End()]
}

// SectionPath is the headings from the chapter down to section i, joined by " > ".
func (s *Source) SectionPath(i int) string {
	path := ""
	for ; i > 0; i = s.Sections[i].Parent {
		if path == "" {
			path = s.Sections[i].Heading
		} else {
			path = s.Sections[i].Heading + " > " + path
		}
	}
	return path
}
