package document

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/schema"
)

// show writes a source so that a test reads well. A line is a sentence; one that goes
// on in its block starts with +. Else # starts a heading of rank one, ## of rank two,
// > a quotation, | a row of a table, = a caption, @ a byline, and nothing prose. Behind
// a sentence stand the marks of its notes, ^1; notes come last.
func show(s *schema.Source) string {
	var b strings.Builder
	block := -1
	for _, sentence := range s.Sentences {
		sign := map[schema.SentenceKind]string{
			schema.Quotation: "> ", schema.TableRow: "| ", schema.Caption: "= ", schema.Byline: "@ ",
			schema.Heading: strings.Repeat("#", s.Sections[sentence.Section].Rank) + " ",
		}[sentence.Kind]
		if sentence.Block == block {
			sign = "+ "
		}
		block = sentence.Block
		b.WriteString(sign + sentence.Text)
		for _, n := range sentence.Notes {
			b.WriteString(" ^" + s.Notes[n].Mark)
		}
		b.WriteByte('\n')
	}
	for _, n := range s.Notes {
		fmt.Fprintf(&b, "%s: %s\n", n.Mark, n.Text)
	}
	return b.String()
}

// spaced puts an empty line between the lines of a text, as some converters do. A line
// that starts with ~ stays close to the line before it.
func spaced(text string) string {
	var b strings.Builder
	for i, line := range strings.Split(strings.TrimSpace(text), "\n") {
		close, ok := strings.CutPrefix(line, "~")
		if i > 0 && !ok {
			b.WriteByte('\n')
		}
		b.WriteString(close + " \n")
	}
	return b.String()
}

type readTest struct{ name, key, text, want string }

func runReadTests(t *testing.T, tests []readTest) {
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			key := test.key
			if key == "" {
				key = "test.txt"
			}
			source, err := Read(key, []byte(test.text), split)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := strings.TrimSpace(show(source)), strings.TrimSpace(test.want); got != want {
				t.Errorf("\n--- got\n%s\n--- want\n%s", got, want)
			}
		})
	}
}

// para is a paragraph of full lines, so that a test has a layout to measure.
const para = `The Lantern Party was founded by Dara Voss in the spring of that year, and it
soon had members in every town of the valley, for its demands were few and
they were plainly put, and its leaders were known to keep what they promised.
The council watched its growth with some unease, and it began to look for a
law by which the new party could be kept away from the ballot of the autumn.`

const paraRead = `The Lantern Party was founded by Dara Voss in the spring of that year, and it soon had members in every town of the valley, for its demands were few and they were plainly put, and its leaders were known to keep what they promised.
+ The council watched its growth with some unease, and it began to look for a law by which the new party could be kept away from the ballot of the autumn.`

