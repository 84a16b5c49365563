package mentions_test

import (
	"slices"
	"testing"

	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// values are the dates or amounts of some sentences, each as `text = value`.
func values(kind mentions.Kind, texts ...string) []string {
	var out []string
	for i, list := range find(texts...).Mentions {
		for _, m := range list {
			if m.Kind == kind {
				out = append(out, texts[i][m.Span.Start:m.Span.End]+" = "+m.Value)
			}
		}
	}
	return out
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		name  string
		texts []string
		want  []string
	}{
		{"day, month, year", []string{"It met on 18 November 2001."}, []string{"18 November 2001 = 2001-11-18"}},
		{"month, day, year", []string{"It met on November 18, 2001."}, []string{"November 18, 2001 = 2001-11-18"}},
		{"a German day", []string{"It met on 16. December 1991."}, []string{"16. December 1991 = 1991-12-16"}},
		{"year", []string{"It was founded in 1998."}, []string{"1998 = 1998"}},
		{"month and year", []string{"It met in October 2004."}, []string{"October 2004 = 2004-10"}},
		{"part of a decade", []string{"In the early 1990s it grew."}, []string{"early 1990s = 1990/1993"}},
		{"part of a year, joined", []string{"In mid-1995 it fell."}, []string{"mid-1995 = 1995-05/1995-08"}},
		{"part of a month", []string{"In early March 2001 it fell."}, []string{"early March 2001 = 2001-03"}},
		{"part of a year", []string{"In late 2001 it fell."}, []string{"late 2001 = 2001-09/2001-12"}},
		{"between", []string{"Between 1995 and 1999 it ruled."}, []string{"Between 1995 and 1999 = 1995/1999"}},
		{"a dash", []string{"The war (1995–1999) ended."}, []string{"1995–1999 = 1995/1999"}},
		{"from to", []string{"It ruled from 1995 to 1999."}, []string{"from 1995 to 1999 = 1995/1999"}},
		{"since", []string{"It has ruled since 1989."}, []string{"1989 = 1989"}},
		{"season", []string{"In the spring of 1995 it met."}, []string{"spring of 1995 = 1995-21"}},
		{"a year left out", []string{"It met in 2004.", "On January 1 it voted."}, []string{"2004 = 2004", "January 1 = 2004-01-01"}},
		{"years later", []string{"It met in 2004.", "Two years later it split."}, []string{"2004 = 2004", "Two years later = 2006"}},
		{"the same day", []string{"It met on 3 May 2004.", "The same day it voted."}, []string{"3 May 2004 = 2004-05-03", "The same day = 2004-05-03"}},
		{"the following year", []string{"It met in 2004.", "The following year it split."}, []string{"2004 = 2004", "The following year = 2005"}},
		{"nothing before", []string{"Two years later it split."}, []string{"Two years later = "}},
		{"century", []string{"In the 19th century it was a town."}, []string{"19th century = 18XX"}},
		{"may is no month", []string{"It may rule, and it may not."}, nil},
		{"a number is no year", []string{"It has 2000 members."}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := values(mentions.Temporal, c.texts...); !slices.Equal(got, c.want) {
				t.Errorf("%q\n\thas  %q\n\twant %q", c.texts, got, c.want)
			}
		})
	}
}

