package document

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Errors of reading a text.
var (
	// ErrEmpty says that a file has no text.
	ErrEmpty = errors.New("it is empty")
	// ErrBinary says that a file is not text.
	ErrBinary = errors.New("it is not a text")
)

// Decode gives the text of a file as UTF-8, with a warning for each thing that was
// not as it should be. It knows UTF-8 and UTF-16, with and without a byte order mark,
// and takes everything else that looks like text for Windows-1252, of which Latin-1
// is a part. The error is ErrEmpty or ErrBinary.
func Decode(data []byte) (text string, warnings []string, err error) {
	if kind := signature(data); kind != "" {
		return "", nil, fmt.Errorf("%w but %s", ErrBinary, kind)
	}
	text, warnings = decode(data)
	switch control := countControls(text); {
	case strings.TrimFunc(text, isSpace) == "":
		return "", nil, ErrEmpty
	case control > 0 && control*200 > len(text):
		return "", nil, fmt.Errorf("%w: it has %d control characters", ErrBinary, control)
	}
	return text, warnings, nil
}

func decode(data []byte) (text string, warnings []string) {
	if body, ok := bytes.CutPrefix(data, []byte("\xef\xbb\xbf")); ok {
		return fromUTF8(body)
	}
	if body, ok := bytes.CutPrefix(data, []byte("\xff\xfe")); ok {
		return fromUTF16(body, binary.LittleEndian, "decoded from UTF-16")
	}
	if body, ok := bytes.CutPrefix(data, []byte("\xfe\xff")); ok {
		return fromUTF16(body, binary.BigEndian, "decoded from UTF-16")
	}
	switch even, odd := countHighBytes(data); {
	case odd*4 > min(len(data), sampled) && even*20 < odd:
		return fromUTF16(data, binary.LittleEndian, "decoded from UTF-16 without a byte order mark")
	case even*4 > min(len(data), sampled) && odd*20 < even:
		return fromUTF16(data, binary.BigEndian, "decoded from UTF-16 without a byte order mark")
	}
	return fromUTF8(data)
}

// fromUTF8 keeps a text that is UTF-8 but for a few bytes, and takes another for
// Windows-1252.
func fromUTF8(data []byte) (string, []string) {
	if utf8.Valid(data) {
		return string(data), nil
	}
	good, bad := 0, 0
	for rest := data; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		rest = rest[size:]
	}
	if good > 4*bad {
		return strings.ToValidUTF8(string(data), "\ufffd"), []string{plural(bad, "byte") + " not UTF-8, shown as \ufffd"}
	}
	return fromWindows1252(data), []string{"not UTF-8; decoded from Windows-1252"}
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what + " is"
	}
	return fmt.Sprintf("%d %ss are", n, what)
}

func fromUTF16(data []byte, order binary.ByteOrder, warning string) (string, []string) {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	warnings := []string{warning}
	if len(data)%2 == 1 {
		warnings = append(warnings, "the last byte is half a character and was left out")
	}
	return string(utf16.Decode(units)), warnings
}

// highWindows is what Windows-1252 has in the places 0x80 to 0x9F; five are free.
var highWindows = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")

func fromWindows1252(data []byte) string {
	var b strings.Builder
	b.Grow(len(data) + len(data)/8)
	for _, c := range data {
		if c >= 0x80 && c < 0xa0 {
			b.WriteRune(highWindows[c-0x80])
		} else {
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}

// signature names the format of a file that is known not to be text by its first bytes.
func signature(data []byte) string {
	for _, s := range []struct{ start, kind string }{
		{"%PDF-", "a PDF"}, {"PK\x03\x04", "a ZIP archive or an office document"}, {"\x89PNG", "a PNG image"},
		{"GIF8", "a GIF image"}, {"\xff\xd8\xff", "a JPEG image"}, {"\x7fELF", "a program"}, {"\x1f\x8b", "a gzip archive"},
		{"\xd0\xcf\x11\xe0", "an old office document"}, {"{\\rtf", "an RTF document"}, {"SQLite format", "a database"},
	} {
		if bytes.HasPrefix(data, []byte(s.start)) {
			return s.kind
		}
	}
	return ""
}

// sampled is how many bytes are looked at to tell the encoding.
const sampled = 1 << 16

// countHighBytes counts, in even and in odd places, the bytes that text has only as
// halves of a UTF-16 unit: of Latin letters and of Cyrillic ones.
func countHighBytes(data []byte) (even, odd int) {
	for i, c := range data[:min(len(data), sampled)] {
		if c == 0 || c == 4 {
			if i%2 == 0 {
				even++
			} else {
				odd++
			}
		}
	}
	return even, odd
}

// countControls counts the characters that no text has: controls other than white
// space, the last one on the screen, and the start of an escape sequence.
func countControls(text string) int {
	n := 0
	for i := range len(text) {
		if c := text[i]; c < 0x20 && (c < '\t' || c > '\r') && c != 0x1b || c == 0x7f {
			n++
		}
	}
	return n
}
