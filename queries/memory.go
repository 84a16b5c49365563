package queries

import (
	"context"
	"errors"
	"runtime"
	"runtime/metrics"
	"time"
)

// errMemory is the cause of the end of a request that took too much memory.
var errMemory = errors.New("the request's own memory limit")

// memoryTick is how often the heap is looked at.
const memoryTick = time.Millisecond

// watchMemory ends a context when the heap has grown by more than so many bytes since. Go
// does not tell which goroutine holds what, so what others take at the same time counts as
// well; what is only waiting to be collected does not. A single step of an engine, as joining
// two long strings, is not interrupted, so that the heap may grow to a few times the limit.
func watchMemory(ctx context.Context, bytes int64) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancelCause(ctx)
	before := heap()
	go func() {
		tick := time.NewTicker(memoryTick)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
			grown := heap() - before
			if grown > bytes && grown <= 2*bytes { // so much more is no garbage
				runtime.GC()
				grown = heap() - before
			}
			if grown > bytes {
				cancel(errMemory)
				return
			}
		}
	}()
	return ctx, func() { cancel(nil) }
}

// heap is the bytes of the objects on the heap, those that wait to be collected included.
func heap() int64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}
