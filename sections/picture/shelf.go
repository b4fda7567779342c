package picture

import (
	"bytes"
	"errors"
	"io/fs"
	"net/url"
	"path"
	"strings"
	"sync"

	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/image"
	"annualreport/sections/source"
)

// Shelf keeps the pictures of a report: each file is read once, and is one
// picture however often it is shown. Sections share it while they are composed.
type Shelf struct {
	files fs.FS
	lock  sync.Mutex
	known map[string]shelfEntry
	// toned are pictures in tones.
	toned map[tonedAs]*display.Picture
	// letters sets the text of drawings; nil where there are no families yet.
	letters image.Letters
}

// shelfEntry is a picture, or why there is none.
type shelfEntry struct {
	image *display.Picture
	notes []image.Note
	// problems are those of the text of a drawing.
	problems diag.List
	err      error
}

// NewShelf is a shelf of the pictures of a folder, of which none is read yet.
func NewShelf(files fs.FS) *Shelf {
	return &Shelf{files: files, known: make(map[string]shelfEntry), toned: make(map[tonedAs]*display.Picture)}
}

// Letter sets the text of drawings that are read from now on.
func (s *Shelf) Letter(letters image.Letters) {
	s.lock.Lock()
	defer s.lock.Unlock()
	s.letters = letters
}

// Load reads a picture file from the report's folder; nil if it cannot be used,
// which it reports.
func (s *Shelf) Load(name string, at diag.Span, problems *diag.List) *display.Picture {
	named := source.Text{Value: name, Span: at}
	clean := source.CleanName(name)
	if !fs.ValidPath(clean) {
		source.TellOutside("picture", named, problems)
		return nil
	}
	found := s.find(clean)
	if errors.Is(found.err, fs.ErrNotExist) {
		if plain, err := url.PathUnescape(clean); err == nil && plain != clean && fs.ValidPath(plain) {
			found = s.find(plain) // as links name a file: cover%20photo.jpg
		}
	}
	if errors.Is(found.err, fs.ErrNotExist) {
		source.TellMissing(s.files, "picture", named, problems)
		return nil
	}
	if found.err != nil {
		tell(name, found.err, at, problems)
		return nil
	}
	problems.Append(&found.problems)
	if found.image == nil {
		return nil
	}
	if found.image.Drawing != nil {
		tellRemarks(name, found.image.Drawing, at, problems)
	}
	for _, note := range found.notes {
		tellNote(name, note, at, problems)
	}
	return found.image
}

// find reads a file the first time.
func (s *Shelf) find(name string) shelfEntry {
	s.lock.Lock()
	defer s.lock.Unlock()
	if found, ok := s.known[name]; ok {
		return found
	}
	var found shelfEntry
	var data []byte
	if data, found.err = fs.ReadFile(s.files, name); found.err == nil {
		found.read(name, data, s.letters)
	}
	s.known[name] = found
	return found
}

// startOfGzip begins a file that is compressed (RFC 1952, 2.3.1), which is no text whatever its name says.
const startOfGzip = "\x1f\x8b"

// read makes a picture of what is in a file. The text of a drawing is checked as that of any other file is.
func (e *shelfEntry) read(name string, data []byte, letters image.Letters) {
	isNamedSVG := strings.EqualFold(path.Ext(name), ".svg") && !bytes.HasPrefix(data, []byte(startOfGzip))
	if isNamedSVG || image.IsDrawing(data) {
		file := source.NewXML(name, string(data))
		text, ok := source.PlainXML(file, &e.problems, "save the drawing in the encoding UTF-8")
		if !ok {
			return
		}
		data = []byte(text.String())
	}
	e.image, e.notes, e.err = image.ReadWith(name, data, letters)
}
