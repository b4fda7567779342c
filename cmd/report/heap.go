package main

import (
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// How large the heap becomes. To collect garbage costs time in proportion to what is in use, so a short report is set
// without any collection, and a long one with few. Each byte in use then counts one and a half times; in a very long
// one less, since there memory is what the machine may lack.
const (
	// quietHeap is the size of the heap, in bytes, up to which nothing is collected.
	quietHeap = 44 << 20
	// heapGrowth is by how much a larger heap may grow until it is collected again, in percent of what is in use.
	heapGrowth = 60
	// largeHeap is how many bytes in use make a heap large, and largeGrowth by how many percent of what is in use above
	// that it may grow.
	largeHeap   = 96 << 20
	largeGrowth = 25
	// leastHeap is the size at which the runtime collects a new heap first, at 100 percent (package runtime/debug,
	// SetGCPercent; it grows and shrinks with the percentage).
	leastHeap = 4 << 20
)

// prepareHeap sets how seldom the heap is collected.
func prepareHeap() {
	debug.SetGCPercent(quietHeap * 100 / leastHeap)
	runtime.SetFinalizer(&sentinel{}, followHeap)
}

// sentinel is an object that nothing refers to. The runtime finds that at each collection, and calls its finalizer.
type sentinel struct{ _ *sentinel }

// followHeap sets, behind a collection, how far the heap may grow until the next.
func followHeap(s *sentinel) {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	percent := growthAbove(live[0].Value.Uint64())
	debug.SetGCPercent(percent)
	debug.SetMemoryLimit(limitAbove(live[0].Value.Uint64(), percent))
	runtime.SetFinalizer(s, followHeap)
}

// growthAbove is by how many percent a heap may grow of which some bytes are in use.
func growthAbove(live uint64) int {
	switch {
	case live >= largeHeap:
		return int((largeHeap*heapGrowth + (live-largeHeap)*largeGrowth) / live)
	case live >= quietHeap:
		return heapGrowth
	}
	return max(heapGrowth, int((quietHeap-live)*100/max(live, 1<<20)))
}

// limitAbove is the memory, in bytes, that the program should not exceed until the next collection: if the heap is
// large, what it may grow to, and a tenth and some megabytes more. Without a limit the runtime keeps what was freed
// between things that are in use, which in a very long report is half as much again. A smaller heap has none: it would
// give back the huge pages that it is about to use.
func limitAbove(live uint64, percent int) int64 {
	if live < largeHeap {
		return math.MaxInt64
	}
	const beside = 32 << 20
	grown := live + live*uint64(percent)/100
	return int64(grown + grown/10 + beside)
}
