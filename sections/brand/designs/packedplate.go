package designs

// numbers are all that a plate is.
func (p *Plate) numbers() []int64 {
	out := []int64{
		int64(p.Cover), int64(p.Ground), int64(p.PatternGround), int64(p.Pattern), int64(p.Window), int64(p.Scrim),
		oneIf(p.Fill),
	}
	area := func(a Area) { out = append(out, a.X, a.Y, a.W, a.H) }
	for _, a := range [...]Area{p.Sender, p.Head, p.Foot, p.Picture, p.PatternArea} {
		area(a)
	}
	out = append(out, int64(len(p.Shapes)))
	for _, s := range p.Shapes {
		area(s.Area)
		out = append(out, int64(s.Ink), oneIf(s.OverPicture))
	}
	return out
}

// fill takes the numbers of a plate, one after the other.
func (p *Plate) fill(next func() int64) {
	area := func() Area { return Area{next(), next(), next(), next()} }
	p.Cover, p.Ground, p.PatternGround, p.Pattern = Cover(next()), Ground(next()), Ground(next()), Pattern(next())
	p.Window, p.Scrim, p.Fill = Window(next()), Scrim(next()), next() != 0
	p.Sender, p.Head, p.Foot, p.Picture, p.PatternArea = area(), area(), area(), area(), area()
	for range next() {
		p.Shapes = append(p.Shapes, Shape{Area: area(), Ink: Ground(next()), OverPicture: next() != 0})
	}
}
