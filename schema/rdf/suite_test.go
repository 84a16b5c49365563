package rdf_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/schema/rdf"
)

// knownFailures names tests of the W3C that do not pass, each with its reason.
var knownFailures = map[string]string{}

var testEntry = regexp.MustCompile(`(?s)<#([^>]+)>\s+(?:a|rdf:type)\s+rdft:Test(\w+)(Positive|Negative)Syntax\s*;.*?mf:action\s+<([^>]+)>`)

// TestW3C runs the syntax suites of the W3C for N-Triples and N-Quads. It tells of all
// failures together. What is read must also survive being written and read again.
func TestW3C(t *testing.T) {
	for _, suite := range []struct {
		folder string
		tests  int // so that a manifest read badly does not pass
		reader func(io.Reader) *rdf.Reader
	}{
		{"rdf-n-triples", 70, rdf.NewTriplesReader},
		{"rdf-n-quads", 87, rdf.NewReader},
	} {
		t.Run(suite.folder, func(t *testing.T) {
			folder := filepath.Join(shared(t), "rdf-tests/rdf/rdf11", suite.folder)
			manifest, err := os.ReadFile(filepath.Join(folder, "manifest.ttl"))
			if err != nil {
				t.Fatal(err)
			}
			entries := testEntry.FindAllStringSubmatch(string(manifest), -1)
			if len(entries) != suite.tests {
				t.Errorf("the manifest has %d tests, want %d", len(entries), suite.tests)
			}
			var failures []string
			for _, e := range entries {
				name, good, file := e[1], e[3] == "Positive", filepath.Join(folder, e[4])
				err := runSyntaxTest(suite.reader, file, good)
				if _, known := knownFailures[name]; (err != nil) != known {
					failures = append(failures, fmt.Sprintf("%s: %v", name, err))
				}
			}
			if len(failures) > 0 {
				t.Errorf("%d of %d fail:\n%s", len(failures), len(entries), strings.Join(failures, "\n"))
			}
		})
	}
}

func runSyntaxTest(reader func(io.Reader) *rdf.Reader, file string, good bool) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	quads, err := readAll(reader(bytes.NewReader(text)))
	switch {
	case good && err != nil:
		return err
	case !good && err == nil:
		return fmt.Errorf("accepted, but it is wrong: %q", text)
	case !good:
		return nil
	}
	written, err := write(quads)
	if err != nil {
		return err
	}
	again, err := readAll(rdf.NewReader(bytes.NewReader(written)))
	if err == nil && !reflect.DeepEqual(again, quads) {
		err = fmt.Errorf("written and read again it is %v, not %v", again, quads)
	}
	return err
}

// shared is the folder of shared test files. Without it the test is skipped, but not
// where CI is set.
func shared(t *testing.T) string {
	dir := os.Getenv("TAMGA_SHARED")
	if dir == "" {
		dir = "../../../shared"
	}
	if _, err := os.Stat(dir); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("shared test files: %v; set TAMGA_SHARED", err)
		}
		t.Skipf("no shared test files at %s; set TAMGA_SHARED to run this test", dir)
	}
	return dir
}

func readAll(r *rdf.Reader) ([]quad.Quad, error) {
	var quads []quad.Quad
	for q, err := range r.Quads() {
		if err != nil {
			return quads, err
		}
		quads = append(quads, q)
	}
	return quads, nil
}

func write(quads []quad.Quad) ([]byte, error) {
	var out bytes.Buffer
	err := rdf.WriteNQuads(&out, func(yield func(quad.Quad, error) bool) {
		for _, q := range quads {
			if !yield(q, nil) {
				return
			}
		}
	})
	return out.Bytes(), err
}
