package source

import (
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/number"
	"annualreport/sections/source/grammar"
)

// File is a text with its name, as people call it in messages, and with the places in it.
type File struct {
	*diag.File
	// Translate, if it is not nil, is asked for every text that is read.
	Translate func(at Place, t Text) Text
	// Editions knows which of the tables that name languages stand in the edition that is read; nil where all do.
	Editions Editions
	// IsList tells which tables are those of a list, for those who write their headers as if they were
	// single; nil where
	// it is not known.
	IsList grammar.Lists
	Text   string
	// encoding is that of the file on the disk.
	encoding string
}

// NewFile makes a file of a text. A byte order mark at its start is dropped; UTF-16 and UTF-32
// become UTF-8, and line ends of word processors spaces. Where lines end with a carriage return alone, as on
// Macintoshes of old and in files that Excel still writes for them, they end with a line feed.
func NewFile(name, text string) *File {
	text, encoding := narrow(text)
	if strings.Contains(text, "\r") && !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	text = Running(text)
	return &File{File: diag.NewFile(name, text), Text: text, encoding: encoding}
}

// Parse reads the file as TOML. It returns nil if the syntax is broken, and reports what is wrong.
func (f *File) Parse(problems *diag.List) *Table {
	const cure = "save the file in the encoding UTF-8"
	if f.encoding != utf8Name { // TOML v1.0.0, Spec
		problems.Errorf(f.Span(0, 0), cure, "the file is written in %s", f.encoding)
		return nil
	}
	own := new(diag.List)
	text, ok := f.Plain(own, cure)
	problems.Append(own)
	if !ok {
		return nil
	}
	values, positions, err := decode(text.String(), usual)
	if err != nil {
		syntaxErrors(f, err, problems)
		return nil
	}
	if own.HasErrors() {
		return nil // a control character may be part of a key
	}
	return newTable(f, "", values, positions, problems)
}

// Text is a string of a file with its place. The zero Text is empty.
type Text struct {
	Value string
	Span  diag.Span
	file  *File
	// at is the byte where the value begins in the file: behind its quotes if it stands there as it is, and else at
	// them, and the facts have the places of its bytes.
	at int32
	// facts are nil for most texts, among them the cells of long tables.
	facts *textFacts
	// number is the number that the value is, nil for words.
	number *number.Value
}

// textFacts are what only few texts have. They are shared by copies of a text, and so never change.
type textFacts struct {
	escapes escapes
	// parts are the places of a translated text.
	parts []Part
	// original is the value before it was translated, and beside the translation of what
	// keeps its own words.
	original string
	beside   Text
	// language is that of a text that has no translation, in the edition of another language.
	language string
}

// more are the facts of a text, which are empty if it has none.
func (t Text) more() textFacts {
	if t.facts == nil {
		return textFacts{}
	}
	return *t.facts
}

// with is the text with other facts.
func (t Text) with(facts textFacts) Text { t.facts = &facts; return t }

// Number is the number that the text is: a number of TOML, or one of a file that was read as one.
// A text in quotes is none, whatever it says.
func (t Text) Number() (number.Value, bool) {
	if t.number == nil {
		return number.Value{}, false
	}
	return *t.number, true
}

// AsNumber returns the text as a number, of whatever language its digits are.
func (t Text) AsNumber(v number.Value) Text { t.number = &v; return t }

// Taken returns the text as it stands at another place, which takes it from its own.
func (t Text) Taken(at diag.Span) Text {
	out := Text{Value: t.Value, Span: at, number: t.number}
	if t.facts != nil {
		out.facts = &textFacts{original: t.facts.original, beside: t.facts.beside}
	}
	return out
}

// Original is the value as the report has it, whatever language it is set in: names are
// made of it, so that they are the same in all.
func (t Text) Original() string {
	if t.facts != nil && t.facts.original != "" {
		return t.facts.original
	}
	return t.Value
}

// Beside is the translation of a text that keeps its own words, such as the title of a
// publication; empty if there is none.
func (t Text) Beside() Text { return t.more().beside }

// Language is the tag of the language of a text that is not translated, in the edition of another language; empty for
// texts in the language of the edition.
func (t Text) Language() string { return t.more().language }

// In returns the text as one that is not translated, in the language of a tag.
func (t Text) In(tag string) Text {
	facts := t.more()
	facts.language = tag
	return t.with(facts)
}

// Translated returns the text in another language. Its place stays that of the original.
func (t Text) Translated(value string) Text {
	return Text{Value: value, Span: t.Span}.with(textFacts{original: t.Value})
}

// IsTranslated reports whether the text is in another language than the original, or was written for it.
func (t Text) IsTranslated() bool { return t.facts != nil && t.facts.original != "" }

// Part is where a part of a translated text stands: the part from a byte of the value on, up to the next. The
// zero place is that of the original.
type Part struct {
	From int
	At   diag.Span
}

// TranslatedAs returns the text in another language, with the places of its parts, so that what is wrong with it is
// reported where it was translated.
func (t Text) TranslatedAs(value string, parts []Part) Text {
	out := Text{Value: value, Span: t.Span}.with(textFacts{original: t.Value, parts: parts})
	if len(parts) == 1 && !parts[0].At.IsZero() {
		out.Span = parts[0].At
	}
	return out
}

// partAt is the place of a byte of a translated text.
func (t Text) partAt(offset int) diag.Span {
	at := t.Span
	for _, p := range t.more().parts {
		if p.From > offset {
			break
		}
		if at = p.At; at.IsZero() {
			at = t.Span
		}
	}
	return at
}

// WithBeside returns the text with a translation that is set behind it, and the place where that stands.
func (t Text) WithBeside(translation string, at diag.Span) Text {
	facts := t.more()
	facts.beside = Text{Value: translation, Span: at}
	return t.with(facts)
}

// IsEmpty reports whether there is nothing to read in a text.
func (t Text) IsEmpty() bool { return strings.TrimSpace(t.Value) == "" }

// At is the place of a byte of the value in the file. Escapes and the line end
// behind opening quotes, which the value does not have, are counted.
func (t Text) At(offset, length int) diag.Span {
	if t.file == nil {
		return t.partAt(offset)
	}
	return t.file.Span(t.byteAt(offset), max(length, 1))
}

// byteAt is the byte of the file at which a byte of the value stands.
func (t Text) byteAt(offset int) int { return int(t.at) + t.more().escapes.raw(offset) }

// newText makes a text of a value that begins at a byte of the file.
func newText(f *File, value string, at int, span diag.Span) Text {
	t := Text{Value: value, Span: span, file: f, at: int32(at)}
	start := at + valueStart(f.Text[at:])
	if strings.HasPrefix(f.Text[start:], value) {
		t.at = int32(start)
		return t
	}
	return t.with(textFacts{escapes: escapesOf(f.Text[at:], len(value))})
}

// isVerbatim reports whether a text stands in its file as it is.
func (t Text) isVerbatim() bool { return t.file != nil && t.facts == nil }
