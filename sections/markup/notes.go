package markup

import (
	"maps"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// footnote is a note of the text.
type footnote struct {
	name   string
	blocks []content.Block
	node   ast.Node
	// open is set while the blocks are made.
	open bool
}

// outerCalls is the syntax for calls of notes that the text itself does not have. goldmark takes
// these for words.
type outerCalls struct{}

// Extend implements goldmark.Extender.
func (outerCalls) Extend(m goldmark.Markdown) {
	// goldmark's own notes have the priority 101, what else begins with a bracket 199 and more.
	m.Parser().AddOptions(parser.WithInlineParsers(util.Prioritized(outerCallParser{}, 102)))
}

// outerCall calls a note of the section's own text.
type outerCall struct {
	ast.BaseInline
	name string
	// at is where the call stands in the text, and length its length.
	at, length int
}

var kindOuterCall = ast.NewNodeKind("OuterCall")

// Kind implements ast.Node.
func (n *outerCall) Kind() ast.NodeKind { return kindOuterCall }

// Dump implements ast.Node.
func (n *outerCall) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"Name": n.name}, nil)
}

// outerCallParser parses such calls.
type outerCallParser struct{}

// Trigger implements parser.InlineParser.
func (outerCallParser) Trigger() []byte { return []byte{'['} }

// Parse implements parser.InlineParser.
func (outerCallParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	m := noteCallHere().FindSubmatchIndex(line)
	if m == nil {
		return nil
	}
	block.Advance(m[1])
	return &outerCall{name: string(line[m[2]:m[3]]), at: segment.Start, length: m[1]}
}

// collectNotes finds the notes, which goldmark gathers at the end of the text.
func (w *walker) collectNotes() {
	w.notes = make(map[int]*footnote)
	for n := w.root.FirstChild(); n != nil; n = n.NextSibling() {
		if list, ok := n.(*extast.FootnoteList); ok {
			for f := list.FirstChild(); f != nil; f = f.NextSibling() {
				if f, ok := f.(*extast.Footnote); ok {
					w.notes[f.Index] = &footnote{name: string(f.Ref), node: f}
				}
			}
		}
	}
}

// checkNotes reports notes that are never called, and second notes of one name, which Markdown drops.
func (w *walker) checkNotes() {
	if !strings.Contains(w.text.Value, "[^") {
		return
	}
	defined, called := make(map[string][]int), make(map[string]bool)
	code := codeIn(w.root, nil)
	slices.SortFunc(code, func(a, b text.Segment) int { return a.Start - b.Start })
	inCode := func(match []int) bool {
		i, _ := slices.BinarySearchFunc(code, match[0]+1, func(s text.Segment, at int) int { return s.Start - at })
		return i > 0 && match[0] < code[i-1].Stop
	}
	for _, m := range noteDefinitions(w.text.Value) {
		name := w.text.Value[m[2]:m[3]]
		switch {
		case inCode(m):
		case defined[name] != nil:
			w.Problems.Errorf(w.noteSpan(m), "give one of the two another name", "there are two footnotes [^%s]", name)
		default:
			defined[name] = m
		}
	}
	for _, m := range noteCalls(w.text.Value) {
		name := w.text.Value[m[2]:m[3]]
		isDefinition := defined[name] != nil && defined[name][2] == m[2]
		called[name] = called[name] || !isDefinition && !inCode(m)
	}
	for _, name := range slices.Sorted(maps.Keys(defined)) {
		if !called[name] {
			w.unused(name, w.noteSpan(defined[name]))
		}
	}
}

// unused reports a note that the text does not call, or calls Unused for it.
func (w *walker) unused(name string, at diag.Span) {
	if w.Unused != nil {
		w.Unused(name, at)
		return
	}
	TellUnused(w.Problems, name, at)
}

// TellUnused reports a note that nothing calls.
func TellUnused(problems *diag.List, name string, at diag.Span) {
	problems.Warnf(at, "write [^"+name+"] where it belongs", "the footnote [^%s] is never called", name)
}

