// Package wording says in the words of a report's author what was found wrong while it was set, and what the author can
// do.
package wording

import (
	"fmt"

	"annualreport/layout/diag"
	"annualreport/layout/finding"
	"annualreport/layout/preflight"
	"annualreport/layout/visible"
)

// Problems words findings, in their order.
func Problems(found []finding.Finding) *diag.List {
	out := new(diag.List)
	for _, f := range found {
		word(out, f)
	}
	return out
}

// word words one finding. TestEveryFinding holds that none is forgotten.
func word(out *diag.List, f finding.Finding) {
	switch f := f.(type) {
	case finding.LongLine:
		hint := "a long word may need a soft hyphen (U+00AD) or a shorter form"
		if f.Added != "" {
			hint = "the program adds the word “" + f.Added + "”: give its column or its page more room"
		}
		out.Warnf(f.Place(), hint, "a line is %.1f mm too long for its column: “%s”", f.By.Millimeters(), f.Opening)
	case finding.BadBytes:
		out.Errorf(f.Place(), "write the text anew",
			"the text has bytes that are no letters (not UTF-8): “%s”", f.Opening)
	case finding.ManyMarks:
		out.Errorf(f.Place(), "delete the marks above and below the letter, which most editors show as one",
			"a letter has more than %d marks: “%s”", f.Most, f.Opening)
	case finding.NoGlyphs:
		if hint := familiesFor(f.Characters, f.Scripts); f.Added != "" {
			out.Errorf(f.Place(), hint, "no font has the characters %s in “%s”, a word of the program",
				characters(f.Characters), f.Added)
		} else {
			out.Errorf(f.Place(), hint, "no font has the characters %s in “%s”", characters(f.Characters), f.Opening)
		}
	case finding.OtherScript:
		out.Warnf(f.Place(), "say what it is in, as in "+marked(f.Word, f.Script)+"; or is `language` right?",
			"this text is not written in the script of its language, %q: “%s”", f.Language, f.Opening)
	case finding.ForeignWord:
		out.Warnf(f.Place(), "say what it is in, as in "+marked(f.Word, f.Script),
			"“%s” is not in the script of the text around it", f.Word)
	case finding.NoEmphasis:
		noEmphasis(out, f)
	case finding.MachineFamily:
		machineFamily(out, f)
	case finding.DeepList, finding.LongPlate, finding.LongOpener, finding.WideTable, finding.ReducedTable,
		finding.NarrowColumn:
		wordBlock(out, f)
	case finding.ChartNote, finding.ChartAsBars, finding.ChartLabels, finding.ChartLongValues, finding.ChartLostSums,
		finding.ChartLostValues:
		wordChart(out, f)
	case preflight.UnfoldedPages, preflight.FewPages, preflight.ManyPages, preflight.NarrowSpine:
		wordBinding(out, f)
	case preflight.NearEdge, preflight.SmallText, preflight.ReversedText, preflight.Hairline, preflight.HeavyInk,
		preflight.ShortOfBleed, preflight.NoBleed, preflight.CoarsePicture, preflight.ScreenPicture,
		preflight.HeavyPicture:
		wordPress(out, f)
	case visible.Finding:
		out.Errorf(f.Place(), unreadableHint(f), "%s", unreadable(f))
	default:
		panic(fmt.Sprintf("a %T has no words", f))
	}
}

// wordBlock words what is wrong with a block.
func wordBlock(out *diag.List, f finding.Finding) {
	const divide = "make two tables of it, or exchange its rows and its columns"
	switch f := f.(type) {
	case finding.DeepList:
		out.Warnf(f.Place(), "write it with fewer lists around it",
			"there is no room to set this list in, and its items stand below those of the list around it")
	case finding.LongPlate:
		if f.OfPart {
			out.Errorf(
				f.Place(), "shorten the text, or set the title above the first section of the part: page = false",
				"a text on the page of this part is %.0f mm too long for its place, and in smaller letters, too",
				f.By.Millimeters(),
			)
			return
		}
		out.Errorf(f.Place(), "shorten the text",
			"a text on the cover is %.0f mm too long for its place, and in smaller letters, too", f.By.Millimeters())
	case finding.LongOpener:
		out.Warnf(f.Place(), "shorten the title or the lead, have a higher picture, or write title = \"under\"",
			"the title does not fit on the picture, and stands below it")
	case finding.WideTable:
		if f.LongWord > 0 {
			shorten := "shorten the word, or write a soft hyphen (U+00AD) where it may be divided"
			out.Errorf(f.Place(), orLandscape(shorten, f.Turned),
				"a word in column %d of the table is longer than the %.0f mm that the whole table has",
				f.LongWord, f.Room.Millimeters())
			return
		}
		out.Errorf(f.Place(), orLandscape(divide, f.Turned),
			"%d columns do not fit %.0f mm, %d do", f.Columns, f.Room.Millimeters(), f.Fit)
	case finding.ReducedTable:
		out.Warnf(f.Place(), orLandscape(divide, f.Turned),
			"%d columns do not fit %.0f mm in letters of %s points; they are set in %s points",
			f.Columns, f.Room.Millimeters(), f.Before, f.After)
	case finding.NarrowColumn:
		out.Warnf(f.Place(), "give it more, or its longest word a soft hyphen (U+00AD)",
			"%d %% of the table are too narrow for a word of this column; it is set in %d %%", f.Asked, f.Set)
	}
}

// orLandscape is what to do about a table that does not fit, or that a landscape page has room for it.
func orLandscape(otherwise string, fit finding.LandscapeFit) string {
	switch fit {
	case finding.WholeLandscapeFit:
		return "add landscape = true: they fit a landscape page"
	case finding.ReducedLandscapeFit:
		return "add landscape = true: they fit a landscape page in smaller letters; or " + otherwise
	case finding.NoLandscapeFit:
	}
	return otherwise
}

// wordChart words what is wrong with a chart.
func wordChart(out *diag.List, f finding.Finding) {
	const instead = "the words of this chart do not fit, so that it is set as bars"
	switch f := f.(type) {
	case finding.ChartNote:
		out.Errorf(f.Place(), "call it in the caption of the chart",
			"“%s” calls a note, which has no place in a chart", f.Words)
	case finding.ChartLostSums:
		out.Warnf(f.Place(), "count in a larger unit and name it in `unit`, or give the chart more width",
			"the sums of this chart are too wide for their place: they are not set")
	case finding.ChartLostValues:
		out.Warnf(f.Place(), "set them below with `table = true`, or use type = \"bar\"",
			"parts of this chart are too small for their values: %d values are not set", f.Count)
	case finding.ChartAsBars:
		if f.Also == nil {
			out.Warnf(f.Place(), "use type = \"bar\"", instead)
			return
		}
		summary, hint := chartRoom(f.Also)
		out.Warnf(f.Place(), hint, "%s; %s", instead, summary)
	default:
		summary, hint := chartRoom(f)
		out.Warnf(f.Place(), hint, "%s", summary)
	}
}

// chartRoom words what a chart has no room for.
func chartRoom(f finding.Finding) (summary, hint string) {
	if labels, ok := f.(finding.ChartLabels); ok {
		return fmt.Sprintf("the labels of this chart do not fit side by side: one of %d is set", labels.Every),
			"use type = \"bar\", or give the chart more width"
	}
	return "the values of this chart are too long to stand in it",
		"count in a larger unit and name it in `unit`, or set them below with `table = true`"
}
