package phrase

import "testing"

// TestPhrases: one thing has no plural, and sizes are rounded to what people compare.
func TestPhrases(t *testing.T) {
	for got, want := range map[string]string{
		Count(0, "page"): "0 pages", Count(1, "page"): "1 page", Count(2, "page"): "2 pages",
		Size(0): "0 B", Size(999): "999 B", Size(1000): "1 KB", Size(1499): "1 KB", Size(1500): "2 KB", Size(999_499): "999 KB", Size(999_999): "1000 KB",
		Size(1_000_000): "1.0 MB", Size(7_250_000): "7.2 MB",
	} {
		if got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
	}
}
