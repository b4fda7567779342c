package designs

import (
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// percent is an area in percent of the page.
func percent(x, y, w, h int64) Area {
	const part = areaUnit / 100
	return Area{x * part, y * part, w * part, h * part}
}

// TestFrameGround: the ground of a text is the last color that holds its place; a shape beside it, a shape over that
// and a picture that another report has change nothing.
func TestFrameGround(t *testing.T) {
	head := percent(10, 20, 50, 20)
	for _, c := range []struct {
		name   string
		shapes []Shape
		want   Ground
		behind behind
	}{
		{"the page", nil, OnPrimary, nothingElse},
		{"a shape beside", []Shape{{Area: percent(70, 0, 30, 100), Ink: OnWhite}}, OnPrimary, nothingElse},
		{"a shape behind", []Shape{{Area: percent(0, 0, 70, 50), Ink: OnWhite}}, OnWhite, nothingElse},
		{"two behind", []Shape{{Area: percent(0, 0, 70, 50), Ink: OnWhite}, {Area: head, Ink: OnAccent}}, OnAccent, nothingElse},
		{"half of it", []Shape{{Area: percent(0, 0, 30, 100), Ink: OnWhite}}, OnPrimary, otherColor},
		{"half of it in the same color", []Shape{{Area: percent(0, 0, 30, 100), Ink: OnPrimary}}, OnPrimary, nothingElse},
		{"half of it, and all over that", []Shape{
			{Area: percent(0, 0, 30, 100), Ink: OnWhite}, {Area: percent(0, 0, 100, 60), Ink: OnTint},
		}, OnTint, nothingElse},
	} {
		p := &Plate{Ground: OnPrimary, Head: head, Shapes: c.shapes}
		if got := p.HeadFrame(); got.Ground != c.want || got.behind != c.behind || got.Area != head {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}

// TestFrameEnds: a place of a text ends where the picture begins, and one at the foot begins where it ends; a text
// that begins in the picture stays, unless a shape over the picture holds it.
func TestFrameEnds(t *testing.T) {
	for _, c := range []struct {
		name               string
		head, foot         Area
		over               []Shape
		wantHead, wantFoot Area
		headOn, footOn     behind
	}{
		{"apart", percent(10, 10, 80, 20), percent(10, 85, 80, 10), nil,
			percent(10, 10, 80, 20), percent(10, 85, 80, 10), nothingElse, nothingElse},
		{"into the picture", percent(10, 10, 80, 60), percent(10, 70, 80, 25), nil,
			percent(10, 10, 80, 29), percent(10, 80, 80, 15), nothingElse, nothingElse},
		{"in the picture", percent(10, 50, 80, 20), percent(10, 60, 80, 10), nil,
			percent(10, 50, 80, 20), percent(10, 60, 80, 10), pictureOrPattern, pictureOrPattern},
		{"on a shape in the picture", percent(10, 50, 80, 20), percent(10, 85, 80, 10),
			[]Shape{{Area: percent(5, 45, 90, 30), Ink: OnWhite, OverPicture: true}},
			percent(10, 50, 80, 20), percent(10, 85, 80, 10), nothingElse, nothingElse},
		{"on a shape below the picture", percent(10, 50, 80, 20), percent(10, 85, 80, 10),
			[]Shape{{Area: percent(5, 45, 90, 30), Ink: OnWhite}},
			percent(10, 50, 80, 20), percent(10, 85, 80, 10), pictureOrPattern, nothingElse},
	} {
		p := &Plate{Cover: PictureCover, Head: c.head, Foot: c.foot, Picture: percent(0, 40, 100, 40), Shapes: c.over}
		head, foot := p.HeadFrame(), p.FootFrame()
		if head.Area != c.wantHead || foot.Area != c.wantFoot || head.behind != c.headOn || foot.behind != c.footOn {
			t.Errorf("%s: head %+v, foot %+v", c.name, head, foot)
		}
		p.Cover = TypeCover
		if got := p.HeadFrame().Area; got != c.head {
			t.Errorf("%s: without a picture the head is %+v", c.name, got)
		}
	}
}

// TestCoversOfProgram: whatever cover a report has, no text of the program's designs lies on two colors, on a picture or
// on a pattern.
func TestCoversOfProgram(t *testing.T) {
	for _, name := range Names() {
		d := Default()
		*d = *Read(nil, source.Text{Value: name}, new(diag.List))
		for k, p := range d.plates() {
			for i, s := range []Frame{p.SenderFrame(), p.HeadFrame(), p.FootFrame()} {
				if s.behind != nothingElse {
					t.Errorf("%s, cover %d: text %d is %+v", name, k, i, s)
				}
			}
		}
	}
}

// TestCheckCovers: an author is told which text may be lost and what to do, at the file that says where it stands, also
// where this is not the file that the report names.
func TestCheckCovers(t *testing.T) {
	const two, over = "lies on two colors", "lies over the pattern"
	for _, c := range []struct{ name, house, base, want string }{
		{"two colors", "[[front_cover.shape]]\narea = [0, 0, 50, 100]\ncolor = 'white'", "", two},
		{"one color", "[[front_cover.shape]]\narea = [0, 0, 100, 100]\ncolor = 'white'", "", ""},
		{"a weave", "[front_cover]\npattern = 'weave'", "", over},
		{"a shape over a weave", "[front_cover]\npattern = 'weave'\n[[front_cover.shape]]\narea = [0, 0, 100, 100]\n" +
			"over_picture = true", "", ""},
		{"rings, which keep off", "[front_cover]\npattern = 'rings'\nground = 'white'", "", ""},
		{"the back", "[back_cover]\npattern = 'strata'\npattern_area = [0, 0, 100, 100]", "", "of the back cover " + over},
		{"in the file that is changed", "from = 'base.toml'", "[front_cover]\nhead = [0, 0, 100, 90]", "base.toml:2:8"},
		{"in both", "from = 'base.toml'\n[front_cover]\nsender = [11, 70, 78, 12]", "[front_cover]\nhead = [11, 20, 78, 60]",
			"`sender` and `head` of the front cover lie over each other"},
		{"mended in the last", "from = 'base.toml'\n[front_cover]\nhead = [11, 20, 78, 40]", "[front_cover]\nhead = [0, 0, 100, 90]",
			""},
	} {
		_, told := read(t, "house.toml", map[string]string{"house.toml": c.house, "base.toml": c.base})
		if c.want == "" && told != "" || !strings.Contains(told, c.want) {
			t.Errorf("%s: told %q, want %q", c.name, told, c.want)
		}
	}
}

// TestCoversOfTheirOwn: what a file says of front covers holds for all four, what it says of one for that alone; a file
// has the last word over what the design that it changes says of one of them.
func TestCoversOfTheirOwn(t *testing.T) {
	d, told := read(t, "house.toml", map[string]string{
		"house.toml": "from = 'base.toml'\n[front_cover]\nfoot = [11, 90, 78, 4]\n[type_cover]\nfill = false\n[window_cover]\nwindow = 'circle'",
		"base.toml":  "[picture_cover]\nfoot = [11, 70, 78, 4]\nscrim = 'none'\npicture = [0, 50, 100, 20]\n",
	})
	if told != "" {
		t.Errorf("told %s", told)
	}
	for shows := range Cover(Covers) {
		got, usual := d.Front(shows), Default().Front(shows)
		scrim, picture, window := usual.Scrim, usual.Picture, usual.Window
		switch shows {
		case PictureCover:
			scrim, picture = NoScrim, percent(0, 50, 100, 20)
		case WindowCover:
			window = Circle
		}
		if got.Cover != shows || got.Foot != percent(11, 90, 78, 4) || got.Scrim != scrim || got.Picture != picture ||
			got.Window != window || got.Fill {
			t.Errorf("cover %d: %+v", shows, got)
		}
	}
}

// TestScrims: words on a picture that goes over into a color stand on that color, unless a shape over it holds them;
// without a scrim they are told.
func TestScrims(t *testing.T) {
	all, head := percent(0, 0, 100, 100), percent(10, 10, 80, 30)
	p := &Plate{Cover: PictureCover, Ground: OnWhite, Head: head, Picture: all, Scrim: ScrimOf(OnAccent)}
	if got := p.HeadFrame(); got.Ground != OnAccent || !got.OnScrim || got.behind != nothingElse {
		t.Errorf("on a scrim: %+v", got)
	}
	p.Shapes = []Shape{{Area: percent(0, 0, 100, 50), Ink: OnTint, OverPicture: true}}
	if got := p.HeadFrame(); got.Ground != OnTint || got.OnScrim {
		t.Errorf("on a shape: %+v", got)
	}
	p.Shapes, p.Scrim = nil, NoScrim
	if got := p.HeadFrame(); got.behind != pictureOrPattern {
		t.Errorf("without a scrim: %+v", got)
	}
}

// TestTouching: an area that ends within a thousandth of the page's edge touches it, so that it is trimmed.
func TestTouching(t *testing.T) {
	for _, c := range []struct {
		said []float64
		want Area
	}{
		{[]float64{33.3, 0.05, 66.66, 99.9}, Area{15584, 0, areaUnit - 15584, areaUnit}},
		{[]float64{0, 0, 100.05, 50}, Area{0, 0, areaUnit, areaUnit / 2}},
		{[]float64{10, 99.95, 20, 0.1}, Area{4680, 46777, 9360, 23}},
		{[]float64{10, 10, 20, 89.5}, Area{4680, 4680, 9360, 41886}},
	} {
		if got, ok := readArea(c.said, diag.Span{}, new(diag.List)); !ok || got != c.want {
			t.Errorf("%v is %+v, want %+v", c.said, got, c.want)
		}
	}
}
