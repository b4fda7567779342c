package output

import (
	"encoding/json"
	"path/filepath"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/transaction"
)

// ownersFile is the file of a folder for output that says of which reports its files are: the path from the folder to
// the file of each report, by what the names begin with of what was made of it: its slug and a language.
const ownersFile = ".reports.json"

// Owner is a report of which files are written.
type Owner struct {
	// Stems are what the names of its files begin with: its slug and a language, in the order of the files. Two reports
	// of one slug in languages of their own, as some keep them, write nothing over.
	Stems []string
	// Report is the path of its own file.
	Report string
	// Read reads a file, and IsOther reports whether a file is there and is not that of the report.
	Read    func(name string) ([]byte, error)
	IsOther func(name string) bool
}

// Claim is the changes that note of a folder for output that its files of these names are those of the report: none if
// that is known. It is an error of usage if they are those of another report, which is still there: its files would be
// written over.
func (o Owner) Claim(folder string) ([]transaction.Change, error) {
	own, ok := pathFrom(folder, o.Report)
	if !ok {
		return nil, nil // on another volume, to which no path leads
	}
	name := filepath.Join(folder, ownersFile)
	owners := make(map[string]string)
	if data, err := o.Read(name); err == nil && json.Unmarshal(data, &owners) != nil || owners == nil {
		owners = make(map[string]string) // somebody has spoiled it
	}
	known := true
	for _, stem := range o.Stems {
		before := owners[stem]
		if before == own {
			continue
		}
		if other := filepath.Join(folder, filepath.FromSlash(before)); before != "" && o.IsOther(other) {
			return nil, failure.Usagef("the files %s-… in the folder %s are of another report, %s, and would be "+
				"written over; give one of the two another slug (`slug` in [report]), or write into another folder: "+
				"--output DIR", stem, filepath.ToSlash(folder), filepath.ToSlash(other))
		}
		owners[stem] = own
		known = false
	}
	if known {
		return nil, nil
	}
	data, err := json.Marshal(owners)
	if err != nil {
		return nil, err
	}
	return []transaction.Change{transaction.Write(name, append(data, '\n'))}, nil
}

// pathFrom is the path that leads from a folder to a file, with slashes; false if there is none.
func pathFrom(folder, file string) (string, bool) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return "", false
	}
	if file, err = filepath.Abs(file); err != nil {
		return "", false
	}
	path, err := filepath.Rel(folder, file)
	return filepath.ToSlash(path), err == nil
}
