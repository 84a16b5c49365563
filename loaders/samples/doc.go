// Package samples is a small corpus written for tamga: four texts of about 1,300
// words each on Kazakhstan and its neighbours between 1990 and 2022. The first
// command that a newcomer runs loads it, so that there is something to ask before
// one's own texts are at hand. Its main function is Files.
//
//	parties-and-courts.txt     a chapter with lines set apart, notes, a table and a block quote
//	shanghai-cooperation.md    a background paper in Markdown
//	newswire-2022.txt          dated news items with hyphens at line ends and page numbers
//	business-and-media.txt     a survey with long lines, notes and a table
//
// The texts have the defects of real files on purpose: a page break or a page number
// in mid-sentence, footnote marks glued to full stops, broken words. They spell names
// differently (Nazarbayev, Nazarbaev), contradict one another on some numbers, and
// hold claims, denials and plans besides facts. Some answers need two of the files.
//
//	inputs := samples.Files()
//	text, err := fs.ReadFile(inputs, "newswire-2022.txt")
//
// Caveat: the texts are for trying tamga out, not for citing. The events are those
// of the public record, told in our own words; the words of speakers who have no
// name are made up. Like the code, the texts are under the Apache License 2.0.
package samples
