// Package brand has the look of an organisation: its inks, its font families, and the styles of all pages. The default
// brand can be used unchanged.
package brand

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"annualreport/fonts"
	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/unit"
	"annualreport/sections/brand/designs"
	"annualreport/sections/picture"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// Brand is the palette and the families of an organisation.
type Brand struct {
	// Primary is the ink of titles and the cover, Accent that of marks and numbers; Second is a second accent.
	Primary, Accent, Second color.Ink
	// Text, Titles and Labels are the families of running text, of everything
	// large, and of headings, captions and tables.
	Text, Titles, Labels *fonts.Family
	// Chosen are the places where the author chose families, by their names.
	Chosen map[string]diag.Span
	// Style is everything else: spacing, rules and corners.
	Style Style
	// Design is how pages look, in the colors and families above.
	Design *designs.Design
	// Apart is how the author tells paragraphs apart.
	Apart designs.Paragraphs
	// Shows is what the cover shows, and Picture the file of its picture; empty for none.
	Shows   designs.Cover
	Picture source.Text
	// Treatment is what becomes of the colors of photographs.
	Treatment picture.Treatment
	// Focus is the point of the picture that stays in sight.
	Focus content.Crop
	// Sources are the places of the inks that the author chose.
	Sources map[color.Ink]diag.Span

	// spots are the names of inks that the author gives as spot inks, by their keys.
	spots map[string]source.Text
	// cover is what the author says of the cover.
	cover source.Text
	where source.Where
}

// FrontCover is the front cover of the design, as the author chose it.
func (b *Brand) FrontCover() *designs.Plate { return b.Design.Front(b.Shows) }

// FocusAt is where the report says which point of the picture stays in sight.
func (b *Brand) FocusAt() diag.Span { return b.where.Value("focus") }

// Grid is the distance of baselines.
func (b *Brand) Grid() unit.Length { return b.Design.Leading.MulDiv(b.Style.Density, normalDensity) }

// Paragraphs is how paragraphs of running text are told apart.
func (b *Brand) Paragraphs() designs.Paragraphs {
	if b.Apart != designs.AsInDesign {
		return b.Apart
	}
	return b.Design.Page.Paragraphs
}

// The inks of the default brand: aubergine, vermilion and gold.
var (
	defaultPrimary = color.Of(color.RGB{R: 0x3a, G: 0x1f, B: 0x4a})
	defaultAccent  = color.Of(color.RGB{R: 0xc6, G: 0x42, B: 0x1d})
	defaultSecond  = color.Of(color.RGB{R: 0xf2, G: 0xa9, B: 0x00})
)

// Table is [brand]. Families are found in a book, and designs of authors in the folder of the report.
func Table(book *fonts.Book, in *source.Folder, problems *diag.List) schema.Table[*Brand] {
	return schema.Table[*Brand]{
		Name: "brand",
		Doc:  "The look of the organisation. The default brand is meant to be used unchanged",
		Keys: slices.Concat(
			[]schema.Key[*Brand]{designKey(in)}, inkKeys(problems), familyKeys(book, problems), styleKeys(),
			coverKeys(), []schema.Key[*Brand]{treatmentKey()},
		),
		At: func(b *Brand) *source.Where {
			b.spots = make(map[string]source.Text)
			b.Chosen = make(map[string]diag.Span)
			return &b.where
		},
		Check: func(b *Brand) {
			b.Sources = map[color.Ink]diag.Span{
				b.Second: b.where.Value("second"), b.Accent: b.where.Value("accent"),
				b.Primary: b.where.Value("primary"),
			}
			b.checkSpots(problems)
			chooseCover(b, problems)
			b.Design.CheckCovers(b.Shows, problems)
			b.checkContrast(problems)
			b.checkCharts(problems)
		},
	}
}

