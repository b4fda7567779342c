package translate

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/diag"
	"annualreport/sections/address"
	"annualreport/sections/catalogue"
	"annualreport/sections/language"
	"annualreport/sections/literal"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/source"
)

// Folder is the folder beside a report in which its catalogues lie, and Extension the end of their names behind the
// language.
const (
	Folder    = "translations"
	Extension = ".po"
)

// contextOf is the context of a message: the place of its table and its key.
func contextOf(at source.Place) string { return at.Context + "." + at.Key }

// hasWords reports whether there is something to translate in a text.
func hasWords(s string) bool {
	if strings.HasPrefix(s, "{") && strings.IndexByte(s, '}') == len(s)-1 {
		return false // the name of a cell
	}
	return strings.ContainsFunc(s, unicode.IsLetter)
}

// Translation is what a report is read with in another language.
type Translation struct {
	// Language is its tag, Original that of the report.
	Language, Original string
	// Lookup finds the translation of a message; false leaves it in the original language.
	Lookup func(catalogue.Key) (string, bool)
	// Place is where the translation of a message stands; nil if it stands nowhere, as in pseudo-languages. A message
	// without a translation stands where the report has it, unless it has a place, too.
	Place func(catalogue.Key) diag.Span
	// Frozen is the day of a translation that is older than the original, whose later changes
	// it lacks; zero for one of today.
	Frozen time.Time
	// Done and Missing count the messages that were found and those that were not.
	Done, Missing int
	// counted are the messages that were counted.
	counted map[catalogue.Key]struct{}

	// Rewritten are the numbers and dates that were written as the language has them, and those
	// that were left, since they may be neither.
	Rewritten []RewrittenText

	// LeftOut are the titles of columns and of rows of tables in Markdown that the translation leaves out, each at the
	// place of its translation.
	LeftOut []source.Text

	// Addresses are the messages that are addresses of the web and have a translation.
	Addresses map[catalogue.Key]bool

	// from and to are the conventions of the original and of the translation.
	from, to *language.Language
}

// OtherLanguage is the language that a catalogue says it is in (GNU gettext manual, "Header Entry") where that is not
// the one of a tag; else it is empty. Locales may name an encoding, as in fr_CA.UTF-8.
func OtherLanguage(c *catalogue.Catalogue, tag string) string {
	named, _, _ := strings.Cut(c.Field("Language"), ".")
	if named == "" || language.Agree(named, tag) {
		return ""
	}
	return named
}

// WritingIn is how numbers are written in a report and in a translation, for the check of what
// translations have lost.
func WritingIn(original, translation string) catalogue.Writing {
	w := catalogue.Writing{Emphases: emphasesOf}
	if from, err := language.For(original); err == nil {
		w.Original, w.OriginalPercent = notationOf(from), from.PercentWords
	}
	if to, err := language.For(translation); err == nil {
		w.Translation, w.TranslationPercent = notationOf(to), to.PercentWords
	}
	return w
}

// notationOf is how numbers and dates are written in a language.
func notationOf(l *language.Language) number.Notation {
	out := l.Numbers.Notation()
	out.DaysFirst = l.Dates.AreDaysFirst()
	return out
}

// emphasesOf counts what stands out in a text, as markup does.
func emphasesOf(text string) catalogue.Emphases { return catalogue.Emphases(markup.EmphasesOf(text)) }

// IsPossible reports whether a report in one language can be translated into that of a tag: one that is known and
// another.
func IsPossible(original, tag string) bool {
	_, known := language.Setting(tag)
	return known && !language.Same(original, tag)
}

// Plurals is the formula of the plurals of a language, as catalogues have it (GNU gettext); English's for a
// tag that is not known.
func Plurals(tag string) string {
	l, err := language.For(tag)
	if err != nil {
		l, _ = language.For("en")
	}
	return l.Plurals
}

