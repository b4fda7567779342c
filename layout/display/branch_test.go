package display

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// grow adds sections with some elements below them to a structure, as dice say, and calls a function with each element.
func grow(s *Structure, dice *rand.Rand, sections int, each func(ElementID)) {
	for range sections {
		open := []ElementID{s.Add(0, Sect)}
		each(open[0])
		for range dice.IntN(6) {
			id := s.Add(open[dice.IntN(len(open))], P)
			if dice.IntN(3) == 0 {
				s.SetScope(id, "Row")
			}
			open = append(open, id)
			each(id)
		}
	}
}

// TestBranches: branches that are joined are the same tree as one that was made from its first section to its last,
// also where branches are empty and where elements come late; each element keeps its number and its attributes.
func TestBranches(t *testing.T) {
	for seed := range uint64(50) {
		dice := rand.New(rand.NewPCG(seed, 1))
		whole := NewStructure()
		var branches []*Structure
		var ids []ElementID
		for number := range 1 + dice.IntN(MostBranches) {
			sections := dice.IntN(4)
			next := dice.Uint64()
			grow(whole, rand.New(rand.NewPCG(next, 2)), sections, func(ElementID) {})
			branch := NewBranch(number)
			grow(branch, rand.New(rand.NewPCG(next, 2)), sections, func(id ElementID) { ids = append(ids, id) })
			branches = append(branches, branch)
		}
		joined := JoinBranches(branches)
		if got, want := tree(joined, 0), tree(whole, 0); got != want {
			t.Fatalf("seed %d: %s, want %s", seed, got, want)
		}
		if all := slices.Collect(joined.All()); !slices.Equal(all[1:], ids) || !slices.IsSorted(all) {
			t.Fatalf("seed %d: the elements are %v, want %v", seed, all, ids)
		}
		for i, id := range ids {
			if got, want := joined.At(id).Attributes(), whole.At(ElementID(i+1)).Attributes(); !reflect.DeepEqual(got, want) {
				t.Fatalf("seed %d: element %d has %v, want %v", seed, id, got, want)
			}
		}
		if len(ids) > 0 {
			addLate(t, joined, whole, ids, dice.IntN(len(ids)))
		}
	}
}

// addLate adds an element behind another one in both structures, and gives a shared attribute of its own.
func addLate(t *testing.T, joined, whole *Structure, ids []ElementID, i int) {
	t.Helper()
	late := joined.AddBehind(ids[i], Figure)
	whole.AddBehind(ElementID(i+1), Figure)
	if got, want := tree(joined, 0), tree(whole, 0); got != want || !joined.Has(late) || joined.Has(late+1) {
		t.Fatalf("with a late element: %s, want %s", got, want)
	}
	register := NewRegister[int](joined)
	*register.At(late) = 7
	values := 0
	register.Each(func(value *int) { values += *value })
	joined.Set(ids[i]).ID = "own"
	for _, id := range ids {
		if a := joined.At(id).Attributes(); values != 7 || (a.ID != "") != (id == ids[i]) {
			t.Fatalf("element %d has the attributes %v; the values are %d together", id, a, values)
		}
	}
}
