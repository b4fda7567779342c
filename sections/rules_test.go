package sections

import (
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/diag"
	"annualreport/layout/hyphen"
	"annualreport/layout/layouttest"
	"annualreport/sections/edition"
)

// kindRule is what one small section shows of the composing of its kind.
type kindRule struct {
	name string
	text string
	show layouttest.Show
	// furnished keeps the covers and the contents, which are left out otherwise.
	furnished bool
	edition   edition.Edition
}

// TestRules sets a small report for each rule of the kinds of sections, and compares its pages with goldens.
func TestRules(t *testing.T) {
	var names []string
	for _, list := range [][]kindRule{textKinds(), listKinds(), objectRules(), furnishedRules()} {
		for _, rule := range list {
			names = append(names, rule.name)
			t.Run(rule.name, func(t *testing.T) { rule.check(t) })
		}
	}
	layouttest.NoOthers(t, names)
}

// beginning is what all reports of rules begin with.
const beginning = `
[report]
title = "The Year"
date = 2031-03-01
language = "en"
[organisation]
name = "Keepers of Nowhere"
short = "Keepers"
`

// logo is a drawing of two squares side by side, of which the second is blank.
const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">` +
	`<rect width="20" height="20" fill="#c80000"/></svg>`

// without leaves out some of what is made without being named.
func without(kinds ...string) string {
	text := ""
	for _, kind := range kinds {
		text += "[[section]]\nkind = \"" + kind + "\"\nshow = false\n"
	}
	return text
}

// check sets the report of a rule, in which nothing may be wrong.
func (rule *kindRule) check(t *testing.T) {
	t.Helper()
	hyphens, err := hyphen.NewLibrary()
	if err != nil {
		t.Fatal(err)
	}
	text := beginning + rule.text
	if !rule.furnished {
		text = beginning + without("cover", "contents", "back-cover") + rule.text
	}
	problems := new(diag.List)
	report := Read("report.toml", text, fstest.MapFS{"logo.svg": &fstest.MapFile{Data: []byte(logo)}},
		fonts.Embedded(), problems)
	if rule.edition.Name == "" {
		rule.edition = edition.Screen()
	}
	out, found, err := Typeset(report.Compose(Setting{Edition: rule.edition, Hyphens: hyphens, Program: "test"},
		problems))
	if err != nil {
		t.Fatal(err)
	}
	problems.Append(found)
	for _, p := range problems.Sorted() {
		t.Error(p.Text(report.Line))
	}
	layouttest.Compare(t, *update, rule.name, layouttest.Brief(out, rule.show))
}

func textKinds() []kindRule {
	return []kindRule{
		{name: "narrative_opens_with_number_title_and_lead", show: layouttest.Structure | layouttest.Furniture, text: `
[[section]]
kind = "narrative"
title = "The lamp"
lead = "It did not go out."
text = "It burned on. [It](#the-cat) was seen.\n\n## The cat\n\nIt is well."
`},
		{name: "markdown_becomes_blocks", show: layouttest.Structure, text: `
[[section]]
kind = "narrative"
title = "The lamp"
numbered = false
text = """
Words *in italics*, **bold**, ~~struck~~ and ` + "`typed`" + `, and a note.[^a]

- a point
  1. with one below it

> said

| Sea | Depth |
|-----|------:|
| Calm | 7 |

[^a]: Of oil.
"""
`},
		{name: "letter_is_signed", text: `
[[section]]
kind = "letter"
title = "Dear friends"
text = "The lamp burned on.\n\nIt was seen from far away."
signed = { name = "Ada Drip", role = "Chair" }
`},
		{name: "story_is_running_text", text: `
[[section]]
kind = "story"
title = "The keeper"
pseudonym = true
names = ["Maren Quill"]
text = "“Wren” was nine when she saw the lamp."
`},
		{name: "question_stands_above_its_answer", show: layouttest.Structure, text: `
[[section]]
kind = "faq"
title = "What we are asked"
[[section.question]]
question = "Who lights it?"
answer = "Whoever wakes."
[[section.question]]
question = "And who puts it out?"
answer = "The *sun*."
`},
	}
}