func TestSpacedLines(t *testing.T) {
	runReadTests(t, []readTest{
		{"a paragraph", "", spaced(para), paraRead},
		{"a page break in mid-sentence", "", spaced(para + `
The judges met again in the old town hall, where the papers of the case had
~ been kept since the fire, and they asked the clerk to read the whole of it
aloud, which took him the better part of two days. Nobody spoke meanwhile.`),
			paraRead + `
+ The judges met again in the old town hall, where the papers of the case had been kept since the fire, and they asked the clerk to read the whole of it aloud, which took him the better part of two days.
+ Nobody spoke meanwhile.`},
		{"a page number in mid-sentence", "", spaced(para + "\nThe judges met again in the old town hall, where the papers of the case had\n\n\n\t 59\t\n\n been kept since the fire."),
			paraRead + `
+ The judges met again in the old town hall, where the papers of the case had been kept since the fire.`},
		{"paragraphs by a short line and by an indent", "", spaced(para + `
That was all.
The party then chose a new chair, and it moved its office to the other side
of the river, where the rents were low and where the police seldom went.
 A second party soon took its place in the town, and it was careful to keep
its members from all that could be held against them in a court of law.`),
			paraRead + `
+ That was all.
The party then chose a new chair, and it moved its office to the other side of the river, where the rents were low and where the police seldom went.
A second party soon took its place in the town, and it was careful to keep its members from all that could be held against them in a court of law.`},
		{"headings", "", spaced(" Chapter I\n\nThe Valley and its Parties\n\n" + para + "\n\n1. The First Years of a Movement that Nobody had Expected in the\nValley\n\n1.1 The Law\n\n" + para + "\n~ Chapter II\nThe Court\n\n" + para),
			"# Chapter I The Valley and its Parties\n" + paraRead + "\n## 1. The First Years of a Movement that Nobody had Expected in the Valley\n### 1.1 The Law\n" + paraRead + "\n# Chapter II The Court\n" + paraRead},
		{"a block quotation that a sentence announces", "", spaced(para + `
In a speech at the lake, which the papers of the next day printed, she held
that
‘parties are what people make of them,
~and no court can unmake them. We shall
~come back.’

Nobody in the council answered her, and the matter was dropped for the time,
although the judge had already put the case on the list of the new session.`),
			paraRead + `
+ In a speech at the lake, which the papers of the next day printed, she held that ‘parties are what people make of them, and no court can unmake them.
> We shall come back.’
Nobody in the council answered her, and the matter was dropped for the time, although the judge had already put the case on the list of the new session.`},
		{"a table without columns", "", spaced(para + `

Table 1: Founders of the Party
Dara Voss Chair of the Council of the Valley and Former Head of
~the Mill
Ilan Arden Clerk of the Court
~Mera Hale Clerk of the Council
~Tolan Rusk Head of the Mill and Member of the
~Council

The party had a court, a mill, a clerk, and a council with a chair, a head,
and a member from each of the towns that lay along the river and the lake.`),
			paraRead + `
= Table 1: Founders of the Party
| Dara Voss | Chair of the Council of the Valley and Former Head of the Mill
| Ilan Arden | Clerk of the Court
| Mera Hale | Clerk of the Council
| Tolan Rusk | Head of the Mill and Member of the Council
The party had a court, a mill, a clerk, and a council with a chair, a head, and a member from each of the towns that lay along the river and the lake.`},
		{"short paragraphs that end in a year", "", "Norland dissolved the union in 1994.\n\nPia Holm was born in Arden in 1920.\n\nKarl Weiss saw Arden in 1930.\n\nThe police came in 1995.\n",
			"Norland dissolved the union in 1994.\nPia Holm was born in Arden in 1920.\nKarl Weiss saw Arden in 1930.\nThe police came in 1995."},
		{"a caption between paragraphs", "", spaced(para + "\nFigure\t1.\tThe\tTowns\tof\tthe\tValley\t\n~ " + para),
			paraRead + "\n= Figure 1. The Towns of the Valley\n" + paraRead},
	})
}

func TestFrontMatter(t *testing.T) {
	runReadTests(t, []readTest{
		{"a title page, contents and abbreviations", "", spaced(`The Valley and its Parties

Dara Voss

Contents

Introduction 1
Chapter I: The Court and the People who
Serve it 12
1. The Law ......... 13
Conclusion 99

List of Abbreviations

LP Lantern Party
CV Council of the Valley
UML Union of Mills and of the People of the
Lake
VC Valley Court

Introduction

` + para + "\n~ Chapter I\nThe Court and the People who Serve it\n\n" + para),
			`# The Valley and its Parties
# Dara Voss
# Contents
| Introduction | 1
| Chapter I: The Court and the People who Serve it | 12
| 1. The Law | 13
| Conclusion | 99
# List of Abbreviations
| LP | Lantern Party
| CV | Council of the Valley
| UML | Union of Mills and of the People of the Lake
| VC | Valley Court
# Introduction
` + paraRead + "\n# Chapter I The Court and the People who Serve it\n" + paraRead},
		{"contents in hard-wrapped lines", "", "THE VALLEY\n\nCONTENTS\n\n   I. The Mill\n  II. The Court of the Lake\n III. The End\n\nI. THE MILL\n\n" + para + "\n\nII. THE COURT OF THE LAKE\n\n" + para + "\n\nIII. THE END\n\n" + para,
			"# THE VALLEY\n## CONTENTS\n| I. The Mill\n| II. The Court of the Lake\n| III. The End\n## I. THE MILL\n" + paraRead + "\n## II. THE COURT OF THE LAKE\n" + paraRead + "\n## III. THE END\n" + paraRead},
	})
}

