package main

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// sensesFile is where the synsets of WordNet are built in, and what they have to do with each other.
const sensesFile = "loaders/english/wordnet/senses.zst"

// mostSenses is how many senses of a word are kept, the commonest first.
const mostSenses = 6

// unneeded are the files of the lexicographers whose nouns no statement is about: animals, the body,
// food, plants, shapes.
var unneeded = map[string]bool{"05": true, "08": true, "13": true, "20": true, "25": true}

// packSenses gives lines of three kinds. “v quash 17 4” is a word with its synsets, the commonest first; “^ 17 3”
// puts a synset below others; and “+ 17 90” joins those of words that are derived from one another or alike
// (wninput(5WN), wndb(5WN)).
func packSenses(dir string) ([]string, error) {
	number := map[string]int{} // of a synset, in the order in which words need them
	var lines []string
	for _, part := range []string{"verb", "noun", "adj"} {
		files := map[string]string{}
		if err := eachFields(filepath.Join(dir, "data."+part), func(f []string) error {
			files[f[0]] = f[1]
			return nil
		}); err != nil {
			return nil, err
		}
		err := eachFields(filepath.Join(dir, "index."+part), func(f []string) error {
			n, err := strconv.Atoi(f[2])
			if err != nil || n < 1 || n > len(f) {
				return fmt.Errorf("the number of senses is %q", f[2])
			}
			word := strings.ReplaceAll(f[0], "_", " ")
			if !isSingle(strings.ReplaceAll(word, " ", "")) || strings.Contains(word, " ") && part != "verb" {
				return nil
			}
			line := f[1] + " " + f[0]
			kept := 0
			for _, synset := range f[len(f)-n:] {
				if kept == mostSenses || unneeded[files[synset]] {
					continue
				}
				key := f[1] + synset
				if _, ok := number[key]; !ok {
					number[key] = len(number)
				}
				line += " " + strconv.Itoa(number[key])
				kept++
			}
			if kept > 0 {
				lines = append(lines, line)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	links, err := senseLinks(dir, number)
	return append(lines, links...), err
}

// senseLinks is what the synsets that are kept have to do with each other.
func senseLinks(dir string, number map[string]int) ([]string, error) {
	above, alike := map[int][]int{}, map[int][]int{}
	for _, part := range []string{"verb", "noun", "adj"} {
		err := eachFields(filepath.Join(dir, "data."+part), func(f []string) error {
			from, ok := number[string(part[0])+f[0]]
			words, err := strconv.ParseUint(f[3], 16, 8)
			at := 4 + 2*int(words)
			if err != nil || at >= len(f) {
				return fmt.Errorf("the number of words is %q", f[3])
			}
			n, err := strconv.Atoi(f[at])
			if err != nil || len(f) < at+1+4*n {
				return fmt.Errorf("the number of pointers is %q", f[at])
			}
			for i := range n {
				p := f[at+1+4*i:]
				pos := p[2]
				if pos == "s" {
					pos = "a"
				}
				to, known := number[pos+p[1]]
				switch {
				case !ok || !known || from == to:
				case p[0] == "@":
					above[from] = append(above[from], to)
				case slices.Contains([]string{"+", "&", "\\", "$", "^", "*", ">"}, p[0]):
					// Some pointers go one way, so each is kept under the lower number.
					if low, high := min(from, to), max(from, to); !slices.Contains(alike[low], high) {
						alike[low] = append(alike[low], high)
					}
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	var lines []string
	add := func(kind string, links map[int][]int) {
		for _, from := range slices.Sorted(maps.Keys(links)) {
			line := kind + " " + strconv.Itoa(from)
			for _, to := range links[from] {
				line += " " + strconv.Itoa(to)
			}
			lines = append(lines, line)
		}
	}
	add("+", alike)
	add("^", above)
	return lines, nil
}
