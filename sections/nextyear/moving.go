package nextyear

import (
	"slices"
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/source"
	"annualreport/sections/years"
)

// calendar knows which years move.
type calendar struct {
	// by is how many years later they are.
	by int
	// years are that of the report, and the same one by another calendar.
	years []int
}

// known are years of the columns of an object: those that move, though they may be far from that of the report, and
// those that stay. Shaped are those of the moved ones that could be amounts.
type known struct{ moved, kept, shaped []int }

// longestWindow is how many years lie between the ends of a span at the most that moves as a whole, as the mean of
// three years does. The beginning of a longer one is a year that is compared with, and stays.
const longestWindow = 5

// moving are the years of a title that move, of a column as of an object or a report: those within a year of that
// of the report, and those of columns that move. The years of bases and prices stay, and so does a span that ends
// later than the year after the report: it is that of a plan.
func (cal *calendar) moving(text string, own known) []years.Year {
	found, sure := titleYears(text, years.Shaped(text)), years.In(text)
	return cal.movingOf(text, slices.DeleteFunc(found, func(y years.Year) bool {
		return !slices.Contains(own.shaped, y.Value) && !slices.Contains(sure, y)
	}), own)
}

// tellAmounts notes that a title has what could be the year of the report, and is read as an amount.
func tellAmounts(m *mover, v *source.Value, moving []years.Year) {
	words, _ := v.Words()
	sure := years.In(words)
	isYear := func(y years.Year) bool { return slices.Contains(moving, y) || slices.Contains(sure, y) }
	for _, y := range years.Shaped(words) {
		if m.isNear(y) && !isYear(y) {
			m.keep(v, "“%s” stays, in which %s is read as an amount, not as a year", words, words[y.From:y.To])
			return
		}
	}
}

// movingOf are those of some years of a title that move.
func (cal *calendar) movingOf(text string, found []years.Year, own known) []years.Year {
	moving := make([]bool, len(found))
	for i, y := range found {
		moving[i] = cal.isNear(y) || slices.Contains(own.moved, y.Value)
	}
	for i := 1; i < len(found); i++ {
		from, end := found[i-1], found[i]
		switch {
		case !areEnds(text, from, end):
			moving[i] = moving[i] || moving[i-1] && cal.areListed(text, from, end)
		case !moving[i]:
			moving[i-1] = false
		case end.Value-from.Value <= longestWindow && !slices.Contains(own.kept, from.Value):
			moving[i-1] = true
		}
	}
	for i := len(found) - 1; i > 0; i-- {
		moving[i-1] = moving[i-1] || moving[i] && cal.areListed(text, found[i-1], found[i])
	}
	var out []years.Year
	for i, y := range found {
		if moving[i] {
			out = append(out, y)
		}
	}
	return out
}

// isNear reports whether a year is within one of that of the report. Of a span with a short end it is the end.
func (cal *calendar) isNear(y years.Year) bool {
	return slices.ContainsFunc(cal.years, func(own int) bool {
		isBeside := func(year int) bool { return year >= own-1 && year <= own+1 }
		if y.End-y.Value > 1 {
			return isBeside(y.End) && y.End-y.Value <= longestWindow
		}
		return isBeside(y.Value) || isBeside(y.End)
	})
}

// yearsIn are the years of a title, without those of bases and prices and those in the names of cells.
func (cal *calendar) yearsIn(text string) []years.Year { return titleYears(text, years.In(text)) }

// titleYears are those of some years of a title that it is of.
func titleYears(text string, found []years.Year) []years.Year {
	within, of := slices.Concat(placesOfNames(text), placesOfLinks(text)), len(found)
	return slices.DeleteFunc(found, func(y years.Year) bool {
		isWithin := func(n place) bool { return n.from <= y.From && y.To <= n.to }
		return isBase(text, y) || isOfPrices(text, y, of) || slices.ContainsFunc(within, isWithin)
	})
}

// links are where links lead to: in brackets behind their words, or written out.
var links = pattern.Of(`\]\([^()\s]*|(?:https?://|www\.)[^\s<>()]+`)

// placesOfLinks are where the links of a text lead to.
func placesOfLinks(text string) []place {
	var out []place
	for _, at := range links().FindAllStringIndex(text, -1) {
		out = append(out, place{at[0], at[1]})
	}
	return out
}

// isOfPrices reports whether of several years of a text one is that of its prices, which stands right beside the
// word for them: 2031 at constant 2030 prices. A text with no other year, as “2031 prices”, is of that year.
func isOfPrices(text string, y years.Year, of int) bool {
	return of > 1 && (basesBefore().MatchString(text[:y.From]) || basesBehind().MatchString(text[y.To:]))
}

// to stands between the ends of a span.
var to = pattern.Of(`^\s*(?:[-–—‐‑/]|to|bis|à|au|al?|até|tot|till?|til|do|до|по|إلى|تا)\s*$`)

