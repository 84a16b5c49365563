package graph

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"fmt"

	"github.com/tamga-kg/tamga/schema"
)

// Buckets of blobs, with their keys and values. All but the first two can be made of
// the others; they are there so that reading is quick.
const (
	bucketSource   = "source"   // source key: schema.Source, gob
	bucketFindings = "findings" // source key: schema.Findings, gob
	bucketInfo     = "info"     // source key: sourceInfo, JSON
	bucketAssigned = "assigned" // source key: the ID of the entity of each cluster, gob
	bucketWords    = "words"    // source key: the sentences in which each word stands, see words.go
	bucketEntity   = "entity"   // entity ID: schema.Entity, JSON
	bucketName     = "name"     // folded name, 0, entity ID: one byte
)

// sourceInfo is what a list of sources shows, without the source's text.
type sourceInfo struct {
	Title     string   `json:"title"`
	Version   string   `json:"version"`
	Ontology  string   `json:"ontology,omitempty"`
	Bytes     int      `json:"bytes"`
	Sentences int      `json:"sentences"`
	Warnings  []string `json:"warnings,omitempty"`

	Coverage schema.Coverage `json:"coverage"`
}

func infoOf(src *schema.Source, f *schema.Findings) sourceInfo {
	return sourceInfo{src.Title, src.Version, src.Ontology, len(src.Text), len(src.Sentences), src.Warnings, f.Coverage}
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
