package build

import (
	"strings"
	"testing"

	"annualreport/cmd/report/internal/reporttest"
)

// TestBrokenLogo: a logo that cannot be read to its end is an error of the report, told once, whatever its format.
func TestBrokenLogo(t *testing.T) {
	report := strings.Replace(reporttest.Lamp, "[organisation]\n", "[organisation]\nlogo = \"logo.png\"\n", 1)
	for name, whole := range map[string]string{"PNG": string(grayPicture(t)), "JPEG": photograph(t, 1)} {
		half := len(whole) / 2
		broken := whole[:half] + strings.Repeat("\xff\xc4", 12) + whole[half+24:]
		files := map[string]string{reporttest.ReportName: report, "logo.png": broken}
		result := run(t, reporttest.Project(t, files), screenIn("en"))
		told := 0
		for _, p := range result.Problems.Sorted() {
			if strings.Contains(p.Summary, `the picture "logo.png" is broken`) {
				told++
			}
		}
		if told != 1 || len(result.Files) > 0 {
			t.Errorf("%s: told %d times, files %q: %v", name, told, namesOf(result), result.Problems.Sorted())
		}
	}
}
