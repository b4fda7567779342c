package inline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"

	"annualreport/layout/bidi"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/locale"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
)

// atomKind is what an atom of a paragraph is.
type atomKind uint8

const (
	wordAtom atomKind = iota
	// spaceAtom is a word space that a line may end at, tieAtom one that it may not.
	spaceAtom
	tieAtom
	// lineEndAtom ends a line where the author ends it.
	lineEndAtom
)

// atom is a word or a space of a paragraph.
type atom struct {
	word  *shape.Word // nil for a space and a line end
	run   display.ElementID
	style uint16 // index in Paragraph.Styles
	kind  atomKind
	level bidi.Level
	link  int32 // index in Paragraph.Links, or -1
	note  int32 // number from 0 of the note that is called first here, or -1
	place int32 // index in Paragraph.places, -1 or addedPlace
}

// SetStyle is a style in use in a paragraph.
type SetStyle struct {
	Text     content.TextStyle
	emphasis content.Emphasis
	style    style
	language locale.Language
	// ink is that of the text, shared by all texts of the style.
	ink *color.Ink
}

// inlineState is what an inline takes from what is around it: its style, its link, and its element.
type inlineState struct {
	SetStyle
	styleIndex int // index in Paragraph.Styles, or -1 if it is not entered yet
	// asked is where the author asks for the emphasis.
	asked diag.Span
	link  int32
	place int32 // index in Paragraph.places, -1 or addedPlace
	at    *cursor
}

// cursor is where text goes in the structure: the current run of an element.
type cursor struct {
	parent, run display.ElementID
}

// piece is text with one style in one run, a line end, or a directional character.
type piece struct {
	text    string
	state   inlineState
	run     display.ElementID
	note    int32
	lineEnd bool
	// explicit is set for a directional character, which does not stand on the page.
	explicit bool
}

// inlineReader cuts the inlines of one paragraph into atoms.
type inlineReader struct {
	s *Session
	p *Paragraph
	readingRoom
	bidi bool
}

// readingRoom has the pieces and the atoms of the paragraph that is read. The next paragraph reuses their memory.
type readingRoom struct {
	pieces []piece
	atoms  []atom
}

// readInlines turns inlines into the atoms of a paragraph.
func readInlines(sess *Session, p *Paragraph, inlines []content.Inline, element display.ElementID) {
	r := inlineReader{s: sess, p: p, bidi: p.RightToLeft}
	r.pieces = sess.reading.pieces[:0]
	r.atoms = sess.reading.atoms[:0]
	state := inlineState{styleIndex: -1, link: -1, place: -1, at: &cursor{parent: element}}
	state.Text = p.Style.Text
	state.language = p.Frame.Language
	r.walk(inlines, state)
	levels := r.levels()
	at := 0
	script := sess.Styles.firstScript(p.Frame.Language.Script)
	for i := range r.pieces {
		pc := &r.pieces[i]
		switch {
		case pc.lineEnd:
			r.atoms = append(r.atoms, atom{
				kind: lineEndAtom, style: uint16(r.styleIndex(&pc.state)), run: pc.run, link: -1, note: -1,
				place: -1,
			})
		case !pc.explicit:
			script = r.cut(pc, levels, at, script)
		}
		at += len(pc.text)
	}
	p.atoms = slices.Clone(trimmed(r.atoms))
	sess.reading = r.readingRoom
}

// walk flattens inlines into pieces.
func (r *inlineReader) walk(inlines []content.Inline, s inlineState) {
	for _, in := range inlines {
		switch in := in.(type) {
		case content.Text:
			inner := s
			if inner.place = r.p.enterSpan(in.Span); in.Added {
				inner.place = addedPlace
			}
			r.text(in.Value, inner)
		case content.InEmphasis:
			inner := s
			inner.Text = s.Text.Emphasized(in.Emphasis)
			if in.Emphasis&content.Superior != 0 {
				inner.Text = superior(inner.Text, content.PlainText(in.Inlines))
			}
			inner.emphasis |= in.Emphasis
			if in.Emphasis&content.SmallCaps != 0 {
				// A text of capitals alone would not become smaller by the small capitals of small letters.
				if !strings.ContainsFunc(content.PlainText(in.Inlines), unicode.IsLower) {
					inner.Text.Features |= shape.SmallFromCapitals
				}
			}
			if !in.Span.IsZero() {
				inner.asked = in.Span
			}
			inner.styleIndex = -1
			if in.Emphasis&content.Code != 0 {
				r.isolate(leftIsolate, in.Inlines, inner)
				continue
			}
			r.walk(in.Inlines, inner)
		case content.Isolate:
			r.isolate(isolateOf(content.PlainText(in.Inlines)), in.Inlines, s)
		case content.InStyle:
			inner := s
			inner.Text = in.Style
			inner.styleIndex = -1
			r.walk(in.Inlines, inner)
		case content.InLanguage:
			r.inLanguage(in, s)
		case content.Link:
			r.link(in, s)
		case content.Note:
			r.noteCall(in, s)
		case content.LineEnd:
			r.pieces = append(r.pieces, piece{text: "\u2028", state: s, run: r.run(s), lineEnd: true})
		case content.PageOf:
			r.text(r.s.Pages.of(in.Anchor), s)
		}
	}
}

