package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/tamga-kg/tamga/loaders/extract/mentions/nameclass"
)

var unerClasses = map[string]nameclass.Class{"PER": nameclass.Person, "ORG": nameclass.Organization, "LOC": nameclass.Place}

// readUNER reads a file of Universal NER: a word a line with its mark, B-PER, I-PER or O.
func readUNER(name string) ([]document, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var docs []document
	for block := range strings.SplitSeq(string(data), "\n\n") {
		lines := strings.Split(strings.TrimSpace(block), "\n")
		if strings.Contains(block, "# newdoc") || len(docs) == 0 {
			docs = append(docs, document{})
		}
		text, marks, err := readSentence(lines)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if text != "" {
			docs[len(docs)-1].add(text, marks)
		}
	}
	return docs, nil
}

func readSentence(lines []string) (text string, marks []mark, err error) {
	at, inside := 0, false
	for _, line := range lines {
		if rest, ok := strings.CutPrefix(line, "# text = "); ok {
			text = rest
		}
		f := strings.Split(line, "\t")
		if len(f) < 3 || strings.HasPrefix(line, "#") {
			continue
		}
		i := strings.Index(text[at:], f[1])
		if i < 0 {
			return "", nil, fmt.Errorf("the text %q lacks the word %q: check the file", text, f[1])
		}
		start, end := at+i, at+i+len(f[1])
		at = end
		switch prefix, class, _ := strings.Cut(f[2], "-"); {
		case prefix == "B":
			marks, inside = append(marks, mark{start, end, -1, unerClasses[class]}), true
		case prefix == "I" && inside:
			marks[len(marks)-1].end = end
		default:
			inside = false
		}
	}
	return text, marks, nil
}
