package image

import (
	"errors"
	"testing"

	"annualreport/layout/parallel"
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
