package export

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/tamga-kg/tamga/schema"
)

// look is the colours of a kind of node: light within, dark around.
type look struct{ fill, line string }

// looks are by class, a class before those above it. What is below none is plain.
var looks = []struct {
	class string
	look
}{
	{"Person", look{"#fdebc8", "#96600a"}},
	{"Party", look{"#fadbd8", "#b83a2c"}},
	{"Movement", look{"#fadbd8", "#b83a2c"}},
	{"GovernmentBody", look{"#d9e6f7", "#2f69ad"}},
	{"Company", look{"#e5def5", "#69499f"}},
	{"Media", look{"#d4efed", "#1b827c"}},
	{"Organization", look{"#e0e7ef", "#4b6581"}},
	{"Group", look{"#f4e2ee", "#9b4f84"}},
	{"Place", look{"#dcf0d8", "#3a8736"}},
	{"Work", look{"#f3edcf", "#85741b"}},
	{"Office", look{"#ece3d8", "#836747"}},
	{"Event", look{"#ffe4d2", "#a8440f"}},
}

var (
	plainLook   = look{"#f0f0f0", "#757575"}
	literalLook = look{"#ffffff", "#9aa0a6"}
)

func lookOf(n Node) look {
	if n.IsLiteral() {
		return literalLook
	}
	for _, l := range looks {
		if schema.DefaultOntology().IsA(n.Class, l.class) {
			return l.look
		}
	}
	return plainLook
}

// rgb is the three parts of a colour written as "#rrggbb".
func rgb(colour string) (r, g, b int) {
	fmt.Sscanf(colour, "#%02x%02x%02x", &r, &g, &b)
	return r, g, b
}

// edgeLabel is what is written beside an edge: "member of ×3", "funded (denied)".
func edgeLabel(e Edge) string {
	label := readable(e.Predicate)
	if e.Mark != "" {
		label += " (" + e.Mark + ")"
	}
	if n := len(e.Statements); n > 1 {
		label += fmt.Sprintf(" ×%d", n)
	}
	return label
}

// readable is a predicate as words: "memberOf" and "open:embark-upon" without their
// signs.
func readable(predicate string) string {
	if open, ok := strings.CutPrefix(predicate, schema.OpenScheme); ok {
		return strings.ReplaceAll(open, "-", " ")
	}
	var b strings.Builder
	for i, r := range predicate {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// Labels longer than a line are broken, and very long ones cut.
const (
	longestLine  = 28
	longestLabel = 90
)

// wrap breaks a label into lines at its spaces and drops what cannot be shown.
func wrap(label string) []string {
	label = strings.ToValidUTF8(label, "\uFFFD")
	label = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\uFFFE' || r == '\uFFFF' {
			return ' '
		}
		return r
	}, label)
	if runes := []rune(label); len(runes) > longestLabel {
		label = string(runes[:longestLabel-1]) + "…"
	}
	lines := []string{""}
	for _, word := range strings.Fields(label) {
		last := &lines[len(lines)-1]
		switch {
		case *last == "":
			*last = word
		case len([]rune(*last))+1+len([]rune(word)) <= longestLine:
			*last += " " + word
		default:
			lines = append(lines, word)
		}
	}
	return lines
}
