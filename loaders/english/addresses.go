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
	if isHost(lower) {
		return true
	}
	name, host, ok := strings.Cut(word, "@")
	return ok && name != "" && strings.Contains(host, ".") && !strings.ContainsAny(word, "()[],;")
}

// isHost holds for the names of hosts and of files: “example.org”, “report.pdf”.
func isHost(lower string) bool {
	dot := strings.LastIndexByte(lower, '.')
	if dot < 1 || !hostEndings[lower[dot+1:]] || !startsWord(lower) {
		return false
	}
	return strings.Trim(lower, "abcdefghijklmnopqrstuvwxyz0123456789.-_") == "" && !strings.Contains(lower, "..")
}

// hostEndings are those of hosts and files that end no sentence with a word glued behind it.
var hostEndings = wordSet("com org net edu gov mil info biz doc docx pdf xls xlsx txt jpg jpeg gif png htm html exe zip ppt csv")
