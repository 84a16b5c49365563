package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// consoles are the sessions of a page of the manual.
var consoles = regexp.MustCompile("(?s)```console\n(.*?)```")

// The examples of docs/queries are run on its text. Each line below a command must be in what
// it prints, in this order; lines between them may be left out.
func TestManualOfLanguages(t *testing.T) {
	dir := t.TempDir()
	pages := filepath.Join("..", "..", "docs", "queries")
	if code := run([]string{"--graph", dir, "load", filepath.Join(pages, "lanterns.txt")}, nil, new(bytes.Buffer), new(bytes.Buffer)); code != exitDone {
		t.Fatalf("the text of the examples cannot be loaded: exit code %d", code)
	}
	files, err := filepath.Glob(filepath.Join(pages, "*.md"))
	if err != nil || len(files) < 5 {
		t.Fatalf("%d pages (%v)", len(files), err)
	}
	for _, file := range files {
		page, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			for _, session := range consoles.FindAllStringSubmatch(string(page), -1) {
				checkSession(t, dir, session[1])
			}
		})
	}
}

func checkSession(t *testing.T, dir, session string) {
	for _, example := range strings.Split("\n"+session, "\n$ tamga ")[1:] {
		command, rest, _ := strings.Cut(example, "\n")
		var out bytes.Buffer
		run(append([]string{"--graph", dir}, splitCommand(command)...), strings.NewReader(""), &out, &out)
		printed := squeeze(out.String())
		for _, line := range strings.Split(strings.TrimSpace(rest), "\n") {
			line = squeeze(line)
			at := strings.Index(printed, line)
			if at < 0 {
				t.Errorf("tamga %s\ndoes not print %q here; it prints\n%s", command, line, out.String())
				break
			}
			printed = printed[at+len(line):]
		}
	}
}

// squeeze is a text with single spaces, so that it does not matter where lines are broken.
func squeeze(text string) string { return strings.Join(strings.Fields(text), " ") }

// splitCommand cuts a command line as a shell does, with quotes but nothing else.
func splitCommand(line string) []string {
	var args []string
	for rest := strings.TrimSpace(line); rest != ""; rest = strings.TrimSpace(rest) {
		if quote := rest[0]; quote == '"' || quote == '\'' {
			arg, after, _ := strings.Cut(rest[1:], string(quote))
			args, rest = append(args, arg), after
			continue
		}
		arg, after, _ := strings.Cut(rest, " ")
		args, rest = append(args, arg), after
	}
	return args
}
