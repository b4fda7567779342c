package sheet

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

// mostUnpacked is how many bytes of a part are read at the most. A sheet of 300,000 rows of six numbers has 60 million.
const mostUnpacked = 128 << 20

// files is the parts of a package.
type files map[string]*zip.File

// openPackage opens a file of the ZIP format.
func openPackage(data []byte) (files, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, ErrDamaged
	}
	out := make(files, len(r.File))
	for _, f := range r.File {
		out[strings.TrimPrefix(strings.ReplaceAll(f.Name, "\\", "/"), "/")] = f
	}
	return out, nil
}

// has reports whether the package has a part.
func (p files) has(name string) bool { return p[name] != nil }

// isEncrypted reports whether a file of OpenDocument says that its parts are encrypted (part 2, 4.8).
func (p files) isEncrypted() bool {
	encrypted := false
	_ = p.read("META-INF/manifest.xml", func(t *tokens) error {
		var element func(e xml.StartElement) error
		element = func(e xml.StartElement) error {
			encrypted = encrypted || e.Name.Local == "encryption-data"
			return t.each(element)
		}
		return t.each(element)
	})
	return encrypted
}

// limit reads so many bytes, and then is ErrLarge.
type limit struct {
	r    io.Reader
	left int64
}

// Read implements io.Reader.
func (b *limit) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, ErrLarge
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}

// read hands the tokens of an XML part on until the function is done or the part ends. A part that is not there has
// none. Beginnings and ends of elements come with their local names. A part that is no whole XML is a PartError.
func (p files) read(name string, use func(*tokens) error) error {
	f := p[name]
	if f == nil {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		return &PartError{Part: name}
	}
	defer func() { _ = r.Close() }()
	buffered := bufio.NewReaderSize(&limit{r, mostUnpacked}, 1<<16)
	d := xml.NewDecoder(buffered)
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	err = use(&tokens{decoder: d})
	switch {
	case err == nil, errors.Is(err, errDone):
		return nil
	case errors.Is(err, ErrLong):
		return ErrLong
	case errors.Is(err, ErrLarge):
		return ErrLarge
	}
	return &PartError{Part: name}
}

// errDone ends the reading of a part, errBroken one whose elements do not begin and end within each other.
var (
	errDone   = errors.New("done")
	errBroken = errors.New("elements are not within each other")
)

// mostNested is how many elements may be within each other; no program writes fifty.
const mostNested = 400

// tokens are those of an XML part, one after the other.
type tokens struct {
	decoder *xml.Decoder
	// open are the elements that the reader stands in, the outer one first.
	open []xml.Name
}

// next is the next token. It is errBroken where an element ends that is not the last one that began, and where the part
// ends within an element (XML 1.0, 3: well-formedness constraint "Element Type Match").
func (t *tokens) next() (xml.Token, error) {
	token, err := t.decoder.RawToken()
	if err == io.EOF && len(t.open) > 0 {
		return nil, errBroken
	}
	switch token := token.(type) {
	case xml.StartElement:
		if len(t.open) == mostNested {
			return nil, errBroken
		}
		t.open = append(t.open, token.Name)
	case xml.EndElement:
		last := len(t.open) - 1
		if last < 0 || t.open[last] != token.Name {
			return nil, errBroken
		}
		t.open = t.open[:last]
	}
	return token, err
}

// each calls a function for each beginning of an element up to the end of the element that the reader stands in, or of
// the part.
func (t *tokens) each(use func(xml.StartElement) error) error {
	for {
		token, err := t.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if err := use(token); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// skip passes over what is in the element that was begun last.
func (t *tokens) skip() error {
	return t.each(func(xml.StartElement) error { return t.skip() })
}

// text is the characters of the element that was begun last, without those of elements within it.
func (t *tokens) text() (string, error) {
	var out []byte
	for {
		token, err := t.next()
		if err != nil {
			return "", err
		}
		switch token := token.(type) {
		case xml.CharData:
			out = append(out, token...)
		case xml.StartElement:
			if err := t.skip(); err != nil {
				return "", err
			}
		case xml.EndElement:
			return string(out), nil
		}
	}
}

// attribute is an attribute of an element by its local name; empty if it is not there.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// isTrue reports whether an attribute says yes (XML Schema, boolean).
func isTrue(value string) bool { return value == "1" || value == "true" }

// relations are the parts that a part refers to, by their identifiers.
func (p files) relations(of string) (map[string]relation, error) {
	out := make(map[string]relation)
	folder, file := path.Split(of)
	err := p.read(folder+"_rels/"+file+".rels", func(t *tokens) error {
		var element func(e xml.StartElement) error
		element = func(e xml.StartElement) error {
			if e.Name.Local == "Relationship" {
				target := attribute(e, "Target")
				if attribute(e, "TargetMode") != "External" {
					if !strings.HasPrefix(target, "/") {
						target = path.Join(folder, target)
					}
					target = strings.TrimPrefix(target, "/")
				}
				out[attribute(e, "Id")] = relation{path.Base(attribute(e, "Type")), target}
			}
			return t.each(element)
		}
		return t.each(element)
	})
	return out, err
}

// relation is a part that another one refers to, or an address: what it is, and its name.
type relation struct{ kind, target string }