func listKinds() []kindRule {
	return []kindRule{
		{name: "highlights_hang_below_their_bold_titles", text: `
[[section]]
kind = "highlights"
title = "Highlights"
bullets = ["**A lamp**\n\nIt turns.", "A bullet without a title.", "**A cat**\n\nIt is well."]
`},
		{name: "big_numbers_stand_above_their_labels", show: layouttest.Structure, text: `
[[section]]
kind = "figures"
title = "In figures"
[[section.number]]
value = 12500
label = "steps"
note = "up and down"
[[section.number]]
value = "1½"
label = "lamps"
`},
		{name: "programme_has_its_place_above_its_title", text: `
[[section]]
kind = "programmes"
title = "Programmes"
[[section.programme]]
title = "Lamps for the north"
country = "North coast"
text = "Twelve lamps were lit."
picture = { file = "logo.svg", alt = "A lamp", caption = "The lamp", credit = "A. Drip" }
`},
		{name: "timeline_has_dates_beside_its_events", text: `
[[section]]
kind = "timeline"
title = "The years"
[[section.event]]
date = 2031-05-04
title = "The first lamp"
text = "It was lit at dusk."
[[section.event]]
date = "Later"
title = "The second"
`},
		{name: "people_stand_in_their_groups", show: layouttest.Structure, text: `
[[section]]
kind = "people"
title = "Who keeps it"
[[section.person]]
name = "Ada Drip"
role = "Chair"
group = "Council"
[[section.person]]
name = "Ed Wick"
role = "Keeper"
group = "Staff"
text = "Since 2001."
portrait = "logo.svg"
`},
		{name: "partners_have_logos_of_like_size", text: `
[[section]]
kind = "partners"
title = "With whom"
[[section.partner]]
name = "Rain Gauges"
logo = "logo.svg"
website = "gauges.example"
[[section.partner]]
name = "Rope Makers"
`},
		{name: "statement_has_sums_below_its_items", show: layouttest.Structure, text: `
[[section]]
kind = "finances"
title = "What it cost"
currency = "EUR"
[[section.statement]]
title = "Income"
columns = ["2031", "2030"]
rows = [
  { label = "Income", kind = "heading" },
  { label = "Dues", values = [1200.5, 900] },
  { label = "Gifts", values = [300, ""] },
  { label = "In all", values = [1500.5, 900], kind = "total" },
]
`},
		{name: "publication_is_cited_in_parts", text: `
[[section]]
kind = "publications"
title = "Publications"
[[section.publication]]
title = "A Coastline of Dust"
authors = ["Drip, Ada", "Wick, Ed"]
year = 2030
type = "Atlas"
publisher = "Keepers"
url = "https://keepers.example/dust"
`},
		{name: "acronyms_stand_beside_what_they_are", text: `
[[section]]
kind = "acronyms"
title = "Short forms"
[[section.acronym]]
short = "LKN"
long = "Lighthouse Keepers of Nowhere"
[[section.acronym]]
short = "SRG"
long = "Society of Rain Gauges"
`},
		{name: "references_are_numbered", text: `
[[section]]
kind = "references"
title = "Sources"
[[section.reference]]
text = "*A Chart of Lights*, 2031."
url = "https://keepers.example/lights"
[[section.reference]]
text = "The great book."
`},
		{name: "names_of_thanks_stand_in_columns", text: `
[[section]]
kind = "acknowledgements"
title = "Thanks"
[[section.group]]
title = "Donors"
names = ["Ada Drip", "Ed Wick", "The Rope Makers"]
`},
		{name: "contact_keeps_the_lines_of_its_address", text: `
[[section]]
kind = "contact"
title = "Where we are"
[[section.contact]]
name = "The northern house"
role = "Lamps and oil"
address = "1 Rock\nThe Sea"
email = "lamp@keepers.example"
phone = "+00 1234"
`},
		{name: "colophon_has_labels_and_texts", text: `
[[section]]
kind = "colophon"
title = "This report"
[[section.line]]
label = "Words"
text = "Ada Drip"
[[section.line]]
label = "May be copied"
text = "as often as it rains"
`},
	}
}

func objectRules() []kindRule {
	head := "[[section]]\nkind = \"narrative\"\ntitle = \"The lamp\"\nnumbered = false\n"
	return []kindRule{
		{name: "table_stands_where_the_text_names_it", show: layouttest.Structure, text: head + `
text = "Above.\n\n{sheets}\n\nBelow."
[[section.table]]
id = "sheets"
caption = "Sheets drawn"
columns = [{ title = "Sea" }, { title = "Sheets", align = "right" }, { title = "Share", align = "decimal" }]
rows = [["Calm", 12, "30.0"], ["Storms", 8, "20.25"]]
notes = "Drafts are not counted."
`},
		{name: "quote_stands_above_who_said_it", show: layouttest.Structure, text: head + `
text = "Above."
[[section.quote]]
text = "We drew what the tide left."
by = "A. Nonymous"
role = "keeper"
`},
		{name: "picture_has_caption_and_credit", show: layouttest.Structure, text: head + `
text = "Above."
[[section.picture]]
file = "logo.svg"
alt = "A lamp"
caption = "The lamp"
credit = "A. Drip"
`},
		{name: "chart_says_its_values", show: layouttest.Structure, text: head + `
text = "Above."
[[section.chart]]
type = "bar"
caption = "Sheets by sea"
unit = "sheets"
labels = ["Calm", "Storms"]
series = [{ name = "2031", values = [12, 8] }]
`},
	}
}

func furnishedRules() []kindRule {
	section := `
[[section]]
kind = "narrative"
title = "The lamp"
id = "lamp"
text = """
It burned on. See [the cat](#cat) and [the sea](https://sea.example).

## Oil

Of whales.
"""
[[section]]
kind = "narrative"
id = "cat"
title = "The cat"
numbered = false
text = "It is well."
`
	short := `
[[section]]
kind = "narrative"
title = "The lamp"
text = "It burned on."
`
	cover := `
[[section]]
kind = "cover"
title = "A year at sea"
text = "Not a lamp went out."
`
	places := `website = "keepers.example"
email = "lamp@keepers.example"
address = "1 Rock, The Sea"
`
	contents := without("cover", "back-cover") + section
	return []kindRule{
		{name: "cover_has_title_date_and_name_on_a_pattern", furnished: true, show: layouttest.Structure,
			text: without("contents", "back-cover") + short},
		{name: "cover_has_a_picture_and_a_title_of_its_own", furnished: true,
			text: "[brand]\ncover = \"logo.svg\"\n" + without("contents", "back-cover") + cover + short},
		{name: "contents_list_titles_and_headings", furnished: true, text: contents},
		{name: "references_name_pages_in_print", edition: edition.Print(), text: section},
		{name: "back_cover_says_who_and_where", furnished: true,
			text: places + without("cover", "contents") + short},
	}
}
