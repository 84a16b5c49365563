package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/klauspost/compress/zstd"
	"github.com/tamga-kg/tamga/schema/names"
)

const listsFile = "loaders/extract/mentions/nameclass/lists.zst"

// packLists writes which words are in which lists: names of cities (GeoNames), given names
// and surnames (the census of the United States), names in WordNet.
func packLists(cities, census, wordnet string) error {
	words := map[string]string{}
	put := func(word, letter string) {
		word = strings.ToLower(word)
		if !strings.Contains(words[word], letter) {
			words[word] += letter
		}
	}
	if err := readCities(cities, put); err != nil {
		return err
	}
	for file, letter := range map[string]string{"dist.all.last": "s", "dist.male.first": "g", "dist.female.first": "g"} {
		if err := readCensus(filepath.Join(census, file), letter, put); err != nil {
			return err
		}
	}
	if err := readNames(filepath.Join(wordnet, "data.noun"), put); err != nil {
		return err
	}
	lines := make([]string, 0, len(words))
	for word, letters := range words {
		sorted := []byte(letters)
		slices.Sort(sorted)
		lines = append(lines, word+"\t"+string(sorted)+"\n")
	}
	slices.Sort(lines)
	return save(listsFile, func(w io.Writer) error {
		z, err := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
		if err != nil {
			return err
		}
		if _, err := io.WriteString(z, strings.Join(lines, "")); err != nil {
			return err
		}
		return z.Close()
	})
}

// largeCity is how many people live in cities whose other names are taken too.
const largeCity = 100_000

// readCities takes the cities that have one word for a name, of 15,000 people and more.
func readCities(file string, put func(word, letter string)) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var cities map[string]struct {
		Name       string   `json:"name"`
		Others     []string `json:"alternatenames"`
		Population int      `json:"population"`
	}
	if err := json.Unmarshal(data, &cities); err != nil {
		return fmt.Errorf("%s is no list of GeoNames' cities: %w", file, err)
	}
	for _, c := range cities {
		words := strings.Fields(c.Name)
		if len(words) == 1 || len(words) == 2 && len(words[0]) == 2 { // also “Al Basrah”
			put(words[len(words)-1], "c")
			put(names.Fold(words[len(words)-1]), "c")
		}
		for _, other := range c.Others {
			if c.Population >= largeCity && isPlain(other) {
				put(other, "a")
			}
		}
	}
	return nil
}

// readCensus takes the first column: “SMITH 1.006 1.006 1”.
func readCensus(file, letter string, put func(word, letter string)) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if word, _, ok := strings.Cut(lines.Text(), " "); ok {
			put(word, letter)
		}
	}
	return lines.Err()
}

// netLists are the lists of WordNet's files of nouns: groups, places, persons.
var netLists = map[string]string{"14": "o", "15": "p", "18": "m"}

// readNames takes the nouns with a capital from WordNet's data.noun, also the last words
// of names of several words for persons, which are surnames.
func readNames(file string, put func(word, letter string)) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		field := strings.Fields(lines.Text())
		if strings.HasPrefix(lines.Text(), " ") || len(field) < 6 {
			continue
		}
		letter := netLists[field[1]]
		var n int
		if _, err := fmt.Sscanf(field[3], "%x", &n); err != nil {
			return fmt.Errorf("%s: %q is no number of words: %w", file, field[3], err)
		}
		for i := 0; letter != "" && i < n && 4+2*i < len(field); i++ {
			words := strings.Split(field[4+2*i], "_")
			last := words[len(words)-1]
			if isName(last) && (len(words) == 1 || letter == "m") {
				put(last, letter)
			}
		}
	}
	return lines.Err()
}

// isPlain reports whether a name is one English word with a capital.
func isPlain(name string) bool {
	for i, r := range name {
		if i == 0 && !(r >= 'A' && r <= 'Z') || i > 0 && !(r >= 'a' && r <= 'z') && r != '-' {
			return false
		}
	}
	return len(name) > 3
}

func isName(word string) bool {
	for _, r := range word {
		return unicode.IsUpper(r)
	}
	return false
}
