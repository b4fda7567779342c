package cite

// Styles are all styles; the first is that of lists that name none.
func Styles() []Style { return []Style{titleFirst(), authorDate(), vancouver(), apa()} }
