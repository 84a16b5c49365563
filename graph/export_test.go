package graph

import (
	"fmt"

	"github.com/cayleygraph/quad"
)

// Forget drops what a graph remembers of its last write.
func Forget(g *Graph) { g.state = nil }

// AllBlobs is everything that a graph keeps beside its quads.
func AllBlobs(v *View) ([]string, error) {
	var all []string
	for _, bucket := range []string{
		bucketSource, bucketFindings, bucketRaw, bucketCorrections, bucketInfo, bucketClusters, bucketAssigned, bucketWords, bucketEntity, bucketName,
	} {
		for blob, err := range v.store.Blobs(bucket, "") {
			if err != nil {
				return nil, err
			}
			all = append(all, fmt.Sprintf("%s %q %q", bucket, blob.Key, blob.Value))
		}
	}
	return all, nil
}

// Tear deletes quads and blobs, past all that keeps them in agreement.
func Tear(g *Graph, quads []quad.Quad, bucket, key string) error {
	b := g.store.NewBatch()
	for _, q := range quads {
		b.Delete(q)
	}
	if key != "" {
		b.DeleteBlob(bucket, key)
	}
	return b.Commit()
}