// areEnds reports whether two years that follow each other in a text are the ends of a span.
func areEnds(text string, a, b years.Year) bool {
	return a.Value < b.Value && to().MatchString(text[a.To:b.From])
}

// and stands between years of a list, and between those that are compared.
var and = pattern.Of(`(?i)^\s*(?:[,;、،&+/–-]|,?\s*(?:and|und|et|y|e|en|og|och|ja|i|a|и|та|و|ve|dan|和|と|และ|vs\.?|` +
	`versus|over|against|compared (?:with|to)|gegenüber|zu|contre|par rapport à|frente a|rispetto a))\s*$`)

// areListed reports whether two years that follow each other in a text are two of a list or a comparison, of which
// each is as far from the next one as the report moves, or nearer: they move together, and none comes to be the
// same as another one.
func (cal *calendar) areListed(text string, a, b years.Year) bool {
	step := max(a.Value-b.Value, b.Value-a.Value)
	return step > 0 && step <= cal.by && and().MatchString(text[a.To:b.From])
}

// index stands behind the year of which the value of an index is 100.
var index = pattern.Of(`^\s*=\s*\p{Nd}{3}`)

// baseWords say that a year is that of a base or of prices.
const baseWords = `(?:(?:base|basis|basisjahr|basejahr|bas|index|indices|indice|índice|indeks|constant|constants|` +
	`constantes|konstante?[nrs]?|prices?|preis|preise|preisen|preisbasis|prix|precios?|prezz[io]|preços?|` +
	`prijs|prijzen|pris|priser|prisnivå|cen|ceny|cenách|цен|цены|ценах|базовый|базового)(?:$|[^\pL])|` +
	`أسعار|أساس|قیمت|پایه|価格|基準|价格|基期|ราคา)`

// bases are such a word within brackets, basesBefore one right before a year, and basesBehind one right behind it.
var (
	bases       = pattern.Of(`(?i)(?:^|[^\pL]|ال|ب)` + baseWords)
	basesBefore = pattern.Of(`(?i)(?:^|[^\pL]|ال|ب)` + baseWords + `\s*(?:of|von|de|di|do|van|in|år|года?)?\s*$`)
	basesBehind = pattern.Of(`(?i)^\s*` + baseWords)
)

// baselineWords are what later years are compared with in all reports that come: their year never moves.
const baselineWords = `(?:baselines?|base[ -]?year|base[ -]?line|(?:basis|referenz|ausgangs|vergleichs)jahr|` +
	`ausgangswerte?|nullmessung|année de (?:base|référence)|(?:valeur|niveau) de référence|` +
	`año (?:base|de referencia)|l[ií]nea de base|anno (?:base|di riferimento)|ano[ -]base|linha de base|` +
	`basisjaar|nulmeting|referentiejaar|basår|basisår|referansår|perusvuosi|lähtötaso|rok bazowy|výchozí rok|` +
	`базовый (?:год|уровень)|базовий рік|baz yıl)`

// baselineBefore and baselineBehind are such words right before a year and right behind it; scripts without spaces
// and capitals have theirs in the second part.
var (
	baselineBefore = pattern.Of(`(?i)(?:(?:^|[^\pL])` + baselineWords +
		`|خط الأساس|سنة الأساس|سال پایه|基準年|基准年|ปีฐาน)` +
		`\s*[:(（,]?\s*(?:in|of|von|de|di|do|van|fra|från|FY|GJ|عام)?` +
		`\s*(?:\p{Nd}{4}\s*[-–—‐‑/]\s*)?$`)
	baselineBehind = pattern.Of(`(?i)^[\s)）年]*[(（:–—-]?\s*(?:as\s|als\s|the\s)?` +
		`(?:` + baselineWords + `(?:$|[^\pL])|基準年?|基准年?)`)
)

// IsBaseline reports whether a word for a baseline stands beside a year of a text: it is the same from year to year.
func IsBaseline(text string, y years.Year) bool {
	return baselineBefore().MatchString(text[:y.From]) || baselineBehind().MatchString(text[y.To:])
}

// namesBaseline reports whether a title names the year of a baseline, and says so.
func namesBaseline(title string) bool {
	return slices.ContainsFunc(years.Shaped(title), func(y years.Year) bool { return IsBaseline(title, y) })
}

// isBase reports whether a year is that of a base: beside a word for a baseline, in brackets with one for a base or
// for prices, or before “= 100”.
func isBase(text string, y years.Year) bool {
	if index().MatchString(text[y.To:]) || IsBaseline(text, y) {
		return true
	}
	open := strings.LastIndexAny(text[:y.From], "([（")
	if open < 0 || strings.ContainsAny(text[open:y.From], ")]）") {
		return false
	}
	end := strings.IndexAny(text[y.To:], ")]）")
	return end >= 0 && bases().MatchString(text[open+1:y.To+end])
}
