package fonts

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// faultsOf are the faults of a folder with some files, as lines, and its families.
func faultsOf(files map[string]string) (lines string, families []*Family) {
	folder := make(fstest.MapFS)
	for name, data := range files {
		folder[name] = &fstest.MapFile{Data: []byte(data)}
	}
	families, faults := FromFolder(folder)
	var b strings.Builder
	for _, f := range faults {
		b.WriteString(f.File + ": " + f.Err.Error() + "\n")
		if f.Cure == "" {
			b.WriteString("no cure\n")
		}
	}
	return b.String(), families
}

// summedAgain is a font file with the sums of its tables and of the whole as they must be.
func summedAgain(t *testing.T, data string) string {
	t.Helper()
	tables, err := readDirectory(data, 0)
	if err != nil {
		t.Fatal(err)
	}
	out := []byte(data)
	head := tables["head"].offset + 8
	binary.BigEndian.PutUint32(out[head:], 0)
	for i := range int(be16(data, 4)) {
		row := out[12+16*i:]
		binary.BigEndian.PutUint32(row[4:], checksum([]byte(tables.bytes(string(out), string(row[:4])))))
	}
	binary.BigEndian.PutUint32(out[head:], wholeSum-checksum(out))
	return string(out)
}

// TestAlteredFontsAreTold: a byte of any table, and of the directory, that is not what the maker wrote is told, though
// the font can be used; a font as its maker wrote it is not.
func TestAlteredFontsAreTold(t *testing.T) {
	data := read(t, "variable.ttf")
	tables, err := readDirectory(data, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, plain := range []string{data, read(t, "variable.woff2"), read(t, "variable.woff"), packed1(t, data), naskhRegular} {
		if told, families := faultsOf(map[string]string{"a.ttf": plain}); told != "" || len(families) != 1 {
			t.Errorf("a whole font: %d families, %s", len(families), told)
		}
	}
	for tag, place := range tables {
		at := place.offset + place.length - 1
		if got := altered(data[:at] + string([]byte{data[at] ^ 1}) + data[at+1:]); got != tag {
			t.Errorf("a bit of %s: %q", tag, got)
		}
	}
	renamed := strings.Replace(data, "GPOS", "GPaS", 1)
	if told, families := faultsOf(map[string]string{"a.ttf": renamed}); !strings.HasPrefix(told, "fonts/a.ttf: ") ||
		!strings.Contains(told, "directory") || len(families) != 1 {
		t.Errorf("a table of another name: %d families, %s", len(families), told)
	}
	packed := packed1(t, data)
	at := strings.Index(packed, "OS/2") + 4
	place := binary.BigEndian.Uint32([]byte(packed[at:]))
	packed = packed[:place+5] + "\x01" + packed[place+6:]
	if told, _ := faultsOf(map[string]string{"a.woff": packed}); !strings.Contains(told, "OS/2") {
		t.Errorf("WOFF 1.0: %q", told)
	}
}

// TestBrokenLayoutIsRefused: a font whose table of kerning, of forms or of variations is cut off or lies is told, and
// not set without it.
func TestBrokenLayoutIsRefused(t *testing.T) {
	data := read(t, "variable.ttf")
	for tag, use := range map[string]string{
		"GPOS": "kerning and marks", "GSUB": "forms of letters", "GDEF": "classes", "HVAR": "widths", "gvar": "outlines",
		"fvar": "axes",
	} {
		told, families := faultsOf(map[string]string{"a.ttf": summedAgain(t, shorterIn(t, data, tag))})
		if len(families) > 0 || !strings.Contains(told, use) || !strings.Contains(told, tag) {
			t.Errorf("half of %s: %d families, %q", tag, len(families), told)
		}
	}
	lying := changed(t, data, "gvar", 12, 3) // glyphs, of which there are more
	if told, families := faultsOf(map[string]string{"a.ttf": summedAgain(t, lying)}); len(families) > 0 || !strings.Contains(told, "gvar") {
		t.Errorf("variations of fewer glyphs: %d families, %q", len(families), told)
	}
}

// zeroed is a font with a table of zeros, its sums right.
func zeroed(t *testing.T, data, tag string) string {
	t.Helper()
	tables, err := readDirectory(data, 0)
	if err != nil || !tables.has(tag) {
		t.Fatal(tag, err)
	}
	place := tables[tag]
	return summedAgain(t, data[:place.offset]+strings.Repeat("\x00", place.length)+data[place.offset+place.length:])
}

// TestEmptyTablesAreRefused: a table of zeros is not taken for one that has nothing to say.
func TestEmptyTablesAreRefused(t *testing.T) {
	for _, name := range []string{"variable.ttf", "subroutines.otf", "postscript.otf"} {
		data := read(t, name)
		tables, err := readDirectory(data, 0)
		if err != nil {
			t.Fatal(err)
		}
		for tag := range tables {
			told, _ := faultsOf(map[string]string{"a.ttf": zeroed(t, data, tag)})
			isNeeded := !strings.Contains("STAT post OS/2 cmap", tag)
			if isNeeded && !strings.HasPrefix(told, "fonts/a.ttf: ") {
				t.Errorf("%s: %s of zeros: %q", name, tag, told)
			}
		}
	}
}

// TestAnyByteOfVariations: whatever a byte of the tables of a variable font says, its faces have widths and outlines, or
// the font is told.
func TestAnyByteOfVariations(t *testing.T) {
	data := read(t, "variable.ttf")
	tables, err := readDirectory(data, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range []string{"HVAR", "gvar", "fvar", "hhea", "maxp", "head"} {
		for at := tables[tag].offset; at < tables[tag].offset+min(tables[tag].length, 80); at++ {
			for _, b := range []byte{0, 1, 0x80, 0xff} {
				if data[at] == b {
					continue
				}
				told, families := faultsOf(map[string]string{"a.ttf": data[:at] + string([]byte{b}) + data[at+1:]})
				if told == "" {
					t.Errorf("%s: byte %d is %#x: nothing is told", tag, at-tables[tag].offset, b)
				}
				for _, f := range families {
					_, err := f.Face(Bold, Upright).Advances()
					if err != nil {
						t.Errorf("%s: byte %d is %#x: %v", tag, at-tables[tag].offset, b, err)
					}
				}
			}
		}
	}
}

// TestPlacesOfOutlines: places of outlines that go back, or behind the end, are told from right ones.
func TestPlacesOfOutlines(t *testing.T) {
	for _, c := range []struct {
		loca   string
		count  int
		isLong bool
		want   string
	}{
		{"\x00\x00\x00\x01\x00\x05", 3, false, ""}, {"\x00\x00\x00\x01\x00\x06", 3, false, "(glyf)"},
		{"\x00\x00\x00\x02\x00\x01", 3, false, "order"}, {"\x00\x00\x00\x00\x00\x00", 3, false, "empty"},
		{"\x00\x00\x00\x01\x00\x05", 4, false, "cut off (loca)"}, {"\x00\x00\x00\x00\x00\x00\x00\x0a", 2, true, ""},
		{"\x00\x00\x00\x00\x00\x00\x00\x0b", 2, true, "(glyf)"}, {"\x00\x00\x00\x00\x00\x00\x00", 2, true, "(loca)"},
	} {
		err := provePlaces(c.loca, 10, c.count, c.isLong)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%x: %v, want %q", c.loca, err, c.want)
		}
	}
}

// TestDirectories: tables that are there twice are an error, and tables out of their order are told, since readers
// would find others.
func TestDirectories(t *testing.T) {
	data := read(t, "variable.ttf")
	twice := strings.Replace(data, "GPOS", "GDEF", 1)
	if told, families := faultsOf(map[string]string{"a.ttf": twice}); len(families) > 0 || !strings.Contains(told, `"GDEF" is there twice`) {
		t.Errorf("a table twice: %d families, %q", len(families), told)
	}
	unordered := summedAgain(t, strings.Replace(data, "GPOS", "zPOS", 1))
	if told, families := faultsOf(map[string]string{"a.ttf": unordered}); len(families) != 1 || !strings.Contains(told, "directory") {
		t.Errorf("a table out of its order: %d families, %q", len(families), told)
	}
}

// TestCollections: each face of a collection is a face of the report, plain or packed for the web; a collection that
// counts more faces than it has is an error.
func TestCollections(t *testing.T) {
	for _, name := range []string{"collection.ttc", "collection.woff2"} {
		data := read(t, name)
		told, families := faultsOf(map[string]string{name: data})
		if told != "" || len(families) != 2 || families[0].Name != "Inter" || families[1].Name != "Inter Second" {
			t.Fatalf("%s: %d families, %s", name, len(families), told)
		}
		for _, f := range families {
			if got := widthOf(t, f.Face(Bold, Upright), 'n'); got != 1751 {
				t.Errorf("%s: n of %s is %d units wide", name, f.Name, got)
			}
			if name, _ := f.Face(Regular, Upright).PostScriptName(); name != strings.ReplaceAll(f.Name, " ", "")+"_400wght" {
				t.Errorf("%s is named %s", f.Name, name)
			}
		}
	}
	data := read(t, "collection.ttc")
	if told, families := faultsOf(map[string]string{"a.ttc": data[:11] + "\x09" + data[12:]}); !strings.Contains(told, "fonts/a.ttc") {
		t.Errorf("nine faces of two: %d families, %q", len(families), told)
	}
	for i, want := range []string{"", "", "no face 3"} {
		_, err := faceStart(data, i)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("face %d: %v", i, err)
		}
	}
	if _, err := faceStart(data[:19], 1); err == nil {
		t.Error("a collection without the place of its face is no error")
	}
	if _, err := faceStart(naskhRegular, 1); err == nil {
		t.Error("a file that is no collection has two faces")
	}
}

