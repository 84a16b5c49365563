package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// An entity is called by its canonical name, so a new source may change its ID. The old
// one then leads to the new: what somebody has noted down goes on to work. Redirects are
// no part of what the graph is; those that lead nowhere are dropped with the next write.

// redirect keeps where IDs lead that are gone, as far as the sources that stay tell.
func (w *writer) redirect(own map[string]bool) error {
	led := map[string]string{}
	for _, key := range w.now.keys() {
		if own[key] {
			continue
		}
		old, now := w.old.sources[key].assigned, w.now.sources[key].assigned
		for i := range min(len(old), len(now)) {
			if old[i] != now[i] && now[i] != "" && led[old[i]] == "" && !w.now.has(old[i]) {
				led[old[i]] = now[i]
			}
		}
	}
	for blob, err := range w.view.store.Blobs(bucketRedirect, "") {
		if err != nil {
			return err
		}
		to := string(blob.Value)
		if next := led[to]; next != "" {
			led[blob.Key] = next
		} else if w.now.has(blob.Key) || !w.now.has(to) {
			w.batch.DeleteBlob(bucketRedirect, blob.Key)
		}
	}
	for _, from := range slices.Sorted(maps.Keys(led)) {
		if from != "" && !w.now.has(from) {
			w.batch.SetBlob(bucketRedirect, from, []byte(led[from]))
		}
	}
	return nil
}

// has reports whether there is an entity of this ID.
func (s *state) has(id string) bool {
	_, there := slices.BinarySearchFunc(s.entities, id, func(e schema.Entity, id string) int { return cmp.Compare(e.ID, id) })
	return there
}

// redirected is the ID that an old one leads to; "" when it leads nowhere.
func (v *View) redirected(id string) (string, error) {
	if !strings.HasPrefix(id, schema.EntityScheme) {
		return "", nil
	}
	to, ok, err := v.store.Blob(bucketRedirect, id)
	if !ok || err != nil {
		return "", err
	}
	return string(to), nil
}
