package cff2

import (
	"fmt"
	"strings"
	"testing"
)

// square is a program that draws a square of 100 units.
var square = program(10, 20, "\x15", 100, 100, -100, "\x06")

// plain are the parts of a table with some glyphs and nothing else.
func plain(glyphs ...string) parts {
	return parts{glyphs: glyphs, local: [][]string{nil}, data: []int{0}, selected: "\x03\x00\x01\x00\x00\x00\xff\xff"}
}

// drawn is an outline as words, in units.
func drawn(t *testing.T, p parts, glyph int, place ...int) string {
	t.Helper()
	f, err := Read(table(p), 1)
	if err != nil {
		t.Fatal(err)
	}
	steps, err := f.At(place).Outline(glyph)
	if err != nil {
		return err.Error()
	}
	var words []string
	for _, s := range steps {
		points := s.Points[:1]
		if s.Verb == Cubic {
			points = s.Points[:]
		}
		words = append(words, string("MLC"[s.Verb]))
		for _, p := range points {
			words = append(words, fmt.Sprintf("%g,%g", float64(p.X)/one, float64(p.Y)/one))
		}
	}
	return strings.Join(words, " ")
}

// TestOperators: each operator draws what the format says ("CFF2 CharString format": path construction operators).
func TestOperators(t *testing.T) {
	const start = "\x16" // a horizontal move
	for name, c := range map[string]struct{ program, want string }{
		"rmoveto, vmoveto":  {program(1, 2, "\x15", 5, "\x04"), "M 1,2 M 1,7"},
		"rlineto":           {program(0, start, 1, 2, 3, 4, "\x05"), "M 0,0 L 1,2 L 4,6"},
		"hlineto":           {program(0, start, 1, 2, 3, "\x06"), "M 0,0 L 1,0 L 1,2 L 4,2"},
		"vlineto":           {program(0, start, 1, 2, 3, "\x07"), "M 0,0 L 0,1 L 2,1 L 2,4"},
		"rrcurveto":         {program(0, start, 1, 2, 3, 4, 5, 6, "\x08"), "M 0,0 C 1,2 4,6 9,12"},
		"rcurveline":        {program(0, start, 1, 2, 3, 4, 5, 6, 7, 8, "\x18"), "M 0,0 C 1,2 4,6 9,12 L 16,20"},
		"rlinecurve":        {program(0, start, 7, 8, 1, 2, 3, 4, 5, 6, "\x19"), "M 0,0 L 7,8 C 8,10 11,14 16,20"},
		"vvcurveto":         {program(0, start, 1, 2, 3, 4, "\x1a"), "M 0,0 C 0,1 2,4 2,8"},
		"vvcurveto, across": {program(0, start, 9, 1, 2, 3, 4, "\x1a"), "M 0,0 C 9,1 11,4 11,8"},
		"hhcurveto":         {program(0, start, 1, 2, 3, 4, "\x1b"), "M 0,0 C 1,0 3,3 7,3"},
		"hhcurveto, across": {program(0, start, 9, 1, 2, 3, 4, "\x1b"), "M 0,0 C 1,9 3,12 7,12"},
		"vhcurveto":         {program(0, start, 1, 2, 3, 4, "\x1e"), "M 0,0 C 0,1 2,4 6,4"},
		"vhcurveto, off":    {program(0, start, 1, 2, 3, 4, 5, "\x1e"), "M 0,0 C 0,1 2,4 6,9"},
		"hvcurveto":         {program(0, start, 1, 2, 3, 4, "\x1f"), "M 0,0 C 1,0 3,3 3,7"},
		"hvcurveto, two":    {program(0, start, 1, 2, 3, 4, 1, 2, 3, 4, 5, "\x1f"), "M 0,0 C 1,0 3,3 3,7 C 3,8 5,11 9,16"},
		"flex":              {program(0, start, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 50, "\x0c\x23"), "M 0,0 C 1,2 4,6 9,12 C 10,14 13,18 18,24"},
		"hflex":             {program(0, start, 1, 2, 3, 4, 5, 6, 7, "\x0c\x22"), "M 0,0 C 1,0 3,3 7,3 C 12,3 18,0 25,0"},
		"hflex1":            {program(0, start, 1, 2, 3, 4, 5, 6, 7, 8, 9, "\x0c\x24"), "M 0,0 C 1,2 4,6 9,6 C 15,6 22,14 31,0"},
		"flex1, flat":       {program(0, start, 10, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, "\x0c\x25"), "M 0,0 C 10,2 13,6 18,12 C 19,14 22,18 27,0"},
		"flex1, upright":    {program(0, start, 1, 20, 3, 4, 5, 6, 1, 2, 3, 4, 5, "\x0c\x25"), "M 0,0 C 1,20 4,24 9,30 C 10,32 13,36 0,41"},
		"numbers":           {"\x8b\xf7\x00\x15" + "\xfb\x00\xff\x00\x01\x80\x00\x05", "M 0,108 L -108,109.5"},
		"hints and masks":   {program(1, 2, "\x01", 3, 4, "\x17", 5, 6, "\x13") + "\x15" + program(7, start), "M 7,0"},
		"mask of two bytes": {strings.Repeat(program(1, 2, "\x12"), 9) + "\x14\x05\x05" + program(7, start), "M 7,0"},
		"a space":           {"", ""},
	} {
		if got := drawn(t, plain(c.program), 0); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestBrokenPrograms: a glyph whose program cannot be right is an error, and no outline that is half of one.
func TestBrokenPrograms(t *testing.T) {
	const start = "\x16"
	for name, c := range map[string]struct{ program, want string }{
		"drawing without a start": {program(1, 2, "\x05"), "operands"},
		"flex without a start":    {program(1, 2, 3, 4, 5, 6, 7, "\x0c\x22"), "operands"},
		"a move of three":         {program(1, 2, 3, "\x15"), "operands"},
		"a line of three":         {program(0, start, 1, 2, 3, "\x05"), "operands"},
		"no line":                 {program(0, start, "\x06"), "operands"},
		"a curve of five":         {program(0, start, 1, 2, 3, 4, 5, "\x08"), "operands"},
		"curves of six":           {program(0, start, 1, 2, 3, 4, 5, 6, "\x1a"), "operands"},
		"turning by six":          {program(0, start, 1, 2, 3, 4, 5, 6, "\x1f"), "operands"},
		"a curve and no line":     {program(0, start, 1, 2, 3, 4, 5, 6, "\x18"), "operands"},
		"a line and no curve":     {program(0, start, 1, 2, 3, 4, 5, 6, "\x19"), "operands"},
		"a flex of ten":           {program(0, start, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, "\x0c\x25"), "operands"},
		"endchar":                 {program(0, start, "\x0e"), "operator"},
		"arithmetic":              {program(0, start, 1, 2, "\x0c\x0a"), "operator"},
		"no subroutine":           {program(1, "\x0a"), "subroutine that is not there"},
		"no global subroutine":    {program(1, "\x1d"), "subroutine that is not there"},
		"a call without a number": {"\x0a", "operands"},
		"deltas of no data":       {program(1, 1, "\x10"), "variations"},
		"half a number":           {"\x1c\x00", "cut off"},
		"half a mask":             {strings.Repeat(program(1, 2, "\x12"), 9) + "\x14\x05", "cut off"},
		"too many operands":       {strings.Repeat("\x8b", 514), "operands"},
	} {
		if got := drawn(t, plain(c.program), 0); !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	if got := drawn(t, plain(strings.Repeat("\x8b", 513)), 0); got != "" {
		t.Errorf("513 operands: %q", got)
	}
	if got := drawn(t, plain(square), 1); !strings.Contains(got, "not in the CFF2 table") {
		t.Errorf("a glyph that is not there: %q", got)
	}
}

// TestSubroutines: parts that glyphs share are run by numbers from the middle of their list, with the operands of the
// caller; each font dictionary has its own ("CFF2 CharString format": subroutine operators).
func TestSubroutines(t *testing.T) {
	side := program(100, "\x06")
	many := make([]string, 1240)
	many[1131+5] = program(3, "\x07")
	p := plain(program(10, 20, "\x15", -107, "\x0a", -107, "\x1d"), program(0, "\x16", -107, "\x0a"),
		program(0, "\x16", 5, "\x0a"))
	p.global = []string{program(7, "\x07")}
	p.local = [][]string{{side}, {program(1, 2, "\x05")}, many}
	p.data = []int{0, 0, 0}
	for name, selected := range map[string]string{
		"format 0": "\x00\x00\x01\x02",
		"format 3": "\x03\x00\x03\x00\x00\x00\x00\x01\x01\x00\x02\x02\x00\x03",
		"format 4": "\x04\x00\x00\x00\x03\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x00\x01" +
			"\x00\x00\x00\x02\x00\x02\x00\x00\x00\x03",
	} {
		p.selected = selected
		for glyph, want := range []string{"M 10,20 L 110,20 L 110,27", "M 0,0 L 1,2", "M 0,0 L 0,3"} {
			if got := drawn(t, p, glyph); got != want {
				t.Errorf("%s: glyph %d is %s, want %s", name, glyph, got, want)
			}
		}
	}
	huge := plain(program(0, "\x16", 2, "\x1d"))
	huge.global = make([]string, 33900)
	huge.global[32768+2] = side
	if got := drawn(t, huge, 0); got != "M 0,0 L 100,0" {
		t.Errorf("of 33,900 subroutines: %s", got)
	}
}

// TestSubroutinesEnd: subroutines that call themselves or each other end with an error, soon.
func TestSubroutinesEnd(t *testing.T) {
	p := plain(program(0, "\x16", -107, "\x1d"))
	p.global = []string{program(-107, "\x1d")}
	if got := drawn(t, p, 0); !strings.Contains(got, "nested") {
		t.Errorf("a subroutine that calls itself: %q", got)
	}
	p.global = nil
	for i := range 9 {
		p.global = append(p.global, strings.Repeat(program(-107+i+1, "\x1d"), 100))
	}
	p.global = append(p.global, program(1, "\x06"))
	if got := drawn(t, p, 0); !strings.Contains(got, "too long") {
		t.Errorf("subroutines that call each other 10^18 times: %q", got)
	}
	nested := plain(program(0, "\x16", -107, "\x1d"))
	for i := range 9 {
		nested.global = append(nested.global, program(-107+i+1, "\x1d"))
	}
	nested.global = append(nested.global, program(5, "\x06"))
	if got := drawn(t, nested, 0); got != "M 0,0 L 5,0" {
		t.Errorf("ten subroutines in each other: %q", got)
	}
}

// TestBlend: numbers have deltas, which count by the place on the axis, and the glyph or its dictionary says by which
// regions ("CFF2 CharString format": variation data operators).
func TestBlend(t *testing.T) {
	p := plain(program(10, 20, 40, 80, 2, "\x10", "\x15"), program(1, "\x0f", 10, 40, 80, 1, "\x10", "\x16"))
	p.regions = []region{{{0, 16384, 16384}}, {{-16384, -16384, 0}}}
	p.used = [][]int{{0}, {1, 0}}
	for _, c := range []struct {
		glyph, place int
		want         string
	}{
		{0, 0, "M 10,20"}, {0, 16384, "M 50,100"}, {0, 8192, "M 30,60"}, {0, 4096, "M 20,40"}, {0, -16384, "M 10,20"},
		{1, 0, "M 10,0"}, {1, -16384, "M 50,0"}, {1, -8192, "M 30,0"}, {1, 16384, "M 90,0"},
	} {
		if got := drawn(t, p, c.glyph, c.place); got != c.want {
			t.Errorf("glyph %d at %d: %s, want %s", c.glyph, c.place, got, c.want)
		}
	}
	p.data = []int{1}
	p.glyphs = []string{program(10, 40, 80, 1, "\x10", "\x16"), program(2, "\x0f", 1, 1, "\x10"), program(5, 9, "\x10")}
	if got := drawn(t, p, 0, -16384); got != "M 50,0" {
		t.Errorf("by the data of the dictionary: %s", got)
	}
	if got := drawn(t, p, 1); !strings.Contains(got, "variations") {
		t.Errorf("data that is not there: %s", got)
	}
	if got := drawn(t, p, 2); !strings.Contains(got, "operands") {
		t.Errorf("fewer deltas than numbers: %s", got)
	}
}

// TestShares: how far a region counts along an axis ("Font variations common table formats": algorithm for
// interpolation of instance values).
func TestShares(t *testing.T) {
	for _, c := range []struct {
		span span
		at   int
		want int
	}{
		{span{0, 100, 200}, 0, 0}, {span{0, 100, 200}, 100, whole}, {span{0, 100, 200}, 50, whole / 2},
		{span{0, 100, 200}, 150, whole / 2}, {span{0, 100, 200}, 200, 0}, {span{0, 100, 200}, 201, 0},
		{span{10, 100, 200}, 9, 0}, {span{0, 0, 0}, 77, whole}, {span{-100, 0, 0}, -100, whole},
		{span{-100, 50, 100}, 7, whole}, {span{100, 50, 200}, 7, whole}, {span{0, 100, 50}, 7, whole},
		{span{100, 100, 100}, 100, whole}, {span{-200, -100, 0}, -150, whole / 2}, {span{-100, -100, 0}, -50, whole / 2},
	} {
		if got := c.span.share(c.at); got != c.want {
			t.Errorf("%v at %d: %d, want %d", c.span, c.at, got, c.want)
		}
	}
	both := region{{0, 100, 100}, {0, 200, 200}}
	if got := both.share([]int{50, 100}); got != whole/4 {
		t.Errorf("of two axes: %d", got)
	}
	if got := both.share([]int{50}); got != 0 {
		t.Errorf("an axis that is not named is not at 0: %d", got)
	}
}

// TestBrokenTables: a table that is cut off anywhere, or that points anywhere, is an error or draws what it has; it
// never panics.
func TestBrokenTables(t *testing.T) {
	p := plain(program(10, 20, "\x15", -107, "\x0a", -107, "\x1d"), square)
	p.global = []string{program(7, "\x07")}
	p.local = [][]string{{program(100, "\x06")}}
	p.regions = []region{{{0, 16384, 16384}}}
	p.used = [][]int{{0}}
	whole := table(p)
	try := func(data string) error {
		f, err := Read(data, 1)
		if err != nil {
			return err
		}
		for g := range 3 {
			_, _ = f.At([]int{16384}).Outline(g)
		}
		return nil
	}
	if err := try(whole); err != nil {
		t.Fatal(err)
	}
	for n := range len(whole) {
		if try(whole[:n]) == nil {
			t.Errorf("%d bytes of %d are no error", n, len(whole))
		}
		for _, b := range []byte{0, 1, 5, 0x7f, 0x80, 0xff} {
			_ = try(whole[:n] + string([]byte{b}) + whole[n+1:])
		}
	}
	if _, err := Read(whole, 2); err == nil {
		t.Error("a store of one axis for a font with two is no error")
	}
	if _, err := Read("\x01"+whole[1:], 1); err == nil || !strings.Contains(err.Error(), "version") {
		t.Errorf("CFF is taken for CFF2: %v", err)
	}
}

// TestDictionaries: numbers of dictionaries are read in all their forms ("CFF2": DICT operand encoding), and operators
// that nobody needs are passed over.
func TestDictionaries(t *testing.T) {
	got, err := readDict("\x8b\x00" + "\xef\x27\x01" + "\xfa\x7c\x02" + "\xfe\x7c\x03" + "\x1c\xd8\xf0\x04" +
		"\x1d\xff\xfe\x79\x60\x05" + "\x1e\xe2\xa2\x5f\x8b\x06" + "\x8c\x8d\x0c\x24" + "\x1e\x12\xf3\x8e\x11")
	want := "map[0:[0] 1:[100 -100] 2:[1000] 3:[-1000] 4:[-10000] 5:[-100000] 6:[0 0] 17:[0 3] 3108:[1 2]]"
	if s := fmt.Sprint(got); err != nil || s != want {
		t.Errorf("%s, %v\nwant %s", s, err, want)
	}
	for _, cut := range []string{"\x1c\x00", "\x1d\x00\x00\x00", "\x1e\x12", "\xf7", "\x0c"} {
		if _, err := readDict(cut); err == nil {
			t.Errorf("%x is no error", cut)
		}
	}
}

// TestIndexes: strings of an index lie between their offsets of one to four bytes, and where it ends is known; offsets
// that go back, or lead out of the table, are errors or no strings ("CFF2": INDEX data).
func TestIndexes(t *testing.T) {
	for _, c := range []struct {
		table string
		want  []string
		end   int
	}{
		{"\x00\x00\x00\x00rest", nil, 4}, {"\x00\x00\x00\x02\x01\x01\x03\x04abcrest", []string{"ab", "c"}, 11},
		{"\x00\x00\x00\x01\x02\x00\x01\x00\x03ab", []string{"ab"}, 11}, {"\x00\x00\x00\x01\x04\x00\x00\x00\x01\x00\x00\x00\x02a", []string{"a"}, 14},
	} {
		x, end, err := readIndex(c.table, 0)
		if err != nil || end != c.end || x.count != len(c.want) {
			t.Fatalf("%x: %d strings up to %d, %v", c.table, x.count, end, err)
		}
		for i, want := range c.want {
			if got, ok := x.bytes(i); !ok || got != want {
				t.Errorf("%x: %q, %t", c.table, got, ok)
			}
		}
		for _, i := range []int{-1, len(c.want)} {
			if got, ok := x.bytes(i); ok {
				t.Errorf("%x: string %d is %q", c.table, i, got)
			}
		}
	}
	for name, table := range map[string]string{
		"offsets of no size":     "\x00\x00\x00\x01\x00\x01\x01",
		"offsets of five bytes":  "\x00\x00\x00\x01\x05\x00\x00\x00\x00\x01\x00\x00\x00\x00\x01",
		"one offset of two":      "\x00\x00\x00\x01\x01\x01",
		"strings behind the end": "\x00\x00\x00\x01\x01\x01\x04ab",
		"a last offset of 0":     "\x00\x00\x00\x01\x01\x01\x00ab",
		"half a count":           "\x00\x00\x00",
	} {
		if _, _, err := readIndex(table, 0); err == nil {
			t.Errorf("%s is no error", name)
		}
	}
	x, _, err := readIndex("\x00\x00\x00\x03\x01\x03\x02\x00\x03abc", 0)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 2 {
		if got, ok := x.bytes(i); ok {
			t.Errorf("offsets that go back give %q", got)
		}
	}
	if r := readerAt("ab", 2); r.isShort || r.u8() != 0 || !r.isShort {
		t.Error("the end of a table is behind it")
	}
	if r := readerAt("ab", 3); !r.isShort || r.left() != 0 {
		t.Error("a place behind the end is within")
	}
	if r := readerAt("abc", 2); r.u16() != 0 || !r.isShort || r.u8() != 0 {
		t.Error("behind a number that is cut off there is more")
	}
}

// TestMasksCountHints: the bits of a mask are those of all hints before it, also where operands of stems stand before the
// mask itself ("CFF2 CharString format": hint operators).
func TestMasksCountHints(t *testing.T) {
	eight := strings.Repeat(program(1, 2), 8)
	for name, c := range map[string]string{
		"eight hints":            eight + "\x12" + "\x13\xff" + program(7, "\x16"),
		"nine, one at the mask":  eight + "\x12" + program(1, 2) + "\x13\xff\x80" + program(7, "\x16"),
		"nine of both kinds":     eight + "\x17" + program(1, 2) + "\x12" + "\x14\xff\x80" + program(7, "\x16"),
		"none, and so no bits":   "\x13" + program(7, "\x16"),
		"two curves, one across": program(0, "\x16", 9, 1, 2, 3, 4, 1, 2, 3, 4, "\x1b", "\x13"),
	} {
		want := "M 7,0"
		if strings.HasPrefix(name, "two") {
			want = "M 0,0 C 1,9 3,12 7,12 C 8,12 10,15 14,15"
		}
		if got := drawn(t, plain(c), 0); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// TestHeaders: a private dictionary that lies behind the table, a list of font dictionaries that goes back, and more
// deltas than any font has are errors.
func TestHeaders(t *testing.T) {
	p := plain(square, square)
	for name, selected := range map[string]string{
		"ranges that go back":    "\x03\x00\x02\x00\x00\x00\x00\x00\x00\x00\x02",
		"an unknown form":        "\x07\x00",
		"half of a list":         "\x00\x00",
		"a range without an end": "\x03\x00\x01\x00\x00\x00",
	} {
		if got, err := readSelect(selected, 0, 2); err == nil {
			t.Errorf("%s: %v", name, got)
		}
	}
	p.selected = "\x00\x01\x00"
	if got := drawn(t, p, 0); !strings.Contains(got, "no font dictionary") {
		t.Errorf("a dictionary that is not there: %q", got)
	}
	if got := drawn(t, p, 1); !strings.HasPrefix(got, "M 10,20") {
		t.Errorf("the dictionary 0: %q", got)
	}
	many := plain(square)
	many.regions = []region{{{0, 16384, 16384}}}
	for range 9 {
		many.used = append(many.used, make([]int, 7000))
	}
	if _, err := Read(table(many), 1); err != nil {
		t.Errorf("63,000 deltas: %v", err)
	}
	many.used = [][]int{{1}}
	if _, err := Read(table(many), 1); err == nil || !strings.Contains(err.Error(), "region") {
		t.Errorf("a region that is not there: %v", err)
	}
}

// FuzzOutline: whatever bytes a table has, reading it and drawing its glyphs end with a result or an error.
func FuzzOutline(f *testing.F) {
	p := plain(program(10, 20, 40, 80, 2, "\x10", "\x15", -107, "\x0a", -107, "\x1d"), square)
	p.global = []string{program(7, "\x07")}
	p.local = [][]string{{program(100, "\x06")}}
	p.regions = []region{{{0, 16384, 16384}}}
	p.used = [][]int{{0}}
	f.Add(table(p), 16384)
	f.Add(table(plain(square)), 0)
	f.Fuzz(func(_ *testing.T, data string, place int) {
		font, err := Read(data, 1)
		if err != nil {
			return
		}
		drawn := font.At([]int{place})
		for g := range min(drawn.Glyphs(), 20) {
			_, _ = drawn.Outline(g)
		}
	})
}

// TestOperands: numbers of a program at the ends of their ranges ("CFF2 CharString format", table 1).
func TestOperands(t *testing.T) {
	for bytes, want := range map[string]int64{
		"\x20": -107, "\x8b": 0, "\xf6": 107, "\xf7\x00": 108, "\xfa\xff": 1131, "\xfb\x00": -108, "\xfe\xff": -1131,
		"\x1c\x7f\xff": 32767, "\x1c\x80\x00": -32768,
	} {
		r := &reader{data: bytes[1:]}
		if got := operand(r, int(bytes[0])); got != want*one {
			t.Errorf("%x: %d, want %d", bytes, got/one, want)
		}
	}
	if got := operand(&reader{data: "\xff\xff\x80\x00"}, 255); got != -one/2 {
		t.Errorf("a fraction is %d", got)
	}
}