func TestNotes(t *testing.T) {
	calls := `The Lantern Party had few members in that year.1 Its chair was Dara Voss, who
came from ‘the old valley’2 and had been a judge. 3 The council feared her.4In
the year 2001 it closed the office of the party on 18 November.5 There were 12
raids, and the party counted 600.6 It then had ‘no home and no name.’7 Nobody
helped it in the valley of that time, for the reasons that were given above.`
	callsRead := func(marks string) string {
		text := `The Lantern Party had few members in that year.%1
+ Its chair was Dara Voss, who came from ‘the old valley’ and had been a judge.%2%3
+ The council feared her.%4
+ In the year 2001 it closed the office of the party on 18 November.%5
+ There were 12 raids, and the party counted 600.%6
+ It then had ‘no home and no name.’%7
+ Nobody helped it in the valley of that time, for the reasons that were given above.`
		for _, n := range "1234567" {
			mark := ""
			if strings.ContainsRune(marks, n) {
				mark = " ^" + string(n)
			}
			text = strings.ReplaceAll(text, "%"+string(n), mark)
		}
		return text
	}
	notes := `1 Cf. Hale, The Valley, Arden / 1999, p. 14.
2 Ibid., p. 15; see also Rusk, Parties
of the Lake, Arden / 2000.
3 Cf. Hale, op. cit. (note 1).
4 Ibid.
5 The office was in the mill.
6 Ibid.
7 Cf. Rusk, op. cit. (note 2), p. 9.`
	notesRead := strings.ReplaceAll(strings.ReplaceAll("\n"+notes, "\nof the", " of the"), " ", " ")
	for n := 1; n <= 7; n++ {
		notesRead = strings.Replace(notesRead, fmt.Sprintf("\n%d ", n), fmt.Sprintf("\n%d: ", n), 1)
	}
	runReadTests(t, []readTest{
		{"notes that are missing", "", spaced(calls), callsRead("")},
		{"a block of notes behind the text", "", spaced(calls) + "\n\t\t\t\t\t\t\n" + notes + "\n", callsRead("1234567") + notesRead},
		{"hard-wrapped lines", "", calls + "\n\nNotes\n\n" + notes, callsRead("1234567") + "\n# Notes" + notesRead},
		{"notes at the foot of the page", "", `The Lantern Party had few members in that year.1 Its chair was Dara Voss, who
came from the old valley and had been a judge before she came into the town,

1 Cf. Hale, The Valley, Arden / 1999, p. 14.
                                      7
` + "\f" + `where the council feared her.2 It closed the office of the party in the same
year, and nobody in the valley helped it, for the reasons that are given here.

2 Ibid., p. 15.
                                      8
`, `The Lantern Party had few members in that year. ^1
+ Its chair was Dara Voss, who came from the old valley and had been a judge before she came into the town, where the council feared her. ^2
+ It closed the office of the party in the same year, and nobody in the valley helped it, for the reasons that are given here.
1: Cf. Hale, The Valley, Arden / 1999, p. 14.
2: Ibid., p. 15.`},
		{"numbers that are no calls", "", `The party met in 2001. 27 deputies came, and 3.5 per cent of the towns had
sent one. In Article 5.6 of the law, on page 14 and in vol. 2, nothing was said
of it. The G20 met on 18 November, and Hale (2001) counted 12. There were 600
of them in December/2000, and 1,200 more at 10:30. Then the meeting ended.`,
			`The party met in 2001.
+ 27 deputies came, and 3.5 per cent of the towns had sent one.
+ In Article 5.6 of the law, on page 14 and in vol. 2, nothing was said of it.
+ The G20 met on 18 November, and Hale (2001) counted 12.
+ There were 600 of them in December/2000, and 1,200 more at 10:30.
+ Then the meeting ended.`},
		{"raised digits and brackets", "", "The party met.¹ It voted,² and it left [3]. The hall has 90 m² of floor.[4]\n\nReferences\n\n[3] Hale, The Valley, 1999.\n[4] Rusk, Parties, 2000.\n",
			"The party met.\n+ It voted, and it left. ^3\n+ The hall has 90 m² of floor. ^4\n# References\n3: Hale, The Valley, 1999.\n4: Rusk, Parties, 2000."},
		{"notes in brackets", "", para + " It failed.[A] Nobody\nwondered in the valley, since the law was old.\n\n[Footnote A: See the law of the\nyear before.]\n\nIt was then that the party broke into two halves, of which one is left today.",
			paraRead + "\n+ It failed. ^A\n+ Nobody wondered in the valley, since the law was old.\nIt was then that the party broke into two halves, of which one is left today.\nA: See the law of the year before."},
		{"a star", "", "The Lantern Party had few members in that year.* Its chair was Dara Voss, who\ncame from the old valley and had been a judge before she came into the town,\n\n* I thank Mera Hale.\n\n                                      7\n\fwhere the council feared her. It closed the office of the party in the same\nyear, and nobody in the valley helped it, for the reasons that are given here.",
			"The Lantern Party had few members in that year. ^*\n+ Its chair was Dara Voss, who came from the old valley and had been a judge before she came into the town, where the council feared her.\n+ It closed the office of the party in the same year, and nobody in the valley helped it, for the reasons that are given here.\n*: I thank Mera Hale."},
		{"insertions in brackets", "", para + "\nShe wrote that ‘[t]he member[s] will come. [T]hey know it. [I]t is due [A].’", paraRead + "\n+ She wrote that ‘[t]he member[s] will come.\n+ [T]hey know it.\n+ [I]t is due [A].’"},
		{"a numbered list is no block of notes", "", para + "\n\nThe party wants:\n\n1. A new law for the valley.\n2. A court in each town.\n3. Peace.\n\n" + para,
			paraRead + "\nThe party wants:\n1. A new law for the valley.\n2. A court in each town.\n3. Peace.\n" + paraRead},
	})
}

