package graph

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// state is what the next write must know of the graph: which clusters the sources
// have, what entities they are, and how those look. It never changes: a write makes a
// new one.
type state struct {
	sources  map[string]sourceState
	entities []schema.Entity // by ID
}

type sourceState struct {
	clusters schema.SourceClusters
	assigned []string // for each cluster the ID of its entity, "" for none
}

func (s *state) keys() []string { return slices.Sorted(maps.Keys(s.sources)) }

// after is the state with some sources in the place of their older versions, and some
// taken out.
func (s *state) after(puts []schema.Extracted, gone []string) *state {
	next := &state{sources: maps.Clone(s.sources)}
	for _, key := range gone {
		delete(next.sources, key)
	}
	for _, p := range puts {
		next.sources[p.Source.Key] = sourceState{clusters: schema.ClustersOf(p.Source.Key, p.Findings)}
	}
	return next
}

// resolve takes over what a resolution says of the state's sources.
func (s *state) resolve(r *schema.Resolution) error {
	if len(r.Of) != len(s.sources) {
		return fmt.Errorf("%w: it has %d of %d; resolve the clusters of all of them", ErrResolution, len(r.Of), len(s.sources))
	}
	for i := 1; i < len(r.Entities); i++ {
		if r.Entities[i-1].ID >= r.Entities[i].ID {
			return fmt.Errorf("%w: entity %q is not in order of IDs; sort them", ErrResolution, r.Entities[i].ID)
		}
	}
	for key, source := range s.sources {
		assigned, err := assign(r, key, len(source.clusters.Clusters))
		if err != nil {
			return err
		}
		source.assigned = assigned
		s.sources[key] = source
	}
	s.entities = r.Entities
	return nil
}

// resolution is what is resolved of one source, with the entities as they look.
func (s *state) resolution(key string) *schema.Resolution {
	r := resolutionOf(key, s.sources[key].assigned)
	for i, e := range r.Entities {
		at, ok := slices.BinarySearchFunc(s.entities, e.ID, func(e schema.Entity, id string) int { return strings.Compare(e.ID, id) })
		if ok {
			r.Entities[i] = s.entities[at]
		}
	}
	return r
}

// assign is the ID of the entity of each cluster of a source.
func assign(r *schema.Resolution, key string, clusters int) ([]string, error) {
	of, ok := r.Of[key]
	if !ok || len(of) != clusters {
		return nil, fmt.Errorf("%w: it has %d of the %d clusters of %q; resolve them again", ErrResolution, len(of), clusters, key)
	}
	ids := make([]string, len(of))
	for i, e := range of {
		if e >= len(r.Entities) {
			return nil, fmt.Errorf("%w: cluster %d of %q is entity %d of %d; resolve again", ErrResolution, i, key, e, len(r.Entities))
		}
		if e >= 0 {
			ids[i] = r.Entities[e].ID
		}
	}
	return ids, nil
}

// remember reads the state of the graph, unless it is known.
func (g *Graph) remember() error {
	if g.state != nil {
		return nil
	}
	v, err := g.View()
	if err != nil {
		return err
	}
	defer v.Close()
	g.state, err = v.state()
	return err
}

func (v *View) state() (*state, error) {
	s := &state{sources: map[string]sourceState{}}
	keys, err := v.keys()
	if err != nil {
		return nil, err
	}
	for _, key := range keys {
		source := sourceState{}
		if source.clusters, err = v.clusters(key); err != nil {
			return nil, err
		}
		if source.assigned, err = v.assigned(key); err != nil {
			return nil, err
		}
		s.sources[key] = source
	}
	for e, err := range v.Entities() {
		if err != nil {
			return nil, err
		}
		s.entities = append(s.entities, e)
	}
	return s, nil
}
