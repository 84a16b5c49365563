package graph

import (
	"bytes"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"github.com/tamga-kg/tamga/schema"
)

func TestClustersRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var s schema.SourceClusters
		for range rapid.IntRange(0, 5).Draw(t, "clusters") {
			c := schema.Cluster{Name: rapid.String().Draw(t, "name"), Class: "Person", Local: rapid.Bool().Draw(t, "local")}
			for range rapid.IntRange(0, 3).Draw(t, "forms") {
				c.Forms = append(c.Forms, schema.Form{Text: rapid.String().Draw(t, "form"), Count: rapid.IntRange(0, 1<<20).Draw(t, "count")})
			}
			s.Clusters = append(s.Clusters, c)
		}
		for i := 1; i < len(s.Clusters); i++ {
			s.Linked = append(s.Linked, [2]int{i, i - 1})
		}
		b, err := encodeClusters(s)
		if err != nil {
			t.Fatal(err)
		}
		got, err := decodeClusters(b)
		if err != nil || !reflect.DeepEqual(got, s) {
			t.Fatalf("%v: got %+v, want %+v", err, got, s)
		}
	})
}

// Whatever bytes are read, nothing fails but with an error, and what is read is written
// as it was.
func FuzzClusters(f *testing.F) {
	b, err := encodeClusters(schema.SourceClusters{Clusters: []schema.Cluster{{Name: "Dara Voss", Class: "Person", Forms: []schema.Form{{Text: "Voss", Count: 2}}}, {}}, Linked: [][2]int{{0, 1}}})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0x07})
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := decodeClusters(b)
		if err != nil {
			return
		}
		again, err := encodeClusters(s)
		if err != nil {
			t.Fatal(err)
		}
		if second, err := decodeClusters(again); err != nil || !reflect.DeepEqual(s, second) {
			t.Fatalf("%v: %x became %x", err, b, bytes.Clone(again))
		}
	})
}