// designKey is the design.
func designKey(in *source.Folder) schema.Key[*Brand] {
	read := func(t source.Text, problems *diag.List) (*designs.Design, bool) {
		return designs.Read(in, t, problems), true
	}
	return schema.As("design", func(b *Brand) **designs.Design { return &b.Design }, read).UsuallyMade(designs.Default).
		Says("file").Without("`\"" + designs.Usual + "\"`").
		Doc("how pages look: one of the program's designs, or a file in TOML beside the report").
		Example(`"editorial"`)
}

// inkKeys are the inks.
func inkKeys(problems *diag.List) []schema.Key[*Brand] {
	tint := func(b *Brand) { b.Second = b.Accent.Tint(60) }
	primary := func(b *Brand) *color.Ink { return &b.Primary }
	accent := func(b *Brand) *color.Ink { return &b.Accent }
	second := func(b *Brand) *color.Ink { return &b.Second }
	return []schema.Key[*Brand]{
		inkKey("primary", "titles, covers and headings", `"#123f5a"`, defaultPrimary, problems, primary, nil),
		inkKey(
			"accent", "numbers, rules and links, made legible where it is not", `"#a64b1c"`, defaultAccent,
			problems, accent, tint,
		),
		inkKey(
			"second", "what accompanies the accent; without it a tint of that", `"#e0b040"`, defaultSecond,
			problems, second, nil,
		),
	}
}

// familyKeys are the families of letters. Without a key, the family is that of the design.
func familyKeys(book *fonts.Book, problems *diag.List) []schema.Key[*Brand] {
	text := func(b *Brand) **fonts.Family { return &b.Text }
	titles := func(b *Brand) **fonts.Family { return &b.Titles }
	labels := func(b *Brand) **fonts.Family { return &b.Labels }
	usual := designs.Default()
	key := func(name, what string, of designs.Family, at func(*Brand) **fonts.Family) schema.Key[*Brand] {
		return familyKey(name, what, usual.Family(of).Value, book, at).Absent(func(b *Brand) {
			if f := findFamily(b.Design.Family(of), book, problems); f != nil && !b.where.Has(name) {
				*at(b) = f
			}
		})
	}
	return []schema.Key[*Brand]{
		key("text", "running text", designs.Running, text),
		key("titles", "titles and big numbers", designs.Titles, titles),
		key("labels", "headings, captions and tables", designs.Labels, labels),
	}
}

// checkContrast reports inks with too little contrast for text on white and on the light paper of the brand (WCAG 2.2,
// 1.4.3). Text is then set in the nearest ink that can be read, or where that is far from it in the ink of text; rules
// and grounds keep the ink of the author.
func (b *Brand) checkContrast(problems *diag.List) {
	for _, c := range []struct {
		key string
		ink color.Ink
	}{{"primary", b.Primary}, {"accent", b.Accent}} {
		if !b.where.Has(c.key) {
			continue
		}
		for _, g := range []struct {
			name string
			ink  color.Ink
		}{{"white", color.White()}, {"the paper of big numbers", b.Paper()}} {
			contrast := color.Contrast(c.ink, g.ink)
			if contrast >= color.MinimumContrast {
				continue
			}
			cure := "text is set in the ink of the text around it, and the color stands in grounds, rules and shapes"
			if nearest, ok := lettersOf(c.ink, g.ink, color.MinimumContrast); ok {
				cure = fmt.Sprintf("%s is the nearest that can be read, and text is set in it", nearest.Screen)
			}
			problems.Warnf(b.where.Value(c.key), cure,
				"text in `%s`, %s, has a contrast of %.1f on %s, and needs %.1f",
				c.key, c.ink.Screen, roundedDown(contrast), g.name, color.MinimumContrast)
			break
		}
	}
}

// roundedDown is a contrast rounded down to a tenth, so that one that is too low never looks sufficient in a message.
func roundedDown(contrast float64) float64 { return math.Floor(contrast*10) / 10 }

