package graph

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// Buckets of blobs, with their keys and values. All but the first four can be made of
// the others, and are there so that reading is quick; but for the earlier versions and
// the redirects, which are history and no part of what the graph is.
const (
	bucketSource      = "source"      // source key: schema.Source, gob
	bucketFindings    = "findings"    // source key: schema.Findings, gob
	bucketRaw         = "raw"         // source key: the findings before corrections, where these differ; gob
	bucketCorrections = "corrections" // "": the corrections of which the graph is made, YAML
	bucketInfo        = "info"        // source key: sourceInfo, JSON
	bucketClusters    = "clusters"    // source key: what resolution reads of its clusters, see clusters.go
	bucketAssigned    = "assigned"    // source key: the ID of the entity of each cluster, a line each
	bucketEarlier     = "earlier"     // source key, 0, version: the statements of a version that was replaced, see earlier.go
	bucketRedirect    = "redirect"    // an ID that an entity had once: its ID now, see redirects.go
	bucketWords       = "words"       // source key: the sentences in which each word stands, see words.go
	bucketEntity      = "entity"      // entity ID: schema.Entity, JSON
	bucketName        = "name"        // folded name, 0, entity ID: one byte
)

// sourceInfo is what a list of sources shows, without the source's text.
type sourceInfo struct {
	Title     string   `json:"title"`
	Version   string   `json:"version"`
	Ontology  string   `json:"ontology,omitempty"`
	Date      string   `json:"date,omitempty"`
	Bytes     int      `json:"bytes"`
	Sentences int      `json:"sentences"`
	Facts     int      `json:"facts"`
	Claims    int      `json:"claims"`
	Warnings  []string `json:"warnings,omitempty"`

	Coverage schema.Coverage `json:"coverage"`
}

func infoOf(src *schema.Source, f *schema.Findings, c Change) sourceInfo {
	return sourceInfo{src.Title, src.Version, src.Ontology, src.Date, len(src.Text), len(src.Sentences), c.Statements, c.Claims, src.Warnings, f.Coverage}
}

// encodeAssigned writes the IDs of entities, which have no line feeds, a line each.
func encodeAssigned(ids any) ([]byte, error) {
	var b []byte
	for _, id := range ids.([]string) {
		b = append(append(b, id...), '\n')
	}
	return b, nil
}

func (v *View) assigned(key string) ([]string, error) {
	b, err := v.blob(bucketAssigned, key)
	if err != nil || len(b) == 0 {
		return nil, err
	}
	return strings.Split(strings.TrimSuffix(string(b), "\n"), "\n"), nil
}

// encode keeps every byte of a text, which JSON would not where it is no UTF-8.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(v); err != nil {
		return nil, fmt.Errorf("encoding %T: %w", v, err)
	}
	return b.Bytes(), nil
}

func decode(b []byte, v any) error { return gob.NewDecoder(bytes.NewReader(b)).Decode(v) }

// encodeSmall is for what is read one by one: gob would say its types each time.
func encodeSmall(v any) ([]byte, error) { return json.Marshal(v) }

func decodeSmall(b []byte, v any) error { return json.Unmarshal(b, v) }
