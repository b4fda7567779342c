package key

import (
	"strconv"
	"strings"

	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/sections/address"
	"annualreport/sections/amount"
	"annualreport/sections/markup"
	"annualreport/sections/number"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// ID is the name of something that a text can place or lead to.
func ID[T any](in *Reading, at func(*T) *source.Text) *schema.Field[*T, source.Text] {
	return schema.As("id", at, func(id source.Text, problems *diag.List) (source.Text, bool) {
		in.Names.Take(id, problems)
		return id, true
	}).Says("name").Doc("the name that texts place it by and links lead to").Example(`"lamps"`)
}

// Picture is a picture, named by its file.
func Picture[T any](in *Reading, name string, at func(*T) **display.Picture) *schema.Field[*T, *display.Picture] {
	return schema.As(name, at, func(file source.Text, problems *diag.List) (*display.Picture, bool) {
		p := in.pictures.Load(file.Value, file.Span, problems)
		return p, p != nil
	}).Says("file")
}

// Choice is a key that holds one of some words, of which the first is usual.
func Choice[T any, W ~string](name string, at func(*T) *W, words ...W) *schema.Field[*T, W] {
	var list []schema.Word[W]
	var quoted []string
	for _, w := range words {
		list = append(list, schema.Word[W]{Name: string(w), Means: w})
		quoted = append(quoted, strconv.Quote(string(w)))
	}
	refusal := schema.Refusal{What: "`" + name + "` cannot be %q", Cure: "write " + strings.Join(quoted, ", ")}
	return schema.WordsOr(name, list, refusal, at)
}

// Website is the address of a website, with its scheme or without.
func Website[T any](at func(*T) *source.Text) *schema.Field[*T, source.Text] {
	return schema.Text("website", at).Says("address").Check(CheckSite).
		Doc("the website; its scheme may be left out").Example(`"https://lighthouse.example"`)
}

// Mail is an address for mail.
func Mail[T any](at func(*T) *source.Text) *schema.Field[*T, source.Text] {
	return schema.Text("email", at).Says("address").Check(func(t source.Text, problems *diag.List) {
		_, fault := address.Mail(t.Value)
		TellAddress(fault, t, problems)
	}).Doc("the address for mail").Example(`"lamp@lighthouse.example"`)
}

// CheckSite reports an address of a website, with its scheme or without, that no browser would find.
func CheckSite(t source.Text, problems *diag.List) {
	_, fault := address.Website(t.Value)
	TellAddress(fault, t, problems)
}

// CheckWeb reports an address that no browser would find.
func CheckWeb(t source.Text, problems *diag.List) {
	_, fault := address.Web(t.Value)
	TellAddress(fault, t, problems)
}

// TellAddress reports what is wrong with an address, if anything is.
func TellAddress(fault *address.Fault, t source.Text, problems *diag.List) {
	switch {
	case fault == nil || t.IsEmpty():
	case fault.Minor:
		problems.Warnf(t.Span, fault.Cure, "%s", fault.What)
	default:
		problems.Errorf(t.Span, fault.Cure, "%s", fault.What)
	}
}

// NoNotes reports footnotes in texts that are printed as they are, or also stand where no note
// can be: in the name of the file, in bookmarks, at the feet of pages.
func NoNotes(t source.Text, problems *diag.List) {
	if at, length := markup.CallOfNote(t.Value); length > 0 {
		problems.Errorf(t.At(at, length), markup.CureOfName, "no footnote can stand here")
	}
}

// ReadNotation reads an example of how numbers are written.
func ReadNotation(text source.Text, problems *diag.List) (number.Notation, bool) {
	n, ok := number.Example(text.Value)
	if !ok {
		problems.Errorf(text.Span,
			"write an example with groups and decimals: numbers = \"1.234,5\" or numbers = \"1,234.5\"",
			"%q does not show how numbers are written", text.Value)
	}
	return n, ok
}

// Numbers is how the numbers of one place are written.
func Numbers[T any](in *Reading, at func(*T) **amount.Numerals) *schema.Field[*T, *amount.Numerals] {
	own := func(text source.Text, problems *diag.List) (*amount.Numerals, bool) {
		out := in.Numerals()
		if n, ok := ReadNotation(text, problems); ok && n.Known() {
			out.Use(n)
		}
		return out, true
	}
	return schema.As("numbers", at, own).Absent(func(t *T) { *at(t) = in.Numerals() }).
		Without("as in the whole report").Doc("an example of how numbers in quotes are written here").
		Example(`"1.234,5"`)
}

// Numerals is how numbers are read that stand in no table.
func (in *Reading) Numerals() *amount.Numerals {
	return amount.NewNumerals(number.Context{Language: in.Author.Numbers.Notation(), Given: in.Notation}, in.Problems)
}

// Group is what things stand under.
func Group[T any](at func(*T) *source.Text) *schema.Field[*T, source.Text] {
	return schema.Text("group", at).For(source.Plain).Verbatim().Shared().Doc("the heading that it stands under").
		Example(`"West coast"`)
}

// ReadSize reads a size such as "7 MB", in powers of ten as mail services count.
func ReadSize(t source.Text, problems *diag.List) (int64, bool) {
	number, unit := strings.TrimRight(t.Value, "kKMBb "), int64(0)
	switch strings.ToUpper(strings.TrimSpace(t.Value[len(number):])) {
	case "KB":
		unit = 1_000
	case "MB":
		unit = 1_000_000
	}
	n, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	if unit == 0 || err != nil || n <= 0 || n > 1000 {
		problems.Errorf(t.Span, "write a number with its unit, such as \"7 MB\" or \"900 KB\"",
			"%q is no size of a file", t.Value)
		return 0, false
	}
	return int64(n * float64(unit)), true
}
