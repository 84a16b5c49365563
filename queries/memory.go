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
		var collected chan struct{} // closed when what waited to be collected is gone
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
			grown := heap() - before
			switch {
			case grown <= bytes:
				collected = nil
			case grown > 2*bytes || isClosed(collected): // so much more is no garbage
				cancel(errMemory)
				return
			case collected == nil:
				collected = make(chan struct{})
				go func(done chan struct{}) { runtime.GC(); close(done) }(collected)
			}
		}
	}()
	return ctx, func() { cancel(nil) }
}

func isClosed(c chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

// heap is the bytes of the objects on the heap, those that wait to be collected included.
func heap() int64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}
