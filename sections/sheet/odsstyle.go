package sheet

import (
	"encoding/xml"
	"strings"
)

// odsFormat is what a format of LibreOffice says of values, beside what is written in their cells (OpenDocument 1.3,
// part 3, 16.29).
type odsFormat struct {
	// shows is what is shown of a day; nothing for others.
	shows Parts
	// clock is how a time is shown.
	clock clock
	// grouped means that digits stand in groups.
	grouped bool
	// words are shown beside a day or a time, and are no parts of how these are written.
	words string
	// others are the formats that stand for it under a condition.
	others []string
}

// odsStyles are the styles of a file.
type odsStyles struct {
	// formats are those of values, by their names.
	formats map[string]odsFormat
	// cells are the styles of cells by their names: the name of the format, and the style that it is taken from.
	cells map[string]odsCellStyle
	// looks are the styles of parts of words.
	looks map[string]Look
	// hiddenSheets are the styles of sheets that nobody sees.
	hiddenSheets map[string]bool
}

// odsCellStyle is the style of a cell.
type odsCellStyle struct {
	format, parent string
	// line is the kind of the line through the words, empty where the style says nothing of it.
	line string
}

// newODSStyles has no styles yet.
func newODSStyles() *odsStyles {
	return &odsStyles{
		formats: make(map[string]odsFormat), cells: make(map[string]odsCellStyle), hiddenSheets: make(map[string]bool),
		looks: make(map[string]Look),
	}
}

// read reads the styles of a part, or of an element of it.
func (s *odsStyles) read(t *tokens) error {
	var element func(e xml.StartElement) error
	element = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "style":
			return s.style(t, e)
		case "number-style", "currency-style", "percentage-style", "date-style", "time-style", "text-style",
			"boolean-style":
			return s.valueFormat(t, e)
		case "body", "master-styles":
			return t.skip()
		}
		return t.each(element)
	}
	return t.each(element)
}

// style reads the style of cells or of a sheet.
func (s *odsStyles) style(t *tokens, e xml.StartElement) error {
	name := attribute(e, "name")
	switch attribute(e, "family") {
	case "table-cell":
		cell := odsCellStyle{format: attribute(e, "data-style-name"), parent: attribute(e, "parent-style-name")}
		err := t.each(func(properties xml.StartElement) error {
			if properties.Name.Local == "text-properties" {
				cell.line = attribute(properties, "text-line-through-style")
			}
			return t.skip()
		})
		s.cells[name] = cell
		return err
	case "text":
		return t.each(func(properties xml.StartElement) error {
			s.looks[name] |= odsLook(properties)
			return t.skip()
		})
	case "table":
		return t.each(func(properties xml.StartElement) error {
			if attribute(properties, "display") == "false" {
				s.hiddenSheets[name] = true
			}
			return t.skip()
		})
	}
	return t.skip()
}

// hidesSheet reports whether nobody sees the sheets of a style.
func (s *odsStyles) hidesSheet(style string) bool { return s.hiddenSheets[style] }

// deepest is how many styles stand behind each other that are taken from the next one.
const deepest = 20

// isStruck reports whether a line goes through the cells of a style.
func (s *odsStyles) isStruck(style string) bool {
	for range deepest {
		cell, ok := s.cells[style]
		if !ok {
			break
		}
		if cell.line != "" {
			return cell.line != "none"
		}
		style = cell.parent
	}
	return false
}

// format is that of the cells of a style; it says nothing if there is none.
func (s *odsStyles) format(style string) odsFormat {
	for range deepest {
		cell, ok := s.cells[style]
		if !ok {
			break
		}
		if f, ok := s.formats[cell.format]; ok {
			return s.withDays(f)
		}
		style = cell.parent
	}
	return odsFormat{}
}

// withDays is a format, or the first that stands for it under a condition and shows days or times.
func (s *odsStyles) withDays(f odsFormat) odsFormat {
	if f.shows != (Parts{}) {
		return f
	}
	for _, name := range f.others {
		if other := s.formats[name]; other.shows != (Parts{}) {
			return other
		}
	}
	return f
}

// valueFormat reads the format of values.
func (s *odsStyles) valueFormat(t *tokens, e xml.StartElement) error {
	var f odsFormat
	f.clock.elapsed = attribute(e, "truncate-on-overflow") == "false"
	letters := ""
	var literals []string
	err := t.each(func(part xml.StartElement) error {
		isLong := attribute(part, "style") == "long"
		switch part.Name.Local {
		case "year":
			f.shows.Year = true
		case "month":
			f.shows.Month = true
		case "day", "week-of-year", "quarter":
			f.shows.Day = true
		case "day-of-week":
			f.shows.Weekday = true
		case "hours", "minutes", "seconds":
			letter := part.Name.Local[:1]
			f.clock.wide = f.clock.wide || letters == "" && isLong
			letters += letter
			f.shows.Time = true
			f.shows.Seconds = f.shows.Seconds || letter == "s"
			f.clock.decimals = min(countOrNone(attribute(part, "decimal-places")), milliseconds)
		case "map":
			f.others = append(f.others, attribute(part, "apply-style-name"))
		case "number":
			f.grouped = f.grouped || isTrue(attribute(part, "grouping"))
		case "text":
			words, err := t.text()
			literals = append(literals, words)
			return err
		}
		return t.skip()
	})
	f.clock.hours = strings.Contains(letters, "h")
	f.clock.minutes = strings.Contains(letters, "m")
	f.clock.seconds = strings.Contains(letters, "s")
	if f.shows != (Parts{}) {
		f.words = wordsOfDay(literals, &format{shows: f.shows, clock: f.clock})
	}
	s.formats[attribute(e, "name")] = f
	return err
}

// countOrNone is a number of things as files write it: 0 where none is there.
func countOrNone(text string) int {
	if text == "" {
		return 0
	}
	return countOf(text)
}

// odsLook is what the properties of letters do (OpenDocument 1.3, part 3, 16.29.29).
func odsLook(properties xml.StartElement) Look {
	var out Look
	if weight := attribute(properties, "font-weight"); weight == "bold" || len(weight) == 3 && weight >= "600" {
		out |= Strong
	}
	if slant := attribute(properties, "font-style"); slant == "italic" || slant == "oblique" {
		out |= Emphasis
	}
	switch attribute(properties, "text-line-through-style") {
	case "":
	case "none":
		out |= whole
	default:
		out |= Struck
	}
	switch position := attribute(properties, "text-position"); {
	case strings.HasPrefix(position, "sub"), strings.HasPrefix(position, "-"):
		out |= Lowered
	case strings.HasPrefix(position, "super"), position != "" && !strings.HasPrefix(position, "0"):
		out |= Raised
	}
	return out
}
