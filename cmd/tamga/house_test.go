package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const module = "github.com/tamga-kg/tamga/"

// below lists what each room of the house may import of ours; design §1.
var below = map[string][]string{
	"schema":           {"schema"},
	"graph":            {"schema", "graph"},
	"loaders":          {"schema", "loaders"},
	"queries":          {"schema", "graph", "loaders/english", "queries"},
	"loaders/english":  {"schema", "loaders/english"},
	"loaders/extract":  {"schema", "loaders/english", "loaders/extract"},
	"loaders/document": {"schema"},
	"loaders/resolve":  {"schema"},
	"loaders/invented": {},
	"loaders/samples":  {},
	"graph/quadstore":  {"schema/rdf", "graph/quadstore"},
	"cmd":              {"schema", "graph", "loaders", "queries"},
}

type goPackage struct {
	ImportPath string
	Dir        string
	Imports    []string
}

func packages(t *testing.T) []goPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Dir,Imports", module+"...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var found []goPackage
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p goPackage
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return found
		} else if err != nil {
			t.Fatal(err)
		}
		found = append(found, p)
	}
}

// under reports whether a path is a room or lies in it.
func under(path, room string) bool { return path == room || strings.HasPrefix(path, room+"/") }

// Dependencies point down the list of the house only.
func TestImportsPointDown(t *testing.T) {
	for _, p := range packages(t) {
		path := strings.TrimPrefix(p.ImportPath, module)
		for room, allowed := range below {
			if !under(path, room) {
				continue
			}
			for _, i := range p.Imports {
				ours, ok := strings.CutPrefix(i, module)
				if ok && !anyUnder(ours, allowed) {
					t.Errorf("%s imports %s: %s may import of ours only %v", path, ours, room, allowed)
				}
			}
		}
	}
}

func anyUnder(path string, rooms []string) bool {
	for _, r := range rooms {
		if under(path, r) {
			return true
		}
	}
	return false
}

// Every package says in its own words what it is for.
func TestPackagesHaveDoc(t *testing.T) {
	for _, p := range packages(t) {
		files, err := filepath.Glob(filepath.Join(p.Dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		documented := false
		for _, f := range files {
			if strings.HasSuffix(f, "_test.go") {
				continue
			}
			parsed, err := parser.ParseFile(token.NewFileSet(), f, nil, parser.ParseComments|parser.PackageClauseOnly)
			if err != nil {
				t.Fatal(err)
			}
			documented = documented || parsed.Doc != nil
		}
		if !documented {
			t.Errorf("%s has no package comment; write a doc.go", p.ImportPath)
		}
	}
}

// Every command is in the manual, with an example of its own.
func TestCommandsAreInTheManual(t *testing.T) {
	manual, err := os.ReadFile("../../docs/manual.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range newRoot(&app{}).Commands() {
		if !strings.Contains(string(manual), "## tamga "+c.Name()) {
			t.Errorf("docs/manual.md has no section `## tamga %s`", c.Name())
		}
		if c.Short == "" || c.Example == "" && c.Name() != "version" {
			t.Errorf("tamga %s has no short help or no example", c.Name())
		}
	}
}