// TestTimesOfNews tells times from the day of writing: a Wednesday.
func TestTimesOfNews(t *testing.T) {
	for _, c := range []struct {
		name  string
		texts []string
		want  []string
	}{
		{"a dateline", []string{"RIGA, 5 May 2010 (Agency) — Voss resigned on Monday."}, []string{"5 May 2010 = 2010-05-05", "Monday = 2010-05-03"}},
		{"the same day", []string{"RIGA, 5 May 2010.", "She resigned on Wednesday."}, []string{"5 May 2010 = 2010-05-05", "Wednesday = 2010-05-05"}},
		{"last and next", []string{"RIGA, 5 May 2010.", "She left last Wednesday.", "He is due next Wednesday."}, []string{"5 May 2010 = 2010-05-05", "last Wednesday = 2010-04-28", "next Wednesday = 2010-05-12"}},
		{"what is ahead", []string{"RIGA, 5 May 2010.", "The house will vote on Monday.", "On Friday it would meet."}, []string{"5 May 2010 = 2010-05-05", "Monday = 2010-05-10", "Friday = 2010-05-07"}},
		{"before or behind", []string{"RIGA, 5 May 2010.", "The house refused to vote on Monday."}, []string{"5 May 2010 = 2010-05-05", "Monday = "}},
		{"of a noun", []string{"RIGA, 5 May 2010.", "She won Sunday's vote."}, []string{"5 May 2010 = 2010-05-05", "Sunday = 2010-05-02"}},
		{"weekday and date", []string{"It met on Monday, 3 May 2010."}, []string{"Monday, 3 May 2010 = 2010-05-03"}},
		{"no day of writing", []string{"She left on Monday."}, []string{"Monday = "}},
		{"no weekday", []string{"RIGA, 5 May 2010.", "The Sunday Times wrote of Bloody Sunday."}, []string{"5 May 2010 = 2010-05-05"}},
		{"a month", []string{"RIGA, 5 May 2010.", "In December she left.", "He is to return in December."}, []string{"5 May 2010 = 2010-05-05", "December = 2009-12", "December = 2010-12"}},
		{"last March", []string{"RIGA, 5 May 2010.", "She left last March."}, []string{"5 May 2010 = 2010-05-05", "March = 2010-03"}},
		{"ago", []string{"RIGA, 5 May 2010.", "She left ten days ago and he two years ago."}, []string{"5 May 2010 = 2010-05-05", "ten days ago = 2010-04-25", "two years ago = 2008"}},
		{"last year", []string{"RIGA, 5 May 2010.", "She left last year, in the last year of the war."}, []string{"5 May 2010 = 2010-05-05", "last year = 2009"}},
		{"last week", []string{"RIGA, 5 May 2010.", "She left last week."}, []string{"5 May 2010 = 2010-05-05", "last week = 2010-04-26/2010-05-02"}},
		{"yesterday", []string{"RIGA, 5 May 2010.", "She left yesterday."}, []string{"5 May 2010 = 2010-05-05", "yesterday = 2010-05-04"}},
		{"a story of old", []string{"RIGA, 5 May 2010.", "Tanks came on 20 August 1968.", "On Friday they left."}, []string{"5 May 2010 = 2010-05-05", "20 August 1968 = 1968-08-20", "Friday = "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := values(mentions.Temporal, c.texts...); !slices.Equal(got, c.want) {
				t.Errorf("%q\n\thas  %q\n\twant %q", c.texts, got, c.want)
			}
		})
	}
}

func TestAmounts(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"digits", "It drew 2,000 participants.", []string{"2,000 participants = 2000"}},
		{"members", "The party has 50,000 members.", []string{"50,000 members = 50000"}},
		{"per cent", "It won 15 per cent.", []string{"15 per cent = 15"}},
		{"a percent sign", "It won 88.4% of the votes.", []string{"88.4% = 88.4"}},
		{"a word", "It won three seats.", []string{"three seats = 3"}},
		{"money", "It cost $5 million.", []string{"$5 million = 5000000"}},
		{"years are no amount", "It ruled for two years.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := values(mentions.Amount, c.text); !slices.Equal(got, c.want) {
				t.Errorf("%q\n\thas  %q\n\twant %q", c.text, got, c.want)
			}
		})
	}
}

func TestDatesAreNoClusters(t *testing.T) {
	for _, list := range find("It met on 3 May 2004 with 200 members.").Mentions {
		for _, m := range list {
			if (m.Kind == mentions.Temporal || m.Kind == mentions.Amount) && m.Cluster != schema.NoCluster {
				t.Errorf("%v has cluster %d", m, m.Cluster)
			}
		}
	}
}
