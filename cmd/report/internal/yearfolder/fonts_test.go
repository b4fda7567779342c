package yearfolder

import "testing"

// TestGoesWithFonts: fonts are copied with their licences and notes; what else lies in their folder, such as a list of
// people, is not.
func TestGoesWithFonts(t *testing.T) {
	for _, name := range []string{
		"Lamp.ttf", "LAMP.OTF", "Lamp.woff2", "OFL.txt", "OFL-FAQ.txt", "LICENSE", "licence.md", "Licenses.html",
		"COPYING", "README.md", "FONTLOG.txt", "AUTHORS", "NOTICE", "CONTRIBUTORS.txt", "UFL.txt",
	} {
		if !goesWithFonts(name) {
			t.Errorf("%s is not copied", name)
		}
	}
	for _, name := range []string{
		"people.txt", "donors", "members.md", "letter.pdf", "list.html", "ofl.csv", "README.xlsx",
	} {
		if goesWithFonts(name) {
			t.Errorf("%s is copied", name)
		}
	}
}
