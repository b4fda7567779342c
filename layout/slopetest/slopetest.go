// Package slopetest measures what must take time in the measure of its length: rows, keys, notes, pages. Nothing but
// benchmarks imports it.
package slopetest

import (
	"fmt"
	"testing"
)

// Run measures some items, and four times as many: in the measure of its length, an item takes as long in both. What
// prepare makes of n items is done again and again; only that is timed. The time of an item is told in nanoseconds,
// with its name in the singular.
func Run(b *testing.B, item string, n int, prepare func(b *testing.B, n int) func()) {
	for _, n := range []int{n, 4 * n} {
		b.Run(fmt.Sprintf("%s=%d", item, n), func(b *testing.B) {
			work := prepare(b, n)
			for b.Loop() {
				work()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/"+item)
		})
	}
}
