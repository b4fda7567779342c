package layout

import (
	"annualreport/layout/unit"
)

// The proportions of bars: their thickness, the space between those of a group and
// between groups, in tenths of the height of a line.
const (
	barThick  = 8
	barApart  = 2
	barGroups = 6
)

// bars draws bars that lie, from a common nothing: labels before them, values behind.
func (d *drafter) bars() {
	n, b := d.n, &d.n.block
	line := b.Label.Leading
	labels := widest(n.labels) + d.gap
	var values unit.Length
	for _, row := range n.values {
		values = max(values, widest(row))
	}
	values += d.gap
	room := d.width - labels - values
	low := unit.Length(0)
	if n.axis.Low < 0 {
		low = values // for the values of bars to the left
	}
	at := func(v float64) unit.Length {
		return labels + low + unit.Points((room-low).Points()*n.axis.Share(v))
	}
	zero := at(0)
	top := d.y
	for i := range b.Labels {
		group := unit.Length(len(b.Series))*(line.MulDiv(barThick, 10)+line.MulDiv(barApart, 10)) - line.MulDiv(barApart, 10)
		height := max(group, heightOf(n.labels[i]))
		d.word(n.labels[i], 0, d.y+(height-heightOf(n.labels[i]))/2, byStart)
		y := d.y + (height-group)/2
		for k, s := range b.Series {
			thick := line.MulDiv(barThick, 10)
			if p := n.values[k][i]; p != nil {
				end := at(s.Values[i])
				d.bar(unit.Rect{X: min(zero, end), Y: y, W: (end - zero).Abs(), H: thick}, k)
				if s.Values[i] < 0 {
					d.word(p, end-d.gap/2, y+(thick-line)/2, byEnd)
				} else {
					d.word(p, end+d.gap/2, y+(thick-line)/2, byStart)
				}
			}
			y += thick + line.MulDiv(barApart, 10)
		}
		d.y += height + line.MulDiv(barGroups, 10)
	}
	d.y -= line.MulDiv(barGroups, 10)
	d.rect(unit.Rect{X: zero - axisLine/2, Y: top, W: axisLine, H: d.y - top}, b.Rule)
}
