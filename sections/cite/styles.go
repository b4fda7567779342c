package cite

// styles are all styles; the first is that of lists that name none.
func styles() []Style { return []Style{titleFirst(), authorDate(), vancouver(), apa()} }
