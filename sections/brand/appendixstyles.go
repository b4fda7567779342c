package brand

import (
	"annualreport/layout/content/role"
	"annualreport/layout/unit"
)

// sizeAppendix is the size of the titles of appendices, and smallText the size that running text gets no smaller than.
const (
	sizeAppendix = 24 * unit.Pt
	smallText    = 9 * unit.Pt
)

// AppendixStyles are styles with smaller letters and lines, for what few read: a tenth smaller, but for what is small
// already.
func AppendixStyles(of *Styles) *Styles {
	out := *of
	for i := range role.Count {
		p := out.Style(role.Role(i))
		p.OnGrid = false // its lines are closer than those of the grid
		size := max(p.Text.Size*9/10, min(p.Text.Size, smallText))
		if role.Role(i) == role.Title {
			size = min(size, sizeAppendix)
		}
		if size < p.Text.Size {
			p.Leading = p.Leading.MulDiv(int64(size), int64(p.Text.Size))
			p.Text.Size = size
		}
	}
	return &out
}
