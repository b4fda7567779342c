package docx

import (
	"errors"
	"maps"
	"path"
	"slices"
	"strings"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// What a report cannot keep of a file of Word.
var (
	lossOfLinked = manuscript.Loss{What: "pictures that are linked to, and not in the file",
		Cure: "add the files"}
	lossOfContents = manuscript.Loss{What: "lines of lists of contents",
		Cure: "the report makes its own"}
	lossOfFiles = manuscript.Loss{What: "texts of other files that are put in",
		Cure: "open the file in Word, save it again, and import that"}
)

// reader reads a file.
type reader struct {
	archive   *xmltree.Archive
	out       *manuscript.Document
	styles    styles
	numbering numbering
	// links are the targets of the part that is read, by their names.
	links    map[string]target
	pictures manuscript.Album
	// notes are the numbers of footnotes and endnotes, by their kind and name in the file.
	notes map[noteKey]int
	// initial is the beginning of the next paragraph: a large letter that has a paragraph of its own, or a paragraph
	// whose end was deleted.
	initial []manuscript.Run
	// part is the name of the part that is read, names are those of the parts that belong to the main one, by their
	// kinds.
	part  string
	names map[string]string
}

// noteKey is a note in the file.
type noteKey struct{ kind, id string }

// Read reads a file of Word. An error says in the author's words why it cannot be read.
func Read(data []byte) (*manuscript.Document, error) {
	if strings.HasPrefix(string(data), "\xd0\xcf\x11\xe0") {
		return nil, errors.New("it is of an old Word (.doc), or has a password: save it as .docx without one")
	}
	archive, err := xmltree.Open(data)
	if err != nil {
		return nil, err
	}
	out := new(manuscript.Document)
	r := &reader{
		archive: archive, out: out, pictures: manuscript.NewAlbum(out, archive.Bytes), notes: make(map[noteKey]int),
	}
	main, err := r.mainPart()
	if err != nil {
		return nil, err
	}
	tree, err := archive.Tree(main)
	if err != nil {
		return nil, err
	}
	body := tree.Child("document", "body")
	if body == nil {
		return nil, errors.New("it has no text")
	}
	if err := r.readParts(main); err != nil {
		return nil, err
	}
	r.out.Blocks = r.blocks(body)
	if err := r.readNotes(); err != nil {
		return nil, err
	}
	return r.out, nil
}

// mainPart is the name of the part with the text.
func (r *reader) mainPart() (string, error) {
	targets, err := relations(r.archive, "")
	if err != nil {
		return "", err
	}
	for _, t := range targets {
		if strings.HasSuffix(t.kind, "/officeDocument") && r.archive.Has(t.name) {
			return t.name, nil
		}
	}
	if r.archive.Has("word/document.xml") {
		return "word/document.xml", nil
	}
	return "", errors.New("it is no text of Word: save it as .docx")
}

// readParts reads what the text is said with: its styles, its lists and its links.
func (r *reader) readParts(main string) (err error) {
	r.part = main
	if r.links, err = relations(r.archive, main); err != nil {
		return err
	}
	r.names = make(map[string]string)
	for _, name := range []string{"styles", "numbering", "footnotes", "endnotes"} {
		r.names[name] = r.related(name)
	}
	if r.styles, err = readStyles(r.archive, r.names["styles"]); err != nil {
		return err
	}
	if r.numbering, err = readNumbering(r.archive, r.names["numbering"]); err != nil {
		return err
	}
	return r.countPageHeads()
}

// countPageHeads counts the headers and footers of pages that have words.
func (r *reader) countPageHeads() error {
	for _, name := range slices.Sorted(maps.Keys(r.links)) {
		t := r.links[name]
		if !strings.HasSuffix(t.kind, "/header") && !strings.HasSuffix(t.kind, "/footer") {
			continue
		}
		tree, err := r.archive.Tree(t.name)
		if err != nil {
			return err
		}
		if strings.TrimSpace(tree.Words()) != "" {
			r.out.Losses.Add(manuscript.LossOfPageHeads)
		}
	}
	return nil
}

// related is the name of the part that belongs to the main one by a kind of relation, such as "styles". Programs may
// name it as they like; without a relation it is looked for under its usual name.
func (r *reader) related(kind string) string {
	var names []string
	for _, t := range r.links {
		if !t.outside && strings.HasSuffix(t.kind, "/"+kind) && r.archive.Has(t.name) {
			names = append(names, t.name)
		}
	}
	if len(names) > 0 {
		return slices.Min(names)
	}
	return path.Join(path.Dir(r.part), kind+".xml")
}

// target is what a part of the file leads to.
type target struct {
	// kind is the kind of the relation, name the name of the part or, if it is outside, the address.
	kind, name string
	outside    bool
}

// relations reads what a part leads to, by the names of the relations (ISO/IEC 29500-2, 6.5).
func relations(a *xmltree.Archive, part string) (map[string]target, error) {
	folder := path.Dir(part)
	tree, err := a.Tree(path.Join(folder, "_rels", path.Base("/"+part)+".rels"))
	if part == "" {
		tree, err = a.Tree("_rels/.rels")
	}
	if err != nil || tree == nil {
		return nil, err
	}
	out := make(map[string]target)
	for _, n := range tree.Child("Relationships").Elements() {
		t := target{kind: n.Attribute("Type"), name: n.Attribute("Target")}
		if t.outside = n.Attribute("TargetMode") == "External"; !t.outside {
			if strings.HasPrefix(t.name, "/") {
				t.name = strings.TrimPrefix(path.Clean(t.name), "/")
			} else {
				t.name = path.Join(folder, t.name)
			}
		}
		out[n.Attribute("Id")] = t
	}
	return out, nil
}
