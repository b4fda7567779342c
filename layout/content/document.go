package content

import (
	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/hyphen"
	"annualreport/layout/locale"
	"annualreport/layout/shape"
)

// Document is all that Typeset needs to know.
type Document struct {
	// Chosen are the places in the report where families are chosen, by their names.
	Chosen map[string]diag.Span
	Info   display.Info
	Sheet  Sheet
	// Parts are the plates and sections in their order.
	Parts []Part
	// Styles say how texts look, except on grounds of their own.
	Styles    *StyleSheet
	Furniture Furniture
	// Attachments are carried by the file beside its pages.
	Attachments []display.Attachment
	Notes       NoteStyle
	Links       LinkStyle
	Book        *fonts.Book
	Hyphens     *hyphen.Library
	// Words are those of earlier documents, to be used for no other document at the same time; nil for none.
	Words *shape.Table
	// Language is what the document is in, but for what says otherwise.
	Language locale.Language
	// Aliases are further names of anchors. An anchor of the same name wins.
	Aliases map[string]string
	// Proof is set if the pages are a proof; else it is nil.
	Proof *Proof
}
