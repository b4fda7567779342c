package brand

import (
	"annualreport/layout/diag"
	"annualreport/sections/brand/designs"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// coverWords are the words for covers. All else that `cover` says is the file of a picture.
var coverWords = []schema.Word[designs.Cover]{
	{Name: "pattern", Means: designs.PatternCover}, {Name: "picture", Means: designs.PictureCover},
	{Name: "type", Means: designs.TypeCover}, {Name: "window", Means: designs.WindowCover},
}

// coverKeys are `cover` and `picture`.
func coverKeys() []schema.Key[*Brand] {
	return []schema.Key[*Brand]{
		schema.Text("cover", func(b *Brand) *source.Text { return &b.cover }).
			Says("`\"pattern\"`, `\"picture\"`, `\"type\"`, `\"window\"`, or file").
			Without("`\"picture\"` if there is one, else `\"pattern\"`").
			Doc("what is on the cover: a pattern that is drawn from the name of the organisation, the picture, the " +
				"title alone in large letters, or the picture seen through a shape; or the file of the picture").
			Example(`"type"`),
		schema.Text("picture", func(b *Brand) *source.Text { return &b.Picture }).Says("file").
			Doc("the picture on the cover").Example(`"keeper.svg"`),
	}
}

// chooseCover says what the cover shows: what the author chose, or else the picture that there is.
func chooseCover(b *Brand, problems *diag.List) {
	word, isWord := coverOf(b.cover.Value)
	switch {
	case b.cover.IsEmpty():
		if !b.Picture.IsEmpty() {
			b.Shows = designs.PictureCover
		}
		return
	case !isWord && !b.Picture.IsEmpty():
		problems.Errorf(b.Picture.Span, "leave out one of them, or write cover = \"picture\"",
			"the cover has one picture, and `cover` and `picture` each name one")
	case !isWord:
		b.Picture = b.cover
	}
	b.Shows = word
	switch {
	case b.Shows.HasPicture() && b.Picture.IsEmpty():
		problems.Errorf(b.cover.Span, "add picture = \"file.jpg\" below it, or write cover = \"pattern\"",
			"a cover of the kind %q shows a picture, and `[brand]` names none", b.cover.Value)
		b.Shows = designs.PatternCover
	case !b.Shows.HasPicture() && !b.Picture.IsEmpty():
		problems.Warnf(b.Picture.Span, "leave it out, or write cover = \"picture\" or \"window\"",
			"a cover of the kind %q does not show `picture`", b.cover.Value)
	}
}

// coverOf is the cover of a word; the name of a file is that of a picture.
func coverOf(written string) (shows designs.Cover, isWord bool) {
	for _, w := range coverWords {
		if w.Name == written {
			return w.Means, true
		}
	}
	return designs.PictureCover, false
}
