// Package profile holds what the standards of PDF files forbid, require and have
// written, as values. The painter and the finishing pass ask a Profile, and know
// no standard by its name.
package profile

// Profile is the standards that one file keeps to, all of them together.
type Profile struct {
	// Standards are their names, as the file claims them.
	Standards []string
	// Version is the version of PDF that they are built on.
	Version string
	// Forbidden is what the file may not have.
	Forbidden Feature
	// Required is what the file must have, beside what every file of ours has.
	Required Requirement
	// Pictures is what becomes of pictures in the spaces of devices.
	Pictures Pictures
	// Blending is the space in which the colors of pages are mixed where something can be
	// seen through (ISO 32000-1, 11.6.6).
	Blending string
	// Intent is the subtype of the output intent: which family of standards it is for.
	Intent string
	// Claim is how the file says which standards it keeps to.
	Claim Claim
}

// Feature is a set of what a standard may forbid.
type Feature uint8

// The features.
const (
	// Actions are links, bookmarks, and how a reader should show the file.
	Actions Feature = 1 << iota
	// Attachments are files within the file.
	Attachments
	// Transparency is pictures that can be seen through.
	Transparency
	// ObjectStreams are objects that are packed together (ISO 32000-1, 7.5.7).
	ObjectStreams
)

// Allows reports whether the standards allow features, all of them.
func (p *Profile) Allows(f Feature) bool { return p.Forbidden&f == 0 }

// Requirement is a set of what a standard may require.
type Requirement uint8

// The requirements.
const (
	// TitleShown is the title of the document in the head of the reader's window, not the
	// name of its file (ISO 14289-1, 7.1).
	TitleShown Requirement = 1 << iota
	// PageBoxes are the trimmed page and its bleed on the sheet (ISO 15930-7, 6.10).
	PageBoxes
	// Trapping is a word on whether the inks of neighbors overlap already (ISO 15930-7, 6.3).
	Trapping
	// DocumentName is a name for the document that no other has (ISO 15930-7, 6.2).
	DocumentName
	// EmbeddedProfile is the profile of the output intent within the file.
	EmbeddedProfile
)

// Requires reports whether the standards require something.
func (p *Profile) Requires(r Requirement) bool { return p.Required&r != 0 }

// Claim is the keys by which a file says which standards it keeps to.
type Claim struct {
	// ArchivePart and ArchiveLevel are the part and the level of PDF/A, AccessiblePart is the
	// part of PDF/UA; 0 for none.
	ArchivePart    int
	ArchiveLevel   string
	AccessiblePart int
	// Exchange is the version of PDF/X in the metadata, and OldExchange that in the Info
	// dictionary, where standards before metadata have it; empty for none.
	Exchange, OldExchange string
}

// Colors is what becomes of the pictures in the space of one device.
type Colors uint8

// The ways with colors.
const (
	// AsDevice leaves them as they are: they are meant for the device of the output intent.
	AsDevice Colors = iota
	// OwnProfile gives them the profile that their file carries, if it fits.
	OwnProfile
	// AnyProfile gives them the profile that their file carries, or else the usual one of
	// their device.
	AnyProfile
	// AsInks converts them to process inks.
	AsInks
)

// Pictures is what becomes of pictures in grey, in lights and in process inks.
type Pictures struct{ Gray, RGB, CMYK Colors }

// Screen is PDF/UA-1 (ISO 14289-1) and PDF/A at level A: part 2 (ISO 19005-2), or part 3
// (ISO 19005-3), which is the first that allows attachments of any kind.
//
// Lights of devices are those of the output intent, so that they may stay; process inks need
// a profile (ISO 19005-2, 6.2.4.3).
func Screen(attachments bool) Profile {
	p := Profile{
		Version: "1.7", Forbidden: Attachments, Required: TitleShown | EmbeddedProfile,
		Pictures: Pictures{Gray: OwnProfile, RGB: OwnProfile, CMYK: AnyProfile},
		Blending: "DeviceRGB", Intent: "GTS_PDFA1",
		Claim: Claim{ArchivePart: 2, ArchiveLevel: "A", AccessiblePart: 1},
	}
	p.Standards = []string{"PDF/UA-1", "PDF/A-2a"}
	if attachments {
		p.Standards[1] = "PDF/A-3a"
		p.Forbidden &^= Attachments
		p.Claim.ArchivePart = 3
	}
	return p
}

// X4 is PDF/X-4 (ISO 15930-7): process inks and spot inks, and lights by their profiles; or in
// inks alone, as some printers want it.
func X4(inksAlone bool) Profile {
	p := exchange("PDF/X-4", "1.6")
	p.Required |= EmbeddedProfile
	p.Claim.Exchange = p.Standards[0]
	if inksAlone {
		p.Pictures.RGB = AsInks
	}
	return p
}

// X1a is PDF/X-1a:2003 (ISO 15930-4): inks alone, nothing to be seen through, and no metadata
// that would name it, for presses of before.
func X1a() Profile {
	p := exchange("PDF/X-1a:2003", "1.4")
	p.Forbidden |= Transparency | ObjectStreams
	p.Pictures.RGB = AsInks
	p.Claim.OldExchange = p.Standards[0]
	return p
}

// exchange is what all standards of files for printers have in common (ISO 15930).
func exchange(name, version string) Profile {
	return Profile{
		Standards: []string{name}, Version: version,
		Forbidden: Actions | Attachments, Required: PageBoxes | Trapping | DocumentName,
		Pictures: Pictures{Gray: AsDevice, RGB: AnyProfile, CMYK: AsDevice},
		Blending: "DeviceCMYK", Intent: "GTS_PDFX",
	}
}
