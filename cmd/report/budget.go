package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"annualreport/cmd/report/internal/mail"
	"annualreport/layout/display"
	"annualreport/layout/image"
	"annualreport/sections/edition"
)

// The steps by which pictures are made smaller: the resolution by an eighth, the quality of JPEG by
// four of a hundred, down to where they are still good.
const (
	resolutionStep = 0.88
	qualityStep    = 4
	leastQuality   = 50
)

// steps are the wishes of an edition for its pictures, from the best to the smallest.
func steps(e edition.Edition) []image.Options {
	var out []image.Options
	for i := 0; ; i++ {
		w := image.Options{
			Resolution: max(edition.LeastResolution, int(math.Round(float64(e.Resolution)*math.Pow(resolutionStep, float64(i))))),
			Quality:    max(leastQuality, e.Quality-qualityStep*i), Compact: true,
		}
		out = append(out, w)
		if w.Resolution == edition.LeastResolution && w.Quality == leastQuality {
			return out
		}
	}
}

// fitted is an edition with the pictures that it was written with.
type fitted struct {
	files []made
	pages *display.Document
	wish  image.Options
	// carried is the size of the message that carries it.
	carried int
}

// fit writes a compact edition such that the message that carries it keeps to its budget: with
// the best pictures with which it does.
func (l *loaded) fit(e edition.Edition, pages *display.Document) ([]made, error) {
	e.Resolution = l.report.Email.Resolution
	ladder := steps(e)
	budget := int(l.report.Email.Budget)
	first, err := l.fitAt(e, pages, ladder[0])
	if first == nil || err != nil {
		return nil, err
	}
	if budget == 0 || first.carried <= budget {
		return first.told(budget), nil
	}
	best, smallest, err := l.search(e, pages, ladder, first, budget)
	if err != nil {
		return nil, err
	}
	if best == nil {
		l.tooLarge(smallest, budget)
		return nil, nil
	}
	return best.told(budget), nil
}

// search finds the best step that keeps to the budget, by halves. It also returns the
// smallest that it tried; the best is nil if not even the last step does.
func (l *loaded) search(e edition.Edition, pages *display.Document, ladder []image.Options, first *fitted, budget int) (best, smallest *fitted, err error) {
	smallest = first
	tooBig, fits := 0, len(ladder)
	for at := guess(ladder, first, budget); tooBig+1 < fits; at = (tooBig + fits) / 2 {
		one, err := l.fitAt(e, pages, ladder[at])
		if err != nil {
			return nil, nil, err
		}
		if one.carried < smallest.carried {
			smallest = one
		}
		if one.carried <= budget {
			best, fits = one, at
		} else {
			tooBig = at
		}
	}
	return best, smallest, nil
}

// guess is the step that is likely to keep to the budget: the bytes of pictures go with their
// pixels, and nearly with the quality.
func guess(ladder []image.Options, first *fitted, budget int) int {
	pictures := mail.Encoded(weightOf(first.pages))
	wanted := float64(budget-(first.carried-pictures)) / float64(max(1, pictures))
	for i, w := range ladder[1:] {
		pixels := float64(w.Resolution) / float64(ladder[0].Resolution)
		if pixels*pixels*float64(w.Quality)/float64(ladder[0].Quality) <= wanted {
			return i + 1
		}
	}
	return len(ladder) - 1
}

// fitAt writes the edition with some pictures; nil if they are broken, which is told.
func (l *loaded) fitAt(e edition.Edition, pages *display.Document, wish image.Options) (*fitted, error) {
	ready, problems := image.Prepare(pages, wish)
	l.problems.Append(problems)
	if l.problems.HasErrors() {
		return nil, nil
	}
	files, err := l.files(e, ready, nil)
	if err != nil {
		return nil, err
	}
	out := &fitted{files: files, pages: ready, wish: wish}
	for i := range files {
		files[i].pages = ready
	}
	if l.report.Email.Budget == 0 || len(files) == 0 {
		return out, nil
	}
	a, err := l.announce(ready)
	if err != nil {
		return nil, err
	}
	files[0].about = a
	out.carried, err = a.weight(len(files[0].data))
	return out, err
}

// told is the files, with what was done to keep to the budget.
func (f *fitted) told(budget int) []made {
	if budget > 0 && len(f.files) > 0 {
		f.files[0].result.Message = &carried{Bytes: f.carried, Budget: budget, Resolution: f.wish.Resolution, Quality: f.wish.Quality}
	}
	return f.files
}

// carried is what became of an edition that keeps to a budget.
type carried struct {
	// Bytes is the size of the message, Budget what it may be.
	Bytes  int `json:"bytes"`
	Budget int `json:"budget"`
	// Resolution and Quality are those of pictures.
	Resolution int `json:"resolution"`
	Quality    int `json:"quality"`
}

// weightOf is how many bytes the pictures of a document have.
func weightOf(doc *display.Document) int {
	sum := 0
	for _, p := range picturesOf(doc) {
		sum += len(p.Data)
	}
	return sum
}

// picturesOf lists the pictures of a document, each once.
func picturesOf(doc *display.Document) []*display.Picture {
	var out []*display.Picture
	for i := range doc.Pages {
		for _, it := range doc.Pages[i].Items {
			if im, ok := it.(display.Image); ok && !slices.Contains(out, im.Picture) {
				out = append(out, im.Picture)
			}
		}
	}
	return out
}

// largest is how many objects are named of an edition that is too large.
const largest = 3

// tooLarge tells of an edition that cannot keep to its budget, and what it is so large of.
func (l *loaded) tooLarge(f *fitted, budget int) {
	pictures := picturesOf(f.pages)
	slices.SortStableFunc(pictures, func(a, b *display.Picture) int { return cmp.Compare(len(b.Data), len(a.Data)) })
	var parts []string
	for _, p := range pictures[:min(len(pictures), largest)] {
		parts = append(parts, fmt.Sprintf("%s (%s)", p.Name, size(len(p.Data))))
	}
	rest := len(f.files[0].data) - weightOf(f.pages)
	parts = append(parts, fmt.Sprintf("text and letters (%s)", size(rest)))
	l.held.Errorf(l.report.Email.BudgetAt, "leave pictures out, show them smaller, or raise the budget; the largest are "+strings.Join(parts, ", "),
		"the message takes %s with pictures at %d pixels an inch, and may take %s", size(f.carried), f.wish.Resolution, size(budget))
	l.unprinted = append(l.unprinted, edition.Email().Name)
}
