package english

import (
	"fmt"
	"strings"
	"sync"
	"testing"
)

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

// TestTags shows words whose tags hang on their sentence.
func TestTags(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"“to” before a noun is a preposition", "He went to prison to protest.", "He/PRP went/VBD to/IN prison/NN to/TO protest/VB ./."},
		{"participle after an auxiliary", "The law was passed and had split them.", "The/DT law/NN was/VBD passed/VBN and/CC had/VBD split/VBN them/PRP ./."},
		{"the only finite verb looks like a noun", "The ministry plans to close the mine .", "The/DT ministry/NN plans/VBZ to/TO close/VB the/DT mine/NN ./."},
		{"the main verb looks like a noun", "The law that was adopted in 2002 restricts such parties .", "The/DT law/NN that/WDT was/VBD adopted/VBN in/IN 2002/CD restricts/VBZ such/JJ parties/NNS ./."},
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