// run returns the current stretch of text of the element, making one if needed.
func (r *inlineReader) run(s inlineState) display.ElementID {
	if s.at.run == 0 {
		s.at.run = r.p.Frame.Tree.AddRun(s.at.parent)
	}
	return s.at.run
}

// text adds a text as a piece, with its spaces as the language sets them.
func (r *inlineReader) text(value string, s inlineState) {
	if value == "" {
		return
	}
	// No text of a PDF may be U+FEFF (ISO 19005-2, 6.2.11.7.2); inside of text it
	// is an old form of the word joiner (Unicode 17, 23.8).
	value = strings.ReplaceAll(value, "\uFEFF", "\u2060")
	if !utf8.ValidString(value) {
		value = strings.ToValidUTF8(value, "\uFFFD")
		r.p.malformed = true
	}
	r.p.heaped = r.p.heaped || heapsMarks(value)
	if s.emphasis&content.Code == 0 {
		value = content.Spaces(s.language, value)
	}
	if !r.bidi && hasRightToLeft(value) {
		r.bidi = true
	}
	r.pieces = append(r.pieces, piece{text: value, state: s, run: r.run(s), note: -1})
}

// mostMarks is how many marks one letter has at the most: no language needs as many (UAX #15, 12, Stream-Safe Text
// Format).
const mostMarks = 30

// heapsMarks reports whether a text has a letter with more marks than mostMarks, which no font can place.
func heapsMarks(text string) bool {
	marks := 0
	if utf8.RuneCountInString(text) == len(text) {
		return false
	}
	for _, r := range text {
		if r < '\u0300' || !unicode.In(r, unicode.Mn, unicode.Me) {
			marks = 0
		} else if marks++; marks > mostMarks {
			return true
		}
	}
	return false
}

// inLanguage wraps text of another language in a Span that says so.
func (r *inlineReader) inLanguage(in content.InLanguage, s inlineState) {
	if in.Language.Tag == s.language.Tag || content.IsBlank(in.Inlines) {
		r.walk(in.Inlines, s)
		return
	}
	span := r.p.Frame.Tree.Add(s.at.parent, display.Span)
	r.p.Frame.Tree.Attributes(span).Language = in.Language.Tag
	s.at.run = 0
	inner := s
	inner.language = in.Language
	inner.styleIndex = -1
	inner.at = &cursor{parent: span}
	if in.Language.Direction == s.language.Direction {
		r.walk(in.Inlines, inner)
		return
	}
	r.isolateLanguage(in.Inlines, inner)
}

// link makes a Link element and enters the link in the paragraph.
func (r *inlineReader) link(in content.Link, s inlineState) {
	element := r.p.Frame.Tree.Add(s.at.parent, display.LinkRole)
	r.p.Frame.Tree.Source(element, in.Span)
	s.at.run = 0
	inner := s
	inner.at = &cursor{parent: element}
	contents := in.Contents
	if contents == "" {
		contents = content.SpokenText(in.Inlines, s.language)
	}
	inner.link = int32(len(r.p.Links))
	plain := in.Plain || r.s.Doc.Links.Hidden
	r.p.Links = append(r.p.Links, link{target: in.Target, contents: contents, Element: element, plain: plain})
	if !plain {
		inner.Text.Ink = r.styles().Links
		inner.styleIndex = -1
	}
	r.walk(in.Inlines, inner)
}

// styles is the style sheet of the part of the document that the paragraph is in.
func (r *inlineReader) styles() *content.StyleSheet {
	if region := r.p.Frame.Region; region != nil {
		return region.Styles
	}
	return r.s.Doc.Styles
}

