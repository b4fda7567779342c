package source

import (
	"errors"
	"strings"

	"github.com/BurntSushi/toml"

	"annualreport/layout/diag"
	"annualreport/sections/source/grammar"
)

// syntaxErrors reports what is wrong with a file as TOML, all of it. The error is that of the library, which ends at
// the first fault.
func syntaxErrors(f *File, err error, problems *diag.List) {
	var limit *limitError
	if errors.As(err, &limit) {
		problems.Errorf(f.Span(limit.at, 1), limit.cure, "%s", limit.what)
		return
	}
	faults := grammar.Faults(f.Text, f.IsList)
	for _, fault := range faults {
		problems.Errorf(f.Span(fault.At, max(fault.Length, 1)), cureOf(f.Text, fault, faults), "%s", fault.What)
	}
	if isAllMended(faults) {
		restError(f, err, faults, problems)
	}
}

// isAllMended reports whether each fault has edits that mend it.
func isAllMended(faults []grammar.Fault) bool {
	for _, fault := range faults {
		if len(fault.Edits) == 0 {
			return false
		}
	}
	return true
}

// cureOf says how a fault is mended: in words, and by its line as it should be.
func cureOf(text string, fault grammar.Fault, all []grammar.Fault) string {
	if fault.Cure != "" {
		return fault.Cure
	}
	line, ok := grammar.Corrected(text, fault, all)
	if !ok {
		return ""
	}
	return "write " + line
}

// restError reports what the library still finds when all faults are mended. The error is what it found at first.
func restError(f *File, err error, faults []grammar.Fault, problems *diag.List) {
	if len(faults) > 0 {
		if _, _, err = decode(grammar.Mended(f.Text, faults), usual); err == nil {
			return
		}
	}
	var parse toml.ParseError
	if !errors.As(err, &parse) {
		if len(faults) == 0 {
			problems.Errorf(diag.In(f.Name()), "", "%s", strings.TrimPrefix(err.Error(), "toml: "))
		}
		return
	}
	message, hint := parse.Message, ""
	if strings.HasPrefix(message, "invalid datetime") {
		message = "there is no such date or time"
		hint = "write a day as 2017-05-31, a time as 23:59:59, or words between quotes"
	}
	from := grammar.Origin(faults, parse.Position.Start)
	to := grammar.Origin(faults, parse.Position.Start+parse.Position.Len)
	problems.Errorf(f.Span(from, max(to-from, 1)), hint, "%s", message)
}
