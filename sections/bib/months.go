package bib

import (
	"strings"
	"unicode/utf8"
)

// monthNames are the names of the twelve months in the languages that catalogues of libraries are written in most.
// A name may be cut to its first letters where no other month begins with them.
var monthNames = [][]string{
	strings.Fields("january february march april may june july august september october november december"),
	strings.Fields("januar februar märz april mai juni juli august september oktober november dezember"),
	strings.Fields("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
	strings.Fields("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
	strings.Fields("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
	strings.Fields("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
	strings.Fields("januari februari maart april mei juni juli augustus september oktober november december"),
	strings.Fields("januari februari mars april maj juni juli augusti september oktober november december"),
	strings.Fields("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
	strings.Fields("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
}

// shortestMonth is how many letters an abbreviated month has at least.
const shortestMonth = 3

// monthOf is the number of a month that is named, 0 for other words.
func monthOf(name string) int {
	name = strings.ToLower(strings.TrimSuffix(strings.TrimSpace(name), "."))
	if name == "sept" {
		return 9
	}
	if n := atoi(name); n >= 1 && n <= 12 {
		return n
	}
	if utf8.RuneCountInString(name) < shortestMonth {
		return 0
	}
	for _, names := range monthNames {
		found := 0
		for i, month := range names {
			if strings.HasPrefix(month, name) {
				if month == name {
					return i + 1
				}
				if found != 0 {
					found = -1
					break
				}
				found = i + 1
			}
		}
		if found > 0 {
			return found
		}
	}
	return 0
}

// seasonNames are the names of the four seasons, from spring on.
var seasonNames = [][]string{
	strings.Fields("spring summer autumn winter"), strings.Fields("spring summer fall winter"),
	strings.Fields("frühling sommer herbst winter"), strings.Fields("frühjahr sommer herbst winter"),
	strings.Fields("printemps été automne hiver"), strings.Fields("primavera verano otoño invierno"),
	strings.Fields("primavera estate autunno inverno"), strings.Fields("primavera verão outono inverno"),
}

// seasonOf is the number of a season that is named, 0 for other words.
func seasonOf(name string) int {
	name = strings.ToLower(strings.TrimSpace(name))
	for _, names := range seasonNames {
		for i, season := range names {
			if season == name {
				return i + 1
			}
		}
	}
	return 0
}
