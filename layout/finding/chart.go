package finding

// ChartNote is words of a chart that call a note, which has no place there.
type ChartNote struct {
	At
	Words string
}

// ChartAsBars is a chart that is set as bars, because its words do not fit in another form.
type ChartAsBars struct {
	At
	// Also is what bars have no room for either; nil if all fits.
	Also Finding
}

// ChartLabels is labels that do not fit side by side, so that one of Every is set.
type ChartLabels struct {
	At
	Every int
}

// ChartLongValues is values that are too long to stand in their chart.
type ChartLongValues struct{ At }

// ChartLostSums is sums of a chart that are too wide for their place, so that they are not set.
type ChartLostSums struct{ At }

// ChartLostValues is values that are not set because their parts of a chart are too small.
type ChartLostValues struct {
	At
	Count int
}
