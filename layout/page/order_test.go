package page_test

import (
	"slices"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/layouttest"
	"annualreport/layout/unit"
)

// textsOf are the texts of a page in the order of its content: those of its running head and foot, or all others.
func textsOf(page *display.Page, furniture bool) []string {
	var out []string
	for _, item := range page.Items {
		line, is := item.(display.Text)
		if !is || (line.Place.Artifact != display.NotArtifact) != furniture {
			continue
		}
		var words strings.Builder
		for _, w := range line.Words {
			words.WriteString(w.Shaped.Text)
		}
		out = append(out, strings.TrimSpace(words.String()))
	}
	return out
}

// opened is a section with its title above some lines.
func opened(title string, lines int) *content.Section {
	s := layouttest.Section(title, layouttest.Lines(lines)...)
	s.Opener = []content.Block{layouttest.Heading(title)}
	return s
}

// TestSharedColumns: short sections in columns follow each other on a page, whose head names the first of them, until
// the next one has no room.
func TestSharedColumns(t *testing.T) {
	doc := document(24)(t)
	doc.Sheet.Columns, doc.Sheet.Gutter = 2, 20*unit.Pt
	doc.Parts = []content.Part{opened("First", 4), opened("Second", 4), opened("Third", 4), opened("Fourth", 30)}
	out := layouttest.Typeset(t, doc)
	if len(out.Pages) != 2 {
		t.Fatalf("there are %d pages", len(out.Pages))
	}
	for i, want := range []string{"First", "Fourth"} {
		if got := textsOf(&out.Pages[i], true); !slices.Contains(got, "Name — "+want) {
			t.Errorf("page %d has the head %q", i+1, got)
		}
		if got := textsOf(&out.Pages[i], false); got[0] != want {
			t.Errorf("page %d begins with %q", i+1, got[0])
		}
	}
	if got := textsOf(&out.Pages[0], false); !slices.Contains(got, "Third") {
		t.Errorf("the first page has %q", got)
	}
}

// TestRunningHeadOfSharedPage: the head of a page names the section that begins at its head, also where it goes on
// from the page of another section.
func TestRunningHeadOfSharedPage(t *testing.T) {
	doc := document(10)(t)
	doc.Parts = []content.Part{opened("First", 6), opened("Second", 9)}
	out := layouttest.Typeset(t, doc)
	if len(out.Pages) != 2 {
		t.Fatalf("there are %d pages", len(out.Pages))
	}
	for i, want := range []string{"First", "Second"} {
		if got := strings.Join(textsOf(&out.Pages[i], true), " "); !strings.Contains(got, want) {
			t.Errorf("page %d has the head %q", i+1, got)
		}
	}
}

// TestOrderOfRow: the lines of one card come before those of the next one beside it, as they are read.
func TestOrderOfRow(t *testing.T) {
	long := func(name string) content.Label { return layouttest.Label(strings.Repeat(name+" ", 30)) }
	names := content.Names{Columns: 2, Names: []content.Label{long("one"), long("two")}}
	lines := textsOf(&layouttest.Typeset(t, document(14, names)(t)).Pages[0], false)
	first := func(a, b string) int { return strings.Compare(a[:3], b[:3]) }
	if len(lines) < 4 || !slices.IsSortedFunc(lines, first) {
		t.Errorf("the lines are %q", lines)
	}
}