// codeIn lists the places of program text, where signs mean nothing.
func codeIn(n ast.Node, out []text.Segment) []text.Segment {
	switch n.Kind() {
	case ast.KindCodeSpan:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if t, ok := c.(*ast.Text); ok {
				out = append(out, t.Segment)
			}
		}
		return out
	case ast.KindCodeBlock, ast.KindFencedCodeBlock:
		for i := range n.Lines().Len() {
			out = append(out, n.Lines().At(i))
		}
		return out
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		out = codeIn(c, out)
	}
	return out
}

// noteCall calls a note of the text itself.
func (w *walker) noteCall(out []content.Inline, n *extast.FootnoteLink) []content.Inline {
	f := w.notes[n.Index]
	if f == nil {
		return out
	}
	if w.NoNotes != nil {
		w.NoNotes(w.callSpan(f.name))
		return out
	}
	if f.open {
		w.Problems.Errorf(w.text.At(n.Pos(), len("[^]")+len(f.name)), "leave out the call, or call another footnote",
			"the footnote [^%s] calls itself", f.name)
		return out
	}
	note := w.note(f)
	if len(note.Blocks) > 0 {
		return append(tight(out), note)
	}
	if w.text.Value == w.text.Original() && !w.inNote { // else a translator left it out
		w.Problems.Errorf(w.callSpan(f.name), "write it behind [^"+f.name+"]:",
			"the footnote [^%s] has no text", f.name)
	}
	return out
}

// outerNote calls a note of the section's own text.
func (w *walker) outerNote(out []content.Inline, n *outerCall) []content.Inline {
	at := w.text.At(n.at, n.length)
	switch {
	case w.NoNotes != nil:
		w.NoNotes(at)
	case w.Note != nil:
		if note, ok := w.Note(n.name, at); ok {
			return append(tight(out), note)
		}
	}
	return out
}

// note is a note with its blocks, which are made at its first call. Its headings are
// bold words that no outline knows.
func (w *walker) note(f *footnote) content.Note {
	if f.blocks == nil {
		f.blocks = []content.Block{}
		f.open = true
		body := w.Body
		before := w.before
		inNote := w.inNote
		w.Body = role.Note
		w.before = content.Space{}
		w.inNote = true
		f.blocks = w.blocks(f.node)
		w.Body = body
		w.before = before
		w.inNote = inNote
		f.open = false
	}
	return content.Note{Name: w.text.Span.String() + f.name, Blocks: f.blocks}
}

// tight drops the space before the mark of a note, which follows its word directly.
func tight(out []content.Inline) []content.Inline {
	for k := len(out) - 1; k >= 0; k-- {
		last, ok := out[k].(content.Text)
		if !ok {
			break
		}
		last.Value = strings.TrimRight(last.Value, " ")
		out[k] = last
		if last.Value != "" {
			break
		}
	}
	return out
}

// Notes are the footnotes of a text, for other texts that call them.
type Notes struct {
	walker *walker
	byName map[string]*footnote
}

// Notes returns the footnotes of a text. Each is the same note as the one that the text calls
// itself.
func (p *Parser) Notes(t source.Text, s *Context) *Notes {
	var calls strings.Builder
	for _, m := range noteDefinitions(t.Value) {
		calls.WriteString("\n\n[^" + t.Value[m[2]:m[3]] + "]")
	}
	out := &Notes{byName: make(map[string]*footnote)}
	if calls.Len() == 0 {
		return out
	}
	// goldmark keeps the notes that are called: calls at the end keep all.
	out.walker = p.walkerOf(t, t.Value+calls.String()+"\n", s)
	if out.walker == nil {
		return out
	}
	for _, f := range out.walker.notes {
		out.byName[f.name] = f
	}
	return out
}

// Note returns the note of a name, if there is one that says something.
func (n *Notes) Note(name string) (content.Note, bool) {
	f := n.byName[name]
	if f == nil {
		return content.Note{}, false
	}
	note := n.walker.note(f)
	return note, len(note.Blocks) > 0
}

// The cures for notes where none can stand: in names and titles, in the words of a chart, and in
// a message.
const (
	CureOfName    = "call the footnote in the text of a section"
	CureOfChart   = "call the footnote in the caption of the chart"
	CureOfMessage = "say it in the text itself"
)
