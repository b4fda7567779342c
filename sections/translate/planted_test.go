package translate

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"annualreport/sections/language"
	"annualreport/sections/number"
)

// sentences are a sentence around a value in five languages, and in the one of the original.
var sentences = map[string]string{
	"fr": "Cette année, nous en avons compté %s.", "de": "In diesem Jahr zählten wir %s.",
	"ar": "أحصينا هذا العام %s.", "hi": "इस वर्ष हमने %s गिने।", "ru": "В этом году мы насчитали %s.",
	"en": "This year we counted %s.",
}

// plant is a value in the original, and in a translation as it should be and as slips make it.
type plant struct {
	original string
	right    []string
	wrong    map[string]string
}

// TestPlantedValues: of any values in five languages each slip of digits, of the sign before decimals, of percent and of
// the order of dates is told once, and nothing of what is right.
func TestPlantedValues(t *testing.T) {
	from := languageOf(t, "en")
	for _, tag := range []string{"fr", "de", "ar", "hi", "ru"} {
		to := languageOf(t, tag)
		random := rand.New(rand.NewPCG(7, uint64(len(tag))))
		for range 60 {
			for _, p := range []plant{
				plantNumber(from, to, random), plantGroups(from, to, random), plantPercent(from, to, random), plantDate(from, to, random),
			} {
				id := fmt.Sprintf(sentences["en"], p.original)
				for _, right := range p.right {
					str := fmt.Sprintf(sentences[tag], right)
					if told := checked(t, "en", id, tag, str); len(told) > 0 {
						t.Errorf("%s: %q for %q tells %q", tag, str, id, told)
					}
				}
				for slip, wrong := range p.wrong {
					str := fmt.Sprintf(sentences[tag], wrong)
					if told := checked(t, "en", id, tag, str); len(told) != 1 {
						t.Errorf("%s, %s: %q for %q tells %q", tag, slip, str, id, told)
					}
				}
			}
		}
	}
}

func languageOf(t *testing.T, tag string) *language.Language {
	t.Helper()
	l, err := language.For(tag)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// written is a number with so many decimals as a language writes it.
func written(l *language.Language, text, unit string, decimals int) string {
	d, _ := number.FromTOML(text)
	return l.Numbers.Value(number.Value{Decimal: d, Unit: unit}, language.Style{Decimals: decimals})
}

// plantNumber is a number with groups, and with a decimal.
func plantNumber(from, to *language.Language, r *rand.Rand) plant {
	n := 10_000 + r.IntN(900_000)
	one := fmt.Sprintf("%d.%d", n, 1+r.IntN(9))
	whole, decimal, _ := strings.Cut(one, ".")
	exchanged := whole[:len(whole)-1] + string('0'+(whole[len(whole)-1]-'0'+1+byte(r.IntN(8)))%10)
	return plant{written(from, one, "", 1), []string{written(to, one, "", 1)}, map[string]string{
		"a digit":             written(to, exchanged+"."+decimal, "", 1),
		"the decimal is lost": written(to, whole+decimal, "", 0),
		"a digit is lost":     written(to, whole[1:]+"."+decimal, "", 1),
		"ten times":           written(to, whole+"0."+decimal, "", 1),
	}}
}

// plantGroups is a whole number in two groups, which the sign of the other decimals makes a small one.
func plantGroups(from, to *language.Language, r *rand.Rand) plant {
	one := fmt.Sprint(10_000 + r.IntN(900_000))
	sign := "."
	if to.Numbers.Notation().Decimal == ',' {
		sign = ","
	}
	return plant{written(from, one, "", 0), []string{written(to, one, "", 0)}, map[string]string{
		"the sign before decimals": one[:len(one)-3] + sign + one[len(one)-3:],
	}}
}

// plantPercent is a share in percent.
func plantPercent(from, to *language.Language, r *rand.Rand) plant {
	one := fmt.Sprintf("%d.%d", 10+r.IntN(80), 1+r.IntN(9))
	return plant{written(from, one, number.Percent, 1), []string{written(to, one, number.Percent, 1)}, map[string]string{
		"the percent is lost": written(to, one, "", 1),
		"the decimal is lost": written(to, strings.ReplaceAll(one, ".", ""), number.Percent, 0),
		"in groups":           written(to, strings.ReplaceAll(one, ".", "")+"00", number.Percent, 0),
	}}
}

// plantDate is a day whose month is another number.
func plantDate(from, to *language.Language, r *rand.Rand) plant {
	day := time.Date(2020+r.IntN(30), time.Month(1+r.IntN(12)), 1+r.IntN(28), 0, 0, 0, 0, time.UTC)
	if day.Day() == int(day.Month()) {
		day = day.AddDate(0, 0, 1)
	}
	figures := func(day, month int, year int) string {
		separator := "/"
		if to.Tag == "de" || to.Tag == "ru" {
			separator = "."
		}
		return fmt.Sprintf("%02d%s%02d%s%d", day, separator, month, separator, year)
	}
	d, m, y := day.Day(), int(day.Month()), day.Year()
	return plant{from.Dates.Day(day), []string{figures(d, m, y), to.Dates.Day(day)}, map[string]string{
		"day and month change places": figures(m, d, y),
		"another year":                figures(d, m, y+1),
		"another day":                 to.Dates.Day(day.AddDate(0, 0, 1-2*(d/28))),
	}}
}
