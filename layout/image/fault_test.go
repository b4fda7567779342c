package image

import (
	"errors"
	"testing"

	"annualreport/layout/parallel"
	"annualreport/layout/svg"
	"annualreport/layout/unit"
)

// TestFaultOfPicture: a panic while pictures are made ready comes to the caller.
func TestFaultOfPicture(t *testing.T) {
	err := parallel.Guard(func() error { new(Store).Prepare(show(nil, 10, 10, unit.Rect{}), Options{Resolution: 72}); return nil })
	var fault *parallel.Fault
	if !errors.As(err, &fault) {
		t.Fatalf("%v", err)
	}
}

// faulty are letters that cannot be set.
type faulty struct{ svg.Letters }

// TestFaultOfDrawing: a panic while a drawing is read names its file.
func TestFaultOfDrawing(t *testing.T) {
	const words = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="9">words</text></svg>`
	err := parallel.Guard(func() error {
		_, _, err := ReadWith("logo.svg", []byte(words), faulty{})
		return err
	})
	if fault := new(parallel.Fault); !errors.As(err, &fault) || fault.File != "logo.svg" || fault.Place == "" {
		t.Fatalf("%v", err)
	}
}
