package png

import (
	"io"
	"testing"

	"annualreport/layout/slopetest"
)

// BenchmarkPixels reads a photograph of a quarter of a megapixel, and one of four quarters.
func BenchmarkPixels(b *testing.B) {
	slopetest.Run(b, "pixel", 1<<18, func(b *testing.B, n int) func() {
		const width = 512
		data, err := Encode(drawn(width, n/width, 3, true), width, n/width, 3)
		if err != nil {
			b.Fatal(err)
		}
		return func() {
			d, err := NewDecoder(data)
			for err == nil {
				_, err = d.Row()
			}
			if err != io.EOF {
				b.Fatal(err)
			}
		}
	})
}
