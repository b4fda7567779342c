package layout

import (
	"slices"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/parallel"
	"annualreport/layout/shape"
	"annualreport/layout/visible"
)

// maxRounds is how often a document is set anew because page numbers in its
// text changed. From the second round on numbers only move if their widths do.
const maxRounds = 3

// Typeset sets a document. Problems of the document, such as lines that do not
// fit, are in the list; an error means that a font cannot be read.
func Typeset(doc *content.Document) (*display.Document, *diag.List, error) {
	table := shape.NewTable(doc.Book)
	numbers := &pageNumbers{known: make(map[string]string)}
	for round := 1; ; round++ {
		c, parts := collect(func() (*session, *tree) {
			numbers.asked = nil
			return newSession(doc, table, numbers), newTree()
		})
		out, err := typesetRound(c, parts)
		if err != nil {
			return nil, nil, err
		}
		if stable := numbers.update(func(anchor string) string { return labelOf(out, anchor) }); stable || round == maxRounds {
			err := finishSheets(c.session, out)
			c.problems.Append(visible.Problems(untold(c.unfit, visible.Check(out))))
			return out, c.problems, err
		}
	}
}

// untold leaves out what is found in elements of which it was told already that they do not
// fit, in what they run over, and in their titles on further pages.
func untold(unfit map[display.ElementID]bool, findings []visible.Finding) []visible.Finding {
	if len(unfit) == 0 {
		return findings
	}
	return slices.DeleteFunc(findings, func(f visible.Finding) bool { return f.Element < 0 || unfit[f.Element] || unfit[f.Below] })
}

// labelOf is the folio of the page that an anchor stands on.
func labelOf(d *display.Document, anchor string) string {
	a, ok := d.Anchors[anchor]
	if !ok {
		return ""
	}
	return d.Pages[a.Page].Label
}

// typesetRound is one round of setting.
func typesetRound(c *collector, parts []partNodes) (*display.Document, error) {
	if c.styles.err != nil {
		return nil, c.styles.err
	}
	if err := c.styles.words.Shape(); err != nil {
		return nil, err
	}
	if err := prepare(c, parts); err != nil {
		return nil, err
	}
	if err := breakLines(c.session); err != nil {
		return nil, err
	}
	buildNotes(c)
	if err := fitPlates(c, parts); err != nil {
		return nil, err
	}
	overfull, lacking := reportTexts(c)
	out := &display.Document{Info: c.doc.Info, Structure: c.tree.structure, Anchors: make(map[string]display.Anchor), Outline: c.tree.outline,
		Sources: c.tree.sources, Attachments: c.doc.Attachments, Overfull: overfull, Lacking: lacking}
	a := &assembler{doc: c.doc, notes: setNotes(c), out: out, elements: c.tree.anchors}
	for f := range flows(c, parts) {
		a.flow(&f)
		if len(out.Pages) == 1 && c.doc.Sheet.Wrap != nil && !c.doc.Sheet.Wrap.Inside {
			a.blank() // the inner page of the front cover
		}
	}
	if len(parts) > 0 {
		if _, backed := parts[len(parts)-1].part.(*content.Plate); !backed {
			a.pad(0)
		}
	}
	if err := furnishPages(a, c.session); err != nil {
		return nil, err
	}
	divideFigures(c.tree, c.charts, out)
	out.MeasureFigures()
	enterAliases(out.Anchors, c.doc.Aliases)
	return out, nil
}

// paragraphChunk is how many paragraphs a goroutine breaks at a time.
const paragraphChunk = 16

// breakLines breaks all paragraphs, on all cores.
func breakLines(s *session) error {
	ps := s.paragraphs
	var setters []*setter
	chunks := (len(ps) + paragraphChunk - 1) / paragraphChunk
	for range parallel.Workers(chunks) {
		setters = append(setters, &setter{doc: s.doc})
	}
	return s.styles.words.EachParallel(chunks, func(worker int, shaper *shape.Shaper, i int) error {
		own := setters[worker]
		own.shaper = shaper
		for _, p := range ps[i*paragraphChunk : min((i+1)*paragraphChunk, len(ps))] {
			if err := own.set(p); err != nil {
				return err
			}
		}
		return nil
	})
}
