package layout

import (
	"cmp"
	"slices"

	"annualreport/layout/block"
	"annualreport/layout/content"
	"annualreport/layout/display"
	"annualreport/layout/finding"
	"annualreport/layout/inline"
	"annualreport/layout/page"
	"annualreport/layout/shape"
	"annualreport/layout/visible"
)

// maxRounds is how often a document is set anew because page numbers in its
// text changed. From the second round on numbers only move if their widths do.
const maxRounds = 3

// Typeset sets a document. What is wrong with it, such as lines that do not
// fit, are findings; an error means that a font cannot be read.
func Typeset(doc *content.Document) (*display.Document, []finding.Finding, error) {
	own := *doc // which loses its parts as soon as nothing is read from them any longer
	doc = &own
	words := doc.Words
	if words == nil {
		words = new(shape.Table)
	}
	words.Begin(doc.Book)
	numbers := inline.NewPageNumbers()
	for round := 1; ; round++ {
		c, out, err := typesetOnce(doc, words, numbers)
		if err != nil {
			return nil, nil, err
		}
		if stable := numbers.Update(out); stable || round == maxRounds {
			err := cmp.Or(page.FinishSheets(c.Session, out), page.NumberTexts(c.Session, c.Tree, out))
			for _, f := range unreported(c.Unfit, visible.Check(out)) {
				c.Findings.Add(f)
			}
			return out, c.Findings.All(), err
		}
	}
}

// typesetOnce is one round of setting.
func typesetOnce(
	doc *content.Document, words *shape.Table, numbers *inline.PageNumbers,
) (*block.Collector, *display.Document, error) {
	c, parts := block.Collect(doc, words, numbers)
	if !numbers.Asked() { // there is no other round
		doc.Parts = nil
	}
	if err := block.Prepare(c); err != nil {
		return nil, nil, err
	}
	if err := inline.BreakLines(c.Session); err != nil {
		return nil, nil, err
	}
	flows, err := block.Build(c, parts)
	if err != nil {
		return nil, nil, err
	}
	overfull, lacking := inline.Report(c.Session, block.ChartedWords(c))
	c.Paragraphs = nil // the blocks keep theirs until they are built
	out, err := page.Assemble(c.Session, c.Tree, flows, block.SetNotes(c))
	if err != nil {
		return nil, nil, err
	}
	if err := c.Failed(); err != nil {
		return nil, nil, err
	}
	out.Overfull = overfull
	out.Lacking = lacking
	block.ReportCharts(c)
	block.DivideFigures(c.Tree, c.Charts, out)
	out.MeasureFigures()
	return c, out, nil
}

// unreported leaves out what is found in elements of which it was reported already that they do not
// fit, in what they run over, and in their titles on further pages.
func unreported(unfit map[display.ElementID]bool, findings []visible.Finding) []visible.Finding {
	if len(unfit) == 0 {
		return findings
	}
	return slices.DeleteFunc(findings, func(f visible.Finding) bool {
		return f.Element < 0 || unfit[f.Element] || unfit[f.Below]
	})
}
