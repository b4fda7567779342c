package role

import "testing"

// TestNames: each role has a name of its own.
func TestNames(t *testing.T) {
	seen := make(map[string]Role)
	for i := range Count {
		r := Role(i)
		if other, twice := seen[r.String()]; twice || r.String() == "" {
			t.Errorf("role %d is called %q, as role %d is", r, r, other)
		}
		seen[r.String()] = r
	}
}

// TestHeadingOf: the headings of all levels are headings, and other texts are none.
func TestHeadingOf(t *testing.T) {
	for level, want := range []Role{Heading, Heading, Heading, Subheading, MinorHeading, MinorHeading, MinorHeading} {
		if got := HeadingOf(level); got != want || !got.IsHeading() {
			t.Errorf("level %d is a %s", level, got)
		}
	}
	for _, r := range []Role{Body, Lead, Signature, Caption, PersonName, CoverTitle} {
		if r.IsHeading() {
			t.Errorf("a %s is a heading", r)
		}
	}
}