func TestWrappedLines(t *testing.T) {
	runReadTests(t, []readTest{
		{"paragraphs", "", para + "\n\n" + para, paraRead + "\n" + paraRead},
		{"line ends of DOS", "", strings.ReplaceAll(para+"\n\n"+para, "\n", "\r\n"), paraRead + "\n" + paraRead},
		{"paragraphs by indent", "", "    " + para + "\n    " + para + "\n    " + para, paraRead + "\n" + paraRead + "\n" + paraRead},
		{"a form feed in mid-sentence", "", para + "\nThe judges met again in the old town hall, where the papers of the case had\n\f" + "been kept since the fire, and they asked the clerk to read the whole of it.",
			paraRead + "\n+ The judges met again in the old town hall, where the papers of the case had been kept since the fire, and they asked the clerk to read the whole of it."},
		{"running heads", "", strings.Join([]string{
			"12 THE PARTIES OF THE VALLEY\n\n" + para + "\nThe judges met again, and", "\fCHAPTER TWO 13\n\n" + "again they had no law. " + para + "\nThe clerk\n",
			"\f14 THE PARTIES OF THE VALLEY\n\n" + "read on. " + para + "\nNobody ever", "\fCHAPTER TWO 15\n\n" + "came. " + para + "\n", "\f16 THE PARTIES OF THE VALLEY\n\n" + para}, "\n"),
			paraRead + "\n+ The judges met again, and again they had no law.\n+ " + paraRead + "\n+ The clerk read on.\n+ " + paraRead + "\n+ Nobody ever came.\n+ " + paraRead + "\n+ " + paraRead},
		{"headings", "", "THE VALLEY\n\n" + para + "\n\nThe First Years\n\n" + para + "\n\nA Second Party\n\n" + para, "# THE VALLEY\n" + paraRead + "\n## The First Years\n" + paraRead + "\n## A Second Party\n" + paraRead},
		{"speech is no heading", "", para + "\n\n“Who has won?”\n\n“Nobody!”\n\nWhat now?\n\n" + para, paraRead + "\n“Who has won?”\n“Nobody!”\nWhat now?\n" + paraRead},
		{"chapters by number", "", "CHAPTER I.\n\nTHE VALLEY\n\n" + para + "\n\nCHAPTER II.\n\nTHE COURT\n\n" + para, "# CHAPTER I. THE VALLEY\n" + paraRead + "\n# CHAPTER II. THE COURT\n" + paraRead},
		{"an indented quotation", "", para + "\n\nShe wrote in a letter to the council of the town on the same day:\n\n     We shall come back. No court can\n     unmake us.\n\n" + para,
			paraRead + "\nShe wrote in a letter to the council of the town on the same day: We shall come back.\n> No court can unmake us.\n" + paraRead},
		{"a table in columns", "", para + "\n\nName              Office              Since\nDara Voss         Chair               1998\nIlan Arden        Clerk of the        1999\nMera Hale         Treasurer           2000\n\n" + para,
			paraRead + "\n| Name | Office | Since\n| Dara Voss | Chair | 1998\n| Ilan Arden | Clerk of the | 1999\n| Mera Hale | Treasurer | 2000\n" + paraRead},
		{"bullets", "", para + "\n\nThe party wants:\n\n• A new law for the valley. It is due.\n• A court\n  in each town.\n\n" + para,
			paraRead + "\nThe party wants:\nA new law for the valley.\n+ It is due.\nA court in each town.\n" + paraRead},
		{"a letter with a quotation", "", "From: Dara Voss\nTo: Ilan Arden\nSubject: The court\n\n" + para + "\n\n> When did it\n> rule? Tell me.\n\nOn Monday.", "From: Dara Voss\nTo: Ilan Arden\nSubject: The court\n" + paraRead + "\n> When did it rule?\n+ Tell me.\nOn Monday."},
		{"emphasis by underscores", "", para + "\nThe paper _The Lantern_ wrote of file_name in that year, _and_ of little else.", paraRead + "\n+ The paper The Lantern wrote of file_name in that year, and of little else."},
	})
}

