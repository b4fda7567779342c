package source

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/infile"
)

// CleanName is the name of a file beside the report as its folder has it: with slashes, and without detours. It is no
// valid path (fs.ValidPath) if it leads out of the folder.
func CleanName(name string) string { return path.Clean(strings.ReplaceAll(name, "\\", "/")) }

// ReadBeside reads a file beside the report; false if it cannot be read, which it reports. What says what the file is
// to the report: "file", "picture", "profile".
func ReadBeside(folder fs.FS, what string, name Text, problems *diag.List) ([]byte, bool) {
	clean := CleanName(name.Value)
	if !fs.ValidPath(clean) {
		TellOutside(what, name, problems)
		return nil, false
	}
	data, err := fs.ReadFile(folder, clean)
	switch {
	case err == nil:
		return data, true
	case errors.Is(err, fs.ErrNotExist):
		TellMissing(folder, what, name, problems)
	default:
		TellUnread(what, name, err, problems)
	}
	return nil, false
}

// TellOutside reports a name that leads out of the folder of the report.
func TellOutside(what string, name Text, problems *diag.List) {
	problems.Errorf(name.Span, "put it into the folder of the report and name it from there",
		"the %s %q lies outside of the report's folder", what, name.Value)
}

// TellMissing reports a name under which there is no file, and one that is like it.
func TellMissing(folder fs.FS, what string, name Text, problems *diag.List) {
	hint := "put it into the folder of the report"
	if near := NearestFile(folder, CleanName(name.Value)); near != "" {
		hint = "did you mean \"" + near + "\"?"
	}
	problems.Errorf(name.Span, hint, "there is no %s %q", what, name.Value)
}

// TellUnread reports a file that is there and cannot be read.
func TellUnread(what string, name Text, err error, problems *diag.List) {
	if refusal := new(infile.Refusal); errors.As(err, &refusal) {
		problems.Errorf(name.Span, refusal.Cure, "the %s %q %s", what, name.Value, refusal.Why)
		return
	}
	problems.Errorf(name.Span, "put a copy of it there", "the %s %q cannot be read: %v", what, name.Value, err)
}