// TestDoubles: of two files with the same face a variable one is used, then the first by its name, and the other one is
// told with both names; letters that only the other one has are set in it, and so are true italics.
func TestDoubles(t *testing.T) {
	plain := read(t, "variable.ttf")
	fixed := strings.Replace(strings.Replace(plain, "fvar", "fvaq", 1), "gvar", "gvaq", 1)
	told, families := faultsOf(map[string]string{"a.ttf": fixed, "b.ttf": plain})
	if len(families) != 1 || len(families[0].Axes()) == 0 || !strings.Contains(told, "fonts/a.ttf: its face Inter 400 is also in fonts/b.ttf") {
		t.Errorf("a variable font behind a fixed one: %d families, %s", len(families), told)
	}
	told, _ = faultsOf(map[string]string{"a.ttf": naskhRegular, "b.ttf": naskhRegular, "c.ttf": naskhBold})
	if want := "fonts/b.ttf: its face Noto Naskh Arabic 400 is also in fonts/a.ttf, which is used\n"; told != want {
		t.Errorf("the same file twice: %q, want %q", told, want)
	}
	italic := changed(t, changed(t, fixed, "OS/2", 62, 1), "head", 44, 2)
	_, families = faultsOf(map[string]string{"a.ttf": plain, "b.ttf": italic})
	if len(families) == 0 || families[0].Face(Regular, Italic).File() != "fonts/b.ttf" {
		t.Errorf("sloped letters stand before true italics")
	}
}

