package hyphen

import (
	"strings"
	"testing"
)

// parted is a text with strokes between its words.
func parted(p *Patterns, text string) string {
	runes := []rune(text)
	var b strings.Builder
	from := 0
	for _, at := range append(p.Points(runes, nil), len(runes)) {
		if from > 0 {
			b.WriteByte('|')
		}
		b.WriteString(string(runes[from:at]))
		from = at
	}
	return b.String()
}

func thai(t testing.TB) *Patterns {
	t.Helper()
	l := NewLibrary()
	p, err := l.For("th")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestThaiWords(t *testing.T) {
	p := thai(t)
	for _, want := range []string{
		"มนุษย์|ทั้งหลาย|เกิด|มา|มีอิสระ",
		"ฉัน|กินข้าว",
		"ประเทศ|ไทย|สวย|มาก",
		"โรงเรียน",      // a compound stays whole
		"โรงเรียนๆ|สวย", // the sign of repetition stays with its word
		"ฮฮฮฮฮ",         // letters of no word are left together
		"ซี่งเป็น|ของ",  // the rest of a word that is written wrongly stays with it
		"ของ|ฮฮฮฮฮ|ของ",
		"เกียรติ|ศักดิ์|และ|สิทธิ",
		"ปฏิญญา|สากล|ว่าด้วย|สิทธิ|มนุษยชน", // long compounds are parted
	} {
		if got := parted(p, strings.ReplaceAll(want, "|", "")); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// BenchmarkThaiWords divides a long stretch of text.
func BenchmarkThaiWords(b *testing.B) {
	p := thai(b)
	text := []rune(strings.Repeat("มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ", 10))
	var points []int
	for b.Loop() {
		points = p.Points(text, points[:0])
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(text)), "ns/rune")
}

func BenchmarkThaiList(b *testing.B) {
	for b.Loop() {
		thai(b)
	}
}
