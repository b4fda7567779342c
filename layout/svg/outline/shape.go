package outline

import "annualreport/layout/affine"

// Rectangle is the outline of a rectangle, with corners that are quarters of ellipses where the radii are not 0
// (SVG 1.1, 9.2).
func Rectangle(x, y, w, h, rx, ry float64) Path {
	rx = min(rx, w/2)
	ry = min(ry, h/2)
	var p pen
	at := func(dx, dy float64) affine.Point { return affine.Point{X: x + dx, Y: y + dy} }
	if rx <= 0 || ry <= 0 {
		p.move(at(0, 0))
		p.line(at(w, 0))
		p.line(at(w, h))
		p.line(at(0, h))
		p.close()
		return p.path
	}
	kx := rx - float64(rx*quarterHandle)
	ky := ry - float64(ry*quarterHandle)
	p.move(at(rx, 0))
	p.line(at(w-rx, 0))
	p.curve(at(w-kx, 0), at(w, ky), at(w, ry))
	p.line(at(w, h-ry))
	p.curve(at(w, h-ky), at(w-kx, h), at(w-rx, h))
	p.line(at(rx, h))
	p.curve(at(kx, h), at(0, h-ky), at(0, h-ry))
	p.line(at(0, ry))
	p.curve(at(0, ky), at(kx, 0), at(rx, 0))
	p.close()
	return p.path
}

// Ellipse is the outline of an ellipse. It begins at the right and runs clockwise (SVG 1.1, 9.4).
func Ellipse(cx, cy, rx, ry float64) Path {
	var p pen
	at := func(dx, dy float64) affine.Point {
		return affine.Point{X: cx + float64(dx*rx), Y: cy + float64(dy*ry)}
	}
	const k = quarterHandle
	p.move(at(1, 0))
	p.curve(at(1, k), at(k, 1), at(0, 1))
	p.curve(at(-k, 1), at(-1, k), at(-1, 0))
	p.curve(at(-1, -k), at(-k, -1), at(0, -1))
	p.curve(at(k, -1), at(1, -k), at(1, 0))
	p.close()
	return p.path
}

// Polyline is straight lines through points.
func Polyline(points []affine.Point, closed bool) Path {
	var p pen
	for i, at := range points {
		if i == 0 {
			p.move(at)
		} else {
			p.line(at)
		}
	}
	if closed {
		p.close()
	}
	return p.path
}