// RewrittenText is a text of figures in the original and in a translation.
type RewrittenText struct {
	// At is where the original is written.
	At diag.Span
	// Original is the text, and Translation the same in figures of the other language.
	Original, Translation string
	// Doubtful is what a translator has to write, and has not.
	Doubtful bool
}

// figures writes a text without words as the language of the translation does. What may be no
// number is a message, which stays as it is without a translation.
func (tr *Translation) figures(context, text string, at diag.Span) string {
	if tr.from == nil || tr.to == nil || strings.HasPrefix(text, "{") {
		return text
	}
	plain := literal.Figures(text)
	out := language.Rewrite(plain, tr.from, tr.to)
	if out.Text == plain {
		out.Text = text // nothing to write anew: its signs stay as the author wrote them
	}
	found, ok := tr.Lookup(catalogue.Key{Context: context, ID: text})
	switch {
	case ok:
		tr.count(catalogue.Key{Context: context, ID: text}, ok)
		return found
	case out.Doubtful:
		tr.count(catalogue.Key{Context: context, ID: text}, ok)
	}
	if out.Text != text || out.Doubtful {
		tr.Rewritten = append(tr.Rewritten, RewrittenText{at, text, out.Text, out.Doubtful})
	}
	return out.Text
}

// Translator is what translates the texts of a file: it knows how both languages write numbers and dates. What is no
// language is reported where the report names it.
func (tr *Translation) Translator() func(source.Place, source.Text) source.Text {
	tr.from, _ = language.For(tr.Original)
	tr.to, _ = language.For(tr.Language)
	return tr.text
}

// text translates a text of the report.
func (tr *Translation) text(at source.Place, t source.Text) source.Text {
	kind := at.Role
	context := contextOf(at)
	switch kind {
	case source.NoRole:
		return t
	case source.Markdown:
		return t.TranslatedAs(tr.markdown(context, t))
	case source.Address:
		return tr.address(context, t)
	}
	if !hasWords(t.Value) {
		if kind == source.TableCell || kind == source.Label {
			return t.Translated(tr.figures(context, t.Value, t.Span))
		}
		return t
	}
	found, ok := tr.lookup(context, t.Value)
	switch {
	case ok && kind == source.Beside:
		return t.WithBeside(found, tr.place(context, t.Value))
	case ok:
		return t.TranslatedAs(found, []source.Part{{At: tr.place(context, t.Value)}})
	}
	if at := tr.place(context, t.Value); !at.IsZero() {
		t = t.Taken(at)
	}
	switch kind {
	case source.Alternative:
		return t.In(tr.Original)
	case source.Plain, source.Beside:
		return t
	}
	return t.Translated(tr.foreign(t.Value)).In(tr.Original)
}

// address is the address of a page in another language: that of the original where there is no translation, which lacks
// nothing then. Pseudo-languages have no pages of their own.
func (tr *Translation) address(context string, t source.Text) source.Text {
	key := catalogue.Key{Context: context, ID: t.Value}
	found, ok := tr.Lookup(key)
	if !ok || tr.Place == nil || !address.LeadsOut(t.Value) {
		return t
	}
	tr.count(key, ok)
	if tr.Addresses == nil {
		tr.Addresses = make(map[catalogue.Key]bool)
	}
	tr.Addresses[key] = true
	return t.TranslatedAs(found, []source.Part{{At: tr.Place(key)}})
}

func (tr *Translation) lookup(context, id string) (string, bool) {
	key := catalogue.Key{Context: context, ID: id}
	found, ok := tr.Lookup(key)
	tr.count(key, ok)
	return found, ok
}

// count counts a message, once though it may stand in several places: what things are grouped by does.
func (tr *Translation) count(key catalogue.Key, found bool) {
	if _, counted := tr.counted[key]; counted {
		return
	}
	if tr.counted == nil {
		tr.counted = make(map[catalogue.Key]struct{})
	}
	tr.counted[key] = struct{}{}
	if found {
		tr.Done++
	} else {
		tr.Missing++
	}
}

