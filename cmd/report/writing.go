package main

import (
	"slices"

	"annualreport/cmd/report/internal/output"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/transaction"
)

// writeFiles writes files that were made of a report into a folder, all or none of them. It writes none if a file of
// the report has changed since it was read: the editions could be of two states. What earlier runs left in the folder
// is brought to its end, even if there is nothing to write.
func writeFiles(s streams, p *project.Project, folder string, files []output.File) error {
	if len(files) == 0 {
		return sweep(s, []string{folder})
	}
	changes, err := claim(s, p, folder, files)
	if err != nil {
		return err
	}
	return writeChanges(s, p, append(changes, output.Changes(files)...))
}

// claim is what notes in a folder that files are those of a report, unless they are those of another. What comes from
// the standard input has no name by which it could be known again.
func claim(s streams, p *project.Project, folder string, files []output.File) ([]transaction.Change, error) {
	if !p.IsFile() {
		return nil, nil
	}
	owner := output.Owner{Report: p.Name, Read: s.machine.files.Read, IsOther: p.IsOther}
	for _, f := range files {
		if stem := p.Report.Meta.Slug + "-" + f.Language; !slices.Contains(owner.Stems, stem) {
			owner.Stems = append(owner.Stems, stem)
		}
	}
	return owner.Claim(folder)
}

// writeChanges makes changes that follow from a report, unless a file of it has changed since it was read.
func writeChanges(s streams, p *project.Project, changes []transaction.Change) error {
	if err := p.CheckUnchanged(); err != nil {
		return err
	}
	return change(s, changes)
}

// sweep brings what runs that were killed left in folders to its end.
func sweep(s streams, folders []string) error {
	return s.signals.Hold(func(stopped func() bool) error {
		s.machine.session(stopped).Sweep(folders...)
		return nil
	})
}

// change makes changes, all or none of them, so that no signal ends the program in between.
func change(s streams, changes []transaction.Change) error {
	return s.signals.Hold(func(stopped func() bool) error {
		return s.machine.session(stopped).Run(changes...)
	})
}
