package loaders

import (
	"fmt"

	"github.com/tamga-kg/tamga/schema"
)

// batch gathers sources that are analysed, until they are worth a write: each write
// resolves all sources anew, so that one for each source would cost the square of
// their number. A batch is put when it is a quarter of what the graph has, or large:
// the first sources go one by one, and the work in all is n log n.
type batch struct {
	loader  *Loader
	report  Report
	waiting []analysis
	size    int // sentences that wait
	written int // sentences of what the batch has put before, and of what was there
	counted bool
}

const (
	shareOfGraph  = 4      // a batch is put when it is 1/4 of the graph
	largestBatch  = 20_000 // sentences
	mostInOneTime = 256    // sources
)

// add takes one analysed source, and puts what waits when that is enough.
func (b *batch) add(a analysis) error {
	b.waiting = append(b.waiting, a)
	if a.source != nil {
		b.size += len(a.source.Sentences)
	}
	if err := b.count(); err != nil {
		return err
	}
	if b.size < largestBatch && len(b.waiting) < mostInOneTime && b.size*shareOfGraph < b.written {
		return nil
	}
	return b.put()
}

// count finds out how large the graph is.
func (b *batch) count() error {
	if b.counted {
		return nil
	}
	n, err := b.loader.Graph.CountSentences()
	b.written, b.counted = n, true
	return err
}

// put writes what waits, and reports it.
func (b *batch) put() error {
	var puts []schema.Extracted
	for _, a := range b.waiting {
		if a.Err == nil && !a.Unchanged {
			put, err := b.loader.corrected(schema.Extracted{Source: a.source, Findings: a.findings})
			if err != nil {
				return err
			}
			puts = append(puts, put)
		}
	}
	if len(puts) > 0 {
		changes, err := b.loader.write(puts, nil)
		if err != nil {
			return fmt.Errorf("%s was not loaded: %w", namesOf(puts), err)
		}
		b.assign(changes)
	}
	for _, a := range b.waiting {
		b.tell(a.Result)
	}
	b.written += b.size
	b.waiting, b.size = nil, 0
	return nil
}

func (b *batch) assign(changes []schema.Change) {
	for i := range b.waiting {
		if a := &b.waiting[i]; a.Err == nil && !a.Unchanged {
			a.Change, changes = changes[0], changes[1:]
		}
	}
}

func (b *batch) tell(r Result) {
	if r.Err != nil {
		b.report.Skipped = append(b.report.Skipped, r)
	} else {
		b.report.Loaded = append(b.report.Loaded, r)
	}
	if b.loader.Progress != nil {
		b.loader.Progress(r)
	}
}

// stop puts what was analysed before the load was stopped, and says so.
func (b *batch) stop(inputs int, why error) (Report, error) {
	if err := b.put(); err != nil {
		return b.report, err
	}
	return b.report, fmt.Errorf("loading stopped after %d of %d sources, which are in the graph: %w", len(b.report.Loaded), inputs, why)
}

func namesOf(puts []schema.Extracted) string {
	first := puts[0].Source.Key
	if len(puts) == 1 {
		return first
	}
	return fmt.Sprintf("%s and %d more", first, len(puts)-1)
}
