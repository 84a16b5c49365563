package english

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/tamga-kg/tamga/schema"
	"pgregory.net/rapid"
)

// TestPiecesGiveTheSameSentences checks that a text read in small pieces has the sentences that
// it has as a whole.
func TestPiecesGiveTheSameSentences(t *testing.T) {
	parts := []string{"Voss founded the party. ", "It was banned by Dr. Kerr! ", "\n\n", "Lind left (why?) ", "the U.S. ", "and “she said. So” "}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 60).Draw(t, "parts"), "")
		var got []schema.Span
		err := eachSentence(strings.NewReader(text), 300, func(piece string, offset, start, end int) error {
			got = append(got, schema.Span{Start: offset + start, End: offset + end})
			if piece[start:end] != text[offset+start:offset+end] {
				t.Fatalf("%q is not at %d", piece[start:end], offset+start)
			}
			return nil
		})
		if want := Sentences(text); err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("got %v, %v\nwant %v", got, err, want)
		}
	})
}

// endless is a text that never stops.
type endless struct{ left int }

func (e *endless) Read(p []byte) (int, error) {
	const line = "no stop and no blank line but word after word "
	n := 0
	for n < len(p) && e.left > 0 {
		k := copy(p[n:min(len(p), n+e.left)], line)
		n, e.left = n+k, e.left-k
	}
	if n == 0 {
		return 0, errEnd
	}
	return n, nil
}

var errEnd = errors.New("the end")

func TestTextWithoutStopsIsReadInPieces(t *testing.T) {
	longest, total := 0, 0
	err := eachSentence(&endless{left: 200_000}, 5000, func(_ string, _, start, end int) error {
		longest, total = max(longest, end-start), total+end-start
		return nil
	})
	if !errors.Is(err, errEnd) || longest > 10_000 || total < 180_000 {
		t.Errorf("the longest piece has %d bytes, all have %d; %v", longest, total, err)
	}
}

func TestErrorOfAReader(t *testing.T) {
	err := Each(iotest.ErrReader(errEnd), Fast, func(Sentence) error { return nil })
	if !errors.Is(err, errEnd) {
		t.Errorf("got %v", err)
	}
}
