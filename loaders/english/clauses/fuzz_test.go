package clauses

import (
	"strings"
	"testing"
	"time"

	"github.com/tamga-kg/tamga/loaders/english"
	"pgregory.net/rapid"
)

// FuzzOf checks that no sentence makes Of or Nominals fail, and that what they give lies
// in the sentence.
func FuzzOf(f *testing.F) {
	for _, seed := range []string{
		"Voss said that “he (who led it) – or not – and which", "of of, and and by by whose to to", "Did was had been (and (who) ) - – that",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, english.Analyze(text)) })
}

// TestAnyWordsAreValid reads sentences of random function words and others.
func TestAnyWordsAreValid(t *testing.T) {
	words := strings.Fields(`Voss party the of and , said that who which whose was founded by to lead leading ( ) – ‘ ’ in 1998 not
		it there because after as what most from banned has been did ? ; : when he him a both neither`)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 40).Draw(t, "words"), " ")
		check(t, english.Analyze(text))
	})
}

// failer is a test of either kind.
type failer interface{ Fatalf(string, ...any) }

func check(t failer, s english.Sentence) {
	list := Of(s)
	valid := func(p Phrase) {
		switch {
		case p.Clause != None && (p.Clause < 0 || p.Clause >= len(list)):
			t.Fatalf("phrase %+v points to no clause of %d", p, len(list))
		case p.Clause == None && !(0 <= p.Span.Start && p.Span.Start <= p.Head && p.Head < p.Span.End && p.Span.End <= len(s.Tokens)):
			t.Fatalf("phrase %+v does not hold its head or is not in the sentence of %d tokens", p, len(s.Tokens))
		}
	}
	for i, c := range list {
		if v := c.Verb; v.Head < v.Span.Start && !c.Question || v.Head >= v.Span.End || v.Span.Start < 0 || v.Span.End > len(s.Tokens) {
			t.Fatalf("verb %+v is not in its span", v)
		}
		if c.Governor != None && (c.Governor < 0 || c.Governor >= len(list) || c.Governor == i) {
			t.Fatalf("clause %d has governor %d of %d", i, c.Governor, len(list))
		}
		for _, phrases := range [][]Phrase{c.Subjects, c.Objects, c.Indirect, c.Complements} {
			for _, p := range phrases {
				valid(p)
			}
		}
		for _, a := range c.Adverbials {
			valid(a.Phrase)
		}
	}
	Notation(s, list)
	for i, n := range Nominals(s) {
		valid(n.Phrase)
		if n.Core.Start < n.Base.Start || n.Core.End > n.Base.End || n.Core.End <= n.Core.Start {
			t.Fatalf("nominal %d %+v has no core", i, n)
		}
	}
}

// TestTimeIsLinear reads a sentence of 100,000 words that asks for much looking ahead.
func TestTimeIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("reads megabytes; run without -short")
	}
	for _, part := range []string{"Voss of the union , ", "and the party ", "that he said ", "( in ", "– who ", "’ ‘ ", "by founding "} {
		s := english.Analyze(strings.Repeat(part, 20000))
		start := time.Now()
		Of(s)
		Nominals(s)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%d tokens of %q took %v", len(s.Tokens), part, took)
		}
	}
}

func BenchmarkOf(b *testing.B) {
	s := english.Analyze("Dara Voss, who had led the union since 1990, founded the Lantern Party in 1998, but was forced to resign after the court, which the president controlled, had banned it for extremism.")
	tokens := 0
	for b.Loop() {
		tokens += len(s.Tokens)
		Of(s)
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}
