package page

import (
	"slices"
	"testing"
)

// TestWaiting: of the ways in which a note is divided before a strip the cheapest dozen is followed up, each place of
// the note once, and the one that leaves most of the note first; floats that wait are counted apart.
func TestWaiting(t *testing.T) {
	p := paginator{strips: textStrips(2), height: 100 * pt, half: 5 * pt, step: 5 * pt, columns: 1}
	p.reset()
	waits := func() (out [][2]int64) { // the place of the note and the cost of each
		for _, at := range p.waiting[1] {
			out = append(out, [2]int64{int64(p.states[at].noted), p.states[at].cost})
		}
		return out
	}
	way := func(noted int32, cost int64) state { return state{next: 1, float: -1, noted: noted, cost: cost} }
	var want [][2]int64
	for i := range int32(mostRests) {
		noted := mostRests - i // from the last place on
		p.wait(way(noted, 100+int64(noted)))
		want = append(want, [2]int64{int64(noted), 100 + int64(noted)})
	}
	p.wait(way(20, 100+mostRests)) // as dear as the dearest
	p.wait(way(3, 500))            // dearer than before
	p.wait(way(3, 1))
	want[mostRests-3][1] = 1
	if got := waits(); !slices.Equal(got, want) {
		t.Errorf("%v wait, want %v", got, want)
	}
	p.wait(way(21, 50))
	want = append(want[1:], [2]int64{21, 50})
	p.wait(state{next: 1, float: 1, noted: 3, cost: 999})
	p.wait(state{next: 1, float: -1, stage: 1, noted: 3, cost: 998})
	want = append(want, [2]int64{3, 999}, [2]int64{3, 998})
	if got := waits(); !slices.Equal(got, want) {
		t.Errorf("%v wait, want %v", got, want)
	}
	var order []int32
	for at := p.take(1); at >= 0; at = p.take(1) {
		order = append(order, p.states[at].noted)
	}
	if !slices.IsSorted(order) || len(order) != mostRests+2 || p.take(0) != -1 {
		t.Errorf("the ways are followed up in the order %v", order)
	}
}