// place is where the translation of a message stands.
func (tr *Translation) place(context, id string) diag.Span {
	if tr.Place == nil {
		return diag.Span{}
	}
	return tr.Place(catalogue.Key{Context: context, ID: id})
}

// markdown translates a text piece by piece, and reports where each stands. Headings keep the names that links know
// them by.
func (tr *Translation) markdown(context string, t source.Text) (string, []source.Part) {
	var b strings.Builder
	var parts []source.Part
	for _, p := range markup.Pieces(t.Value) {
		if p.Kind == markup.VerbatimPiece && !hasWords(p.Raw) {
			b.WriteString(p.Raw) // signs between two blocks belong to the one before
			continue
		}
		part := source.Part{From: b.Len()}
		written := ""
		if hasWords(p.Message) {
			written, part.At = tr.piece(context, &p, t)
		} else {
			written = tr.withoutWords(context, &p, t)
		}
		parts = append(parts, part)
		b.WriteString(written)
	}
	return b.String(), parts
}

// piece translates a piece that has words, and reports where its translation stands.
func (tr *Translation) piece(context string, p *markup.Piece, t source.Text) (string, diag.Span) {
	found, ok := tr.lookup(context, p.Message)
	at := t.At(p.At, len(p.Raw))
	switch {
	case ok:
		at = tr.place(context, p.Message)
		if p.IsName && source.LeavesOut(p.Message, found) {
			tr.LeftOut = append(tr.LeftOut, source.Text{Value: p.Message, Span: at}.Translated(found))
		}
	case p.Kind == markup.CaptionPiece:
		found = p.Message // no marks can stand in it
	default:
		found = tr.foreign(p.Message)
	}
	if own := tr.place(context, p.Message); !ok && !own.IsZero() {
		at = own
	}
	name := ""
	if p.Kind == markup.HeadingPiece {
		name = markup.Slug(markup.Words(source.Text{Value: p.Message}))
	}
	return p.With(found, name), at
}

// withoutWords is a piece that there is nothing to translate in: the numbers of tables are
// written anew.
func (tr *Translation) withoutWords(context string, p *markup.Piece, t source.Text) string {
	if p.Kind != markup.CellPiece {
		return p.Raw
	}
	return p.With(tr.figures(context, p.Message, t.At(p.At, len(p.Raw))), "")
}

// pieceMessages are what the pieces of a text are to a translator.
var pieceMessages = map[markup.PieceKind]source.Role{
	markup.ParagraphPiece: source.Paragraph, markup.HeadingPiece: source.Heading, markup.ItemPiece: source.Bullet,
	markup.CellPiece: source.TableCell, markup.QuotationPiece: source.Quote, markup.NotePiece: source.Footnote,
	markup.CaptionPiece: source.Caption,
}

// foreign marks words that are left in the original language, for those who hear them and
// for hyphenation. What has markup that cannot stand in brackets stays as it is.
func (tr *Translation) foreign(words string) string {
	isPicture := strings.HasPrefix(words, "![") && strings.Contains(words, "](")
	if isPicture || strings.Count(words, "[") != strings.Count(words, "]") {
		return words
	}
	if endsInAddress(words) {
		words += " " // the sign that closes the words would belong to the address
	}
	return "[" + words + "]{lang=" + tr.Original + "}"
}

// endsInAddress reports whether the last word is an address of the web or of mail, as Markdown makes links of.
func endsInAddress(words string) bool {
	last := words[strings.LastIndexAny(words, " \t\n")+1:]
	return strings.Contains(last, "://") || strings.Contains(last, "www.") || strings.Contains(last, "@")
}

// Collector takes down the messages of a report.
type Collector struct {
	out   []catalogue.Message
	index map[catalogue.Key]int
}

// NewCollector makes one that has taken down nothing yet.
func NewCollector() *Collector { return &Collector{index: make(map[catalogue.Key]int)} }

