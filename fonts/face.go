package fonts

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"

	"annualreport/layout/parallel"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
)

// Weight is the boldness of a face on the OpenType scale of 100 to 900.
type Weight uint16

// The weights that styles ask for.
const (
	Light    Weight = 300
	Regular  Weight = 400
	Medium   Weight = 500
	Semibold Weight = 600
	Bold     Weight = 700
	Black    Weight = 900
)

// Slant is whether letters are upright or italic.
type Slant uint8

// The slants.
const (
	Upright Slant = iota
	Italic
)

// Face is one font file. It is opened when first used and may be shared by
// goroutines.
type Face struct {
	// Family is the name of the design that the face belongs to.
	Family string
	Weight Weight
	Slant  Slant

	// file is the file by its path from the folder of the report, empty for other faces.
	file string
	data string
	// index is that of the face in a file of several.
	index int
	// axes are those of a variable font, of which the face is the instance with these settings.
	axes     []Axis
	settings []Setting
	// style is the name of the style of a face with a fixed weight, as its file has it; styles are those that a
	// variable font has names for, read when they are asked for; nil for other faces.
	style  string
	styles func() []Style
	// variant is what tells a face from the usual one of its weight and slant: see variantOf.
	variant string
	// builtIn is whether the file is one of the program.
	builtIn bool
	open    func() (*faceData, error)
}

// faceData is a face whose file has been read.
type faceData struct {
	// file is the bytes of the file, or of what was packed in it.
	file string
	// font is the font parsed for shaping. That of a built-in face is parsed when it is asked for, since most texts in
	// built-in faces need no shaping (see layout/shape).
	font func() (*font.Font, error)
	// whole is the font parsed with its outlines, when they are asked for.
	whole   func() (*font.Font, error)
	tables  directory
	metrics Metrics
	// postscript is the name of the file's face in a PDF.
	postscript string
}

// Metrics are the measures of a face in font units. Y is upwards, so that Descender is negative.
type Metrics struct {
	UnitsPerEm  int
	Ascender    int
	Descender   int
	CapHeight   int
	ItalicAngle float64 // degrees counter-clockwise from the vertical
	XMin, YMin  int
	XMax, YMax  int
}

// NewFace makes a face from the bytes of a TrueType or OpenType file. The file is read when the face is first used, and
// errors are returned then.
func NewFace(family string, weight Weight, slant Slant, data string) *Face {
	return newFace(family, weight, slant, data, 0)
}

// newFace makes a face of a file that may have several faces, by its index.
func newFace(family string, weight Weight, slant Slant, data string, index int) *Face {
	f := &Face{Family: family, Weight: weight, Slant: slant, data: data, index: index}
	f.open = sync.OnceValues(f.read)
	return f
}

// glyphTop is how high the glyph of a character reaches, and the units of an em; 0 for a character that the face lacks.
func (f *Face) glyphTop(r rune) (height, upem int, err error) {
	defer f.recoverInto(&err)
	read, err := f.open()
	if err != nil {
		return 0, 0, err
	}
	parsed, err := read.font()
	if err != nil {
		return 0, 0, err
	}
	upem = read.metrics.UnitsPerEm
	glyph, found := parsed.Cmap.Lookup(r)
	if !found || glyph == 0 {
		return 0, upem, nil
	}
	if top, known := read.boxTop(int(glyph)); known {
		return top, upem, nil
	}
	outlines, err := f.Outlines()
	if err != nil {
		return 0, 0, err
	}
	steps, err := outlines.Glyph(uint16(glyph))
	for _, s := range steps {
		for _, p := range s.Points[:s.Verb.points()] {
			height = max(height, int(p[1]))
		}
	}
	return height / 2, upem, err // points are halves
}

// BuiltIn reports whether the face is one of the program itself, and not of a report or of the machine.
func (f *Face) BuiltIn() bool { return f.builtIn }

// File is the face's file by its path from the folder of the report, empty for faces from elsewhere.
func (f *Face) File() string { return f.file }

// Broken is the error of the face's file with a cause.
func (f *Face) Broken(cause any) error { return &Broken{File: f.file, Face: f.String(), Cause: cause} }

// distance is how far a face is from the wanted weight and slant; a difference of slant is more than any difference of
// weight.
func (f *Face) distance(weight Weight, slant Slant) int {
	d := int(f.Weight) - int(weight)
	if d < 0 {
		d = -d
	}
	if f.Slant != slant {
		d += 1000
	}
	return d
}

// Checksum is the SHA-256 of the face's file.
func (f *Face) Checksum() [sha256.Size]byte { return sha256.Sum256([]byte(f.data)) }

// loader opens the face's tables through a reader of its file.
func (f *Face) loader(r ot.Resource) (*ot.Loader, error) {
	loaders, err := ot.NewLoaders(r)
	if err != nil {
		return nil, err
	}
	if f.index >= len(loaders) {
		return nil, fmt.Errorf("the collection has no face %d", f.index+1)
	}
	return loaders[f.index], nil
}

