package block

import (
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
)

// TestEntryStyle: each level of headings is set in more than the one above it, their further lines in more again,
// and only the first heading of a section has space above.
func TestEntryStyle(t *testing.T) {
	styles := new(content.StyleSheet)
	for _, r := range []role.Role{role.ContentsEntry, role.ContentsHeading, role.ContentsSubheading} {
		*styles.Style(r) = content.ParagraphStyle{Before: 5 * unit.Pt, Leading: unit.Length(r) * unit.Pt}
	}
	b := &content.Contents{Step: 10 * unit.Pt}
	for _, level := range []int{1, 2, 3, 4, 1, 3} {
		b.Entries = append(b.Entries, content.ContentsEntry{Level: level})
	}
	for i, want := range []struct {
		role                 role.Role
		indent, hang, before unit.Length
	}{
		{role.ContentsEntry, 0, 0, 5},
		{role.ContentsHeading, 0, 10, 5},
		{role.ContentsSubheading, 10, 20, 0},
		{role.ContentsSubheading, 20, 30, 0},
		{role.ContentsEntry, 0, 0, 5},
		{role.ContentsSubheading, 10, 20, 5},
	} {
		got := entryStyle(b, i, styles)
		if got.Leading != unit.Length(want.role)*unit.Pt {
			t.Errorf("entry %d does not look like a %s", i, want.role)
		}
		if got.Indent != want.indent*unit.Pt || got.Hang != want.hang*unit.Pt || got.Before != want.before*unit.Pt {
			t.Errorf("entry %d: indent %v, hang %v, before %v", i, got.Indent, got.Hang, got.Before)
		}
	}
}
