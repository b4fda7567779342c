package build

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strconv"
	"strings"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/output"
	"annualreport/cmd/report/internal/phrase"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/translation"
	layoutimage "annualreport/layout/image"
	"annualreport/layout/raster"
	"annualreport/sections"
	"annualreport/sections/edition"
)

// PageRequest says which pages are painted as pictures.
type PageRequest struct {
	// Editions are those of which pages are painted, Languages are those of a Request.
	Editions  []edition.Edition
	Languages []string
	// Resolution is in pixels an inch.
	Resolution int
	// Pages is a list of pages such as "1,4-6"; empty for all.
	Pages string
	// Across is how many pages stand side by side on one picture; 0 makes a picture of each page.
	Across int
}

// Paint paints pages as pictures. A language with errors has none.
func Paint(p *project.Project, o PageRequest) (*Result, error) {
	versions, err := translation.Versions(p, o.Languages, translation.Reviewed)
	if err != nil {
		return nil, err
	}
	outcomes := make([]*outcome, len(versions))
	for i, v := range versions {
		outcomes[i] = newOutcome()
		outcomes[i].problems.Append(v.Problems)
		for _, e := range o.Editions {
			pictures, err := paintEdition(p, v.Report, e, o, outcomes[i])
			if err != nil {
				return nil, err
			}
			outcomes[i].files = append(outcomes[i].files, pictures...)
		}
	}
	out := gather(p, versions, outcomes)
	out.Translations = nil
	return out, nil
}

// paintEdition paints the pages of one edition; none if the report has errors.
func paintEdition(
	p *project.Project, r *sections.Report, e edition.Edition, o PageRequest, into *outcome,
) ([]File, error) {
	pages, found, err := setAlone(p, r, e, into.problems)
	if err != nil {
		return nil, err
	}
	if into.found(found, e); into.hasErrors() {
		return nil, nil
	}
	options := layoutimage.Options{Resolution: o.Resolution, Quality: e.Quality}
	if pages = readyPictures(p.Pictures, pages, options, into.problems); pages == nil {
		return nil, nil
	}
	chosen, err := pageNumbers(o.Pages, len(pages.Pages))
	if err != nil {
		return nil, err
	}
	images, err := raster.Pages(pages, chosen, o.Resolution)
	if err != nil {
		return nil, err
	}
	base := project.FileName(r, "-"+e.Name)
	if o.Across > 0 {
		one, err := pictureFile(r, e, base+".png", contactSheet(images, o.Across))
		one.Pages = len(images)
		return []File{one}, err
	}
	digits := len(strconv.Itoa(len(pages.Pages)))
	var out []File
	for i, img := range images {
		one, err := pictureFile(r, e, fmt.Sprintf("%s-%0*d.png", base, digits, chosen[i]+1), img)
		if err != nil {
			return nil, err
		}
		out = append(out, one)
	}
	return out, nil
}

// pictureFile is a picture as a file, of one page.
func pictureFile(r *sections.Report, e edition.Edition, name string, img image.Image) (File, error) {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		return File{}, err
	}
	return File{Report: r, File: output.File{
		Name: name, Edition: e.Name, Language: r.Meta.Language.Tag, Pages: 1, Data: b.Bytes(),
	}}, nil
}

// contactSheet lays pages side by side on grey, with a gap of a fortieth of the width of the first. Each stands in the
// middle of the room that the widest and the highest need.
func contactSheet(pages []*image.RGBA, across int) image.Image {
	if len(pages) == 0 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	const gapShare = 40
	gap := pages[0].Bounds().Dx() / gapShare
	var most image.Point
	for _, page := range pages {
		most.X = max(most.X, page.Bounds().Dx())
		most.Y = max(most.Y, page.Bounds().Dy())
	}
	w := most.X + gap
	h := most.Y + gap
	columns := min(across, len(pages))
	rows := (len(pages) + across - 1) / across
	out := image.NewRGBA(image.Rect(0, 0, columns*w+gap, rows*h+gap))
	draw.Draw(out, out.Bounds(), image.NewUniform(color.Gray{Y: 0xcc}), image.Point{}, draw.Src)
	for i, page := range pages {
		at := image.Pt(gap+i%across*w, gap+i/across*h)
		at = at.Add(most.Sub(page.Bounds().Size()).Div(2))
		draw.Draw(out, page.Bounds().Add(at), page, image.Point{}, draw.Src)
	}
	return out
}

// pageNumbers reads a list such as "1,4-6" as numbers from 0; empty is all pages. A page that the report does not have
// is an error of usage.
func pageNumbers(list string, pages int) ([]int, error) {
	var out []int
	if list == "" {
		for n := range pages {
			out = append(out, n)
		}
		return out, nil
	}
	for _, part := range strings.Split(list, ",") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		first, last, ok := pageRange(part)
		if !ok || first < 1 || last < first || last > pages {
			return nil, failure.Usagef("there are no pages %q; the report has %s", part, phrase.Count(pages, "page"))
		}
		for n := first; n <= last; n++ {
			out = append(out, n-1)
		}
	}
	return out, nil
}

// pageRange reads a page, or the first and the last of some, such as "4-6".
func pageRange(text string) (first, last int, ok bool) {
	from, to, isRange := strings.Cut(text, "-")
	first, err := strconv.Atoi(from)
	if err != nil || !isRange {
		return first, first, err == nil
	}
	last, err = strconv.Atoi(to)
	return first, last, err == nil
}
