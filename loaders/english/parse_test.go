package english

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// tree writes a sentence as word relation(head), with the parts that are punctuation left out.
func tree(s Sentence) string {
	var out []string
	for _, t := range s.Tokens {
		if t.UPOS == "PUNCT" {
			continue
		}
		head := "root"
		if t.Head != Root {
			head = s.Tokens[t.Head].Text
		}
		out = append(out, t.Text+" "+t.Rel+" "+head)
	}
	return strings.Join(out, "; ")
}

// TestQuotesDoNotChangeTheTree checks that scare quotes are hung on the words they enclose.
func TestQuotesDoNotChangeTheTree(t *testing.T) {
	plain := Analyze("The court banned the party on extremist grounds.")
	quoted := Analyze("The court banned the ‘party’ on “extremist” grounds.")
	if tree(plain) != tree(quoted) {
		t.Errorf("got  %s\nwant %s", tree(quoted), tree(plain))
	}
	for i, token := range quoted.Tokens {
		if isQuoteTag(token.Tag) && (token.Rel != "punct" || token.Head != i+1 && token.Head != i-1) {
			t.Errorf("%s hangs on %d by %s", token.Text, token.Head, token.Rel)
		}
	}
}

func TestJoined(t *testing.T) {
	s := Analyze("The well-known back-door deals of 1996-2005 angered Voss-Kerr.").Joined()
	if got := texts(s.Tokens); got != "The well-known back-door deals of 1996-2005 angered Voss-Kerr ." {
		t.Errorf("got %s", got)
	}
	for i, token := range s.Tokens {
		if token.Head >= len(s.Tokens) || token.Head == i {
			t.Errorf("%s has the head %d", token.Text, token.Head)
		}
	}
	if s.Tokens[1].Tag != "JJ" || s.Tokens[1].Lemma != "well-known" {
		t.Errorf("got %+v", s.Tokens[1])
	}
}

// TestAnySentenceIsATree checks that every sentence has one root and no circle, and that
// joining its words keeps that.
func TestAnySentenceIsATree(t *testing.T) {
	parts := []string{"Voss", "founded", "“", "”", "'", "well-known", "the", ",", "(", ")", "!", "--", "75mm", "x/y", "’s", "\xff", "U.S.", "don’t"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 14).Draw(t, "parts"), rapid.SampledFrom([]string{" ", ""}).Draw(t, "space"))
		for _, s := range []Sentence{Analyze(text), Analyze(text).Joined()} {
			roots := 0
			for i := range s.Tokens {
				if s.Tokens[i].Head == Root {
					roots++
				}
				at := i
				for range s.Tokens {
					if at != Root {
						at = s.Tokens[at].Head
					}
				}
				if at != Root {
					t.Fatalf("token %d of %q hangs in a circle", i, text)
				}
			}
			if len(s.Tokens) > 0 && roots != 1 {
				t.Fatalf("%q has %d roots: %+v", text, roots, s.Tokens)
			}
		}
	})
}

func TestAnnotatedMarksClitics(t *testing.T) {
	s := Analyze("They don’t know Voss’s party.").Annotated()
	var surfaces []string
	for _, w := range s.Words {
		if w.Parts > 1 {
			surfaces = append(surfaces, w.Surface)
		}
	}
	if got := strings.Join(surfaces, " "); got != "don’t Voss’s" {
		t.Errorf("got %s", got)
	}
}

func BenchmarkAnalyze(b *testing.B) {
	text := "When these efforts failed, some miners, whom Voss had led since the strike of 1996, attacked the ministry."
	for _, way := range []struct {
		name  string
		width Width
	}{{"thorough", Thorough}, {"fast", Fast}} {
		b.Run(way.name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				n += len(AnalyzeIn(text, 0, len(text), way.width).Tokens)
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}
