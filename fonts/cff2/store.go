package cff2

import "errors"

// store says how far deltas count at a place on the axes (OpenType 1.9, "OpenType font variations common table
// formats": item variation store).
type store struct {
	regions []region
	// data are the regions of each set of deltas, by their numbers.
	data [][]int
}

// region is a part of the space of the axes. Coordinates are normalized, in 1/16384.
type region []span

// span is a region along one axis: deltas count from its start on, wholly at its peak, and no longer at its end.
type span struct{ start, peak, end int }

// mostDeltas is how many numbers of regions the data of a font have at the most, all together.
const mostDeltas = 1 << 18

// readStore reads the store of a font with so many axes.
func readStore(table string, at, axes int) (store, error) {
	const lengthSize = 2
	at += lengthSize
	r := readerAt(table, at)
	if r.u16() != 1 && !r.isShort {
		return store{}, errors.New("the variations of the CFF2 table have an unknown form")
	}
	regions := r.u32()
	var s store
	total := 0
	for range r.u16() {
		used, err := readUsed(readerAt(table, at+r.u32()))
		if err != nil {
			return store{}, err
		}
		if total += len(used); total > mostDeltas {
			return store{}, errors.New("the variations of the CFF2 table are too many")
		}
		s.data = append(s.data, used)
	}
	if r.isShort {
		return store{}, errCutOff
	}
	if err := s.readRegions(readerAt(table, at+regions), axes); err != nil {
		return store{}, err
	}
	return s, s.check()
}

// readUsed reads the numbers of the regions that a set of deltas has.
func readUsed(r *reader) ([]int, error) {
	r.u16() // items, of which there are none: the deltas are in the glyphs
	r.u16() // how many deltas are long
	count := r.u16()
	if r.isShort || 2*count > r.left() {
		return nil, errCutOff
	}
	out := make([]int, count)
	for i := range out {
		out[i] = r.u16()
	}
	return out, nil
}

// readRegions reads the regions.
func (s *store) readRegions(r *reader, axes int) error {
	if n := r.u16(); n != axes && !r.isShort {
		return errors.New("the variations of the CFF2 table have another number of axes than the font")
	}
	for range r.u16() {
		var one region
		for range axes {
			one = append(one, span{r.i16(), r.i16(), r.i16()})
		}
		if r.isShort {
			return errCutOff
		}
		s.regions = append(s.regions, one)
	}
	if r.isShort {
		return errCutOff
	}
	return nil
}

// check returns an error if deltas belong to regions that are not there.
func (s *store) check() error {
	for _, used := range s.data {
		for _, i := range used {
			if i >= len(s.regions) {
				return errors.New("the variations of the CFF2 table name a region that is not there")
			}
		}
	}
	return nil
}

// whole is the share of a delta that counts wholly, half the share of one that counts by half.
const whole = 1 << 30

// share is how much of a delta of the region counts at a place on the axes, from 0 to whole.
func (r region) share(place []int) int {
	out := whole
	for i, s := range r {
		at := 0
		if i < len(place) {
			at = place[i]
		}
		out = int(int64(out) * int64(s.share(at)) / whole)
	}
	return out
}

// share is how much of a delta counts along one axis.
func (s span) share(at int) int {
	switch {
	case s.start > s.peak || s.peak > s.end || s.peak == 0 || s.start < 0 && s.end > 0:
		return whole // the axis plays no part
	case at < s.start || at > s.end:
		return 0
	case at == s.peak:
		return whole
	case at < s.peak:
		return int(int64(at-s.start) * whole / int64(s.peak-s.start))
	}
	return int(int64(s.end-at) * whole / int64(s.end-s.peak))
}
