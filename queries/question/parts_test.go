package question

import (
	"slices"
	"testing"

	"github.com/tamga-kg/tamga/schema"
)

func TestSequenceOf(t *testing.T) {
	for _, c := range []struct {
		name, question string
		asked          []string
		order          order
	}{
		{"which was first", "Which sanction was dropped first, the flight ban or the asset freeze?", []string{"When was the flight ban dropped?", "When was the asset freeze dropped?"}, earliest},
		{"which is older", "Which party is older, the Oak Party or the Reed League?", []string{"When was the Oak Party founded?", "When was the Reed League founded?"}, earliest},
		{"which is newer", "Which bank is newer: the Salt Bank or the Corn Bank?", []string{"When was the Salt Bank founded?", "When was the Corn Bank founded?"}, latest},
		{"in what order", "In what order did Hale buy the Salt Bank, Corn & Co and the Bell?", []string{"When did Hale buy the Salt Bank?", "When did Hale buy Corn & Co?", "When did Hale buy the Bell?"}, inOrder},
		{"in what order, by name", "In what order did Hale buy Salt Bank, Corn & Co and Oak Mills?", []string{"When did Hale buy Salt Bank?", "When did Hale buy Corn & Co?", "When did Hale buy Oak Mills?"}, inOrder},
		{"no order", "Which party did Hale found?", nil, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := sequenceOf(c.question)
			switch {
			case c.asked == nil && s == nil:
			case s == nil || !slices.Equal(s.asked, c.asked) || s.order != c.order:
				t.Errorf("%q gives %+v, want %q", c.question, s, c.asked)
			}
		})
	}
}

func TestOtherNumber(t *testing.T) {
	for text, want := range map[string]string{"7": "seven", "37": "thirty-seven", "40": "forty", "twelve": "12", "sixty-one": "61", "ninety": "90", "120": "", "oak": "", "-3": ""} {
		if got := otherNumber(text); got != want {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
	}
}

func TestAmountInText(t *testing.T) {
	for text, want := range map[string][]string{
		"It paid £14 million and 29.4 per cent of it":       {"£14 million", "29.4 per cent"},
		"for seven and a half years":                        {"seven and a half"},
		"a fine of 5 million dollars":                       {"5 million"},
		"the oak stood there":                               nil,
		"thirty-one people and 1,900 soldiers, 12% of them": {"thirty-one", "1,900", "12%"},
	} {
		if got := amountInText.FindAllString(text, -1); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestSameNoun(t *testing.T) {
	for _, c := range []struct {
		name, asked, predicate, told string
		swapped, want                bool
	}{
		{"the same", "father", "relatedTo", "father", false, true},
		{"another", "wife", "relatedTo", "father", false, false},
		{"a kind of it", "child", "relatedTo", "daughter", false, true},
		{"seen from the other end", "father", "relatedTo", "son", true, true},
		{"the same seen from the other end", "father", "relatedTo", "father", true, false},
		{"by a verb", "husband", "relatedTo", "married", true, true},
		{"any relative", "relative", "relatedTo", "nephew", true, true},
		{"a lawyer is no member", "member", "affiliatedWith", "lawyer", false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := &pattern{word: c.asked, noun: true}
			if got := sameNoun(p, &schema.Statement{Predicate: c.predicate, Verb: c.told}, c.swapped); got != c.want {
				t.Errorf("%s asked, %s told: %v", c.asked, c.told, got)
			}
		})
	}
}

// Each paraphrase is a word that stands in one group with another.
func TestParaphrases(t *testing.T) {
	groups := paraphrasesOf()
	for word, want := range map[string]string{"lose life": "die", "get rid": "sell", "wife": "marry", "give up": "surrender", "punish": "fine"} {
		if !slices.Contains(groups[word], want) {
			t.Errorf("%q stands for %q, not for %q", word, groups[word], want)
		}
	}
}
