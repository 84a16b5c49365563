package wordclass

import (
	"bytes"
	"testing"

	"github.com/klauspost/compress/zstd"
)

func packedText(t testing.TB, text string) []byte {
	t.Helper()
	var out bytes.Buffer
	z, err := zstd.NewWriter(&out)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := z.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestWordsOfOneKindAreInOneClass(t *testing.T) {
	for _, words := range [][2]string{{"monday", "tuesday"}, {"january", "october"}, {"quickly", "slowly"}} {
		a, fine := Of(words[0])
		b, _ := Of(words[1])
		if a == 0 || fine == 0 || a != b {
			t.Errorf("%s is in class %d and %s in %d", words[0], a, words[1], b)
		}
	}
	if a, b := Of("zzyzx"); a != 0 || b != 0 {
		t.Errorf("a word that nobody knows is in the classes %d and %d", a, b)
	}
}

func TestRead(t *testing.T) {
	got, err := read(packedText(t, "a\t1\t2\n"))
	if err != nil || got["a"] != [2]uint16{1, 2} {
		t.Errorf("got %v, %v", got, err)
	}
	for name, text := range map[string]string{"columns": "a\t1\n", "number": "a\tb\t2\n", "too large": "a\t1\t70000\n"} {
		if _, err := read(packedText(t, text)); err == nil {
			t.Errorf("%s: got no error", name)
		}
	}
	if _, err := read([]byte("no file")); err == nil {
		t.Error("what is not compressed was read")
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("no file"))
	f.Fuzz(func(t *testing.T, file []byte) {
		if len(file) < 1<<12 {
			_, _ = read(file)
		}
	})
}
