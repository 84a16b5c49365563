package graph

import (
	"maps"
	"slices"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// putEntities walks the entities before and after side by side, both by ID, and
// rewrites those that differ.
func (w *writer) putEntities() error {
	old, now := w.old.entities, w.now.entities
	for len(old) > 0 || len(now) > 0 {
		var before, after *schema.Entity
		if len(now) == 0 || len(old) > 0 && old[0].ID <= now[0].ID {
			before = &old[0]
		}
		if len(old) == 0 || len(now) > 0 && now[0].ID <= old[0].ID {
			after = &now[0]
		}
		if before != nil {
			old = old[1:]
		}
		if after != nil {
			now = now[1:]
		}
		if err := w.putEntity(before, after); err != nil {
			return err
		}
	}
	return nil
}

// putEntity writes what became of one entity; nil is an entity that is not there.
func (w *writer) putEntity(before, after *schema.Entity) error {
	if before != nil && after != nil && sameEntity(before, after) {
		return nil
	}
	w.putNames(before, after)
	if before == nil {
		return w.replaceEntity(after.ID, after)
	}
	return w.replaceEntity(before.ID, after)
}

func (w *writer) replaceEntity(id string, after *schema.Entity) error {
	old, err := w.view.quadsOfEntity(id)
	if err != nil {
		return err
	}
	if after == nil {
		w.batch.DeleteBlob(bucketEntity, id)
		return w.rewrite(old, nil)
	}
	value, err := encodeSmall(after)
	if err != nil {
		return err
	}
	w.batch.SetBlob(bucketEntity, id, value)
	return w.rewrite(old, schema.EntityQuads(*after))
}

func sameEntity(a, b *schema.Entity) bool {
	return a.ID == b.ID && a.Label == b.Label && a.Type == b.Type && slices.Equal(a.Aliases, b.Aliases)
}

func (w *writer) putNames(before, after *schema.Entity) {
	old, now := nameKeys(before), nameKeys(after)
	for _, key := range slices.Sorted(maps.Keys(old)) {
		if !now[key] {
			w.batch.DeleteBlob(bucketName, key)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(now)) {
		if !old[key] {
			w.batch.SetBlob(bucketName, key, []byte{1})
		}
	}
}

// nameKeys is the keys under which the names of an entity are looked up.
func nameKeys(e *schema.Entity) map[string]bool {
	keys := map[string]bool{}
	if e == nil {
		return keys
	}
	for _, form := range append([]string{e.Label}, e.Aliases...) {
		if folded := names.Fold(form); folded != "" {
			keys[nameKey(folded, e.ID)] = true
		}
	}
	return keys
}

func nameKey(folded, id string) string { return folded + "\x00" + id }
