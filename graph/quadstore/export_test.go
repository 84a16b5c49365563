package quadstore

import (
	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// SmallLoads makes loads spill to files after a few quads.
func SmallLoads(s *Store) { s.bounds = loadBounds{5, 40, 3, 500} }

// Damage writes an entry past all rules, or with a nil value deletes one.
func Damage(s *Store, key, value []byte) error {
	if value == nil {
		return s.db.Delete(key, pebble.Sync)
	}
	return s.db.Set(key, value, pebble.Sync)
}

// Keys are the keys of an entry of each form, of a graph that has the quad.
func Keys(s *Store, q quad.Quad) map[string][]byte {
	c := &commit{store: s, known: map[string]ID{}, totals: totals{values: 1}}
	ids, _, err := c.ids(q, false)
	if err != nil {
		panic(err)
	}
	encoded, err := appendValue(nil, q.Object)
	if err != nil {
		panic(err)
	}
	keys := map[string][]byte{
		"value": appendValueKey(nil, encoded), "id": idKey(ids.O), "predicate": countKey('p', ids.P),
		"label": countKey('l', ids.L), "totals": []byte(keyTotals), "blob": blobKey("texts", "a"),
	}
	for i := range orders {
		keys[orders[i].String()] = orders[i].appendKey(nil, ids, 4)
	}
	return keys
}
