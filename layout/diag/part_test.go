package diag

import "testing"

// TestParts: of two problems about one part of one place the error is told, or the first of two warnings; problems of
// other places, of other parts and of no part stay.
func TestParts(t *testing.T) {
	l := new(List)
	about := func(part string, at Span, severity Severity, words string) {
		one := new(List)
		one.add(Problem{Severity: severity, Span: at, Summary: words})
		l.AppendAbout(part, one)
	}
	here, there := At("f", 1, 1), At("f", 2, 1)
	about("#a", here, Warning, "another link")
	about("#a", here, Error, "leads nowhere")
	about("#b", here, Warning, "z second")
	about("#b", here, Warning, "first")
	about("#a", there, Warning, "elsewhere")
	l.Warnf(here, "", "of all")
	l.Warnf(here, "", "of all of it")
	want := []string{"leads nowhere", "first", "of all", "of all of it", "elsewhere"}
	got := l.Sorted()
	if len(got) != len(want) {
		t.Fatalf("told are %+v", got)
	}
	for i, p := range got {
		if p.Summary != want[i] {
			t.Errorf("problem %d is %q, want %q", i, p.Summary, want[i])
		}
	}
}
