package wordnet

import (
	"bytes"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

func TestKin(t *testing.T) {
	for _, c := range []struct {
		name, word, kin string
		atLeast, atMost float64
	}{
		{"a synonym of the commonest sense", "begin", "start", 0.9, 1},
		{"a synonym of a rarer sense", "quash", "annul", 0.85, 0.95},
		{"derived from it", "annul", "annulment", 0.6, 0.9},
		{"broader", "verdict", "finding", 0.5, 1},
		{"a phrasal verb", "set up", "establish", 0.6, 1},
		{"nothing to do with it", "marry", "parliament", 0, 0},
		{"a word that it does not know", "qwertyish", "start", 0, 0},
		{"itself", "begin", "begin", 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Kin(c.word)[c.kin]; got < c.atLeast || got > c.atMost {
				t.Errorf("%s is kin of %s by %.2f, want %.2f to %.2f", c.kin, c.word, got, c.atLeast, c.atMost)
			}
		})
	}
}

func TestReadSensesRefusesDamage(t *testing.T) {
	for _, text := range []string{"v", "v quash", "v quash x", "v quash 99999999", "? quash 1", "^ x 1", "^ 7 1", "v quash 1  2"} {
		if _, err := readSenses(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), "line 1") {
			t.Errorf("%q: the error is %v; it must name the line", text, err)
		}
	}
}

func BenchmarkReadSenses(b *testing.B) {
	for b.Loop() {
		z, err := zstd.NewReader(bytes.NewReader(packedSenses), zstd.WithDecoderConcurrency(1))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := readSenses(z); err != nil {
			b.Fatal(err)
		}
	}
}
