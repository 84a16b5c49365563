package mentions

import (
	"strconv"
	"strings"
)

// amountAt reads `2,000 participants`, `15 per cent`, `three seats`, `$5 million` from
// t on, and gives the end and the number in digits.
func (f *finder) amountAt(s *sent, t int) (int, string) {
	a := t
	if w := s.word(a); w == "$" || w == "€" || w == "£" || w == "¥" {
		a++
	}
	value, end := numberAt(s, a)
	if end == a {
		return t, ""
	}
	switch w := s.word(end); {
	case w == "%" || w == "percent":
		return end + 1, value
	case w == "per" && s.word(end+1) == "cent":
		return end + 2, value
	case a > t:
		return end, value
	}
	if noun := s.countedNoun(end); noun >= 0 {
		return noun + 1, value
	}
	return t, ""
}

// countedNoun gives the plural noun that a number at its left counts; -1 for none.
func (s *sent) countedNoun(t int) int {
	head := -1
	for k := t; k < len(s.toks) && k < t+4; k++ {
		tag := s.tag(k)
		if tag == "NNS" && s.over[k] == nil {
			head = k
			continue
		}
		if head >= 0 || tag != "NN" && !strings.HasPrefix(tag, "JJ") && tag != "VBN" || isUpper(s.toks[k].Text) {
			break
		}
	}
	if head >= 0 {
		switch s.lemma(head) {
		case "year", "month", "day", "week", "hour", "minute", "decade", "century", "time":
			return -1
		}
	}
	return head
}

// numberAt reads a number in digits or words, and writes it in digits.
func numberAt(s *sent, t int) (string, int) {
	w := strings.ReplaceAll(s.word(t), ",", "")
	x, err := strconv.ParseFloat(w, 64)
	if err != nil || !strings.ContainsAny(w, "0123456789") || strings.ContainsAny(w, "enx_+-") {
		n, ok := smallNumbers[s.word(t)]
		if !ok {
			return "", t
		}
		x = n
	}
	end := t + 1
	for end < len(s.toks) {
		factor, ok := factors[s.word(end)]
		if !ok {
			break
		}
		x *= factor
		end++
	}
	return strconv.FormatFloat(x, 'f', -1, 64), end
}

var factors = map[string]float64{"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}

var smallNumbers = map[string]float64{
	"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
	"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}
