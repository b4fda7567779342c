package designs

import (
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
	"annualreport/sections/source"
)

// Design is how pages look, whatever the colors and the families of an organisation are.
type Design struct {
	// Leading is the distance of the baselines of running text whose lines are neither airy nor compact.
	Leading unit.Length
	// families are the names of the families of letters, for reports that choose none.
	families [Families]source.Text
	// texts are the looks of all roles: those of covers on covers, and the others on all other pages.
	texts [role.Count]Text
	// partPage are the looks of the roles that look otherwise on a page that has nothing but the title of a part.
	partPage [role.Count]Text
	// onOpeners are the looks of the roles that look otherwise where a section begins on a ground or below a picture.
	onOpeners [role.Count]Text
	// Opener is how sections begin.
	Opener Opener
	// Contents is what the contents have beside their texts.
	Contents Contents
	// Page is what pages have beside their texts.
	Page Page
	// Chart is how charts look, whatever they show.
	Chart Chart
	// fronts are the front covers, and Back is the other one.
	fronts [Covers]Plate
	Back   Plate
}

// Front is the front cover that shows something.
func (d *Design) Front(shows Cover) *Plate { return &d.fronts[shows] }

// Family is the name of a family of letters, for reports that choose none. It stands where the design says so.
func (d *Design) Family(of Family) source.Text { return d.families[of] }

// CoverWidth is the width of the page for which sizes on covers and on pages of titles are given, in millimeters. On
// others they go with the shorter side of the page.
const CoverWidth = 210

// Text is how the texts of a role look. Those of a cover have the measures of a page of CoverWidth.
func (d *Design) Text(r role.Role) Text { return d.texts[r] }

// OnOpener is how the texts of a role look where a section begins on a ground of its own, in the measures of a page of
// CoverWidth: the role is Title, SectionNumber or Lead. The lead looks so below a picture, too.
func (d *Design) OnOpener(r role.Role) Text { return d.onOpeners[r] }

// PartPage is how the texts of a role look on the page of the title of a part, in the measures of a page of CoverWidth:
// the role is PartTitle, PartNumber or PartLead.
func (d *Design) PartPage(r role.Role) Text { return d.partPage[r] }
