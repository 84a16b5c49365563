package english

import "strings"

// addressLength is the length of a web or mail address at the start of text, else 0.
func addressLength(text string) int {
	end := strings.IndexFunc(text, endsAddress)
	if end < 0 {
		end = len(text)
	}
	word := strings.TrimRight(text[:end], ".,;:!?'’-")
	if open := strings.Count(word, "("); strings.Count(word, ")") > open {
		word = strings.TrimRight(word, ")")
	}
	if isAddress(word) {
		return len(word)
	}
	return 0
}

func endsAddress(r rune) bool {
	return r <= ' ' || r == '\u00a0' || strings.ContainsRune("<>\"“”‘’«»", r)
}

func isAddress(word string) bool {
	lower := strings.ToLower(word)
	for _, scheme := range []string{"http://", "https://", "ftp://", "www."} {
		if strings.HasPrefix(lower, scheme) {
			return len(word) > len(scheme)
		}
	}
	name, host, ok := strings.Cut(word, "@")
	return ok && name != "" && strings.Contains(host, ".") && !strings.ContainsAny(word, "()[],;")
}
