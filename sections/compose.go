package sections

import (
	"strings"
	"time"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/hyphen"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
	"annualreport/sections/announcement"
	"annualreport/sections/check"
	"annualreport/sections/compose"
	"annualreport/sections/edition"
	"annualreport/sections/frontmatter"
	"annualreport/sections/kind"
	"annualreport/sections/message"
	"annualreport/sections/object"
)

// Setting is what a report is composed for and with.
type Setting struct {
	Edition edition.Edition
	Hyphens *hyphen.Library
	// Words are those of earlier documents, to be used for no other document at the same time; nil for none.
	Words *shape.Table
	// Program is the name and version of the program, for the file's metadata.
	Program string
	// Proof is set if the pages are a proof; else it is nil.
	Proof *Proof
}

// Proof is what stands around the pages of a proof.
type Proof = content.Proof

// ProofNumber is the number of a text in a proof.
type ProofNumber = content.ProofNumber

// Compose turns a report into a document for an edition. It tells the problems
// of the texts, also of a report that has others already.
func (r *Report) Compose(s Setting, problems *diag.List) *content.Document {
	base := r.composer(s.Edition)
	parts := compose.Sections(base, r.Sections, problems)
	plain := base.Over(&compose.Head{}, problems)
	plain.Inlines(r.Meta.Summary) // it stands in the metadata, where nothing is told
	doc := &content.Document{
		Info: r.info(s), Sheet: *base.Sheet, Book: r.book.Designed(r.Brand.Text, r.Brand.Titles, r.Brand.Labels),
		Chosen: r.Brand.Chosen, Hyphens: r.hyphens.Over(s.Hyphens), Words: s.Words,
		Language: r.Meta.Language.Language,
		Styles:   &base.Styles.StyleSheet,
		Furniture: content.Furniture{
			Name: r.Plain(r.Organisation.Called()), Digits: r.Meta.Language.Numbers.Digits,
			AtHead: r.Brand.Design.Page.HeadAtTop, Rule: r.Brand.Style.Line(r.Brand.Design.Page.HeadRule),
		},
		Notes:   r.noteStyle(),
		Links:   content.LinkStyle{Line: unit.Pt / 3, Hidden: base.Printed},
		Aliases: compose.Resolve(parts, problems),
	}
	doc.Proof = s.Proof
	check.Alternatives(compose.Alternatives(parts), problems)
	doc.Attachments = r.Attachments(s.Edition)
	book := r.frontMatter()
	if r.StandardParts.Cover.Show {
		doc.Parts = append(doc.Parts, frontmatter.Cover(plain, book))
	}
	if r.StandardParts.Contents.Show && len(parts) > 0 {
		doc.Parts = append(doc.Parts, frontmatter.Contents(plain, book, parts))
	}
	doc.Furniture.Tabs = frontmatter.Tabs(plain, parts)
	doc.Parts = append(doc.Parts, frontmatter.Body(plain, parts)...)
	if r.StandardParts.BackCover.Show {
		doc.Parts = append(doc.Parts, frontmatter.BackCover(plain, book))
	}
	return doc
}

// PagesOf is what of an edition its pages depend on: editions that are equal in it have the same pages, beside the
// resolution of pictures and attached files.
func (r *Report) PagesOf(e edition.Edition) edition.Edition {
	out := edition.Edition{Facing: e.Facing, Printed: e.Printed}
	if e.Printed {
		out.Name = e.Name // it stands beside the sheets
	}
	return out
}

// composer is what composes the sections of an edition.
func (r *Report) composer(e edition.Edition) *compose.Composer {
	out := r.unnumbered(e)
	out.Numbers = r.numbers()
	return out
}

