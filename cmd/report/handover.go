package main

import (
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"annualreport/cmd/report/internal/build"
	"annualreport/cmd/report/internal/output"
	"annualreport/cmd/report/internal/parcel"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/terminal"
	"annualreport/sections/edition"
)

// handoverCommand is "report handover", which makes all that a printing company gets.
func handoverCommand(s streams) *cli.Command {
	return &cli.Command{
		Name: "handover", Usage: "make the parcel for the printer: files for the press, tickets, checksums",
		ArgsUsage: "[REPORT]", HideHelpCommand: true, OnUsageError: usageError,
		Description: "Writes the folder build/SLUG-handover, or the archive that --output names " +
			"(FILE.zip): for each\n" +
			"language the file for the press, covers in a file of their own if the binding has them, a job ticket\n" +
			"in the printer's language (the key `ticket` of [editions.print] or of the printer's file), a small\n" +
			"PDF to look at, and SHA256SUMS, which sha256sum --check reads.",
		Flags: append([]cli.Flag{
			languageFlag(), jsonFlag(), allFlag(),
			&cli.StringFlag{Name: "output", Aliases: []string{"o"},
				Usage: "write into the folder `DIR`, or into the archive DIR.zip"},
		}, append(translationFlags(), settingFlags()...)...),
		Action: func(c *cli.Context) error {
			o, err := optionsFor(c, func(*cli.Context) ([]edition.Edition, error) { return parcel.Editions(), nil })
			if err != nil {
				return err
			}
			o.folder = c.String("output")
			return makeParcel(o, s)
		},
	}
}

// makeParcel makes the parcel of a report.
func makeParcel(o buildOptions, s streams) error {
	if o.folder == standardOutput {
		return usagef("a parcel is a folder or an archive; name one: --output parcel.zip")
	}
	p, err := o.source.open(s)
	if err != nil {
		return err
	}
	defer p.Close()
	o.request.Progress = terminal.NewMeter(s.err, o.style.quiet)
	result, err := build.Run(p, o.request)
	if err != nil {
		return err
	}
	files, err := parcelFiles(p, o.folder, parcel.Of(result.Outputs()))
	if err != nil {
		return err
	}
	if err := writeChanges(s, p, output.Changes(files)); err != nil {
		return err
	}
	return finish(s, o.style, p, accountOf(result, files))
}

// parcelFiles are the files of a parcel where they are written: in a folder, or as one archive. A parcel without a
// language in which something can be printed has none.
func parcelFiles(p *project.Project, folder string, files []output.File) ([]output.File, error) {
	if len(files) == 0 {
		return nil, nil
	}
	if folder == "" {
		folder = filepath.Join("build", p.Report.Meta.Slug+"-handover")
	}
	if !strings.EqualFold(filepath.Ext(folder), ".zip") {
		return output.Into(folder, files), nil
	}
	one, err := parcel.Packed(folder, files)
	return []output.File{one}, err
}
