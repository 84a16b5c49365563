package nameclass

import (
	"bufio"
	"bytes"
	_ "embed"
	"strings"
	"sync"

	"github.com/klauspost/compress/zstd"
)

//go:embed lists.zst
var packedLists []byte

// Lists that a word of a name can be in, in bits; the letters are those of the file.
const (
	City     = uint8(1) << iota // c: a city of GeoNames, or a word of its name
	Given                       // g: a given name of the census
	Surname                     // s: a surname of the census
	NetPlace                    // p: a place of WordNet
	NetMan                      // m: a person of WordNet
	NetGroup                    // o: an organisation of WordNet
	CityToo                     // a: another name of a large city
)

// ListLetters are the letters of the lists in lists.zst.
var ListLetters = map[byte]uint8{'c': City, 'g': Given, 's': Surname, 'p': NetPlace, 'm': NetMan, 'o': NetGroup, 'a': CityToo}

// IsGiven reports whether a word in small letters is a given name of the census and no city.
func IsGiven(low string) bool { l := listed(low); return l&Given != 0 && l&(City|CityToo) == 0 }

// listed gives the lists that a word in small letters is in.
func listed(low string) uint8 { return allLists()[low] }

// allLists reads lines of a word and the letters of its lists.
var allLists = sync.OnceValue(func() map[string]uint8 {
	z, err := zstd.NewReader(bytes.NewReader(packedLists), zstd.WithDecoderConcurrency(1))
	if err != nil {
		panic("nameclass: the lists that are built in cannot be read: " + err.Error()) // a broken build
	}
	defer z.Close()
	lists := map[string]uint8{}
	lines := bufio.NewScanner(z)
	for lines.Scan() {
		word, letters, _ := strings.Cut(lines.Text(), "\t")
		for i := range len(letters) {
			lists[word] |= ListLetters[letters[i]]
		}
	}
	return lists
})
