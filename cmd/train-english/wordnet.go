package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// Where the words of WordNet and the classes of its nouns are built in.
const (
	wordnetFile = "loaders/english/wordnet/words.zst"
	nounsFile   = "loaders/english/wordnet/nouns.zst"
)

// wordParts is the parts of speech of a word with how often WordNet counted each.
type wordParts map[byte]int

// packWordNet writes the single words of the folder of a WordNet database, Debian's
// wordnet-base, and its irregular forms.
func packWordNet(dir string) error {
	words := map[string]wordParts{}
	for _, part := range []string{"noun", "verb", "adj", "adv"} {
		if err := readSynsets(filepath.Join(dir, "data."+part), partLetters[part], words); err != nil {
			return err
		}
	}
	if err := readCounts(filepath.Join(dir, "cntlist.rev"), words); err != nil {
		return err
	}
	var lines []string
	for w, parts := range words {
		lines = append(lines, w+"\t"+parts.String())
	}
	for _, part := range []string{"noun", "verb", "adj", "adv"} {
		list, err := readExceptions(filepath.Join(dir, part+".exc"), partLetters[part])
		if err != nil {
			return err
		}
		lines = append(lines, list...)
	}
	slices.Sort(lines)
	if err := save(wordnetFile, func(w io.Writer) error { return pack(w, slices.Compact(lines)) }); err != nil {
		return err
	}
	nouns, err := nounClasses(dir)
	if err != nil {
		return err
	}
	if err := save(nounsFile, func(w io.Writer) error { return pack(w, nouns) }); err != nil {
		return err
	}
	senses, err := packSenses(dir)
	if err != nil {
		return err
	}
	return save(sensesFile, func(w io.Writer) error { return pack(w, senses) })
}

// nounClasses gives each single noun in small letters with the lexicographers' file of its
// commonest sense, which index.noun has first: “minister\tp”, with the files from “a” on
// (lexnames(5WN), wndb(5WN)).
func nounClasses(dir string) (lines []string, err error) {
	files, small := map[string]byte{}, map[string]bool{}
	err = eachFields(filepath.Join(dir, "data.noun"), func(f []string) error {
		if len(f) < 6 {
			return fmt.Errorf("a synset has %d fields and not six or more", len(f))
		}
		file, err := strconv.Atoi(f[1])
		if err != nil || file < 3 || file > 28 {
			return fmt.Errorf("the file of the lexicographers is %q", f[1])
		}
		files[f[0]] = 'a' + byte(file-3)
		for _, w := range f[4:] {
			if isSingle(w) {
				small[f[0]+" "+w] = true
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = eachFields(filepath.Join(dir, "index.noun"), func(f []string) error {
		senses, err := strconv.Atoi(f[2])
		if err != nil || senses < 1 || senses > len(f) {
			return fmt.Errorf("the number of senses is %q", f[2])
		}
		if first := f[len(f)-senses]; small[first+" "+f[0]] {
			lines = append(lines, f[0]+"\t"+string(files[first]))
		}
		return nil
	})
	slices.Sort(lines)
	return lines, err
}

var partLetters = map[string]byte{"noun": 'n', "verb": 'v', "adj": 'a', "adv": 'r'}

// String is the letters of the parts of speech, the commonest in a capital.
func (p wordParts) String() string {
	parts := slices.Sorted(maps.Keys(p))
	main := slices.MaxFunc(parts, func(a, b byte) int { return cmp.Compare(p[a], p[b]) })
	var s []byte
	for _, c := range parts {
		if c == main && p[c] > 0 {
			c -= 'a' - 'A'
		}
		s = append(s, c)
	}
	return string(s)
}

// pack writes compressed lines.
func pack(w io.Writer, lines []string) error {
	z, err := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	for _, line := range lines {
		if _, err := io.WriteString(z, line+"\n"); err != nil {
			return err
		}
	}
	return z.Close()
}

// readSynsets adds the words of a data file: the number of words stands in hexadecimal in the
// fourth field, and each is followed by a number (wndb(5WN)).
func readSynsets(name string, part byte, words map[string]wordParts) error {
	return eachFields(name, func(f []string) error {
		if len(f) < 6 {
			return fmt.Errorf("a synset has %d fields and not six or more", len(f))
		}
		n, err := strconv.ParseUint(f[3], 16, 8)
		if err != nil || len(f) < 4+2*int(n) {
			return fmt.Errorf("the number of words is %q", f[3])
		}
		for i := range int(n) {
			word, _, _ := strings.Cut(f[4+2*i], "(")
			low := strings.ToLower(word)
			if !isSingle(low) {
				continue
			}
			p := part
			switch {
			case low == word:
			case part == 'n':
				p = 'p'
			case part == 'a':
				p = 'o'
			}
			if words[low] == nil {
				words[low] = wordParts{}
			}
			words[low][p] += 0
		}
		return nil
	})
}

// isSingle holds for words of small letters and hyphens.
func isSingle(low string) bool {
	for i := range len(low) {
		if (low[i] < 'a' || low[i] > 'z') && (low[i] != '-' || i == 0) {
			return false
		}
	}
	return len(low) > 1
}

// readCounts adds how often each sense of a word was seen: “lemma%type:… sense count”
// (cntlist(5WN)).
func readCounts(name string, words map[string]wordParts) error {
	return eachFields(name, func(f []string) error {
		if len(f) != 3 {
			return fmt.Errorf("a count has %d fields and not three", len(f))
		}
		lemma, sense, _ := strings.Cut(f[0], "%")
		count, err := strconv.Atoi(f[2])
		if err != nil || sense == "" {
			return fmt.Errorf("%q is no sense with its count", strings.Join(f, " "))
		}
		part := " nvara"[sense[0]-'0']
		switch parts := words[lemma]; {
		case parts == nil:
		case hasPart(parts, part):
			parts[part] += count
		case part == 'n' && hasPart(parts, 'p'):
			parts['p'] += count
		case part == 'a' && hasPart(parts, 'o'):
			parts['o'] += count
		}
		return nil
	})
}

func hasPart(p wordParts, part byte) bool { _, ok := p[part]; return ok }

// readExceptions gives the irregular forms of a part of speech.
func readExceptions(name string, part byte) (lines []string, err error) {
	err = eachFields(name, func(f []string) error {
		if len(f) < 2 {
			return fmt.Errorf("%q is no form with its base", strings.Join(f, " "))
		}
		if isSingle(f[0]) && isSingle(f[1]) && f[0] != f[1] {
			lines = append(lines, f[0]+"\t"+string(part)+"\t"+f[1])
		}
		return nil
	})
	return lines, err
}

// eachFields reads a file line by line, but for its licence, which is indented.
func eachFields(name string, do func([]string) error) error {
	f, err := os.Open(name)
	if err != nil {
		return fmt.Errorf("%w; give the folder of WordNet's database", err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if strings.HasPrefix(lines.Text(), "  ") || lines.Text() == "" {
			continue
		}
		if err := do(strings.Fields(lines.Text())); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	return lines.Err()
}
