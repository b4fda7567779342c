package main

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	layoutimage "annualreport/layout/image"
	"annualreport/layout/pixels"
	"annualreport/sections"
	"annualreport/sections/edition"
)

// The resolutions that pages are painted in, in pixels an inch.
const (
	defaultResolution = 110
	leastResolution   = 10
	mostResolution    = 600
)

// pagesCommand paints pages as pictures.
func pagesCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "pages", Usage: "paint the pages as pictures", ArgsUsage: "[REPORT]",
		HideHelpCommand: true, OnUsageError: usageError,
		Description: "Sets REPORT (report.toml if none is named) and writes a PNG file of each page,\n" +
			"SLUG-LANGUAGE-EDITION-PAGE.png, as a screen shows it.",
		Flags: append(editionFlags(),
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Value: "build", Usage: "write into the folder `DIR`"},
			&cli.IntFlag{Name: "ppi", Value: defaultResolution, Usage: "paint at `N` pixels an inch"},
			&cli.StringFlag{Name: "page", Usage: "paint only these `PAGES`, as 1,4-6"},
			&cli.IntFlag{Name: "across", Usage: "paint all on one picture, `N` side by side"}),
		Action: func(c *cli.Context) error { return paintPages(c, s) },
	}
}

// paintPages sets a report and paints its pages.
func paintPages(c *cli.Context, s streams) error {
	ppi := c.Int("ppi")
	if ppi < leastResolution || ppi > mostResolution {
		return usagef("--ppi must lie between %d and %d", leastResolution, mostResolution)
	}
	out := newReporter(c, s)
	l, err := load(c)
	if err != nil {
		return err
	}
	defer l.close()
	if !c.IsSet("edition") {
		l.editions = []edition.Edition{edition.Screen()}
	}
	each, err := l.each(c)
	if err != nil {
		return err
	}
	var results []result
	for _, one := range each {
		for _, e := range l.editions {
			some, err := one.paintEdition(c, e, ppi)
			if err != nil {
				return err
			}
			results = append(results, some...)
		}
		if one != l {
			l.problems.Append(one.problems)
			l.catalogues = one.catalogues
		}
	}
	if err := writeResults(results); err != nil {
		return err
	}
	return out.finish(l, results)
}

// paintEdition paints the pages of one edition; none if the report has errors.
func (l *loaded) paintEdition(c *cli.Context, e edition.Edition, ppi int) ([]result, error) {
	setting := l.setting
	setting.Edition = e
	doc, problems, err := sections.Typeset(l.report.Compose(setting, l.problems))
	if err != nil {
		return nil, exitError{exitMachine, err.Error()}
	}
	l.problems.Append(problems)
	doc, problems = layoutimage.Prepare(doc, layoutimage.Options{Resolution: ppi, Quality: e.Quality})
	l.problems.Append(problems)
	if l.problems.HasErrors() {
		return nil, nil
	}
	chosen, err := pageNumbers(c.String("page"), len(doc.Pages))
	if err != nil {
		return nil, err
	}
	images, err := pixels.Pages(doc, chosen, ppi)
	if err != nil {
		return nil, exitError{exitMachine, err.Error()}
	}
	base := l.named("-" + e.Name)
	if across := c.Int("across"); across > 0 {
		one, err := l.pictureOf(c, e, base+".png", sheetOf(images, across))
		one.Pages = len(images)
		return []result{one}, err
	}
	digits := len(strconv.Itoa(len(doc.Pages)))
	var results []result
	for i, img := range images {
		one, err := l.pictureOf(c, e, fmt.Sprintf("%s-%0*d.png", base, digits, chosen[i]+1), img)
		if err != nil {
			return nil, err
		}
		results = append(results, one)
	}
	return results, nil
}

// pictureOf is a picture that goes into the folder for output.
func (l *loaded) pictureOf(c *cli.Context, e edition.Edition, name string, img image.Image) (result, error) {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		return result{}, exitError{exitMachine, err.Error()}
	}
	file := filepath.Join(c.String("output"), name)
	return result{File: filepath.ToSlash(file), Edition: e.Name, Language: l.report.Meta.Language.Tag, Pages: 1, Bytes: b.Len(), data: b.Bytes()}, nil
}

// sheetOf lays pages side by side on grey, with a gap of a fortieth of their width.
func sheetOf(pages []*image.RGBA, across int) image.Image {
	if len(pages) == 0 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	const gapShare = 40
	gap := pages[0].Bounds().Dx() / gapShare
	w, h := pages[0].Bounds().Dx()+gap, pages[0].Bounds().Dy()+gap
	columns := min(across, len(pages))
	sheet := image.NewRGBA(image.Rect(0, 0, columns*w+gap, (len(pages)+across-1)/across*h+gap))
	draw.Draw(sheet, sheet.Bounds(), image.NewUniform(color.Gray{Y: 0xcc}), image.Point{}, draw.Src)
	for i, page := range pages {
		at := image.Pt(gap+i%across*w, gap+i/across*h)
		draw.Draw(sheet, page.Bounds().Add(at), page, image.Point{}, draw.Src)
	}
	return sheet
}

// pageNumbers reads a list such as "1,4-6" as numbers from 0; empty is all pages.
func pageNumbers(list string, pages int) ([]int, error) {
	var out []int
	if list == "" {
		for i := range pages {
			out = append(out, i)
		}
		return out, nil
	}
	for _, part := range split([]string{list}) {
		from, to, span := strings.Cut(part, "-")
		a, err := strconv.Atoi(from)
		b := a
		if err == nil && span {
			b, err = strconv.Atoi(to)
		}
		if err != nil || a < 1 || b < a || b > pages {
			return nil, usagef("there are no pages %q; the report has %s", part, count(pages, "page"))
		}
		for n := a; n <= b; n++ {
			out = append(out, n-1)
		}
	}
	return out, nil
}