// checkCharts reports inks that look the same on a copy in black and white, so that charts cannot use them side by
// side. The message gives the inks that charts use instead.
func (b *Brand) checkCharts(problems *diag.List) {
	inks := []struct {
		key string
		ink color.Ink
	}{{"primary", b.Primary}, {"accent", b.Accent}, {"second", b.Second}}
	for i, one := range inks {
		for _, other := range inks[:i] {
			if !b.where.Has(one.key) || !b.where.Has(other.key) || !color.Alike(one.ink, other.ink) {
				continue
			}
			used := color.Series([]color.Ink{other.ink, one.ink}, color.White(), 2)
			problems.Warnf(b.where.Value(one.key),
				fmt.Sprintf("charts take %s and %s, which differ", used[0].Screen, used[1].Screen),
				"`%s`, %s, is as light as `%s`, %s: a copy in black shows them alike",
				one.key, one.ink.Screen, other.key, other.ink.Screen)
			return
		}
	}
}

// familyKey is a family of letters, by its name.
func familyKey(
	name, what, usual string, book *fonts.Book, at func(*Brand) **fonts.Family,
) *schema.Field[*Brand, *fonts.Family] {
	standard, _ := book.Family(usual)
	return schema.As(name, at, func(t source.Text, problems *diag.List) (*fonts.Family, bool) {
		f := findFamily(t, book, problems)
		if f != nil && name == "text" {
			tellBold(t, f, problems)
		}
		return f, f != nil
	}).Usually(standard).Says("family").Without("`" + strconv.Quote(usual) + "`").
		Then(func(b *Brand) {
			b.Chosen[(*at(b)).Name] = b.where.Value(name)
		}).Doc("the letters of " + what).Example(strconv.Quote(usual))
}

// tellBold reports a family for running text whose regular letters are as bold as its strong ones, such as one of which
// the files of the regular letters are not there. Titles may be bold on purpose.
func tellBold(written source.Text, f *fonts.Family, problems *diag.List) {
	if strings.Contains(written.Value, ":") || f.Face(fonts.Regular, fonts.Upright).Weight < fonts.Semibold {
		return
	}
	problems.Warnf(written.Span,
		"put the file of its regular letters into the folder of fonts, or choose another family",
		"%s has no regular letters: all text is as bold as strong words", f.Name)
}

// findFamily finds a family by its name and, behind a colon, its style and the settings of variable fonts; nil if there
// is none that can be used, which it reports.
func findFamily(written source.Text, book *fonts.Book, problems *diag.List) *fonts.Family {
	choice, err := fonts.ParseFamily(written.Value)
	if err != nil {
		problems.Errorf(written.Span,
			"write the name of a family, and its style or values of its axes, as in "+
				"\"Inter:Medium\" or \"Inter:wght=450\"", "%v", err)
		return nil
	}
	f, style := familyOf(choice, func(name string) *fonts.Family {
		f, _ := book.Family(name)
		return f
	})
	if f == nil {
		f, style = familyOfMachine(choice, written.Span, book, problems)
	}
	if f == nil {
		return nil
	}
	instance, err := fonts.InStyle(f, style, choice.Settings)
	switch {
	case err != nil && !fonts.HasStyle(f, style) && style != "":
		problems.Errorf(written.Span, "choose one of its styles, or write only its name", "%v", err)
		return nil
	case err != nil:
		problems.Errorf(written.Span, "choose a value within the axes of the family, or write only its name", "%v", err)
		return nil
	}
	return instance
}

// mostStyleWords is how many words the name of a style may have.
const mostStyleWords = 4

// familyOf finds the family of a choice, and the style that it asks for: "Roboto Condensed Medium" may be a family, the
// style Medium of Roboto Condensed, or Condensed Medium of Roboto. It returns nil if there is none. A style behind a
// colon that no family has is that of the family before the colon, if there is one.
func familyOf(choice fonts.Choice, find func(name string) *fonts.Family) (*fonts.Family, string) {
	words := strings.Fields(choice.Name)
	least := max(1, len(words)-mostStyleWords)
	if choice.Style != "" {
		least = len(words)
		words = append(words, strings.Fields(choice.Style)...)
	}
	for count := len(words); count >= least; count-- {
		f := find(strings.Join(words[:count], " "))
		style := strings.Join(words[count:], " ")
		if f != nil && (style == "" || fonts.HasStyle(f, style) || count == least && choice.Style != "") {
			return f, style
		}
	}
	return nil, ""
}

