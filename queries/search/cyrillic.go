package search

import (
	"strings"
	"unicode"
)

// cyrillic is the letters of Russian, Ukrainian and Kazakh as the press writes them in Latin
// ones.
var cyrillic = strings.NewReplacer(
	"а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "е", "e", "ё", "e", "ж", "zh", "з", "z", "и", "i", "й", "y", "к", "k",
	"л", "l", "м", "m", "н", "n", "о", "o", "п", "p", "р", "r", "с", "s", "т", "t", "у", "u", "ф", "f", "х", "kh", "ц", "ts",
	"ч", "ch", "ш", "sh", "щ", "shch", "ъ", "", "ы", "y", "ь", "", "э", "e", "ю", "yu", "я", "ya",
	"є", "e", "і", "i", "ї", "yi", "ґ", "g", "ә", "a", "ғ", "g", "қ", "k", "ң", "n", "ө", "o", "ұ", "u", "ү", "u", "һ", "h",
)

// spellings is the words as they are, and in Latin letters where they are in Cyrillic ones.
func spellings(words string) []string {
	if !strings.ContainsFunc(words, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }) {
		return []string{words}
	}
	return []string{words, cyrillic.Replace(strings.ToLower(words))}
}
