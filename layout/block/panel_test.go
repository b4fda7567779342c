package block_test

import (
	"testing"

	"annualreport/layout/color"
	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// panelRules are the rules of blocks that stand apart.
func panelRules() []layouttest.Rule {
	coded := func(width unit.Length, text string) content.Panel {
		size := unit.Size{W: width * unit.Pt, H: 30 * unit.Pt}
		path := display.Path{Segments: display.RectPath(unit.Rect{W: size.W, H: size.H})}
		out := panel(ragged(text))
		out.Beside = &content.Drawing{Size: size, Alt: "A code", Paths: []display.Path{path}}
		return out
	}
	edges := panel(ragged("Between rules."))
	edges.Ground, edges.Bar, edges.Edges, edges.Padding = nil, 0, unit.Pt, 0
	nested := list(content.Bullets, 1, []content.Block{ragged("A list stands within.")})
	noted := layouttest.Calling("Noted.", layouttest.Note("n", "The note."))
	unseen := content.Panel{Blocks: []content.Block{ragged("Not apart.")}, Anchor: "apart", Padding: 8 * unit.Pt}
	between := coded(24, "Text.")
	between.Ground, between.Bar, between.Edges, between.Padding = nil, 0, unit.Pt, 0
	between.Sign, between.SignSide = square(), 2*layouttest.Leading
	return []layouttest.Rule{
		{Name: "panel_is_a_section_on_a_ground", Show: layouttest.Structure,
			Document: document(12, ragged("Above."), panel(ragged(layouttest.Words(9)), nested), ragged("Below."))},
		{Name: "bar_of_panel_at_the_right_in_arabic", Document: in("ar", 12, panel(ragged("مصباح ميناء")))},
		{Name: "rules_of_panel_are_above_and_below", Document: document(12, edges)},
		{Name: "short_panel_stays_whole",
			Document: document(9, ragged(layouttest.Words(36)), panel(ragged(layouttest.Words(7))))},
		{Name: "high_panel_goes_on_with_space_at_its_head", Document: document(6, ragged("Above."),
			panel(ragged(layouttest.Words(40))))},
		{Name: "notes_of_panel_stand_outside_of_it", Show: layouttest.Structure, Document: document(12, panel(noted))},
		{Name: "code_beside_the_text_of_a_panel", Document: document(14, coded(24, layouttest.Words(8)))},
		{Name: "panel_without_ground_and_rules_has_no_space", Document: document(12, ragged("Above."), unseen, ragged("Below."))},
		{Name: "sign_and_code_of_a_panel_stand_at_its_sides", Document: document(12, between)},
		{Name: "sign_of_a_panel_at_the_right_in_arabic", Document: in("ar", 12, between)},
		{Name: "code_below_the_text_of_a_narrow_panel", Document: document(14, coded(60, layouttest.Words(8)))},
	}
}

// panel is blocks on a ground beside a bar.
func panel(blocks ...content.Block) content.Panel {
	ground := color.Of(color.RGB{R: 240, G: 240, B: 240})
	return content.Panel{Blocks: blocks, Ground: &ground, Padding: 8 * unit.Pt, Rule: red(), Bar: 2 * unit.Pt,
		Anchor: "apart"}
}

// TestNotesOfPanelHaveColorsOfPage: a note that a panel calls is set in the inks of the page, not in those of the
// ground of the panel, since it stands at the foot of the page.
func TestNotesOfPanelHaveColorsOfPage(t *testing.T) {
	doc := layouttest.Document(t, "en", 12)
	styles := *doc.Styles
	white := color.White()
	for _, r := range []role.Role{role.Body, role.Note} {
		styles.Style(r).Text.Ink = white
	}
	p := panel(layouttest.Calling("Noted.", layouttest.Note("n", "Below")))
	p.Styles = &styles
	doc = layouttest.Document(t, "en", 12, p)
	inks := make(map[string]color.Ink)
	for _, it := range layouttest.Typeset(t, doc).Pages[0].Items {
		if text, ok := it.(display.Text); ok {
			for _, w := range text.Words {
				inks[w.Shaped.Text] = *text.Ink
			}
		}
	}
	if inks["Noted."] != white || inks["Below"] == white {
		t.Errorf("the inks are %v", inks)
	}
}