// familyOfMachine finds the family of a choice among those that are installed, and reports that there is none.
func familyOfMachine(
	choice fonts.Choice, at diag.Span, book *fonts.Book, problems *diag.List,
) (*fonts.Family, string) {
	var unusable error
	f, style := familyOf(choice, func(name string) *fonts.Family {
		f, err := book.Machine().Family(name)
		unusable = cmp.Or(unusable, err)
		return f
	})
	switch {
	case f != nil: // which is reported at the end
		return f, style
	case unusable != nil:
		problems.Errorf(at, "put files of another kind into the folder fonts beside the report",
			"the family %q cannot be used: %v", choice.Name, unusable)
		return nil, ""
	}
	hint := "families are " + strings.Join(book.Names(), ", ") +
		"; or put its files into the folder fonts beside the report"
	names := book.Names()
	near := cmp.Or(fonts.NamedAs(book, choice.Name), namedAlike(choice.Name, names), source.Nearest(choice.Name, names),
		namedShorter(choice.Name, names))
	nested := book.NestedFonts()
	switch {
	case near != "":
		hint = fmt.Sprintf("did you mean %q?", near)
	case len(nested) > 0:
		const cure = "fonts in folders such as %s are not read: put the files into the folder fonts itself"
		hint = fmt.Sprintf(cure, nested[0])
	}
	problems.Errorf(at, hint, "there is no family %q", choice.Name)
	return nil, ""
}

// namedShorter is the first name that a written one goes on behind, as with a style that the family lacks; empty if
// there is none.
func namedShorter(written string, names []string) string {
	for _, name := range names {
		if namedAlike(name, []string{written}) != "" {
			return name
		}
	}
	return ""
}

// namedAlike is the first name that goes on behind a written one, as the files of some families name their weight;
// empty if there is none.
func namedAlike(written string, names []string) string {
	for _, name := range names {
		if len(name) > len(written) && strings.EqualFold(name[:len(written)], written) && name[len(written)] == ' ' {
			return name
		}
	}
	return ""
}

// PanelGround is the ground of what stands apart within text on another ground: a light tint of the primary color on
// white, and elsewhere a step from the ground towards that color.
func (b *Brand) PanelGround(ground color.Ink) color.Ink {
	const tint = 8
	if ground.Screen == color.White().Screen {
		return b.Primary.Tint(tint)
	}
	primary := color.Legible(b.Primary, ground, color.MinimumContrast)
	return color.Of(ground.Screen.Mix(primary.Screen, tint, 100))
}

// CallGround is the ground of what calls readers to act: the primary color, or the usual ground of panels where the
// text around stands on much the same color.
func (b *Brand) CallGround(ground color.Ink) color.Ink {
	if color.Contrast(b.Primary, ground) < color.LargeContrast {
		return b.PanelGround(ground)
	}
	return b.Primary
}

// Paper is the ground of pages that stand out: a light tint between the accent
// and its companion.
func (b *Brand) Paper() color.Ink {
	return color.Of(b.Accent.Screen.Mix(b.Second.Screen, 50, 100)).Tint(8)
}

// Ground is the color of a ground or of a shape of a design.
func (b *Brand) Ground(of designs.Ground) color.Ink {
	switch of {
	case designs.OnAccent:
		return b.Accent
	case designs.OnSecond:
		return b.Second
	case designs.OnPaper:
		return b.Paper()
	case designs.OnTint:
		return b.PanelGround(color.White())
	case designs.OnWhite:
		return color.White()
	default:
		return b.Primary
	}
}