func TestLongLines(t *testing.T) {
	long := strings.ReplaceAll(para, "\n", " ")
	runReadTests(t, []readTest{
		{"titles with authors", "", "The valley: Parties and courts\nDara Voss, Ilan Arden\n\n" + long + "\n\n\nWho rules the lake?\nMera T. Hale\n\n" + long + "\n\n" + long,
			"# The valley: Parties and courts\n@ Dara Voss, Ilan Arden\n" + paraRead + "\n# Who rules the lake?\n@ Mera T. Hale\n" + paraRead + "\n" + paraRead},
		{"a caption with a credit", "", long + "\n\nPeople march in Arden, 4 May. Image credit: Hale (Free Pictures).\n\n" + long,
			paraRead + "\n= People march in Arden, 4 May.\n+ Image credit: Hale (Free Pictures).\n" + paraRead},
		{"numbered headings over paragraphs with years", "", "The Valley\n\n1. The mill\n\n" + long + " It burnt in 1998, and again in 2003.\n\n2. The court\n\n" + long + " It closed in 2004.\n\n3. The lake\n\n" + long + "\n",
			"# The Valley\n## 1. The mill\n" + paraRead + "\n+ It burnt in 1998, and again in 2003.\n## 2. The court\n" + paraRead + "\n+ It closed in 2004.\n## 3. The lake\n" + paraRead},
		{"a page number before a name, in mid-sentence", "", long + " In that year she led the council of\n\n 58\n\nArden, a post that she kept.\n\n" + long,
			paraRead + "\n+ In that year she led the council of Arden, a post that she kept.\n" + paraRead},
		{"one paragraph a line", "", long + "\n" + long + "\nShort one.\n" + long, paraRead + "\n" + paraRead + "\nShort one.\n" + paraRead},
	})
}

