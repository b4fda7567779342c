package picture

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"

	"annualreport/layout/diag"
	"annualreport/layout/image"
	"annualreport/layout/svg"
	"annualreport/sections/infile"
)

const square = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="5" height="5"/></svg>`

// load reads a picture of some files, and gives what is told of it.
func load(files fs.FS, name string) (isRead bool, told string) {
	problems := new(diag.List)
	p := NewShelf(files).Load(name, diag.At("report.toml", 3, 8), problems)
	return p != nil, toldBy(problems)
}

// toldBy is all problems with their cures.
func toldBy(problems *diag.List) string {
	out := ""
	for _, p := range problems.Sorted() {
		out += p.Severity.String() + ": " + p.Summary + " = " + p.Hint + "\n"
	}
	return out
}

// TestPlaces: a picture is found by its name, also as links write it; one that lies outside, or is not there, is told.
func TestPlaces(t *testing.T) {
	files := fstest.MapFS{
		"a.svg": {Data: []byte(square)}, "cover photo.svg": {Data: []byte(square)}, "50%20.svg": {Data: []byte(square)},
	}
	for name, want := range map[string]string{
		"a.svg": "", "./a.svg": "", "cover%20photo.svg": "", "50%20.svg": "",
		"../a.svg":      "error: the picture \"../a.svg\" lies outside of the report's folder = put it into the folder of the report and name it from there\n",
		"b.svg":         "error: there is no picture \"b.svg\" = did you mean \"a.svg\"?\n",
		"x%20y%20z.png": "error: there is no picture \"x%20y%20z.png\" = put it into the folder of the report\n",
		"%2e%2e/a.svg":  "error: there is no picture \"%2e%2e/a.svg\" = put it into the folder of the report\n",
		"a%zz.svg":      "error: there is no picture \"a%zz.svg\" = did you mean \"a.svg\"?\n",
	} {
		if isRead, told := load(files, name); told != want || isRead != (want == "") {
			t.Errorf("%s: read %v, told %q, want %q", name, isRead, told, want)
		}
	}
}

// TestOnePicture: a file is one picture, however often and by whatever name it is shown, and is told of at each place.
func TestOnePicture(t *testing.T) {
	shelf := NewShelf(fstest.MapFS{"a b.svg": {Data: []byte(square)}, "broken.png": {Data: []byte("no picture")}})
	problems := new(diag.List)
	at := diag.At("report.toml", 3, 8)
	one := shelf.Load("a b.svg", at, problems)
	if other := shelf.Load("./a%20b.svg", at, problems); one == nil || one != other || problems.Len() > 0 {
		t.Errorf("%p and %p: %v", one, other, problems.Sorted())
	}
	shelf.Load("broken.png", at, problems)
	shelf.Load("broken.png", diag.At("report.toml", 4, 8), problems)
	const told = "error: the file \"broken.png\" is not a picture that can be read = save it as JPEG, PNG or SVG\n"
	if got := toldBy(problems); got != told+told {
		t.Errorf("told %q", got)
	}
}

// TestCompressedDrawing: a drawing that is compressed is told as such, whatever its name says.
func TestCompressedDrawing(t *testing.T) {
	const data = "\x1f\x8b\x08\x00\x00\x00\x00\x00"
	shelf := NewShelf(fstest.MapFS{"l.svg": {Data: []byte(data)}, "l.svgz": {Data: []byte(data)}})
	for _, name := range []string{"l.svg", "l.svgz"} {
		problems := new(diag.List)
		shelf.Load(name, diag.At("report.toml", 3, 8), problems)
		want := "error: \"" + name + "\" is compressed (as SVGZ is) = save it as JPEG or PNG, drawings as SVG\n"
		if got := toldBy(problems); got != want {
			t.Errorf("told %q, want %q", got, want)
		}
	}
}

// noLetters sets no text.
type noLetters struct{ asked *int }

// Set implements image.Letters.
func (l noLetters) Set(svg.Request) (svg.Line, error) {
	*l.asked++
	return svg.Line{}, nil
}

// TestLettersOfDrawings: the text of drawings is set by the letters that the shelf was given.
func TestLettersOfDrawings(t *testing.T) {
	asked := 0
	shelf := NewShelf(fstest.MapFS{"a.svg": {Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><text>a</text></svg>`)}})
	shelf.Letter(noLetters{&asked})
	shelf.Load("a.svg", diag.Span{}, new(diag.List))
	if asked == 0 {
		t.Error("nobody was asked to set the text")
	}
}

