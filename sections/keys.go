package sections

import (
	"strconv"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/address"
	"annualreport/sections/markup"
	"annualreport/sections/schema"
)

// idKey is the name of something that a text can place or lead to.
func idKey[T any](in *reading, at func(*T) *Text) *schema.Field[T, Text] {
	return schema.As("id", at, func(id Text, problems *diag.List) (Text, bool) {
		in.names.take(id, problems)
		return id, true
	}).Says("name").Doc("the name that texts place it by and links lead to").Example(`"lamps"`)
}

// pictureKey is a picture, named by its file.
func pictureKey[T any](in *reading, name string, at func(*T) **picture) *schema.Field[T, *picture] {
	return schema.As(name, at, func(file Text, problems *diag.List) (*picture, bool) {
		p := in.report.shelf.load(file.Value, file.Span, problems)
		return p, p != nil
	}).Says("file")
}

// choice is a key that holds one of some words, of which the first is usual.
func choice[T any, W ~string](name string, at func(*T) *W, words ...W) *schema.Field[T, W] {
	var list []schema.Word[W]
	var quoted []string
	for _, w := range words {
		list = append(list, schema.Word[W]{Name: string(w), Means: w})
		quoted = append(quoted, strconv.Quote(string(w)))
	}
	refusal := schema.Refusal{What: "`" + name + "` cannot be %q", Cure: "write " + strings.Join(quoted, ", ")}
	return schema.WordsOr(name, list, refusal, at)
}

// websiteKey is the address of a website, with its scheme or without.
func websiteKey[T any](at func(*T) *Text) *schema.Field[T, Text] {
	return schema.Text("website", at).Says("address").Check(func(t Text, problems *diag.List) {
		_, fault := address.Website(t.Value)
		tellAddress(fault, t, problems)
	}).Doc("the website; its scheme may be left out").Example(`"https://lighthouse.example"`)
}

// mailKey is an address for mail.
func mailKey[T any](at func(*T) *Text) *schema.Field[T, Text] {
	return schema.Text("email", at).Says("address").Check(func(t Text, problems *diag.List) {
		_, fault := address.Mail(t.Value)
		tellAddress(fault, t, problems)
	}).Doc("the address for mail").Example(`"lamp@lighthouse.example"`)
}

// checkWeb reports an address that no browser would find.
func checkWeb(t Text, problems *diag.List) {
	_, fault := address.Web(t.Value)
	tellAddress(fault, t, problems)
}

// tellAddress reports what is wrong with an address, if anything is.
func tellAddress(fault *address.Fault, t Text, problems *diag.List) {
	switch {
	case fault == nil || t.IsEmpty():
	case fault.Minor:
		problems.Warnf(t.Span, fault.Cure, "%s", fault.What)
	default:
		problems.Errorf(t.Span, fault.Cure, "%s", fault.What)
	}
}

// noNotes reports footnotes in texts that are printed as they are, or also stand where no note
// can be: in the name of the file, in bookmarks, at the feet of pages.
func noNotes(t Text, problems *diag.List) {
	if at, length := markup.CallOfNote(t.Value); length > 0 {
		problems.Errorf(t.At(at, length), cureOfName, "no footnote can stand here")
	}
}
