package profile

import (
	"slices"
	"testing"
)

// TestProfiles: what each set of standards forbids, requires and has written.
func TestProfiles(t *testing.T) {
	for _, c := range []struct {
		name      string
		profile   Profile
		standards []string
		forbids   []Feature
		requires  []Requirement
		pictures  Pictures
		claim     Claim
	}{
		{"for screens", Screen(false), []string{"PDF/UA-1", "PDF/A-2a"}, []Feature{Attachments}, []Requirement{TitleShown, EmbeddedProfile},
			Pictures{OwnProfile, OwnProfile, AnyProfile}, Claim{ArchivePart: 2, ArchiveLevel: "A", AccessiblePart: 1}},
		{"for screens with attachments", Screen(true), []string{"PDF/UA-1", "PDF/A-3a"}, nil, []Requirement{TitleShown, EmbeddedProfile},
			Pictures{OwnProfile, OwnProfile, AnyProfile}, Claim{ArchivePart: 3, ArchiveLevel: "A", AccessiblePart: 1}},
		{"X-4", X4(false), []string{"PDF/X-4"}, []Feature{Actions, Attachments}, []Requirement{PageBoxes, Trapping, DocumentName, EmbeddedProfile},
			Pictures{AsDevice, AnyProfile, AsDevice}, Claim{Exchange: "PDF/X-4"}},
		{"X-4 in inks", X4(true), []string{"PDF/X-4"}, []Feature{Actions, Attachments}, []Requirement{PageBoxes, Trapping, DocumentName, EmbeddedProfile},
			Pictures{AsDevice, AsInks, AsDevice}, Claim{Exchange: "PDF/X-4"}},
		{"X-1a", X1a(), []string{"PDF/X-1a:2003"}, []Feature{Actions, Attachments, Transparency, ObjectStreams}, []Requirement{PageBoxes, Trapping, DocumentName},
			Pictures{AsDevice, AsInks, AsDevice}, Claim{OldExchange: "PDF/X-1a:2003"}},
	} {
		p := c.profile
		if !slices.Equal(p.Standards, c.standards) || p.Pictures != c.pictures || p.Claim != c.claim {
			t.Errorf("%s: %v, pictures %v, claim %v", c.name, p.Standards, p.Pictures, p.Claim)
		}
		for _, f := range []Feature{Actions, Attachments, Transparency, ObjectStreams} {
			if got := p.Allows(f); got == slices.Contains(c.forbids, f) {
				t.Errorf("%s: feature %d is allowed: %v", c.name, f, got)
			}
		}
		for _, r := range []Requirement{TitleShown, PageBoxes, Trapping, DocumentName, EmbeddedProfile} {
			if got := p.Requires(r); got != slices.Contains(c.requires, r) {
				t.Errorf("%s: requirement %d: %v", c.name, r, got)
			}
		}
	}
	p := X4(false)
	if p.Allows(Transparency|Actions) || !p.Allows(Transparency|ObjectStreams) {
		t.Error("features are not allowed together, or are though one is forbidden")
	}
}
