package mentions

import (
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/schema"
)

// Document is a source with the analysis of each of its sentences. Token offsets are
// into Source.Sentences[i].Text.
type Document struct {
	Source    *schema.Source
	Sentences []english.Sentence // one for each of Source.Sentences
}

// LongestSentence is the most bytes of a sentence that is read. What is longer is no
// sentence but a list or a file without any stops; it stays in the source.
const LongestSentence = 8000

// Read analyses every sentence of a source, as many at once as there are processors.
func Read(src *schema.Source) *Document {
	doc := &Document{Source: src, Sentences: make([]english.Sentence, len(src.Sentences))}
	habits := english.HabitsOf(src.Sentences)
	var next atomic.Int64
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(src.Sentences); i = int(next.Add(1)) - 1 {
				if text := src.Sentences[i].Text; len(text) <= LongestSentence {
					doc.Sentences[i] = habits.AnalyzeIn(text, 0, len(text), english.Thorough).Joined()
				}
			}
		})
	}
	wait.Wait()
	return doc
}