// TestRemarksOfDrawings: what of a drawing is not shown is a warning with its line.
func TestRemarksOfDrawings(t *testing.T) {
	const moving = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">\n<rect width=\"5\" height=\"5\"><animate/></rect></svg>"
	isRead, told := load(fstest.MapFS{"a.svg": {Data: []byte(moving)}}, "a.svg")
	const want = "warning: the drawing \"a.svg\": line 2: "
	if !isRead || len(told) < len(want) || told[:len(want)] != want {
		t.Errorf("read %v, told %q", isRead, told)
	}
}

// TestFaults: each kind of fault has words and a cure.
func TestFaults(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{&infile.Refusal{Why: "is a folder", Cure: "name a file in it"}, "error: the picture \"p\" is a folder = name a file in it\n"},
		{&image.FormatError{}, "error: the file \"p\" is not a picture that can be read = save it as JPEG, PNG or SVG\n"},
		{&image.FormatError{Format: "a film"}, "error: \"p\" is a film = save it as JPEG or PNG, drawings as SVG\n"},
		{&image.FormatError{Format: "a TIFF", Coding: "it is odd"},
			"error: the picture \"p\" is a TIFF, and it is odd = save it as an ordinary JPEG or PNG, with 8 bits a channel\n"},
		{&image.SizeError{Width: 9, Height: 8, Pixels: 7_000_000}, "error: the picture \"p\" is too large: it has 9 × 8 pixels, " +
			"and 7 million are read of such a file = save it with at most 7 million pixels: a page of A4 at 300 pixels an inch has 9\n"},
		{&image.SizeError{Width: 9, Height: 8, Side: 7}, "error: the picture \"p\" is too large: it has 9 × 8 pixels, " +
			"and 7 along a side are read = make it smaller: a page of A4 at 300 pixels an inch has 2480 × 3508\n"},
		{errors.New("it is bad"), "error: the picture \"p\" cannot be used: it is bad = save it anew\n"},
	} {
		problems := new(diag.List)
		tell("p", c.err, diag.At("report.toml", 3, 8), problems)
		if got := toldBy(problems); got != c.want {
			t.Errorf("%#v: %q, want %q", c.err, got, c.want)
		}
	}
}

// TestNotes: each way in which a picture is not shown as its file has it is a warning.
func TestNotes(t *testing.T) {
	for note, want := range map[image.Note]string{
		image.FirstOfFilm:   "warning: the picture \"p\" moves, and stands still here: its first frame is shown = save the picture that is meant as JPEG or PNG\n",
		image.FirstOfPages:  "warning: the picture \"p\" has several pages, and the first one is shown = save the page that is meant as a file of its own\n",
		image.UnreadProfile: "warning: the picture \"p\" has a profile of colors that is not read, and may look a little different = save it in the colors of sRGB\n",
		image.FourInksAlone: "warning: the picture \"p\" has channels beside its four inks, such as a spot ink or a selection, which are not shown = " +
			"merge a spot ink that is needed into the four, and save the picture without selections\n",
	} {
		problems := new(diag.List)
		tellNote("p", note, diag.At("report.toml", 3, 8), problems)
		if got := toldBy(problems); got != want {
			t.Errorf("%v: %q, want %q", note, got, want)
		}
	}
}
