package icc

import (
	"math"
	"strings"
	"testing"
)

// passing is a table that gives what it gets.
type passing struct{}

func (passing) apply(in, out []float64) { copy(out, in) }
func (passing) inputs() int             { return 3 }
func (passing) outputs() int            { return 3 }

// TestConnectedByXYZ: a table that connects by XYZ is used as one that connects by Lab, in both directions: the white of
// the medium is L 100, and colors come back as they went.
func TestConnectedByXYZ(t *testing.T) {
	to := &viaXYZ{passing{}, true}
	from := &viaXYZ{passing{}, false}
	for _, c := range []lab{{100, 0, 0}, {0, 0, 0}, {54, 80, 70}, {30, 68, -112}, {50, -20, 5}} {
		in := encode(c)
		var values, out [3]float64
		to.apply(in[:], values[:])
		from.apply(values[:], out[:])
		back := decode(out)
		if math.Abs(back.l-c.l) > 1e-6 || math.Abs(back.a-c.a) > 1e-5 || math.Abs(back.b-c.b) > 1e-5 {
			t.Errorf("%v comes back as %v", c, back)
		}
		if c.l == 100 && math.Abs(values[1]-32768.0/65535) > 1e-9 {
			t.Errorf("white has the value %v, want that of Y = 1", values[1])
		}
	}
}

// TestTableThatIsNotKnown: a profile with a table of another kind is used if nothing needs that table, and refused with
// the table's name if something does.
func TestTableThatIsNotKnown(t *testing.T) {
	coated, err := Coated()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ tags, says string }{
		{"B2A2", ""}, {"B2A0", ""}, {"B2A0 B2A1", `its table B2A0 is of the kind "XXXX"`},
	} {
		data := coated.Data()
		for _, tag := range strings.Fields(c.tags) {
			if table := coated.tags[tag]; table != "" {
				data = strings.ReplaceAll(data, table, "XXXX"+table[4:])
			}
		}
		p, err := Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		_, err = NewSeparation(p)
		if c.says == "" && err != nil || c.says != "" && (err == nil || !strings.Contains(err.Error(), c.says)) {
			t.Errorf("without %s: %v, want %q", c.tags, err, c.says)
		}
	}
}

// TestScreenOfTables: a profile of colors that has a table and no lights is read by its table.
func TestScreenOfTables(t *testing.T) {
	p := &Profile{Space: "RGB ", tags: map[string]string{}}
	if _, err := tableScreen(p); err == nil {
		t.Error("a profile without lights and tables is accepted")
	}
	p.fromDevice[Perceptual] = passing{}
	s, err := tableScreen(p)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := s.color(.5, .5, .5), decode([3]float64{.5, .5, .5}).xyz(); got != want {
		t.Errorf("found %v, want %v", got, want)
	}
}
