package build

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/message"
	"annualreport/cmd/report/internal/output"
	"annualreport/cmd/report/internal/phrase"
	"annualreport/layout/diag"
	"annualreport/layout/display"
	"annualreport/layout/image"
	"annualreport/sections"
	"annualreport/sections/edition"
)

// The steps in which pictures are made smaller: the resolution by an eighth, and the quality of JPEG by four percent,
// down to a limit at which pictures still look good.
const (
	resolutionStep = 0.88
	qualityStep    = 4
	leastQuality   = 50
)

// steps are the options of an edition for its pictures, from the best to the smallest.
func steps(e edition.Edition) []image.Options {
	var out []image.Options
	share := 1.0
	for i := 0; ; i++ {
		resolution := int(math.Round(float64(e.Resolution) * share))
		share = float64(share * resolutionStep)
		o := image.Options{
			Resolution: max(edition.LeastResolution, resolution),
			Quality:    max(leastQuality, e.Quality-qualityStep*i),
			Compact:    true,
		}
		out = append(out, o)
		if o.Resolution == edition.LeastResolution && o.Quality == leastQuality {
			return out
		}
	}
}

// makeCompact writes an edition that is sent by mail, with the best pictures with which its message is not larger than
// its budget. If there are none, the edition is withheld.
func (j *job) makeCompact(e edition.Edition, pages *display.Document) ([]File, error) {
	e.Resolution = j.report.Email.Resolution
	t := &trial{job: j, edition: e, pages: pages, steps: steps(e), budget: int(j.report.Email.Budget)}
	first, err := t.write(t.steps[0])
	if first == nil || err != nil {
		return nil, err
	}
	if t.budget == 0 {
		return first.files, nil
	}
	best, smallest, err := t.search(first)
	if err != nil {
		return nil, err
	}
	if best == nil {
		tellTooLarge(smallest, j.report, j.ofEditions)
		j.withheld = append(j.withheld, e.Name)
		return nil, nil
	}
	if len(best.files) > 0 {
		best.files[0].MessageSize = &output.MessageSize{
			Bytes: best.size, Budget: t.budget, Resolution: best.options.Resolution, Quality: best.options.Quality,
		}
	}
	return best.files, nil
}

// trial tries how good the pictures of an edition can be.
type trial struct {
	job     *job
	edition edition.Edition
	pages   *display.Document
	// steps are the options for its pictures, from the best to the smallest.
	steps []image.Options
	// budget is the size in bytes that the message may have.
	budget int
}

// attempt is the edition with the pictures of one step.
type attempt struct {
	files   []File
	pages   *display.Document
	options image.Options
	// size is that of the message with the edition, in bytes; 0 if there is no budget.
	size int
}

// search finds the best step that is within the budget, by a binary search. It also returns the smallest edition that
// it tried. The best one is nil if even the last step is too large.
func (t *trial) search(first *attempt) (best, smallest *attempt, err error) {
	if first.size <= t.budget {
		return first, first, nil
	}
	smallest = first
	tooBig := 0
	fits := len(t.steps)
	for at := t.guess(first); tooBig+1 < fits; at = (tooBig + fits) / 2 {
		one, err := t.write(t.steps[at])
		if one == nil || err != nil {
			return nil, smallest, err
		}
		if one.size < smallest.size {
			smallest = one
		}
		if one.size <= t.budget {
			best = one
			fits = at
		} else {
			tooBig = at
		}
	}
	return best, smallest, nil
}

// guess is the step that is probably the best one within the budget: the size of a picture is about proportional to its
// pixels and to its quality.
func (t *trial) guess(first *attempt) int {
	pictures := mail.Encoded(pictureBytes(first.pages))
	wanted := float64(t.budget-(first.size-pictures)) / float64(max(1, pictures))
	for i, o := range t.steps[1:] {
		pixels := float64(o.Resolution) / float64(t.steps[0].Resolution)
		if pixels*pixels*float64(o.Quality)/float64(t.steps[0].Quality) <= wanted {
			return i + 1
		}
	}
	return len(t.steps) - 1
}

// write writes the edition with pictures of one step; nil if they are broken, which is among the problems.
func (t *trial) write(options image.Options) (*attempt, error) {
	ready := readyPictures(t.job.project.Pictures, t.pages, options, t.job.problems)
	if ready == nil {
		return nil, nil
	}
	files, err := t.job.write(t.edition, ready, nil)
	if err != nil {
		return nil, err
	}
	out := &attempt{files: files, pages: ready, options: options}
	for i := range files {
		files[i].Document = ready
	}
	if t.budget == 0 || len(files) == 0 {
		return out, nil
	}
	m, err := message.New(t.job.report, ready)
	if err != nil {
		return nil, err
	}
	files[0].Message = m
	out.size, err = m.Weight(len(files[0].Data))
	return out, err
}

// pictureBytes is how many bytes the pictures of a document have.
func pictureBytes(doc *display.Document) int {
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
		for _, item := range doc.Pages[i].Items {
			if im, ok := item.(display.Image); ok && im.Picture.Drawing == nil && !slices.Contains(out, im.Picture) {
				out = append(out, im.Picture)
			}
		}
	}
	return out
}

// mostNamed is how many pictures are named of an edition that is too large.
const mostNamed = 3

// tellTooLarge reports that an edition is larger than its budget, and which of its pictures are large.
func tellTooLarge(a *attempt, r *sections.Report, problems *diag.List) {
	pictures := picturesOf(a.pages)
	slices.SortStableFunc(pictures, func(a, b *display.Picture) int { return cmp.Compare(len(b.Data), len(a.Data)) })
	var parts []string
	for _, p := range pictures[:min(len(pictures), mostNamed)] {
		parts = append(parts, fmt.Sprintf("%s (%s)", p.Name, phrase.Size(len(p.Data))))
	}
	rest := len(a.files[0].Data) - pictureBytes(a.pages)
	parts = append(parts, fmt.Sprintf("text and letters (%s)", phrase.Size(rest)))
	problems.Errorf(r.Email.BudgetAt,
		"leave pictures out, show them smaller, or raise the budget; the largest are "+strings.Join(parts, ", "),
		"the message takes %s with pictures at %d pixels an inch, and may take %s",
		phrase.Size(a.size), a.options.Resolution, phrase.Size(int(r.Email.Budget)))
}
