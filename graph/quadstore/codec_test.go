package quadstore

import (
	"bytes"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/schema/rdf"
)

// FuzzValue: a value comes out as the term that went in, and whatever bytes stand in the
// store, reading them does not fail otherwise than by an error.
func FuzzValue(f *testing.F) {
	f.Add(byte(kindTyped), "01", rdf.XSD+"integer")
	f.Add(byte(kindTyped), "2020-01-01T00:00:00.000+02:00", rdf.XSD+"dateTime")
	f.Add(byte(kindTagged), "Laterne", "de")
	f.Add(byte(kindIRI), "ent:a", "")
	f.Add(byte(kindBlank), "b0", "")
	f.Add(byte(kindString), "a\x00b", "")
	f.Fuzz(func(t *testing.T, kind byte, text, second string) {
		v := map[byte]quad.Value{
			kindIRI: quad.IRI(text), kindBlank: quad.BNode(text), kindString: quad.String(text),
			kindTyped:  quad.TypedString{Value: quad.String(text), Type: quad.IRI(second)},
			kindTagged: quad.LangString{Value: quad.String(text), Lang: second},
		}[kind]
		if v == nil {
			_, _ = decodeValue([]byte(string(kind) + text)) // must not panic
			return
		}
		encoded, err := appendValue(nil, v)
		if err != nil {
			t.Fatal(err)
		}
		back, err := decodeValue(encoded)
		if err != nil || rdf.Exact(back) != rdf.Exact(v) {
			t.Fatalf("%#v comes back as %#v with error %v", v, back, err)
		}
		again, err := appendValue(nil, back)
		if err != nil || !bytes.Equal(again, encoded) {
			t.Fatalf("%#v is encoded as %q and then as %q with error %v", v, encoded, again, err)
		}
	})
}

// FuzzQuadKey: in each order a key gives its quad back, keys sort as the IDs do, and a
// key of another length is an error.
func FuzzQuadKey(f *testing.F) {
	f.Add(uint64(1), uint64(2), uint64(3), uint64(0), uint64(1), uint64(2), uint64(1<<40))
	f.Add(uint64(255), uint64(256), uint64(1<<63), uint64(7), uint64(256), uint64(255), uint64(0))
	f.Fuzz(func(t *testing.T, s, p, o, l, s2, p2, o2 uint64) {
		a, b := QuadIDs{ID(s), ID(p), ID(o), ID(l)}, QuadIDs{ID(s2), ID(p2), ID(o2), ID(l)}
		for i := range orders {
			order := &orders[i]
			key, other := order.appendKey(nil, a, 4), order.appendKey(nil, b, 4)
			if back, err := order.decode(key); err != nil || back != a {
				t.Fatalf("%v comes back as %v with error %v from %v", a, back, err, order)
			}
			if got, want := bytes.Compare(key, other), compareOrdered(order.arrange(a), order.arrange(b)); got != want {
				t.Fatalf("in %v the keys of %v and %v compare as %d, want %d", order, a, b, got, want)
			}
			if _, err := order.decode(key[1:]); err == nil {
				t.Fatal("a cut key is read")
			}
		}
	})
}
