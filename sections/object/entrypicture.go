package object

import (
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/sections/key"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// EntryPicture is the picture of an entry: a file with `alt` beside it, or a table of its own.
type EntryPicture struct {
	// Picture is nil if there is none.
	Picture *Picture
	// plain is a picture that is named by its file alone.
	plain Picture
}

// EntryPictureKeys are `picture` and the `alt` beside it.
func EntryPictureKeys(in *key.Reading) []schema.Key[*EntryPicture] {
	return pictureKeys(in, entryPictureTable(in),
		"a picture: its file with `alt` beside it, or a table as of `[[section.picture]]`")
}

// pictureKeys are `picture`, a file or a table, and the `alt` beside it.
func pictureKeys(in *key.Reading, table schema.Table[*Picture], doc string) []schema.Key[*EntryPicture] {
	return []schema.Key[*EntryPicture]{
		schema.Text("alt", func(i *EntryPicture) *source.Text { return &i.plain.Alt }).For(source.Alternative).
			Doc("what a picture shows that is named by its file alone").Example(`"A lamp on a rock"`),
		schema.Either[*EntryPicture](
			schema.Sub("picture", table, func(i *EntryPicture, f *Picture) { i.Picture = f }),
			key.Picture(in, "picture", func(i *EntryPicture) **display.Picture { return &i.plain.Image }).NotEmpty().
				ValueAt(func(i *EntryPicture) *diag.Span { return &i.plain.at }).
				Doc(doc).
				Example(`{ file = "keeper.svg", alt = "A keeper" }`)),
	}
}

// Complete takes a picture that is named by its file alone, with its `alt` beside it, of an entry that stands
// somewhere.
func (i *EntryPicture) Complete(entry source.Where, problems *diag.List) {
	if i.Picture != nil && i.Picture.landscape {
		problems.Errorf(i.Picture.where.Key(landscapeName), "leave it out",
			"the picture of an entry stands with its text, and not on a landscape page")
		i.Picture.landscape = false
	}
	switch {
	case i.Picture != nil && entry.Has("alt"):
		problems.Errorf(entry.Key("alt"), "write it into the table of the picture", "the picture has its own `alt`")
	case entry.Has("alt") && !entry.Has("picture"):
		problems.Errorf(entry.Key("alt"), "add picture = \"…\", or leave it out",
			"there is no picture of which `alt` could say what it shows")
	case i.Picture == nil && entry.Has("picture"):
		i.Picture = &i.plain
		if i.plain.Alt.IsEmpty() {
			problems.Errorf(entry.Value("picture"), "add alt = \"what the picture shows\"", "the picture has no `alt`")
		}
	}
}

// EntryPictures lists the pictures of entries, in their order.
func EntryPictures[T any](entries []T, of func(*T) *EntryPicture) []*Picture {
	var out []*Picture
	for i := range entries {
		if p := of(&entries[i]).Picture; p != nil {
			out = append(out, p)
		}
	}
	return out
}

// entryPictureTable is the table of a picture that belongs to an entry.
func entryPictureTable(in *key.Reading) schema.Table[*Picture] {
	out := PictureTable(in)
	out.Name = "picture of an entry" // which stands wherever the entry does
	return out
}
