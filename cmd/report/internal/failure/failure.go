// Package failure says whose failure an error is, so that the command can end with the exit code that fits: the error
// of a wrong call, of a report that cannot be used, or of the machine and the program.
package failure

import (
	"errors"
	"fmt"
	"io/fs"

	"annualreport/fonts"
	"annualreport/sections/infile"
)

// Kind is whose failure an error is.
type Kind uint8

// The kinds of failures.
const (
	// Machine is the failure of the machine or of the program. An error that says nothing else is one.
	Machine Kind = iota
	// Usage is a call or a request that asks for what there is not.
	Usage
	// Report is a report, or a file that belongs to it, with which the request cannot be met.
	Report
)

// failure is an error whose kind is known.
type failure struct {
	kind  Kind
	cause error
}

// Error implements error.
func (f *failure) Error() string { return f.cause.Error() }

// Unwrap gives the error that says what failed.
func (f *failure) Unwrap() error { return f.cause }

// Usagef makes the error of a wrong call; %w keeps a cause.
func Usagef(format string, args ...any) error {
	return &failure{Usage, fmt.Errorf(format, args...)}
}

// Reportf makes the error of a report with which a request cannot be met; %w keeps a cause.
func Reportf(format string, args ...any) error {
	return &failure{Report, fmt.Errorf(format, args...)}
}

// KindOf is whose failure an error is, however often it was wrapped. A broken font is one of the report.
func KindOf(err error) Kind {
	if broken := new(fonts.Broken); errors.As(err, &broken) {
		return Report
	}
	if f := new(failure); errors.As(err, &f) {
		return f.kind
	}
	return Machine
}

// OfFile is the error of a file that a command names and that cannot be read: one of usage if it is not there, or is no
// file that is read.
func OfFile(name string, err error) error {
	refusal := new(infile.Refusal)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Usagef("there is no file %s", name)
	case errors.As(err, &refusal):
		return Usagef("%s %w", name, err)
	}
	return err
}

// OfBeside is the error of a file beside the report that cannot be read.
func OfBeside(name string, err error) error {
	if refusal := new(infile.Refusal); errors.As(err, &refusal) {
		return Reportf("%s %w", name, err)
	}
	return err
}