func TestHyphens(t *testing.T) {
	runReadTests(t, []readTest{
		{"real hyphens are kept", "", para + "\nThe post-war council of the valley was a well-known one, and the later post-\nwar councils were no better, as the well-\nknown judge wrote in the year of the fire that burnt the mill down.",
			paraRead + "\n+ The post-war council of the valley was a well-known one, and the later post-war councils were no better, as the well-known judge wrote in the year of the fire that burnt the mill down."},
		{"broken words are joined", "", para + "\nThe development of the valley was a slow one, and the later de-\nvelopment of the lake and its settle-\nments was not much faster than that of the mill in the upper town.",
			paraRead + "\n+ The development of the valley was a slow one, and the later development of the lake and its settlements was not much faster than that of the mill in the upper town."},
		{"names and suspended hyphens", "", para + "\nThe council of Arden-\nHale had a pro- and an anti-\nand then a mid-road party, of which nothing was left in the end but soft\u00ad\nness.",
			paraRead + "\n+ The council of Arden-Hale had a pro- and an anti- and then a mid-road party, of which nothing was left in the end but softness."},
	})
}

func TestMarkdown(t *testing.T) {
	runReadTests(t, []readTest{
		{"headings", "a.md", "# The *Lantern* Party #\n\nText one.\n\nThe Court\n---------\n\nText two.\n", "# The Lantern Party\nText one.\n## The Court\nText two."},
		{"emphasis, links and code", "a.md", "**Dara** _Voss_ [founded\nit](http://a.b/c_(d) \"t\") in `1998`, see <https://a.b>, ![a map](m.png), snake_case, 2 * 3 and \\*that\\*.",
			"Dara Voss founded it in 1998, see https://a.b, a map, snake_case, 2 * 3 and *that*."},
		{"lists", "a.markdown", "- One thing. Another.\n- Two\n  lines\n\n1. First\n2. Second\n", "One thing.\n+ Another.\nTwo lines\nFirst\nSecond"},
		{"quotations", "a.md", "She said\n\n> we will *not* cede.\n> They left\nat noon.\n", "She said we will not cede.\n> They left at noon."},
		{"tables", "a.md", "| Name | Office |\n|---|:--|\n| Dara | **Chair** |\n| Ilan \\| Mera | [Clerk](x) |\n", "| Name | Office\n| Dara | Chair\n| Ilan | Mera | Clerk"},
		{"code and comments are left out", "a.md", "Before.\n\n```go\ncode.\n```\n\n    more code.\n\n<!-- a\ncomment. -->\nAfter.", "Before.\nAfter."},
		{"footnotes", "a.md", "It fell.[^1] Nobody knew[^why].\n\n[^1]: See *Hale*.\n[^why]: They\n    slept.\n", "It fell. ^1\n+ Nobody knew. ^why\n1: See Hale.\nwhy: They slept."},
		{"entities and tags", "a.md", "Voss &amp; Hale &ndash; <b>both</b> <br> left.", "Voss & Hale – both left."},
		{"data at the top", "a.md", "---\ntitle: x\n---\nText.", "Text."},
	})
}
