//go:build unix

package loaders_test

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"syscall"
	"testing"
	"time"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/loaders/invented"
	"github.com/tamga-kg/tamga/schema"
)

// A thousand sources of one page each, then five more, one by one, into the graph that
// is opened again: the seconds are printed. Run it with
//
//	go test -run xxx -bench Thousand -benchtime 1x ./loaders
func BenchmarkThousand(b *testing.B) {
	pages := inputsOf(invented.Pages(1006))
	for b.Loop() {
		dir := b.TempDir()
		l := openLoader(b, dir)
		began, done, start := b.Elapsed(), 0, processorSeconds(b)
		for _, n := range []int{125, 250, 500, 1000} {
			mustLoad(b, l, pages[done:n])
			done = n
			b.ReportMetric((b.Elapsed() - began).Seconds(), fmt.Sprintf("s/first-%d", n))
		}
		if err := l.Graph.(*graph.Graph).Close(); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(processorSeconds(b)-start, "processor-s/first-1000")
		l = openLoader(b, dir)
		before := b.Elapsed()
		mustLoad(b, l, pages[1000:1001])
		b.ReportMetric((b.Elapsed() - before).Seconds(), "s/one-more-after-opening")
		var took []float64
		busy := processorSeconds(b)
		for _, page := range pages[1001:] {
			before := b.Elapsed()
			mustLoad(b, l, []loaders.Input{page})
			took = append(took, (b.Elapsed() - before).Seconds())
		}
		slices.Sort(took)
		b.ReportMetric(took[len(took)/2], "s/one-more")
		b.ReportMetric((processorSeconds(b)-busy)/float64(len(took)), "processor-s/one-more")
		if err := l.Graph.(*graph.Graph).Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// processorSeconds is the time that processors have worked for this process, which says
// more than a clock where others use them too.
func processorSeconds(b *testing.B) float64 {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()).Seconds()
}

func openLoader(b *testing.B, dir string) *loaders.Loader {
	b.Helper()
	g, err := graph.Open(dir, graph.Options{})
	if err != nil {
		b.Fatal(err)
	}
	return &loaders.Loader{Graph: g, Ontology: schema.DefaultOntology()}
}

func mustLoad(b *testing.B, l *loaders.Loader, inputs []loaders.Input) loaders.Report {
	b.Helper()
	report, err := l.Load(context.Background(), inputs)
	if err != nil || len(report.Skipped) > 0 {
		b.Fatal(err, report.Skipped)
	}
	return report
}

var foundingYear = regexp.MustCompile(`founded the [A-Z]\w+ \w+ in (\d{4})`)

// One year in a text of 300 pages is edited: what is reported as changed is printed,
// beside the facts that were changed, which is one. Run it with
//
//	go test -run xxx -bench EditedYear -benchtime 1x ./loaders
func BenchmarkEditedYear(b *testing.B) {
	book := invented.Book(300)
	years := foundingYear.FindAllSubmatchIndex(book, -1)
	at := years[len(years)/2]
	edited := slices.Concat(book[:at[2]], []byte("1931"), book[at[3]:])
	for b.Loop() {
		l := openLoader(b, b.TempDir())
		mustLoad(b, l, []loaders.Input{loaders.Bytes("book.md", book)})
		d := mustLoad(b, l, []loaders.Input{loaders.Bytes("book.md", edited)}).Loaded[0].Change.Diff
		b.ReportMetric(float64(len(d.Changed)), "changed")
		b.ReportMetric(float64(len(d.Added)+len(d.Removed)), "added-or-removed")
		b.ReportMetric(float64(d.Same), "same")
		if len(d.Changed) != 1 || len(d.Added)+len(d.Removed) != 0 || d.Changed[0].After.Time != "1931" {
			b.Errorf("one year was edited, and reported is %d changed, %d removed, %d added", len(d.Changed), len(d.Removed), len(d.Added))
		}
		if err := l.Graph.(*graph.Graph).Close(); err != nil {
			b.Fatal(err)
		}
	}
}
