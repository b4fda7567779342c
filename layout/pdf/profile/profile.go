// Package profile has the standards of PDF files as values: what each forbids, requires, and how a file says that it
// conforms to it. The painter and the finishing pass ask a Profile, and know no standard by its name.
package profile

// Profile is the standards that one file conforms to, all of them together.
type Profile struct {
	// Standards are their names, as the file claims them.
	Standards []string
	// Version is the version of PDF that they are based on, such as "1.7".
	Version string
	// Forbidden is what the file may not have.
	Forbidden Feature
	// Required is what the file must have, beside what every file of this program has.
	Required Requirement
	// Pictures is how pictures in the color spaces of devices are written.
	Pictures Pictures
	// Blending is the color space in which pages mix colors where something is transparent (ISO 32000-1, 11.6.6).
	Blending string
	// Intent is the subtype of the output intent, which names the family of standards.
	Intent string
	// Claim is how the file says which standards it conforms to.
	Claim Claim
}

// Feature is a set of what a standard may forbid.
type Feature uint8

// The features.
const (
	// Actions are links, bookmarks, and the preferences of the viewer.
	Actions Feature = 1 << iota
	// Attachments are files within the file.
	Attachments
	// Transparency is pictures through which the ground can be seen.
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
	// TitleShown: the window of the viewer shows the title of the document and not the name of its file
	// (ISO 14289-1, 7.1).
	TitleShown Requirement = 1 << iota
	// PageBoxes: pages have a TrimBox and a BleedBox (ISO 15930-7, 6.10).
	PageBoxes
	// Trapping: the file says whether the edges of neighboring inks overlap already (ISO 15930-7, 6.3).
	Trapping
	// DocumentName: the file has a name that no other document has (ISO 15930-7, 6.2).
	DocumentName
	// EmbeddedProfile: the file has the ICC profile of its output intent.
	EmbeddedProfile
)

// Requires reports whether the standards require something.
func (p *Profile) Requires(r Requirement) bool { return p.Required&r != 0 }

// Claim is the values by which a file says which standards it conforms to.
type Claim struct {
	// ArchivePart and ArchiveLevel are the part and the level of PDF/A, AccessiblePart is the
	// part of PDF/UA; 0 for none.
	ArchivePart    int
	ArchiveLevel   string
	AccessiblePart int
	// Exchange is the version of PDF/X in the metadata. OldExchange is that in the Info dictionary, where older
	// standards have it; empty for none.
	Exchange, OldExchange string
}

// Colors is how pictures in the color space of one device are written.
type Colors uint8

// The ways to write the colors of pictures.
const (
	// AsDevice leaves the colors as they are: they are meant for the device of the output intent.
	AsDevice Colors = iota
	// OwnProfile gives a picture the ICC profile that its file has, if it fits.
	OwnProfile
	// AnyProfile gives a picture the ICC profile that its file has, or else the usual one of the device.
	AnyProfile
	// AsInks converts a picture to process inks.
	AsInks
)

// Pictures is how pictures in gray, in RGB and in process inks are written.
type Pictures struct{ Gray, RGB, CMYK Colors }

// Screen is PDF/UA-1 (ISO 14289-1) and PDF/A at level A: part 2 (ISO 19005-2), or part 3
// (ISO 19005-3), which is the first that allows attachments of any kind.
//
// Colors in DeviceRGB and DeviceGray are those of the output intent, so they need no profile; process inks need one
// (ISO 19005-2, 6.2.4.3).
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

// X4 is PDF/X-4 (ISO 15930-7). Pictures in RGB keep their colors and get profiles, or with inksAlone are converted to
// process inks, as some printers want it.
func X4(inksAlone bool) Profile {
	p := exchange("PDF/X-4", "1.6")
	p.Required |= EmbeddedProfile
	p.Claim.Exchange = p.Standards[0]
	if inksAlone {
		p.Pictures.RGB = AsInks
	}
	return p
}

// X1a is PDF/X-1a:2003 (ISO 15930-4), for older presses: inks alone, no transparency, and no metadata that names the
// standard.
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
