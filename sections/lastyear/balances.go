package lastyear

// compareBalances reports what was there at the beginning of the year, if it is not what last year's report had at its
// end. Of several in one statement each has its own, in their order.
func compareBalances(p *tablePair) {
	if len(p.now.openings) != len(p.then.closings) {
		return // nobody knows which is which
	}
	m := measure{}
	for _, at := range p.columns {
		if at.isPast && m.shift == 0 {
			m.shift = p.measureOf(at).shift // it is told there
		}
	}
	for _, at := range p.columns {
		if at.isPast {
			continue
		}
		m.decimals, m.before = p.now.mostDecimals(at.now), p.then.mostDecimals(at.then)
		for i, row := range p.now.openings {
			compareBalance(p, at, otherCell{row, p.then.closings[i]}, m)
		}
	}
}

// compareBalance reports the beginning of a year that is not the end of the one before. What is empty waits.
func compareBalance(p *tablePair, at columnPair, one otherCell, m measure) {
	now, then := p.now.cell(one.row, at.now), p.then.cell(one.old, at.then)
	name := p.now.rows[one.row]
	if now.IsEmpty() || p.isSameCell(now, then, m) || p.c.stays.has(name) {
		return
	}
	row, old := p.now.cells.Rows[one.row], p.then.cells.Rows[one.old]
	p.c.problems.Warnf(placeOf(now, row),
		"look which one is right; if last year's was corrected, tell readers so, and name the row "+inStays(name),
		"“%s” of “%s” is %s, and “%s” of “%s” was %s in last year's report (%s)", name, p.now.columns[at.now],
		said(now, "empty"), p.then.rows[one.old], p.then.columns[at.then], said(then, "not known"), placeOf(then, old))
}