// styleIndex enters the style of a state in the paragraph.
func (r *inlineReader) styleIndex(s *inlineState) int {
	if s.styleIndex >= 0 {
		return s.styleIndex
	}
	hyphenate := r.p.Style.Hyphenate && s.emphasis&content.Code == 0
	alone := r.s.Styles.alone(usedStyle{s.Text, s.emphasis, s.language, hyphenate})
	s.styleIndex = slices.Index(r.p.Styles, alone[0])
	if s.styleIndex >= 0 {
		return s.styleIndex
	}
	s.styleIndex = len(r.p.Styles)
	if s.styleIndex == 0 {
		r.p.Styles = alone
	} else {
		r.p.Styles = append(r.p.Styles, alone[0])
	}
	return s.styleIndex
}

// cut splits a piece into words and spaces. Levels are those of the bytes of the paragraph, of which base is the first
// of the piece. It returns the script of the last word that has one; signs and digits behind it are set in that script.
func (r *inlineReader) cut(pc *piece, levels []bidi.Level, base int, script language.Script) language.Script {
	index := r.styleIndex(&pc.state)
	st := &r.p.Styles[index].style
	expected := r.s.Styles.scripts(pc.state.language.Script)
	a := atom{run: pc.run, style: uint16(index), link: pc.state.link, note: pc.note, place: pc.state.place}
	text := pc.text
	space := 0 // where the word ends
	for i := 0; i < len(text); {
		if n := explicitAt(text[i:]); n > 0 {
			i += n
			continue
		}
		a.level = levelAt(levels, base+i)
		if n, kind, ok := spaceAt(text[i:]); ok {
			a.kind = kind
			a.word = nil
			if last := len(r.atoms) - 1; kind == tieAtom || last < 0 || r.atoms[last].kind != spaceAtom {
				r.atoms = append(r.atoms, a)
			}
			i += n
			continue
		}
		if i >= space {
			space = wordEnd(text, i) // once for all levels of a word
		}
		end := sameLevel(text, i, space, levels, base)
		word := text[i:end]
		if levels != nil { // else there is no directional character
			word = withoutExplicit(word)
		}
		if own, ok := scriptIn(word); ok {
			script = own
			if pc.state.place != addedPlace {
				r.p.Scripts.add(word, own, expected, pc.state.emphasis&content.Code != 0)
			}
		}
		a.kind = wordAtom
		for _, w := range r.s.Styles.Words.Intern(st.id, script, a.level&1 == 1, word) {
			a.word = w
			r.s.lacks.note(w, &pc.state, &st.shape)
			r.atoms = append(r.atoms, a)
		}
		i = end
	}
	return script
}

// spaceAt recognizes a word space at the start of a text. It returns its length in bytes and its kind; ok is false if
// there is none. Other spaces of Unicode have a width of their own and belong to words.
func spaceAt(text string) (n int, kind atomKind, ok bool) {
	switch text[0] {
	case ' ', '\t', '\n', '\r':
		return 1, spaceAtom, true
	case 0xC2: // U+00A0 is C2 A0
		if len(text) > 1 && text[1] == 0xA0 {
			return 2, tieAtom, true
		}
	}
	return 0, 0, false
}

// wordEnd finds the first word space after a place.
func wordEnd(text string, from int) int {
	for i := from; i < len(text); i++ {
		switch text[i] {
		case ' ', '\t', '\n', '\r':
			return i
		case 0xC2:
			if i+1 < len(text) && text[i+1] == 0xA0 {
				return i
			}
		}
	}
	return len(text)
}

// trimmed is atoms without spaces at their ends.
func trimmed(atoms []atom) []atom {
	for len(atoms) > 0 && atoms[0].kind == spaceAtom {
		atoms = atoms[1:]
	}
	for len(atoms) > 0 && atoms[len(atoms)-1].kind == spaceAtom {
		atoms = atoms[:len(atoms)-1]
	}
	return atoms
}

// firstRune is the first character of a word.
func firstRune(w *shape.Word) rune {
	r, _ := utf8.DecodeRuneInString(w.Text)
	return r
}

// lastRune is the last character of a word.
func lastRune(w *shape.Word) rune {
	r, _ := utf8.DecodeLastRuneInString(w.Text)
	return r
}

// link is a link of a paragraph.
type link struct {
	target display.Target
	// contents is what a screen reader says of the link.
	contents string
	Element  display.ElementID
	// plain is set for a link that looks like the text around it.
	plain bool
}

// WordWidth is the width of a word at a size, without kerning to spaces.
func WordWidth(w *shape.Word, size unit.Length) unit.Length { return w.Scale(w.Advance, size) }
