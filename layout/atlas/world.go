package atlas

import (
	_ "embed" // the outlines
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"sync"

	"annualreport/layout/packed"
)

// archive holds the outlines (make/pack.go says in which form).
//
//go:generate go run ./make package .
//go:embed world.zip
var archive packed.Zip

// degree is how many parts a degree has in the archive.
const degree = 200

// vertex is a point of an outline: its longitude in degrees, the length of a radian of its parallel, and its height
// above the equator, both on a globe whose radius is 1.
type vertex struct{ lon, wide, y float64 }

// World is the outlines of all countries.
type World struct {
	arcs [][]vertex
	// countries are in the order of their codes.
	countries []country
}

// country is the outlines of a country, the largest first. Each is the arcs that it is made of, by their index; for one
// that is followed backward the complement of that.
type country struct {
	code  string
	rings [][]int
}

// errDamaged says that the outlines cannot be read.
var errDamaged = errors.New("the outlines of countries are damaged")

// opened are the outlines, which take some milliseconds to read.
var opened = sync.OnceValues(func() (*World, error) {
	data, ok, err := archive.File("world.bin")
	if err != nil || !ok {
		return nil, errors.Join(errDamaged, err)
	}
	return read(data)
})

// Open are the outlines of all countries. An error means that the program is damaged.
func Open() (*World, error) { return opened() }

// read takes the outlines apart.
func read(data []byte) (*World, error) {
	r := reader{data: data}
	w := new(World)
	for range r.count() {
		var arc []vertex
		x, y := 0, 0
		for range r.count() {
			x, y = x+r.number(), y+r.number()
			arc = append(arc, newVertex(float64(x)/degree, float64(y)/degree))
		}
		w.arcs = append(w.arcs, arc)
	}
	for range r.count() {
		c := country{code: r.letters(codeLength)}
		for range r.count() {
			var ring []int
			for range r.count() {
				i := r.number()
				if at := max(i, ^i); at >= len(w.arcs) || len(w.arcs[at]) == 0 {
					return nil, errDamaged
				}
				ring = append(ring, i)
			}
			c.rings = append(c.rings, ring)
		}
		w.countries = append(w.countries, c)
	}
	if r.damaged || len(r.data) > 0 {
		return nil, errDamaged
	}
	return w, nil
}

// codeLength is how many letters the code of a country has.
const codeLength = 2

// reader reads the numbers of the archive from its head on.
type reader struct {
	data    []byte
	damaged bool
}

// number is the next number.
func (r *reader) number() int {
	n, size := binary.Varint(r.data)
	if size <= 0 {
		r.damaged = true
		r.data = nil
		return 0
	}
	r.data = r.data[size:]
	return int(n)
}

// count is the next number, of something that takes a byte at the least.
func (r *reader) count() int {
	n := r.number()
	if n < 0 || n > len(r.data) {
		r.damaged = true
		return 0
	}
	return n
}

// letters are the next bytes, so many as are asked for.
func (r *reader) letters(n int) string {
	if n > len(r.data) {
		r.damaged = true
		return ""
	}
	out := string(r.data[:n])
	r.data = r.data[n:]
	return out
}

// find is the country of a code of ISO 3166-1, in capitals; nil if there is no outline of it.
func (w *World) find(code string) *country {
	at, ok := slices.BinarySearchFunc(w.countries, code, func(c country, code string) int {
		return strings.Compare(c.code, code)
	})
	if !ok {
		return nil
	}
	return &w.countries[at]
}

// Has reports whether there is an outline of a country, by its code of ISO 3166-1 in capitals.
func (w *World) Has(code string) bool { return w.find(code) != nil }

// line is a closed line of a country. It does not leap where it crosses the meridian of 180 degrees, but goes on
// beyond.
func (w *World) line(arcs [][]vertex, ring []int) []vertex {
	var out []vertex
	for _, i := range ring {
		arc := arcs[max(i, ^i)]
		if i < 0 {
			arc = slices.Clone(arc)
			slices.Reverse(arc)
		}
		turn := 0.0
		if n := len(out); n > 0 {
			turn = fullTurns(out[n-1].lon - arc[0].lon)
			arc = arc[1:]
		}
		for _, v := range arc {
			v.lon += turn
			out = append(out, v)
		}
	}
	return out
}
