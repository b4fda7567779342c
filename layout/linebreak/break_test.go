package linebreak

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"annualreport/layout/unit"
)

// paragraphItems makes a paragraph of random words, some of which can be
// divided.
func paragraphItems(r *rand.Rand, words int) []Item {
	var items []Item
	for i := range words {
		if i > 0 {
			space := 3 * unit.Pt
			items = append(items, Item{Kind: Glue, Width: space, Stretch: space / 2, Shrink: space / 3})
		}
		n := 1 + r.IntN(9)
		if n > 5 && r.IntN(2) == 0 {
			items = append(items, Item{Kind: Box, Width: unit.Length(n/2) * 5 * unit.Pt},
				Item{Kind: Penalty, Cost: 50, Pre: 3 * unit.Pt, Hyphenated: true},
				Item{Kind: Box, Width: unit.Length(n-n/2) * 5 * unit.Pt})
			continue
		}
		items = append(items, Item{Kind: Box, Width: unit.Length(n) * 5 * unit.Pt})
	}
	return append(items, Item{Kind: Penalty, Cost: Forced})
}

// total is the demerits of a choice of breaks, counted line by line and not by
// the breaker's own path; ok is false if a line does not fit.
func (b *Breaker) total(items []Item, breaks []int) (sum int64, ok bool) {
	from := node{item: -1, prev: -1, fitness: decent, post: b.params.Start}
	for _, i := range breaks {
		_, bad, class := b.fit(&from, &items[i], i)
		if bad > b.pass.tolerance {
			return 0, false
		}
		d := b.demerits(&from, &items[i], bad, class, i == len(items)-1)
		hyphens := uint8(0)
		if items[i].Hyphenated {
			hyphens = min(from.hyphens+1, 2)
		}
		from = node{item: int32(i), line: from.line + 1, fitness: class, hyphens: hyphens, start: b.sums[i+1], post: items[i].Post, demerits: d}
	}
	return from.demerits, true
}

// TestOptimum tries every set of breaks of small paragraphs: none may be better
// than the one that was chosen.
func TestOptimum(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	r := rand.New(rand.NewPCG(1, 2))
	tested := 0
	for range 300 {
		items := paragraphItems(r, 6+r.IntN(9))
		params := Params{Measures: []unit.Length{unit.Length(60+r.IntN(60)) * unit.Pt}, Hyphenate: true}
		if r.IntN(3) == 0 {
			params.Measures = append(params.Measures, params.Measures[0]-20*unit.Pt)
		}
		var b Breaker
		lines := b.Break(items, params)
		if b.pass.overfull {
			continue
		}
		var chosen, places []int
		for _, l := range lines {
			chosen = append(chosen, l.To)
		}
		for i := range items {
			if items[i].breakable() && (b.pass.hyphens || !items[i].Hyphenated) && i < len(items)-1 {
				places = append(places, i)
			}
		}
		got, ok := b.total(items, chosen)
		if !ok {
			t.Fatalf("the chosen breaks %v do not fit", chosen)
		}
		for set := range 1 << len(places) {
			var breaks []int
			for k, at := range places {
				if set>>k&1 == 1 {
					breaks = append(breaks, at)
				}
			}
			if d, ok := b.total(items, append(breaks, len(items)-1)); ok && d < got {
				t.Fatalf("breaks %v cost %d, chosen were %v for %d", breaks, d, chosen, got)
			}
		}
		tested++
	}
	if tested < 200 {
		t.Errorf("only %d paragraphs were tested", tested)
	}
}

func TestLinesFit(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		items := paragraphItems(r, 200)
		measure := 150 * unit.Pt
		var b Breaker
		lines := b.Break(items, Params{Measures: []unit.Length{measure}, Hyphenate: true})
		next := 0
		for i, l := range lines {
			if l.From != next || l.To < l.From {
				t.Fatalf("line %d runs from %d to %d, not from %d", i, l.From, l.To, next)
			}
			next = l.To + 1
			if l.Overfull() > 0 {
				t.Errorf("line %d is %s too long", i, l.Overfull())
			}
		}
		if next != len(items) {
			t.Errorf("the lines end at %d of %d", next, len(items))
		}
	}
}