// Messages are those that a translator has to see, in the order of the report in a language: numbers and dates
// are written anew by the program.
func (c *Collector) Messages(original *language.Language) []catalogue.Message {
	return slices.DeleteFunc(c.out, func(m catalogue.Message) bool {
		return !hasWords(m.ID) && !language.Rewrite(literal.Figures(m.ID), original, original).Doubtful
	})
}

// Text takes down a text of the report, and leaves it as it is.
func (c *Collector) Text(at source.Place, t source.Text) source.Text {
	kind := at.Role
	context := contextOf(at)
	switch kind {
	case source.NoRole:
	case source.Address:
		if address.LeadsOut(t.Value) {
			c.add(at, t.Value, kind, t, 0)
			c.markAddress(context, t.Value)
		}
	case source.Markdown:
		for _, p := range markup.Pieces(t.Value) {
			c.add(at, p.Message, pieceMessages[p.Kind], t, p.At)
			if isBlock(p.Kind) {
				c.markBlock(context, p.Message)
			}
		}
	default:
		c.add(at, t.Value, kind, t, 0)
	}
	return t
}

// isBlock reports whether a text is whole without a piece: cells and captions have their place.
func isBlock(kind markup.PieceKind) bool {
	return kind != markup.VerbatimPiece && kind != markup.CellPiece && kind != markup.CaptionPiece
}

// markBlock notes that a message is a block, if it is one.
func (c *Collector) markBlock(context, id string) {
	if i, found := c.index[catalogue.Key{Context: context, ID: id}]; found {
		c.out[i].Block = true
	}
}

// markAddress notes that a message is an address of the web.
func (c *Collector) markAddress(context, id string) {
	if i, found := c.index[catalogue.Key{Context: context, ID: id}]; found {
		c.out[i].Address = true
	}
}

// add takes down a text with words, or with figures that may be a number or a date, or neither, so that a translator
// has to know: Messages leaves out those that are surely one.
func (c *Collector) add(of source.Place, id string, kind source.Role, t source.Text, at int) {
	context := contextOf(of)
	if !hasWords(id) && kind != source.TableCell && kind != source.Label {
		return
	}
	reference := path.Base(t.Span.File())
	key := catalogue.Key{Context: context, ID: id}
	i, twice := c.index[key]
	if !twice {
		c.index[key] = len(c.out)
		c.out = append(c.out, catalogue.Message{
			Context: context, ID: id, References: []string{reference}, Notes: notesFor(kind, id),
			Flags:     flagsFor(kind, id),
			Languages: strings.Fields(of.Languages),
		})
		return
	}
	if of.Languages == "" {
		c.out[i].Languages = nil
	}
	if !slices.Contains(c.out[i].References, reference) {
		c.out[i].References = append(c.out[i].References, reference)
	}
}

// notesFor says to a translator what a message is, and how long its translation may be
// where there is little room.
func notesFor(kind source.Role, id string) []string {
	notes := []string{kind.String()}
	if most := roomFor(kind, id); most > 0 {
		notes = append(notes, fmt.Sprintf("at most about %d letters", most))
	}
	return notes
}

// flagsFor says to programs of translators how a translation is checked.
func flagsFor(kind source.Role, id string) []string {
	var out []string
	switch kind {
	case source.Heading, source.Paragraph, source.Bullet, source.Quote, source.Footnote:
		out = append(out, catalogue.MarkdownFlag)
	}
	if most := roomFor(kind, id); most > 0 {
		out = append(out, catalogue.LengthFlag(most))
	}
	return out
}

// roomFor is how many letters there are at the most about for a translation where there is little room; 0 where there
// is enough.
func roomFor(kind source.Role, id string) int {
	const (
		more = 140 // percent of the original, which most languages need
		few  = 12
	)
	switch kind {
	case source.Heading, source.TableCell, source.Label:
		return max(utf8.RuneCountInString(id)*more/100, few)
	}
	return 0
}
