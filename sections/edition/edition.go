// Package edition holds the editions of a report as values: what each of them
// is for, and how it differs.
package edition

// Edition is one form in which a report is given out.
type Edition struct {
	// Name is what the command and the file names call it.
	Name string
	// Facing pages are printed on both sides of a leaf and bound; margins,
	// folios and running heads are then mirrored.
	Facing bool
	// Attachments means that files may be attached.
	Attachments bool
	// Printed editions are on paper: nothing in them can be pressed, so that
	// references name their pages and links their addresses, and they have bleed
	// and marks.
	Printed bool
	// Resolution is the pixels an inch that pictures have at the most, at the size in
	// which they are placed, and Quality that of JPEG files that are made smaller for it.
	Resolution, Quality int
	// Compact editions are sent: pictures that have more bytes than they need are written
	// anew.
	Compact bool
}

// Screen is for reading on screens of any size, and with screen readers.
func Screen() Edition {
	return Edition{Name: "screen", Attachments: true, Resolution: 150, Quality: 85}
}

// Print is for a printer: bound leaves, in process inks.
func Print() Edition {
	return Edition{Name: "print", Facing: true, Printed: true, Resolution: 300, Quality: 92}
}

// Email is for a message: the pages of the edition for screens, and as small as they can be.
func Email() Edition {
	return Edition{Name: "email", Resolution: 110, Quality: 80, Compact: true}
}

// LeastResolution is that under which pictures are not readable any more, in pixels an inch.
const LeastResolution = 72

// all lists the editions that can be made, in the order in which they are reported.
func all() []Edition { return []Edition{Screen(), Print(), Email()} }

// Named finds an edition by its name.
func Named(name string) (Edition, bool) {
	for _, e := range all() {
		if e.Name == name {
			return e, true
		}
	}
	return Edition{}, false
}

// Names lists the names of all editions.
func Names() []string {
	var names []string
	for _, e := range all() {
		names = append(names, e.Name)
	}
	return names
}
