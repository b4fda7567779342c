package amount

import (
	"testing"

	"annualreport/sections/number"
)

// TestFormats: a format says the decimals, and whether a share becomes percent; money is no share. Anything else is no
// format.
func TestFormats(t *testing.T) {
	for _, c := range []struct {
		format, cell, want string
		decimals           int
	}{
		{"0", "12.6", "12.6", 0},
		{"0.00", "12.6", "12.6", 2},
		{"%", "0.126", "12.6 %", 1},
		{"%", "0.5", "50 %", 0},
		{"0.0%", "0.126", "12.6 %", 1},
		{"0%", "12.6 %", "12.6 %", 0},
		{"%", "-0.07", "-7 %", 0},
		{"%", "€ 5", "", 0},
		{"0.0", "€ 5", "€", 1},
	} {
		f, ok := ReadFormat(c.format)
		v, known := number.Read(c.cell).Certain()
		if !ok || !known {
			t.Fatalf("%q or %q cannot be read", c.format, c.cell)
		}
		got, decimals, ok := f.Apply(v)
		if ok != (c.want != "") || ok && decimals != c.decimals {
			t.Errorf("%q in %q: %d decimals, %v", c.cell, c.format, decimals, ok)
		}
		if written := got.String(); ok && c.want != "€" && written != c.want {
			t.Errorf("%q in %q is %s, want %s", c.cell, c.format, written, c.want)
		}
	}
	for _, text := range []string{"", "00", "0,0", ".2f", "0.", "0.1", "%%", "0 %", "0.0000000000"} {
		if f, ok := ReadFormat(text); ok {
			t.Errorf("%q is the format %v", text, f)
		}
	}
}
