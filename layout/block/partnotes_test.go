package block_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
)

// manyParts is a document of more parts than a structure has branches. Parts call some notes, of which some call others,
// and some stand in cells that no column has room for, so that they are not called.
func manyParts(t *testing.T, dice *rand.Rand) *content.Document {
	t.Helper()
	doc := layouttest.Document(t, "en", 20)
	for i := range 2*display.MostBranches + 3 {
		var blocks []content.Block
		for k := range dice.IntN(4) {
			note := layouttest.Note(fmt.Sprint("a", k), "Note")
			if dice.IntN(3) == 0 {
				inner := layouttest.Note(fmt.Sprint("b", k), "Inner")
				note.Blocks = append(note.Blocks, layouttest.Calling("Outer", inner))
			}
			blocks = append(blocks, layouttest.Calling("A lamp", note), layouttest.Calling("Again", note))
		}
		if dice.IntN(5) == 0 {
			lost := table([]content.CellAlign{content.CellStart}, "a", "b")
			lost.Rows[0].Cells = append(lost.Rows[0].Cells, []content.Inline{layouttest.Note("lost", "Lost")})
			blocks = append(blocks, lost)
		}
		blocks = append(blocks, ragged("Text."))
		doc.Parts = append(doc.Parts, layouttest.Section(fmt.Sprint("Part ", i), blocks...))
	}
	return doc
}

// TestNotesOfParts: parts are collected side by side, and yet notes are numbered from 1 on in the order of reading. The
// pages are the same on any number of cores.
func TestNotesOfParts(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for seed := range uint64(3) {
		first := ""
		for _, cores := range []int{1, 2, 16} {
			runtime.GOMAXPROCS(cores)
			doc := manyParts(t, rand.New(rand.NewPCG(seed, 3)))
			out := layouttest.Typeset(t, doc)
			if n := numberedNotes(t, out.Structure, 0, 0); n < 100 {
				t.Fatalf("seed %d: there are only %d notes", seed, n)
			}
			brief := layouttest.Brief(out, layouttest.Structure)
			if first == "" {
				first = brief
			}
			if brief != first {
				t.Fatalf("seed %d: the pages are others on %d cores", seed, cores)
			}
		}
	}
}

// numberedNotes sees that the notes below an element are numbered in the order of reading, from the one behind n on, and
// returns the number of the last.
func numberedNotes(t *testing.T, s *display.Structure, id display.ElementID, n int) int {
	t.Helper()
	for c := range s.Children(id) {
		if s.At(c).Role == display.Note {
			n++
			if got := s.At(c).Attributes().ID; got != fmt.Sprint("note-", n) {
				t.Fatalf("note %d is %s", n, got)
			}
		}
		n = numberedNotes(t, s, c, n)
	}
	return n
}