func TestOverfullIsKept(t *testing.T) {
	wide := Item{Kind: Box, Width: 300 * unit.Pt}
	space := Item{Kind: Glue, Width: 3 * unit.Pt, Stretch: unit.Pt, Shrink: unit.Pt}
	items := []Item{wide, space, {Kind: Box, Width: 10 * unit.Pt}, space, wide, {Kind: Penalty, Cost: Forced}}
	var b Breaker
	lines := b.Break(items, Params{Measures: []unit.Length{100 * unit.Pt}})
	over := 0
	for _, l := range lines {
		if l.Overfull() > 0 {
			over++
		}
	}
	if len(lines) != 3 || over != 2 {
		t.Errorf("%d lines, %d too long; want 3 and 2", len(lines), over)
	}
}

func TestNeverThreeHyphens(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 100 {
		items := paragraphItems(r, 120)
		var b Breaker
		run := 0
		for _, l := range b.Break(items, Params{Measures: []unit.Length{120 * unit.Pt}, Hyphenate: true, Emergency: 25 * unit.Pt}) {
			if run++; !items[l.To].Hyphenated {
				run = 0
			}
			if run > 2 {
				t.Fatal("three lines in a row end in a hyphen")
			}
		}
	}
}

// TestNoStub: the rest of a word is not a last line of its own, but where no other set of
// breaks fits.
func TestNoStub(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 300 {
		items := paragraphItems(r, 8+r.IntN(20))
		var b Breaker
		lines := b.Break(items, Params{Measures: []unit.Length{110 * unit.Pt}, Hyphenate: true, LongStub: 110 * unit.Pt})
		last := lines[len(lines)-1]
		if len(lines) < 2 || !items[last.From-1].Hyphenated || b.pass.overfull {
			continue
		}
		for i := last.From; i < last.To; i++ {
			if items[i].Kind == Glue {
				last.From = -1 // there is another word
			}
		}
		if last.From < 0 {
			continue
		}
		whole := items[:len(items):len(items)]
		for i := range whole {
			if i > b.lastSpace && whole[i].Kind == Penalty && whole[i].Hyphenated {
				whole[i].Cost = Never
			}
		}
		var others []int
		for _, l := range b.Break(whole, b.params) {
			others = append(others, l.To)
		}
		if cost, ok := b.total(whole, others); ok && !b.pass.overfull && cost < stub { // three hyphens in a row are worse
			t.Errorf("%d lines end with the rest of a word, and need not", len(lines))
		}
	}
}

func TestBadness(t *testing.T) {
	for _, c := range []struct {
		t, s unit.Length
		want int64
	}{{0, 0, 0}, {1, 0, maxBadness}, {10, 10, 100}, {5, 10, 12}, {20, 10, 800}, {100, 10, 99_938}, {101, 9, maxBadness}} {
		if got := badness(c.t*unit.Pt, c.s*unit.Pt); got < c.want-1 || got > c.want+1 {
			t.Errorf("badness(%d, %d) = %d, want %d", c.t, c.s, got, c.want)
		}
	}
}

func ExampleItem() {
	fmt.Println(Item{Kind: Box, Width: 25 * unit.Pt / 2})
	fmt.Println(Item{Kind: Penalty, Cost: 50, Pre: 3 * unit.Pt})
	// Output:
	// box 12.5 plus 0 minus 0
	// penalty 0 plus 0 minus 0 cost 50 pre 3 post 0
}

func BenchmarkBreak(b *testing.B) {
	items := paragraphItems(rand.New(rand.NewPCG(7, 8)), 100)
	var br Breaker
	for b.Loop() {
		br.Break(items, Params{Measures: []unit.Length{340 * unit.Pt}, Hyphenate: true})
	}
}
