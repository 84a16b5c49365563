package english

import (
	"fmt"
	"strings"
	"sync"
	"testing"
)

func ExampleAnalyze() {
	for _, t := range Analyze("Voss’s party wasn’t banned.").Tokens {
		fmt.Println(t.Start, t.Text, t.Tag, t.Lemma)
	}
	// Output:
	// 0 Voss NNP Voss
	// 4 ’s POS 's
	// 9 party NN party
	// 15 was VBD be
	// 18 n’t RB not
	// 24 banned VBN ban
	// 30 . . .
}

func TestAnalyzeAllKeepsOffsets(t *testing.T) {
	text := "Voss led the union. In 1998, she founded a party.\n\nIt was “small”."
	for _, s := range AnalyzeAll(text) {
		for _, token := range s.Tokens {
			if text[token.Start:token.End] != token.Text || token.Start < s.Start || token.End > s.End {
				t.Errorf("%+v is not at its place in %q", token, text[s.Start:s.End])
			}
		}
	}
}

// TestRepairs shows what the rules after the perceptron are for.
func TestRepairs(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"“to” before a noun is a preposition", "He went to prison to protest.", "He/PRP went/VBD to/IN prison/NN to/TO protest/VB ./."},
		{"participle after an auxiliary", "The law was passed and had split them.", "The/DT law/NN was/VBD passed/VBN and/CC had/VBD split/VBN them/PRP ./."},
		{"question", "What did Voss found?", "What/WP did/VBD Voss/NNP found/VB ?/."},
		{"quotation marks", "the ‘new’ workers’ party", "the/DT ‘/`` new/JJ ’/'' workers/NNS ’/POS party/NN"},
		{"empty there", "There has been a strike.", "There/EX has/VBZ been/VBN a/DT strike/NN ./."},
		{"relative that", "the party that won", "the/DT party/NN that/WDT won/VBD"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, token := range Analyze(test.text).Tokens {
				got = append(got, token.Text+"/"+token.Tag)
			}
			if text := strings.Join(got, " "); text != test.want {
				t.Errorf("got  %s\nwant %s", text, test.want)
			}
		})
	}
}

func TestAnalyzeIsSafeForConcurrentUse(t *testing.T) {
	text := "The court, which had banned the party, was dissolved by Voss’s cabinet."
	want := fmt.Sprint(Analyze(text))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 50 {
				if got := fmt.Sprint(Analyze(text)); got != want {
					t.Errorf("got %s, want %s", got, want)
				}
			}
		})
	}
	group.Wait()
}

func BenchmarkAnalyze(b *testing.B) {
	text := "Dara Voss, who had led the miners’ union since 1990, founded the Lantern Party in 1998, but was forced to resign."
	tokens := 0
	for b.Loop() {
		tokens += len(Analyze(text).Tokens)
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}
