// Package document reads texts as they are found: decoded, cleaned and taken apart
// into sections and sentences, each with its place in the text.
//
// Its product is a schema.Source; Read makes one:
//
//	source, err := document.Read("report.txt", data, split)
//	for i, s := range source.Sentences {
//		fmt.Println(s.Text)           // as a person reads it
//		fmt.Println(source.Quote(i))  // as it stands in the text, byte for byte
//	}
//
// A plain text is read in steps, each in a file of its own. Lines are measured
// (layout.go): are they broken by hand, and is there an empty line after each? Page
// numbers and running heads are set aside (furniture.go), and so are footnotes and
// endnotes (notes.go). What is left is put together into headings, paragraphs, block
// quotations, captions and rows (blocks.go, headings.go, tables.go, contents.go,
// glossary.go), with words mended that a line break has parted (hyphens.go). The numbers
// that call notes are told from other numbers by counting up (marks.go, chain.go), and
// cut out of the clean text (clean.go), in which the sentences are found (assemble.go).
// Markdown brings its structure along (markdown.go, inline.go) and takes only the last
// steps.
//
// Caveats: structure is guessed from layout, so a verse reads like prose, and a short
// line in a gap can pass for a heading. A sentence that announces a block quotation is
// one with the first sentence of it. The source's text must be smaller than 2 GB.
package document
