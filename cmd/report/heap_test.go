package main

import "testing"

// TestHeapGrowth: nothing is collected below the quiet size, however little is in use; above it the heap grows in
// proportion to what is in use.
func TestHeapGrowth(t *testing.T) {
	for live := uint64(1 << 20); live <= 1<<32; live += live/16 + 1 {
		percent := growthAbove(live)
		next := live + live*uint64(percent)/100
		if percent < largeGrowth || live < largeHeap && percent < heapGrowth || next+live/100 < quietHeap {
			t.Fatalf("with %d bytes in use the heap is collected at %d", live, next)
		}
		if limit := limitAbove(live, percent); limit < int64(next) || live >= largeHeap && limit > int64(next+next/5+(40<<20)) {
			t.Fatalf("with %d bytes in use, and a heap that may grow to %d, the limit is %d", live, next, limit)
		}
		if next > max(quietHeap, live+live*heapGrowth/100) {
			t.Fatalf("with %d bytes in use the heap grows to %d", live, next)
		}
	}
	if percent := growthAbove(0); percent != int(quietHeap>>20)*100 {
		t.Errorf("an empty heap grows by %d percent", percent)
	}
}