// TestFontWithoutName: a font that has no name is called as its file.
func TestFontWithoutName(t *testing.T) {
	data := summedAgain(t, strings.Replace(read(t, "variable.ttf"), "name", "namf", 1))
	told, families := faultsOf(map[string]string{"Harbor Sans.ttf": data})
	if strings.Count(told, "\n") != 1 || !strings.Contains(told, `"Harbor Sans"`) || len(families) != 1 || families[0].Name != "Harbor Sans" {
		t.Fatalf("%q, %v", told, families)
	}
	if name, err := families[0].Face(Bold, Upright).PostScriptName(); err != nil || name != "HarborSans_700wght" {
		t.Errorf("in a PDF it is %q, %v", name, err)
	}
}

// closed is a folder that cannot be entered, or of which no file can be opened.
type closed struct{ isFolder bool }

// Open implements fs.FS.
func (c closed) Open(name string) (fs.File, error) {
	if name == "." && !c.isFolder {
		return fstest.MapFS{"a.ttf": {}}.Open(".")
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
}

// Lstat implements fs.ReadLinkFS.
func (c closed) Lstat(string) (fs.FileInfo, error) { return fs.Stat(fstest.MapFS{"x": {}}, "x") }

// ReadLink implements fs.ReadLinkFS.
func (c closed) ReadLink(string) (string, error) { return "", errors.ErrUnsupported }

// TestClosedFolder: a folder or a file that the author has no right to read is told with what to do.
func TestClosedFolder(t *testing.T) {
	for _, c := range []struct {
		closed           closed
		file, want, cure string
	}{
		{closed{true}, "fonts", "the folder cannot be read: permission denied", "enter"},
		{closed{false}, "fonts/a.ttf", "the font cannot be used: it cannot be read: permission denied", "put the file there again"},
	} {
		_, faults := FromFolder(c.closed)
		if len(faults) != 1 || faults[0].File != c.file || faults[0].Err.Error() != c.want || !strings.Contains(faults[0].Cure, c.cure) {
			t.Errorf("%v", faults)
		}
	}
}

// refusing is a folder with a font that it does not hand out.
type refusing struct{ fs.FS }

// ReadFile implements fs.ReadFileFS.
func (refusing) ReadFile(string) ([]byte, error) { return nil, fmt.Errorf("read: %w", refused{}) }

// refused is why.
type refused struct{}

// Error implements error.
func (refused) Error() string { return "not for authors" }

// Advice implements refusal.
func (refused) Advice() (why, cure string) { return "is a pipe, and no file", "put a file there" }

// TestRefusedFont: a font that its folder does not hand out is told in the words and with the cure of the folder.
func TestRefusedFont(t *testing.T) {
	_, faults := FromFolder(refusing{fstest.MapFS{"a.ttf": {}}})
	want := Fault{File: "fonts/a.ttf", Cure: "put a file there"}
	if len(faults) != 1 || faults[0].File != want.File || faults[0].Cure != want.Cure ||
		faults[0].Err.Error() != "the font cannot be used: it is a pipe, and no file" {
		t.Errorf("%v", faults)
	}
}

// TestHostileBytes: bytes of fonts that made the program run without end or panic are told.
func TestHostileBytes(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		at   int
		to   string
	}{
		"a map of characters beyond Unicode": {naskhRegular, 23022, "\x40"},
		"no widths":                          {serifBold, 342, "\x00\x00"},
		"classes of another name":            {thaiBold, 14, "a"},
	} {
		data := c.data[:c.at] + c.to + c.data[c.at+len(c.to):]
		if told, _ := faultsOf(map[string]string{"a.ttf": data}); !strings.HasPrefix(told, "fonts/a.ttf: ") {
			t.Errorf("%s: %q", name, told)
		}
	}
}
