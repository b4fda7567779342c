package nextyear

// NamesYearBefore reports whether the title of a column means the year before that of the report by words, as “Previous
// year” does.
func NamesYearBefore(title string) bool { return hasOneOf(title, earlier) }

// NamesPresentYear reports whether the title of a column means the year of the report by words, as “This year” does.
func NamesPresentYear(title string) bool { return hasOneOf(title, present) }

// NamesPlan reports whether the title of a column says that its values are planned, as those of a budget are.
func NamesPlan(title string) bool { return hasOneOf(title, planned) }
