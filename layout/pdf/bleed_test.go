package pdf

import (
	"bytes"
	"image"
	"image/png"
	"math"
	"math/rand/v2"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/layout/unit"
)

// box is a rectangle on the sheet in points, y upwards.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) within(o box) box {
	return box{max(b.x0, o.x0), max(b.y0, o.y0), min(b.x1, o.x1), min(b.y1, o.y1)}
}

func (b box) empty() bool { return b.x1 <= b.x0 || b.y1 <= b.y0 }

// holds reports whether another box lies in this one, but for the roundings of coordinates.
func (b box) holds(o box) bool {
	const slack = 0.02
	return o.x0 >= b.x0-slack && o.y0 >= b.y0-slack && o.x1 <= b.x1+slack && o.y1 <= b.y1+slack
}

// mark is something that a page paints: the operator, where it is, and how much of it shows.
type mark struct {
	operator   string
	whole, box box
}

// paintedMarks follows the operators of a page: matrices, clips, rectangles, paths and
// pictures (ISO 32000-1, 8.4 and 8.5). Every clip of ours is a rectangle.
func paintedMarks(t *testing.T, content []byte) []mark {
	t.Helper()
	type state struct {
		m    [6]float64
		clip box
	}
	everywhere := box{-1e9, -1e9, 1e9, 1e9}
	now, path, clipping := state{m: [6]float64{1, 0, 0, 1, 0, 0}, clip: everywhere}, box{}, false
	var saved []state
	var out []mark
	grow := func(x, y float64) {
		x, y = now.m[0]*x+now.m[2]*y+now.m[4], now.m[1]*x+now.m[3]*y+now.m[5]
		if path == (box{}) {
			path = box{x, y, x, y}
		}
		path = box{min(path.x0, x), min(path.y0, y), max(path.x1, x), max(path.y1, y)}
	}
	cos.Operators(content, func(operator string, operands []cos.Object) bool {
		n := make([]float64, len(operands))
		for i, o := range operands {
			n[i], _ = cos.Real(o)
		}
		switch operator {
		case "q":
			saved = append(saved, now)
		case "Q":
			now, saved = saved[len(saved)-1], saved[:len(saved)-1]
		case "cm":
			a, b := n, now.m
			now.m = [6]float64{a[0]*b[0] + a[1]*b[2], a[0]*b[1] + a[1]*b[3], a[2]*b[0] + a[3]*b[2], a[2]*b[1] + a[3]*b[3],
				a[4]*b[0] + a[5]*b[2] + b[4], a[4]*b[1] + a[5]*b[3] + b[5]}
		case "re":
			grow(n[0], n[1])
			grow(n[0]+n[2], n[1]+n[3])
		case "m", "l":
			grow(n[0], n[1])
		case "c":
			for i := 0; i < 6; i += 2 {
				grow(n[i], n[i+1])
			}
		case "W":
			clipping = true
		case "n":
			if clipping {
				now.clip = now.clip.within(path)
			}
			clipping, path = false, box{}
		case "f", "f*", "S", "B", "B*":
			out = append(out, mark{operator, path, path.within(now.clip)})
			path = box{}
		case "Do":
			grow(0, 0)
			grow(1, 1)
			out = append(out, mark{operator, path, path.within(now.clip)})
			path = box{}
		}
		return true
	})
	if len(saved) > 0 {
		t.Errorf("%d states are never taken back", len(saved))
	}
	return out
}

// pageContent is the content stream of the first page of a printer's file.
func pageContent(t *testing.T, doc *display.Document) []byte {
	t.Helper()
	press := coatedPress(t)
	var data bytes.Buffer
	if err := WritePrint(&data, doc, Print{Press: press, Condition: "FOGRA39"}, nil); err != nil {
		t.Fatal(err)
	}
	file, err := cos.Open(data.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range file.Objects {
		if d, ok := o.(*cos.Dict); ok && d.Get("Type") == cos.Object(cos.Name("Page")) {
			content, err := file.Resolve(d.Get("Contents")).(*cos.Stream).Decode()
			if err != nil {
				t.Fatal(err)
			}
			return content
		}
	}
	t.Fatal("the file has no page")
	return nil
}

// smallPicture is a picture of some pixels.
func smallPicture(t *testing.T) *display.Picture {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewRGBA(image.Rect(0, 0, 8, 6))); err != nil {
		t.Fatal(err)
	}
	return &display.Picture{Name: "small.png", Format: "PNG", Data: b.Bytes(), Width: 8, Height: 6}
}

