package language

import (
	"strings"
	"testing"
)

// TestPartNames holds that each language with words counts the parts of a report, by a pattern with one place for the
// number, and that no two numbers look alike.
func TestPartNames(t *testing.T) {
	for _, tag := range spoken(t) {
		l, err := For(tag)
		if err != nil {
			t.Fatal(err)
		}
		seen := make(map[string]int)
		for n := 1; n <= 120; n++ {
			got := l.Parts.Of(n)
			if before, twice := seen[got]; twice || strings.Contains(got, "{") {
				t.Errorf("%s: parts %d and %d are both %q", tag, before, n, got)
			}
			seen[got] = n
		}
	}
}

// TestPartNumbers: parts are counted as each language does; a number that a system does not reach has digits.
func TestPartNumbers(t *testing.T) {
	for _, c := range []struct {
		tag  string
		n    int
		want string
	}{
		{"en", 1, "Part I"}, {"en", 4, "Part IV"}, {"en", 1949, "Part MCMXLIX"}, {"en", 3999, "Part MMMCMXCIX"},
		{"en", 4000, "Part 4000"}, {"de", 9, "Teil IX"}, {"hu", 2, "II. rész"}, {"et", 3, "III osa"},
		{"el", 1, "Μέρος Α΄"}, {"el", 6, "Μέρος ΣΤ΄"}, {"el", 16, "Μέρος ΙΣΤ΄"}, {"el", 100, "Μέρος 100"},
		{"he", 1, "חלק א׳"}, {"he", 15, "חלק ט״ו"}, {"he", 16, "חלק ט״ז"}, {"he", 25, "חלק כ״ה"}, {"he", 20, "חלק כ׳"},
		{"zh", 1, "第一部分"}, {"zh", 10, "第十部分"}, {"zh", 12, "第十二部分"}, {"zh", 20, "第二十部分"}, {"zh", 100, "第100部分"},
		{"ja", 2, "第2部"}, {"ko", 3, "제3부"}, {"ar", 1, "القسم الأول"}, {"ar", 10, "القسم العاشر"},
		{"fa", 2, "بخش دوم"}, {"fa", 11, "بخش ۱۱"}, {"bn", 2, "খণ্ড ২"}, {"xx", 2, "Part II"}, {"pt-PT", 3, "Parte III"},
	} {
		l, err := For(c.tag)
		if err != nil {
			l, _ = For("en")
		}
		if got := strings.ReplaceAll(l.Parts.Of(c.n), "\u00a0", " "); got != c.want {
			t.Errorf("part %d in %s is %q, want %q", c.n, c.tag, got, c.want)
		}
	}
}
