package bib

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// cslItem is a publication in CSL-JSON (citeproc's data model, CSL 1.0.2).
type cslItem struct {
	ID        cslText   `json:"id"`
	Type      string    `json:"type"`
	Title     string    `json:"title"`
	Container string    `json:"container-title,omitempty"`
	Volume    cslText   `json:"volume,omitempty"`
	Issue     cslText   `json:"issue,omitempty"`
	Page      cslText   `json:"page,omitempty"`
	Number    cslText   `json:"number,omitempty"`
	Author    []cslName `json:"author,omitempty"`
	Editor    []cslName `json:"editor,omitempty"`
	Issued    *cslDate  `json:"issued,omitempty"`
	Publisher string    `json:"publisher,omitempty"`
	URL       string    `json:"URL,omitempty"`
	DOI       string    `json:"DOI,omitempty"`
	ISBN      string    `json:"ISBN,omitempty"`
	Language  string    `json:"language,omitempty"`
	Note      string    `json:"note,omitempty"`
	Abstract  string    `json:"abstract,omitempty"`
}

// cslText is a text that may be written as a number.
type cslText string

// UnmarshalJSON implements json.Unmarshaler.
func (t *cslText) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		return json.Unmarshal(data, (*string)(t))
	}
	var n json.Number
	if err := json.Unmarshal(data, &n); err != nil {
		return errors.New("a text or a number is wanted")
	}
	*t = cslText(n)
	return nil
}

type cslName struct {
	Family   string `json:"family,omitempty"`
	Given    string `json:"given,omitempty"`
	Literal  string `json:"literal,omitempty"`
	Particle string `json:"non-dropping-particle,omitempty"`
}

type cslDate struct {
	Parts   [][]cslText `json:"date-parts,omitempty"`
	Raw     string      `json:"raw,omitempty"`
	Literal string      `json:"literal,omitempty"`
}

// readCSL reads a list of items.
func readCSL(f *source.File, problems *diag.List) []Reference {
	d := json.NewDecoder(strings.NewReader(f.Text))
	fail := func(err error) {
		at := int(d.InputOffset())
		if syntax := new(json.SyntaxError); errors.As(err, &syntax) {
			at = int(syntax.Offset) - 1
		}
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			err = errors.New("it ends too early")
		}
		problems.Errorf(f.Span(at, 1), "export it anew as CSL-JSON", "the file is no list of publications: %v", err)
	}
	if t, err := d.Token(); err != nil {
		fail(err)
		return nil
	} else if t != json.Delim('[') {
		fail(errors.New("it does not begin with ["))
		return nil
	}
	var out []Reference
	for d.More() {
		at := int(d.InputOffset())
		at += strings.IndexByte(f.Text[at:]+"{", '{')
		var item cslItem
		if err := d.Decode(&item); err != nil {
			typed := new(json.UnmarshalTypeError)
			if !errors.As(err, &typed) {
				fail(err)
				return out
			}
			problems.Errorf(f.Span(at, 1), "export it anew as CSL-JSON",
				"this publication cannot be read: %s cannot be %s", typed.Field, typed.Value)
			continue
		}
		if half := halfLetter(f.Text[at:int(d.InputOffset())]); half >= 0 {
			problems.Errorf(f.Span(at+half, len(`\ud800`)), "export it anew as CSL-JSON",
				"here is half of a letter, which cannot be printed")
		}
		out = append(out, item.reference(f.Span(at, 1)))
	}
	if _, err := d.Token(); err != nil {
		fail(err)
	}
	return out
}

// halfLetter finds an escape of JSON for one half of a letter without the other (RFC 8259, 8.2), -1 if there
// is none: the JSON library would make it U+FFFD in silence.
func halfLetter(text string) int {
	for i := 0; i+1 < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		switch first := surrogateAt(text[i:]); {
		case first == 0:
			i++ // another escape
		case first < 0xDC00 && surrogateAt(text[i+len(`\ud800`):]) >= 0xDC00:
			i += 2*len(`\ud800`) - 1
		default:
			return i
		}
	}
	return -1
}

// surrogateAt is the surrogate that a text begins with as an escape, 0 if it begins with none.
func surrogateAt(text string) rune {
	if len(text) < len(`\ud800`) || text[:2] != `\u` {
		return 0
	}
	n, err := strconv.ParseUint(text[2:len(`\ud800`)], 16, 16)
	if err != nil || !utf16.IsSurrogate(rune(n)) {
		return 0
	}
	return rune(n)
}

// reference turns an item into a publication.
func (i *cslItem) reference(at diag.Span) Reference {
	text := func(s string) source.Text { return source.Text{Value: strings.TrimSpace(s), Span: at} }
	out := Reference{
		Key: text(string(i.ID)), Type: Type(i.Type), Title: text(i.Title), Container: text(i.Container),
		Volume: text(string(i.Volume)), Issue: text(string(i.Issue)), Publisher: text(i.Publisher),
		URL: text(i.URL), DOI: text(i.DOI), ISBN: text(i.ISBN), Language: text(languageTag(i.Language)),
		Note: text(withoutTags(i.Note)), Abstract: text(withoutTags(i.Abstract)),
		Authors: cslNames(i.Author), Editors: cslNames(i.Editor),
	}
	pages := string(i.Page)
	if pages == "" && i.Type == string(Article) {
		pages = string(i.Number) // of an article that has no pages
	}
	out.Pages = text(pageRange(pages))
	if d := i.Issued; d != nil {
		if len(d.Parts) > 0 && len(d.Parts[0]) > 0 {
			out.Year = yearOf(string(d.Parts[0][0]))
		} else {
			out.Year = yearOf(d.Raw + " " + d.Literal)
		}
	}
	return out
}

func cslNames(names []cslName) []Name {
	var out []Name
	for _, n := range names {
		out = append(
			out, Name{Family: strings.TrimSpace(n.Particle + " " + n.Family), Given: n.Given, Literal: n.Literal},
		)
	}
	return out
}

// WriteCSL writes publications as CSL-JSON, in their order.
func WriteCSL(w io.Writer, refs []Reference) error {
	items := make([]cslItem, 0, len(refs))
	for _, r := range refs {
		item := cslItem{
			ID: cslText(r.Key.Value), Type: string(r.Type), Title: r.Title.Value, Container: r.Container.Value,
			Volume: cslText(r.Volume.Value), Issue: cslText(r.Issue.Value), Page: cslText(r.Pages.Value),
			Publisher: r.Publisher.Value,
			URL:       r.URL.Value, DOI: r.DOI.Value, ISBN: r.ISBN.Value, Language: r.Language.Value,
			Note: r.Note.Value, Abstract: r.Abstract.Value,
		}
		for _, n := range r.Authors {
			item.Author = append(item.Author, cslName{Family: n.Family, Given: n.Given, Literal: n.Literal})
		}
		for _, n := range r.Editors {
			item.Editor = append(item.Editor, cslName{Family: n.Family, Given: n.Given, Literal: n.Literal})
		}
		if r.Year > 0 {
			item.Issued = &cslDate{Parts: [][]cslText{{cslText(fmt.Sprint(r.Year))}}}
		}
		items = append(items, item)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(items)
}

// MarshalJSON writes numbers as numbers: years are.
func (d *cslDate) MarshalJSON() ([]byte, error) {
	if len(d.Parts) == 1 && len(d.Parts[0]) == 1 {
		return fmt.Appendf(nil, `{"date-parts":[[%s]]}`, d.Parts[0][0]), nil
	}
	return []byte("{}"), nil
}