// TestBleed: whatever lies on a page and however far it sticks out, nothing of it shows
// outside of the bleed, pictures stand where the display list has them, and the marks
// around the page are whole.
func TestBleed(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 2))
	picture, ink := smallPicture(t), color.Of(color.RGB{R: 200, G: 30, B: 60})
	length := func(from, to int) unit.Length {
		return unit.Length(from+random.IntN(to-from)) * unit.Pt
	}
	for range 40 {
		bleed := length(0, 12)
		page := display.Page{Size: unit.Size{W: 300 * unit.Pt, H: 400 * unit.Pt}, Bleed: bleed, Around: bleed + 30*unit.Pt}
		for range 6 {
			r := unit.Rect{X: length(-80, 280), Y: length(-80, 380), W: length(1, 400), H: length(1, 500)}
			place := display.Place{Artifact: display.Decoration}
			if random.IntN(2) == 0 {
				page.Items = append(page.Items, display.Image{Rect: r, Picture: picture, Place: place, Clip: clipOrNone(random, r), Round: length(0, 2)})
			} else {
				page.Items = append(page.Items, display.Path{Segments: display.RectPath(r), Fill: &ink, Place: place, Clip: clipOrNone(random, r)})
			}
		}
		cross := unit.Rect{X: -bleed - 20*unit.Pt, Y: 10 * unit.Pt, W: 15 * unit.Pt, H: unit.Pt}
		page.Marks = []display.Item{display.Path{Segments: display.RectPath(cross), Fill: &ink, Place: display.Place{Artifact: display.Decoration}}}
		checkBleed(t, page, pageContent(t, &display.Document{Pages: []display.Page{page}, Structure: display.NewStructure()}))
	}
}

// clipOrNone is the inner half of a rectangle, or no clip.
func clipOrNone(random *rand.Rand, r unit.Rect) unit.Rect {
	if random.IntN(2) == 0 {
		return unit.Rect{}
	}
	return unit.Rect{X: r.X + r.W/4, Y: r.Y + r.H/4, W: r.W / 2, H: r.H / 2}
}

// onSheet is a rectangle of a page in the coordinates of its sheet.
func onSheet(page *display.Page, r unit.Rect) box {
	x, y := (r.X + page.Around).Points(), (page.Size.H + page.Around - r.Y - r.H).Points()
	return box{x, y, x + r.W.Points(), y + r.H.Points()}
}

// checkBleed compares what is painted with the items of the page, in their order.
func checkBleed(t *testing.T, page display.Page, content []byte) {
	t.Helper()
	marks := paintedMarks(t, content)
	if len(marks) != len(page.Items)+1 {
		t.Fatalf("%d items and a mark were painted by %d operators:\n%s", len(page.Items), len(marks), content)
	}
	bleed := onSheet(&page, page.BleedBox())
	for i, it := range page.Items {
		whole, isPath := rectOf(it)
		if im, ok := it.(display.Image); ok {
			whole = im.Rect
		} else if !isPath {
			t.Fatalf("item %d is a %T", i, it)
		}
		if want := onSheet(&page, whole); !want.holds(marks[i].whole) || !marks[i].whole.holds(want) {
			t.Errorf("item %d is painted at %v, and should be at %v", i, marks[i].whole, want)
		}
		if !marks[i].box.empty() && !bleed.holds(marks[i].box) {
			t.Errorf("item %d shows at %v, outside of the bleed %v", i, marks[i].box, bleed)
		}
	}
	last := marks[len(marks)-1]
	want := onSheet(&page, display.ExtentOf(page.Marks[0]))
	if !last.box.holds(want) || math.Abs(last.box.x0-last.whole.x0) > 0 {
		t.Errorf("the mark shows at %v, and should at %v", last.box, want)
	}
}

// rectOf is the rectangle of a path before its clip.
func rectOf(it display.Item) (unit.Rect, bool) {
	path, ok := it.(display.Path)
	if !ok {
		return unit.Rect{}, false
	}
	return path.Rect()
}
