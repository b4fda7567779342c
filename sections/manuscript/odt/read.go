package odt

import (
	"errors"
	"strconv"
	"strings"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// What a report cannot keep of such a file.
var (
	lossOfContents = manuscript.Loss{What: "lists of contents and indexes",
		Cure: "the report makes its own"}
	lossOfPictures = manuscript.Loss{What: "pictures that are linked to, or of a kind that a report cannot have",
		Cure: "add them as .png, .jpg or .svg"}
)

// reader reads a file.
type reader struct {
	archive  *xmltree.Archive
	out      *manuscript.Document
	styles   map[string]style
	fonts    map[string]string
	levels   map[listKey]level
	pictures manuscript.Album
	// numbers are those of the last items of lists, by the styles of the lists and, behind "#", by their names. lists
	// counts the lists.
	numbers map[listKey]int
	lists   int
}

// Read reads a text file of OpenDocument. An error says in the author's words why it cannot be read.
func Read(data []byte) (*manuscript.Document, error) {
	archive, err := xmltree.Open(data)
	if err != nil {
		return nil, err
	}
	if manifest, _ := archive.Tree("META-INF/manifest.xml"); manifest.Has("encryption-data") {
		return nil, errors.New("it has a password: save it without one")
	}
	if !archive.Has("content.xml") {
		return nil, errors.New("it is no text of OpenDocument: save it as .odt")
	}
	out := new(manuscript.Document)
	r := &reader{
		archive: archive, out: out, pictures: manuscript.NewAlbum(out, archive.Bytes),
		styles: make(map[string]style), fonts: make(map[string]string), levels: make(map[listKey]level),
		numbers: make(map[listKey]int),
	}
	for _, part := range []string{"styles.xml", "content.xml"} {
		tree, err := archive.Tree(part)
		if err != nil {
			return nil, err
		}
		for _, group := range tree.First().Elements() {
			r.readStyles(group)
			r.countPageHeads(group)
		}
		if part == "content.xml" {
			r.out.Blocks = r.blocks(tree.First().Child("body", "text"))
		}
	}
	return r.out, nil
}

// isHidden reports whether nobody sees a section.
func (r *reader) isHidden(n *xmltree.Node) bool {
	return n.Attribute("display") == "none" || n.Attribute("is-hidden") == "true"
}

// countPageHeads counts the headers and footers of pages that have words.
func (r *reader) countPageHeads(group *xmltree.Node) {
	if group.Name != "master-styles" {
		return
	}
	for _, page := range group.Elements() {
		for _, name := range []string{"header", "footer"} {
			if strings.TrimSpace(page.Child(name).Words()) != "" {
				r.out.Losses.Add(manuscript.LossOfPageHeads)
			}
		}
	}
}

// blocks reads what is within a node.
func (r *reader) blocks(n *xmltree.Node) []manuscript.Block {
	var out []manuscript.Block
	for _, c := range n.Elements() {
		switch c.Name {
		case "h", "p":
			out = append(out, r.paragraph(c)...)
		case "list":
			r.lists++
			out = append(out, r.list(c, c.Attribute("style-name"), c.Attribute("style-name"), 0)...)
		case "table":
			out = append(out, r.table(c))
		case "section":
			if r.isHidden(c) {
				r.out.Losses.Add(manuscript.LossOfHidden)
				continue
			}
			out = append(out, r.blocks(c)...)
		case "index-body", "text-box":
			out = append(out, r.blocks(c)...)
		case "tracked-changes":
			r.countChanges(c)
		case "frame":
			text := runReader{reader: r}
			if text.hang(c, 0, ""); len(text.runs) > 0 {
				out = append(out, manuscript.Paragraph{Runs: text.runs})
			}
			out = append(out, text.hanging...)
		case "numbered-paragraph":
			out = append(out, r.numbered(c)...)
		default:
			out = append(out, r.shape(c)...)
			if isIndex[c.Name] {
				r.out.Losses.Add(lossOfContents)
			}
		}
	}
	return out
}

// isIndex says which elements are lists that a program makes (ISO/IEC 26300-1, 8.1).
var isIndex = map[string]bool{
	"table-of-content": true, "illustration-index": true, "table-index": true, "object-index": true,
	"user-index": true, "alphabetical-index": true, "bibliography": true,
}

// isShape says which elements are drawn, and may have text of their own (ISO/IEC 26300-1, 10.3).
var isShape = map[string]bool{
	"rect": true, "line": true, "polyline": true, "polygon": true, "regular-polygon": true, "path": true,
	"circle": true, "ellipse": true, "g": true, "custom-shape": true, "connector": true, "caption": true,
	"measure": true, "control": true,
}

// shape reads the text and the pictures of a thing that is drawn, nothing of others.
func (r *reader) shape(n *xmltree.Node) []manuscript.Block {
	if !isShape[n.Name] {
		return nil
	}
	r.out.Losses.Add(manuscript.LossOfDrawings)
	return r.blocks(n)
}

// countChanges counts the changes that nobody accepted. What was deleted stands only there, and what was inserted only
// in the text.
func (r *reader) countChanges(n *xmltree.Node) {
	for _, region := range n.Elements() {
		switch {
		case region.Child("deletion") != nil:
			r.out.Losses.Add(manuscript.LossOfDeleted)
		case region.Child("insertion") != nil:
			r.out.Losses.Add(manuscript.LossOfInserted)
		}
	}
}

// paragraph reads a paragraph or a heading, and what hangs on it.
func (r *reader) paragraph(n *xmltree.Node) []manuscript.Block {
	own := r.style(n.Attribute("style-name"))
	if own.hidden && strings.TrimSpace(n.Words()) != "" {
		r.out.Losses.Add(manuscript.LossOfHidden)
		return nil
	}
	text := runReader{reader: r, plain: n.Name == "h" || own.isTitle, font: own.font}
	text.within(n, own.marks, "")
	text.tellLook(own, n.Words(), "")
	empty := strings.TrimSpace(text.words()) == "" && !text.called
	var out []manuscript.Block
	level, err := strconv.Atoi(n.Attribute("outline-level"))
	switch {
	case empty:
	case n.Name == "h":
		if err != nil || level < 1 {
			level = 1
		}
		out = append(out, manuscript.Heading{Level: min(level, 9), Runs: text.runs})
	case own.isTitle && r.out.Title == "":
		r.out.Title = strings.TrimSpace(text.words())
	default:
		if rest, ok := manuscript.TypedBullet(text.runs); ok {
			out = append(out, manuscript.TypedItem(rest, own.indent))
		} else {
			out = append(out, manuscript.Paragraph{Kind: own.kind, Runs: text.runs})
		}
	}
	return append(out, text.hanging...)
}

// frame reads a frame: a picture, or a box with text.
func (r *reader) frame(n *xmltree.Node) []manuscript.Block {
	if box := n.Child("text-box"); box != nil {
		if box.Has("image") && strings.TrimSpace(box.Words()) != "" {
			return r.captioned(box)
		}
		if !box.Has("image") {
			r.out.Losses.Add(manuscript.LossOfBoxes)
		}
		return r.blocks(box)
	}
	alternative := strings.TrimSpace(n.Child("desc").Words())
	if alternative == "" {
		alternative = strings.TrimSpace(n.Child("title").Words())
	}
	for _, c := range n.Elements() {
		if c.Name != "image" {
			continue
		}
		if i, ok := r.pictures.Take(strings.TrimPrefix(c.Attribute("href"), "./")); ok {
			r.tellChanged(n)
			return []manuscript.Block{manuscript.Figure{Picture: i, Alternative: alternative}}
		}
	}
	if n.Child("image") != nil {
		r.out.Losses.Add(lossOfPictures)
	} else {
		r.out.Losses.Add(manuscript.LossOfObjects)
	}
	return nil
}

// tellChanged tells that a frame shows a part of its picture, or turns or mirrors it (OpenDocument 1.3, part 3, 20.179,
// 19.228 and 20.351).
func (r *reader) tellChanged(frame *xmltree.Node) {
	own := r.style(frame.Attribute("style-name"))
	if strings.ContainsAny(own.clip, "123456789") {
		r.out.Losses.Add(manuscript.LossOfCut)
	}
	transform := frame.Attribute("transform")
	if own.mirror != "" && own.mirror != "none" || strings.Contains(transform, "rotate") ||
		strings.Contains(transform, "matrix") {
		r.out.Losses.Add(manuscript.LossOfTurned)
	}
}

// captioned reads a box with a picture and what is said of it, as LibreOffice makes captions.
func (r *reader) captioned(box *xmltree.Node) []manuscript.Block {
	var out []manuscript.Block
	for _, b := range r.blocks(box) {
		if p, ok := b.(manuscript.Paragraph); ok {
			p.Kind = manuscript.Caption
			b = p
		}
		out = append(out, b)
	}
	for i := range out { // the picture hangs on its caption, and so is read behind it
		if _, ok := out[i].(manuscript.Figure); ok && i > 0 {
			out[0], out[i] = out[i], out[0]
			break
		}
	}
	return out
}
