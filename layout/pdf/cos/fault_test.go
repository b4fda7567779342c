package cos

import (
	"errors"
	"testing"

	"annualreport/layout/parallel"
)

// TestFaultOfDeflater: who waits for a piece gets the panic of the worker that had it, and does not wait for ever.
func TestFaultOfDeflater(t *testing.T) {
	d := &Deflater{queue: parallel.NewQueue(2, 1, func(_ int, j *FlateData) error {
		j.do(func() ([]byte, error) { panic("planted") })
		return nil
	})}
	defer d.Close()
	var fault *parallel.Fault
	if _, err := d.Start([]byte("a")).bytes(); !errors.As(err, &fault) || fault.Cause != "planted" {
		t.Fatalf("%v", err)
	}
}
