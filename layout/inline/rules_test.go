package inline_test

import (
	"flag"
	"strings"
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

var update = flag.Bool("update", false, "accept the goldens")

// TestRules sets a small document for each rule of lines.
func TestRules(t *testing.T) {
	layouttest.Check(t, *update, append(append(lineRules(), letterRules()...), directionRules()...))
}

// in sets paragraphs of a language, whose running text has a style.
func in(tag string, style content.ParagraphStyle, paragraphs ...content.Block) func(*testing.T) *content.Document {
	return func(t *testing.T) *content.Document {
		doc := layouttest.Document(t, tag, 12, paragraphs...)
		*doc.Styles.Style(role.Body) = style
		return doc
	}
}

// set is a paragraph of running text.
func set(inlines ...content.Inline) content.Paragraph {
	return content.Paragraph{Role: role.Body, Tag: display.P, Inlines: inlines}
}

func text(s string) content.Inline { return content.Text{Value: s} }

const prose = "Whereas recognition of the inherent dignity and of the equal and inalienable rights of all members of the " +
	"human family is the foundation of freedom, justice and peace in the world, let it be so."

func lineRules() []layouttest.Rule {
	anywhere := layouttest.Ragged()
	anywhere.Anywhere = true
	justified, ragged := layouttest.Justified(), layouttest.Ragged()
	ending := layouttest.Ragged()
	ending.Align = content.End
	centered := set(text(layouttest.Words(9)))
	centered.Centered = true
	divided := ragged
	divided.Hyphenate = true
	undivided := justified
	undivided.Hyphenate = false
	return []layouttest.Rule{
		{Name: "spaces_and_letters_fill_justified_lines", Show: layouttest.WordPlaces,
			Document: in("en", undivided, set(text(prose)))},
		{Name: "words_are_divided_by_the_patterns",
			Document: in("en", justified, set(text("Extraordinarily incomprehensible characterizations notwithstanding, internationalization overwhelms.")))},
		{Name: "words_are_divided_as_their_language_does",
			Document: in("de", justified, set(text("Donaudampfschifffahrtsgesellschaftskapitän und Grundstücksverkehrsgenehmigungszuständigkeit.")))},
		{Name: "signs_hang_into_the_margins",
			Document: in("en", justified, set(text("“Lamps,” they said, “are lit at dusk, not before, and put out at dawn, not later,” and so they were, for years.")))},
		{Name: "lines_are_centered_or_end_below_each_other", Document: in("en", ending,
			centered, set(text(layouttest.Words(9))))},
		{Name: "line_ends_where_it_is_asked_to",
			Document: in("en", justified, set(text("One line, "), content.LineEnd{}, text("and another.")))},
		{Name: "last_resort_divides_between_any_letters",
			Document: in("en", anywhere, set(text("0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghij")))},
		{Name: "line_may_end_behind_a_dash_or_a_slash", Document: in("en", ragged, set(text("lamp1 keeper2 of3 the4 harbor5—light6 and the wicks/lamps and the oil-and-rope-makers of the other harbor.")))},
		{Name: "line_that_cannot_fit_is_told", Finds: 2, Document: in("en", ragged, set(text("lamp1 WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW keeper2")))},
		{Name: "no_line_ends_at_a_space_that_ties",
			Document: in("en", ragged, set(text("lamp1 keeper2 of3 the4 harbor5 12\u00a0km of rope, and 100\u00a0% of it.")))},
		{Name: "no_line_ends_with_a_word_of_one_letter_in_polish", Document: in("pl", ragged,
			set(text("Latarnik zapala lampy nocą i w porcie (a w zatoce nigdy) z psem o świcie. W lecie i w zimie.")))},
		{Name: "words_kept_stay_on_one_line", Document: in("en", ragged, set(text("lamp1 keeper2 of3 the4 harbor5 "),
			content.InEmphasis{Emphasis: content.Kept, Inlines: layouttest.Inlines("Ada Drip")}, text(" wrote.")))},
		{Name: "link_over_two_lines_is_two_places", Show: layouttest.Structure,
			Document: func(t *testing.T) *content.Document {
				link := content.Link{Target: display.Target{URL: "https://lamp.example"},
					Inlines: layouttest.Inlines("the site of those who keep it"), Contents: "the site"}
				doc := in("en", ragged, set(text("lamp1 keeper2 of3 "), link, text(" at night.")))(t)
				doc.Styles.Links, doc.Links.Line = color.Of(color.RGB{R: 200}), unit.Pt/2
				return doc
			}},
		{Name: "links_on_paper_look_like_text", Document: func(t *testing.T) *content.Document {
			link := content.Link{Target: display.Target{URL: "https://lamp.example"}, Inlines: layouttest.Inlines("A link")}
			doc := in("en", ragged, set(link, text(" of text.")))(t)
			doc.Styles.Links, doc.Links = color.Of(color.RGB{R: 200}), content.LinkStyle{Line: unit.Pt / 2, Hidden: true}
			return doc
		}},
		{Name: "plain_link_looks_like_text", Document: func(t *testing.T) *content.Document {
			link := content.Link{Target: display.Target{URL: "https://lamp.example"}, Inlines: layouttest.Inlines("A link")}
			plain := link
			plain.Plain = true
			doc := in("en", ragged, set(link, text(" and "), plain))(t)
			doc.Styles.Links, doc.Links.Line = color.Of(color.RGB{R: 200}), unit.Pt/2
			return doc
		}},
		{Name: "words_of_another_language_are_divided_as_it_does", Show: layouttest.Structure,
			Document: func(t *testing.T) *content.Document {
				german := content.InLanguage{Language: layouttest.Language(t, "de"), Inlines: []content.Inline{
					text("Donaudampfschifffahrtsgesellschaftskapitän "), content.InEmphasis{Emphasis: content.Italic,
						Inlines: layouttest.Inlines("Grundstücksverkehrsgenehmigungszuständigkeit")}}}
				return in("en", justified, set(text("They say "), german, text(" internationalization notwithstanding.")))(t)
			}},
		{Name: "ragged_lines_are_divided_where_they_were_uneven", Document: in("en", divided, set(text(prose)))},
		{Name: "ragged_lines_end_unevenly_rather_than_divided",
			Document: in("en", ragged, set(text(prose+" It was lit again.")))},
		{Name: "spaces_widen_where_no_line_is_good", Show: layouttest.WordPlaces, Document: in("en", undivided,
			set(text("Notwithstanding incomprehensible misunderstandings, characteristically straightforward "+
				"representatives internationalized telecommunications.")))},
		{Name: "page_of_an_anchor_is_its_number", Document: func(t *testing.T) *content.Document {
			end := layouttest.Heading("The end")
			end.Anchor = "end"
			doc := in("en", ragged, set(text("See page "), content.PageOf{Anchor: "end"}, text(".")))(t)
			last := layouttest.Section("Last", end)
			last.OwnPages = true
			doc.Parts = append(doc.Parts, last)
			return doc
		}},
	}
}

func letterRules() []layouttest.Rule {
	ragged := layouttest.Ragged()
	emphasis := func(e content.Emphasis, s string) content.Inline {
		return content.InEmphasis{Emphasis: e, Inlines: layouttest.Inlines(s)}
	}
	small := layouttest.Letters()
	small.Size, small.Tracking = 7*unit.Pt, 100
	raised := layouttest.Letters()
	raised.Rise, raised.Size = 3*unit.Pt, 6*unit.Pt
	return []layouttest.Rule{
		{Name: "emphasis_changes_letters", Document: in("en", ragged, set(emphasis(content.Italic, "italic"), text(" "), emphasis(content.Strong, "bold"), text(" "),
			emphasis(content.Italic|content.Strong, "both"), content.LineEnd{},
			emphasis(content.Italic, "italic with upright in it: "), content.InEmphasis{Emphasis: content.Italic,
				Inlines: []content.Inline{emphasis(content.Italic, "upright")}}, content.LineEnd{},
			emphasis(content.Struck, "struck"), text(" "), emphasis(content.SmallCaps, "Capitals"), text(" "),
			emphasis(content.Fraction, "1/2"), text(" "), emphasis(content.Superior, "3"), text(" "),
			emphasis(content.Tabular|content.Lining, "1031")))},
		{Name: "marks_heaped_on_a_letter_are_told", Finds: 1,
			Document: in("en", ragged, set(text("A letter a"+strings.Repeat("\u0301", 40)+" here.")))},
		{Name: "figures_have_the_form_that_is_asked_for", Show: layouttest.WordPlaces, Document: in("en", ragged, set(text("1031 "), emphasis(content.Lining, "1031"), text(" "), emphasis(content.Tabular, "1111"),
			text(" end")))},
		{Name: "style_of_its_own_tracks_and_rises", Show: layouttest.WordPlaces,
			Document: in("en", ragged, set(text("before "),
				content.InStyle{Style: small, Inlines: layouttest.Inlines("TRACKED WORDS")}, text(" then "),
				content.InStyle{Style: raised, Inlines: layouttest.Inlines("raised")}, text(" after")))},
		{Name: "letters_that_a_face_lacks_come_from_another",
			Document: in("en", ragged, set(text("A word привет and नमस्ते here.")))},
		{Name: "calls_of_notes_are_raised_figures", Show: layouttest.Structure,
			Document: in("en", ragged, set(text("A lamp"), layouttest.Note("a", "Of oil."), text(" and a cat"),
				layouttest.Note("b", "Black."), text(", and oil"), layouttest.Note("a", "Of oil."), text(".")))},
	}
}

func directionRules() []layouttest.Rule {
	ragged, justified := layouttest.Ragged(), layouttest.Justified()
	return []layouttest.Rule{
		{Name: "arabic_begins_at_the_right", Show: layouttest.WordPlaces,
			Document: in("ar", ragged, set(text("المصباح مضاء في الليل، والقط بخير، ولم تمر سفينة واحدة")))},
		{Name: "numbers_in_arabic_run_to_the_right", Show: layouttest.WordPlaces,
			Document: in("ar", ragged, set(text("المصباح 12 و 1,234.5 sign.")))},
		{Name: "arabic_in_english_keeps_its_order", Show: layouttest.WordPlaces,
			Document: in("en", ragged, set(text("A lamp مصباح مضاء 12 here.")))},
		{Name: "value_of_its_own_keeps_its_order", Show: layouttest.WordPlaces,
			Document: in("he", ragged, set(text("אב "), content.Isolate{Inlines: layouttest.Inlines("+44 20")},
				text(" גד.")))},
		{Name: "kashida_fills_justified_arabic", Show: layouttest.WordPlaces,
			Document: in("ar", justified, set(text("المصباح مضاء في الليل والقط بخير ولم تمر سفينة واحدة في البحر هذا العام كله وكان الحارس سعيدا جدا بالمصباح")))},
	}
}
