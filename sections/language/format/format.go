// Package format is what the archive of conventions in sections/language holds of a locale. The program that makes the
// archive from CLDR writes it, and sections/language reads it.
package format

// Suffix ends the names of the files of locales in the archive; before it stands the tag.
const Suffix = ".json"

// Locale is the file of a locale. What is written as it stands in CLDR is read into types of their own: Lists are the
// patterns of lists, and Numbers the signs and the digits of numbers.
type Locale[Lists, Numbers any] struct {
	// Available are the patterns of dates by their skeletons, and Date those of whole dates by their length
	// (UTS #35, part 4).
	Available map[string]string `json:"available"`
	Date      map[string]string `json:"date"`
	// Months are the names of the months in a date, Alone those of months by themselves, and Short short ones.
	// AloneShort are short ones by themselves, where a pattern asks for them.
	Months     []string `json:"months"`
	Alone      []string `json:"months_alone"`
	Short      []string `json:"months_short"`
	AloneShort []string `json:"months_alone_short,omitempty"`
	List       Lists    `json:"list"`
	// Years is the pattern of a range of years.
	Years   string  `json:"interval_y"`
	Numbers Numbers `json:"numbers"`
	// Quotes are the quotation marks: outer ones that open and close, and inner ones.
	Quotes []string `json:"quotes"`
}

// Names ends the files of names of countries in the archive of these.
const Names = ".tsv"
