package layouttest

import (
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/unit"
)

// Fill is how much of the text area of a page is used.
type Fill struct {
	// Page is the number of the page, from 1.
	Page int
	// Filled is how far down its content goes, in hundredths of the height of the text area.
	Filled int
	// Text is set if the page has running text: some lines in the text column.
	Text bool
	// Beside is set if something stands in the margin column, and Reaches if something reaches into it, such as a
	// wide table, too.
	Beside, Reaches bool
}

// leastText is how many lines make a page one of running text.
const leastText = 5

// Fills measures the pages of a document that flow. Pages without a folio, as those of covers and of parts, and
// landscape pages have no text area that could be empty.
func Fills(sheet *content.Sheet, rightToLeft bool, out *display.Document) []Fill {
	var list []Fill
	for i := range out.Pages {
		if page := &out.Pages[i]; page.Size == sheet.Size && hasFurniture(page) {
			list = append(list, fillOf(sheet, rightToLeft, page, i+1))
		}
	}
	return list
}

// hasFurniture reports whether a page has a running head or a folio.
func hasFurniture(page *display.Page) bool {
	for _, it := range page.Items {
		if kind := artifactOf(it); kind == display.Header || kind == display.Footer {
			return true
		}
	}
	return false
}

// fillOf measures one page.
func fillOf(sheet *content.Sheet, rightToLeft bool, page *display.Page, number int) Fill {
	f := Fill{Page: number}
	text, margin := columnsOf(sheet, rightToLeft, number)
	foot := sheet.Top
	lines := make(map[unit.Length]bool)
	for _, it := range page.Items {
		if kind := artifactOf(it); kind != display.NotArtifact && kind != display.Decoration {
			continue
		}
		box := display.ExtentOf(it)
		if box.W >= sheet.Size.W && box.H >= sheet.Height() {
			continue // a ground
		}
		foot = max(foot, min(box.Y+box.H, sheet.Top+sheet.Height()))
		if _, ok := it.(display.Text); ok && box.W > text.W/2 && box.X >= text.X-unit.Pt && box.X < text.X+text.W {
			lines[box.Y] = true
		}
		if margin.W == 0 || artifactOf(it) != display.NotArtifact {
			continue
		}
		middle := margin.X + margin.W/2
		f.Reaches = f.Reaches || box.X < middle && middle < box.X+box.W
		if box.X >= margin.X-unit.Pt && box.X+box.W <= margin.X+margin.W+unit.Pt {
			f.Beside, f.Reaches = true, true
		}
	}
	f.Filled = int((foot - sheet.Top) * 100 / sheet.Height())
	f.Text = len(lines) >= leastText
	return f
}

// columnsOf are the text column and the margin column of a page; the margin column has no width where there is none.
func columnsOf(sheet *content.Sheet, rightToLeft bool, page int) (text, margin unit.Rect) {
	left, first := sheet.Inner, rightToLeft
	verso := sheet.Facing && page%2 == 0
	if verso != rightToLeft {
		left = sheet.Outer
	}
	if verso || !sheet.Facing && sheet.MarginFirst {
		first = !first
	}
	text = unit.Rect{X: left, W: sheet.Measure()}
	if !sheet.HasMargin() {
		return text, margin
	}
	margin = unit.Rect{X: left + sheet.Measure() + sheet.MarginGap, W: sheet.Margin}
	if first {
		margin.X = left
		text.X = left + sheet.Margin + sheet.MarginGap
	}
	return text, margin
}

// artifactOf is why an item is not content.
func artifactOf(it display.Item) display.Artifact {
	switch it := it.(type) {
	case display.Text:
		return it.Place.Artifact
	case display.Path:
		return it.Place.Artifact
	case display.Image:
		return it.Place.Artifact
	}
	return display.NotArtifact
}