// unnumbered is a composer that knows no numbers of captions.
func (r *Report) unnumbered(e edition.Edition) *compose.Composer {
	sheet := r.sheet(e)
	return compose.New(compose.Context{
		Language: r.Meta.Language, Brand: &r.Brand, Printed: e.Printed, Sheet: &sheet,
		Pictures: r.pictures, Tables: r.tables(), Away: r.away, ObjectLists: object.Lists(),
		Credits: kind.Credits(r.Sections), Translated: r.Meta.Translated, Schemes: r.Links.Schemes,
		Captions: r.Captions,
	})
}

// frontMatter is what the covers and the contents say of the report.
func (r *Report) frontMatter() *frontmatter.Report {
	return &frontmatter.Report{
		Meta: &r.Meta, Organisation: &r.Organisation, Parts: &r.StandardParts, Imprint: !kind.HasImprint(r.Sections),
	}
}

// CoverLogo is the sign of the organisation that stands on the cover.
func (r *Report) CoverLogo() frontmatter.Logo {
	frame := r.Brand.FrontCover().SenderFrame()
	return frontmatter.LogoOf(&r.Organisation, r.Brand.GroundBehind(frame))
}

// sheet is the page of an edition.
func (r *Report) sheet(e edition.Edition) content.Sheet {
	s := r.Page.Sheet(r.Brand.Grid(), e.Facing)
	s.MarginFirst = r.Brand.Design.Page.MarginFirst
	if e.Printed {
		s.Bleed, s.Marks, s.Multiple = r.Print.Bleed, r.Print.Marks, r.Print.Multiple
		s.Rectos = r.Print.Rectos
		s.Slug = strings.Join(
			[]string{r.Meta.Slug, r.Meta.Language.Tag, e.Name, r.Meta.Date.Format(time.DateOnly)}, " · ",
		)
	}
	if e.Printed && r.Print.Binding.Separate {
		s.Wrap = frontmatter.Wrap(&r.Print.Binding, &r.Brand, r.Plain(r.Organisation.Called()), r.titleWords())
	}
	return s
}

// noteStyle is what footnotes have beside their looks.
func (r *Report) noteStyle() content.NoteStyle {
	l := r.Meta.Language
	return content.NoteStyle{
		Digits: l.Numbers.Digits, Call: l.Words.Footnote, Back: l.Words.BackToText, Language: l.WordsIn,
	}
}

// info describes the document.
func (r *Report) info(s Setting) display.Info {
	title := r.titleWords()
	if name := r.Plain(r.Organisation.Called()); name != "" {
		title = name + " " + title
	}
	return display.Info{
		Title: title, Author: r.Plain(r.Organisation.Name), Subject: r.Plain(r.Meta.Summary),
		Language: r.Meta.Language.Tag, RightToLeft: r.Meta.Language.RightToLeft(),
		Date: r.Meta.Date, Program: s.Program,
	}
}

// titleWords are the title and the subtitle of the report in plain words.
func (r *Report) titleWords() string {
	return strings.TrimSpace(r.Plain(r.Meta.Title) + " " + r.Plain(r.Meta.Subtitle))
}

// Plain is a short text in plain words, as metadata, bookmarks, running heads and messages show it. What is wrong with
// it is reported where it is set.
func (r *Report) Plain(t Text) string { return r.composer(edition.Email()).Plain(t) }

// Announcement gathers what a message says of the report. What is wrong with it is told by CheckMessage, and where the
// report is set.
func (r *Report) Announcement() announcement.Announcement {
	return message.Announce(r.composer(edition.Email()), r.announced())
}

// CheckMessage reports what is wrong with the texts of [email].
func (r *Report) CheckMessage(problems *diag.List) {
	message.Check(r.composer(edition.Email()), r.announced(), problems)
}

// CoverAddress is where the picture of the cover is found; empty if nowhere.
func (r *Report) CoverAddress() string { return message.Address(r.announced(), r.Message.Cover) }

// announced is the report as a message knows it.
func (r *Report) announced() *message.Report {
	return &message.Report{Meta: &r.Meta, Organisation: &r.Organisation, Options: &r.Message, Sections: r.Sections}
}
