package graph

import "fmt"

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