// read parses the tables of the file. The font library panics on some broken files; such a panic becomes an error.
func (f *Face) read() (o *faceData, err error) {
	defer f.recoverInto(&err)
	files, err := unpacked(f.data) // those of a folder are unpacked already
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", f.Family, err)
	}
	file := files[0]
	tables, err := readDirectory(file, f.index)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", f.Family, err)
	}
	parsed := sync.OnceValues(func() (*font.Font, error) { return f.parse(file, tables) })
	if !f.builtIn {
		if _, err := parsed(); err != nil {
			return nil, err
		}
	}
	metrics, err := readMetrics(file, tables)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", f.Family, err)
	}
	whole := sync.OnceValues(func() (*font.Font, error) { return f.parseFrom(strings.NewReader(file)) })
	return &faceData{file, parsed, whole, tables, metrics, postscriptName(file, tables, f.Family)}, nil
}

// parse parses the file for shaping.
func (f *Face) parse(file string, tables directory) (parsed *font.Font, err error) {
	defer f.recoverInto(&err)
	return f.parseFrom(newShapingReader(file, tables))
}

// parseFrom parses the file through a reader of it.
func (f *Face) parseFrom(r ot.Resource) (*font.Font, error) {
	loader, err := f.loader(r)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", f.Family, err)
	}
	parsed, err := font.NewFont(loader)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", f.Family, err)
	}
	return parsed, nil
}

// recoverInto makes a panic an error: the font library panics on some broken files.
func (f *Face) recoverInto(err *error) {
	if r := recover(); r != nil {
		*err = f.Recovered(r)
	}
}

// errTables is the cause of a panic of the library of fonts.
var errTables = errors.New("its tables contradict each other")

// Recovered is the error of a panic while the face is read. The library panics on some broken files; then the font is
// broken. A fault of this program goes on, and names the file. It must be called by the deferred function.
func (f *Face) Recovered(recovered any) error {
	fault := parallel.Recovered(recovered)
	if fault.Foreign {
		return f.Broken(errTables)
	}
	if fault.File == "" {
		fault.File = cmp.Or(f.file, f.String())
	}
	panic(fault)
}

// Open returns the parsed font, which may be read by several goroutines. It has no outlines (see newShapingReader), and
// is for shaping only.
func (f *Face) Open() (*font.Font, error) {
	o, err := f.open()
	if err != nil {
		return nil, err
	}
	return o.font()
}

// Shaping returns the parsed font with the coordinates of the face's instance. It must be used by one goroutine only.
func (f *Face) Shaping() (*font.Face, error) {
	parsed, err := f.Open()
	if err != nil {
		return nil, err
	}
	face := font.NewFace(parsed)
	face.SetCoords(f.coordinates(parsed))
	return face, nil
}

// Metrics returns the measures of the face.
func (f *Face) Metrics() (Metrics, error) {
	o, err := f.open()
	if err != nil {
		return Metrics{}, err
	}
	return o.metrics, nil
}

// PostScriptName is the name of the face in a PDF, such as SourceSerif4SmText-Regular.
func (f *Face) PostScriptName() (string, error) {
	o, err := f.open()
	if err != nil {
		return "", err
	}
	name := cmp.Or(o.postscript, plainName(f.Family), "Unnamed")
	for _, s := range f.settings {
		name += "_" + short(s.Value) + s.Tag // as Adobe's Technical Note 5902 names instances
	}
	return name, nil
}

// Covers reports whether the face has a glyph for the character.
func (f *Face) Covers(r rune) bool {
	_, ok := f.Nominal(r)
	return ok
}

// Substitutes reports whether the face has substitutions under a tag of OpenType, such as "smcp".
func (f *Face) Substitutes(tag string) bool {
	parsed, err := f.Open()
	if err != nil {
		return false
	}
	wanted := ot.MustNewTag(tag)
	isWanted := func(feature font.Feature) bool { return feature.Tag == wanted }
	return slices.ContainsFunc(parsed.GSUB.Features, isWanted)
}

// String names the face for display lists and messages.
func (f *Face) String() string {
	s := fmt.Sprintf("%s %d", f.Family, f.Weight)
	if f.Slant == Italic {
		s += " Italic"
	}
	return s
}

// Advances are the widths of all glyphs in font units, from the hmtx table and, for an instance, its variations.
func (f *Face) Advances() ([]uint16, error) {
	o, err := f.open()
	if err != nil {
		return nil, err
	}
	maxp := o.tables.bytes(o.file, "maxp")
	if len(maxp) < 6 {
		return nil, fmt.Errorf("font %s has no maxp table", f)
	}
	out := make([]uint16, be16(maxp, 4))
	if f.isInstance() {
		return out, f.instanceAdvances(out)
	}
	s := subsetter{hmtx: o.tables.bytes(o.file, "hmtx"), hhea: []byte(o.tables.bytes(o.file, "hhea"))}
	for i := range out {
		out[i] = s.advance(uint16(i))
	}
	return out, nil
}

// instanceAdvances are the widths of the glyphs of an instance.
func (f *Face) instanceAdvances(out []uint16) (err error) {
	defer f.recoverInto(&err)
	face, err := f.Shaping()
	if err != nil {
		return err
	}
	for i := range out {
		out[i] = uint16(math.Round(float64(face.HorizontalAdvance(font.GID(i)))))
	}
	return nil
}

// Nominal returns the glyph of a character before any substitution; ok is false if the face has none.
func (f *Face) Nominal(r rune) (glyph uint16, ok bool) {
	parsed, err := f.Open()
	if err != nil {
		return 0, false
	}
	g, ok := parsed.NominalGlyph(r)
	return uint16(g), ok
}
