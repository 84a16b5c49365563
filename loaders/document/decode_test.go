package document

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"
)

func TestDecode(t *testing.T) {
	for _, test := range []struct{ name, data, text, warning string }{
		{"UTF-8", "Öge’s town", "Öge’s town", ""},
		{"UTF-8 with a byte order mark", "\xef\xbb\xbfa", "a", ""},
		{"UTF-16, little end first", "\xff\xfea\x00\x19\x20", "a’", "decoded from UTF-16"},
		{"UTF-16, big end first", "\xfe\xff\x00a\x20\x19", "a’", "decoded from UTF-16"},
		{"UTF-16 without a mark", "t\x00h\x00e\x00 \x00t\x00o\x00w\x00n\x00", "the town", "decoded from UTF-16 without a byte order mark"},
		{"UTF-16 without a mark, big end first", "\x00t\x00h\x00e\x00 \x00t\x00o\x00w\x00n", "the town", "decoded from UTF-16 without a byte order mark"},
		{"half a character", "\xff\xfea\x00b", "a", "the last byte is half a character and was left out"},
		{"Windows-1252", "\x93Fern\xe1ndez\x94 \x80 5", "“Fernández” € 5", "not UTF-8; decoded from Windows-1252"},
		{"UTF-8 with a bad byte", "„Ö“ – é è ü ö\xff.", "„Ö“ – é è ü ö\ufffd.", "1 byte is not UTF-8, shown as \ufffd"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, warnings, err := Decode([]byte(test.data))
			if err != nil || text != test.text || !strings.Contains(strings.Join(warnings, "|"), test.warning) || (test.warning == "") != (len(warnings) == 0) {
				t.Errorf("got %q, %q, %v; want %q, %q", text, warnings, err, test.text, test.warning)
			}
		})
	}
}

func TestDecodeFindsWhatWasEncoded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := "the " + rapid.StringOf(rapid.RuneFrom([]rune("abc déö’ш\n"))).Draw(t, "text") + " end"
		little := []byte{0xff, 0xfe}
		for _, unit := range utf16.Encode([]rune(text)) {
			little = append(little, byte(unit), byte(unit>>8))
		}
		for _, data := range [][]byte{[]byte(text), little} {
			if got, _, err := Decode(data); err != nil || got != text {
				t.Fatalf("got %q, %v; want %q", got, err, text)
			}
		}
	})
}

func TestReadErrors(t *testing.T) {
	for _, test := range []struct {
		name, data string
		want       error
		says       string
	}{
		{"nothing", "", ErrEmpty, "a.txt: it is empty; give a file that has text in it"},
		{"white space", "\ufeff \n\t\f", ErrEmpty, "a.txt"},
		{"a PDF", "%PDF-1.7 ...", ErrBinary, "a.txt: it is not a text but a PDF; convert it to plain text first"},
		{"control characters", "ab\x00\x01\x02cd", ErrBinary, "a.txt: it is not a text: it has 3 control characters"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := Read("a.txt", []byte(test.data), split)
			if !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.says) {
				t.Errorf("got %v, want %v, which says %s", err, test.want, test.says)
			}
		})
	}
}

func TestTitle(t *testing.T) {
	for _, test := range []struct{ name, key, text, want string }{
		{"the first heading of rank one", "a.md", "## Foreword\n\nText.\n\n# The Valley\n\nText.", "The Valley"},
		{"else the first heading", "a.md", "## Foreword\n\nText.", "Foreword"},
		{"else the key", "notes/a.txt", "Text. More of it.", "notes/a.txt"},
	} {
		t.Run(test.name, func(t *testing.T) {
			source, err := Read(test.key, []byte(test.text), split)
			if err != nil || source.Title != test.want {
				t.Errorf("got %q, %v; want %q", source.Title, err, test.want)
			}
		})
	}
}

// TestRangesAroundForeignLines checks that a quote leaves out what the page has put in.
func TestRangesAroundForeignLines(t *testing.T) {
	source, err := Read("a.txt", []byte(para+"\nThe judges met again in the old town hall, where the papers of the case had\n\n   12\n\f\nbeen kept since the fire.\n"), split)
	if err != nil {
		t.Fatal(err)
	}
	last := source.Sentences[len(source.Sentences)-1]
	var parts []string
	for _, r := range last.Ranges {
		parts = append(parts, source.Text[r.Start:r.End])
	}
	want := "The judges met again in the old town hall, where the papers of the case had|been kept since the fire."
	if got := strings.Join(parts, "|"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
