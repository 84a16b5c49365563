package rdf_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/schema/rdf"
)

func ExampleReader() {
	r := rdf.NewReader(strings.NewReader(`
<ent:dara-voss> <rel:founded> <ent:lantern-party> <stmt:1> .
<ent:lantern-party> <rel:members> "05"^^<http://www.w3.org/2001/XMLSchema#integer> .
<ent:lantern-party> <founded in> "1999" .
`))
	for q, err := range r.Quads() {
		if err != nil {
			fmt.Println(err)
			break
		}
		os.Stdout.Write(rdf.AppendQuad(nil, q))
	}
	// Output:
	// <ent:dara-voss> <rel:founded> <ent:lantern-party> <stmt:1> .
	// <ent:lantern-party> <rel:members> "05"^^<http://www.w3.org/2001/XMLSchema#integer> .
	// line 4, column 29: an IRI may not hold ' '; write it as \u0020 or as %20
}

func BenchmarkRead(b *testing.B) {
	line := `<ent:dara-voss> <rel:founded> "the \"Lantern\" Party of the north"@en <stmt:0123456789abcdef> .` + "\n"
	text := strings.Repeat(line, 1000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if quads, err := readAll(rdf.NewReader(strings.NewReader(text))); err != nil || len(quads) != 1000 {
			b.Fatal(err)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	quads, err := readAll(rdf.NewReader(strings.NewReader(strings.Repeat("<ent:dara-voss> <rel:founded> \"the \\\"Lantern\\\" Party\"@en <stmt:01> .\n", 1000))))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		text, err := write(quads)
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(text)))
	}
}
