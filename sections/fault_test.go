package sections

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/hyphen"
	"annualreport/layout/parallel"
	"annualreport/sections/compose"
	"annualreport/sections/edition"
)

// faulty is a section whose kind has a fault.
type faulty struct {
	compose.Head
	cause string
}

func (s *faulty) Common() *compose.Head                    { return &s.Head }
func (s *faulty) Blocks(*compose.Composer) []content.Block { panic(s.cause) }

// TestFaultOfSection: a panic in a section, which is composed on a goroutine of its own, comes to
// the caller, with the place, and of several always the first.
func TestFaultOfSection(t *testing.T) {
	hyphens := hyphen.NewLibrary()
	const text = "[report]\ntitle = \"T\"\ndate = 2031-01-01\n[organisation]\nname = \"Nobody\"\n[[section]]\nkind = \"narrative\"\ntitle = \"One\"\ntext = \"Two.\"\n"
	report := Read("report.toml", text, fstest.MapFS{}, fonts.Embedded(), new(diag.List))
	for _, cause := range []string{"first", "second", "third"} {
		report.Sections = append(report.Sections, &faulty{cause: cause})
	}
	for range 20 {
		err := parallel.Guard(func() error {
			report.Compose(Setting{Edition: edition.Screen(), Hyphens: hyphens}, new(diag.List))
			return nil
		})
		var fault *parallel.Fault
		if !errors.As(err, &fault) || fault.Cause != "first" || !strings.HasPrefix(fault.Place, "sections/fault_test.go:") {
			t.Fatalf("%v", err)
		}
	}
}
