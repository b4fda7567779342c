package jpeg

import (
	"io"

	"annualreport/layout/image/fault"
	"annualreport/layout/image/light"
)

// Space is what the channels of a row are.
type Space uint8

// The spaces of pixels, by their channels: grey; red, green and blue; or four process inks, of which 0 is none.
const (
	Gray Space = 1
	RGB  Space = 3
	CMYK Space = 4
)

// Scales are the parts of their sides that pictures can be decoded at: whole, a half, a quarter and an eighth.
var Scales = [...]int{1, 2, 4, 8}

// Decoder gives the pixels of a file row by row from the top. A picture in one scan is held in a strip of a few
// rows; one in several, as progressive ones are, in coefficients of two bytes each.
type Decoder struct {
	frame *frame
	scale int
	space Space
	// differences reports whether colors are told as differences to the light (YCbCr).
	differences bool
	// scan is the only one; nil where all were read before.
	scan *scan
	// strips are what a row of units came to, and line the row that is handed out.
	strips []strip
	line   []byte
	// wide are rows of differences that are sampled once for several pixels, repeated for each; nil before they are
	// needed.
	wide [2][]byte
	// sums turn differences into colors; nil before they are needed.
	sums *colorSums
	// at is the next row, unit the next row of units.
	at, unit int
}

// strip is the samples of a channel in one row of units.
type strip struct {
	samples []byte
	stride  int
	// points is the side of a block in samples.
	points int
	// across and down are how many pixels a sample stands for, as powers of two.
	across, down uint
	// bright reports whether its samples are light: means of them are made in light.
	bright bool
}

// NewDecoder reads a file up to its pixels; of one with several scans it reads those, too. The picture comes at the
// part of its sides that a scale of Scales says, rounded up; each pixel then is the mean of those that it stands for.
// It reads what the standard library reads.
func NewDecoder(data []byte, scale int) (*Decoder, error) {
	d := &Decoder{scale: scale}
	p := preamble{tables: new(tables)}
	if err := segments(data, p.segment); err != nil {
		return nil, err
	}
	if p.err != nil {
		return nil, p.err
	}
	if len(p.scans) == 0 {
		return nil, fault.ErrDamaged
	}
	d.frame = p.frame
	if err := d.chooseSpace(&p); err != nil {
		return nil, err
	}
	d.makeStrips()
	if len(p.scans) == 1 && !d.frame.progressive && len(p.scans[0].channels) == len(d.frame.components) {
		d.scan = p.scans[0]
		return d, nil
	}
	return d, d.readScans(&p)
}

// preamble is what the segments of a file say.
type preamble struct {
	*tables
	frame *frame
	scans []*scan
	// jfif and adobe report whether the marks of these are there, and transform is what Adobe's says of the colors.
	jfif, adobe bool
	transform   byte
	err         error
}

// segment reads a segment, and stops at what cannot be read.
func (p *preamble) segment(kind byte, segment []byte) bool {
	p.err = p.read(kind, segment)
	return p.err == nil
}

// read reads a segment.
func (p *preamble) read(kind byte, segment []byte) (err error) {
	b := body(segment)
	switch kind {
	case frameBaseline, frameExtended, frameProgressive:
		if p.frame != nil {
			return fault.ErrDamaged
		}
		p.frame, err = readFrame(kind, b)
		return err
	case codeTables:
		return p.readCodes(b, p.frame != nil && p.frame.baseline)
	case quantTables:
		return p.readSteps(b)
	case restartInterval:
		return p.readInterval(b)
	case startScan:
		return p.readScan(segment)
	case app0:
		p.jfif = len(b) >= len(jfifMark) && string(b[:len(jfifMark)]) == jfifMark
	case app14:
		if len(b) >= 12 && string(b[:len(adobeMark)]) == adobeMark {
			p.adobe = true
			p.transform = b[11]
		}
	default:
		if kind < app0 || kind > app15 && kind != comment {
			return errCoding
		}
	}
	return nil
}

// readScan reads the header of a scan, and finds its data behind it.
func (p *preamble) readScan(segment []byte) error {
	if p.frame == nil {
		return fault.ErrDamaged
	}
	end, err := segmentEnd(segment, 0)
	if err != nil {
		return err
	}
	s, err := readScan(p.frame, p.tables, segment[4:end], segment[end:])
	if err != nil {
		return err
	}
	if !s.codesKnown() {
		return fault.ErrDamaged
	}
	p.scans = append(p.scans, s)
	return nil
}

// hasScan reports whether a channel is in any scan.
func (p *preamble) hasScan(c *component) bool {
	for _, s := range p.scans {
		for i := range s.channels {
			if s.channels[i].component == c {
				return true
			}
		}
	}
	return false
}

// chooseSpace finds what the channels are.
func (d *Decoder) chooseSpace(p *preamble) error {
	c := d.frame.components
	switch len(c) {
	case 1:
		d.space = Gray
	case 3:
		d.space = RGB
		named := c[0].id == 'R' && c[1].id == 'G' && c[2].id == 'B'
		d.differences = p.jfif || !(p.adobe && p.transform == 0) && !named
	default:
		if !p.adobe {
			return errInks
		}
		d.space = CMYK
		d.differences = p.transform != 0
	}
	return nil
}

// makeStrips chooses the size of the blocks of each channel. Where colors are sampled once for several pixels they
// are decoded at a larger part, as far as that gives one for each pixel.
func (d *Decoder) makeStrips() {
	first := &d.frame.components[0]
	for i := range d.frame.components {
		c := &d.frame.components[i]
		points := blockSide / d.scale
		across := first.across / c.across
		down := first.down / c.down
		for points < blockSide && across > 1 && down > 1 {
			points *= 2
			across /= 2
			down /= 2
		}
		stride := c.wide * points
		d.strips = append(d.strips, strip{
			samples: make([]byte, stride*c.down*points), stride: stride, points: points,
			across: power(across), down: power(down), bright: d.space == Gray || d.space == RGB && (i == 0 || !d.differences),
		})
	}
	d.line = make([]byte, d.Width()*int(d.space))
}

// power is which power of two a number is: 1, 2 or 4.
func power(n int) uint { return uint(n) >> 1 }

// readScans reads all scans of a picture that has several.
func (d *Decoder) readScans(p *preamble) error {
	f := d.frame
	for i := range f.components {
		c := &f.components[i]
		c.kept = make([]keptBlock, c.wide*c.high)
	}
	for _, s := range p.scans {
		if err := s.readUnits(f); err != nil {
			return err
		}
	}
	for i := range f.components {
		c := &f.components[i]
		if f.progressive {
			c.steps = p.stepsOf(c)
		}
		if !p.hasScan(c) {
			return fault.ErrDamaged
		}
	}
	return nil
}

// Width is the pixels of a row of the picture as it is decoded.
func (d *Decoder) Width() int { return (d.frame.width + d.scale - 1) / d.scale }

// Height is the rows of the picture as it is decoded.
func (d *Decoder) Height() int { return (d.frame.height + d.scale - 1) / d.scale }

// Space is what the channels of the rows are.
func (d *Decoder) Space() Space { return d.space }

// Row returns the next row, a byte a channel, pixel by pixel. It is good until the next call. Behind the last row it
// returns io.EOF; an error means that the data is damaged or ends early.
func (d *Decoder) Row() ([]byte, error) {
	if d.at >= d.Height() {
		return nil, io.EOF
	}
	rows := d.frame.components[0].down * d.strips[0].points
	if d.at == d.unit*rows {
		if err := d.nextStrip(); err != nil {
			return nil, err
		}
	}
	d.putTogether(d.at - (d.unit-1)*rows)
	d.at++
	return d.line, nil
}

// nextStrip decodes the next row of units.
func (d *Decoder) nextStrip() error {
	defer func() { d.unit++ }()
	if d.scan != nil {
		return d.scanStrip()
	}
	var b block
	for i := range d.frame.components {
		c := &d.frame.components[i]
		for y := range c.down {
			for x := range c.wide {
				energy := b.restore(&c.kept[(d.unit*c.down+y)*c.wide+x], c.steps)
				d.strips[i].put(&b, energy, x, y)
			}
		}
	}
	return nil
}

// scanStrip decodes the next row of units from the only scan.
func (d *Decoder) scanStrip() error {
	f := d.frame
	s := d.scan
	var b block
	for x := range f.unitsAcross {
		for i := range s.channels {
			c := &s.channels[i]
			strip := &d.strips[c.component.index(f)]
			for k := range c.across * c.down {
				energy, ok := c.readBlock(&s.bits, &b)
				if !ok {
					return fault.ErrDamaged
				}
				strip.put(&b, energy, x*c.across+k%c.across, k/c.across)
			}
		}
		if err := s.nextUnit(f.unitsAcross * f.unitsDown); err != nil {
			return err
		}
	}
	return nil
}

// restore multiplies the coefficients of a block by their steps, and returns the sum of the squares of all but the
// first.
func (b *block) restore(kept *keptBlock, steps *[blockSize]int32) (energy int64) {
	for i := range b {
		v := int32(kept[i]) * steps[i]
		b[i] = v
		energy += int64(v) * int64(v)
	}
	return energy - int64(b[0])*int64(b[0])
}

// put turns a block into samples, and clears it. Its energy is the sum of the squares of its coefficients but the
// first.
func (s *strip) put(b *block, energy int64, x, y int) {
	out := s.samples[y*s.points*s.stride+x*s.points:]
	switch {
	case energy == 0:
		s.fill(out, level(rounded(b[0], 3)))
		b[0] = 0
		return
	case s.points == blockSide:
		idct8(b, out, s.stride)
	case s.bright && b.contrast(energy, s.points):
		s.putLight(b, out)
	case s.points == 4:
		idct4(b, out, s.stride)
	case s.points == 2:
		idct2(b, out, s.stride)
	default:
		idct1(b, out)
	}
	*b = block{}
}

// fill gives all samples of a block one level.
func (s *strip) fill(out []byte, v byte) {
	for y := range s.points {
		line := out[y*s.stride:][:s.points]
		for x := range line {
			line[x] = v
		}
	}
}

// kept is how much of its energy a wave keeps along one side when pixels become means of 2 or of 4, by its number:
// cos²(kπ/16), and that times cos²(kπ/8), in parts of 256. Of 8 nothing is kept but the mean of all.
var kept = map[int]*[blockSide]int64{
	4: {256, 246, 219, 177, 128, 79, 37, 10},
	2: {256, 210, 109, 26, 0, 12, 19, 8},
	1: {256},
}

// contrast reports whether what is lost of a block when it is made smaller is so strong that the mean of the levels
// is darker than that of the light by more than an eye sees: by more than about one level and a half. The difference
// of a mean of levels m to that of the light is about 0.6 σ²/m, and σ² is a part of 64 of the energy that is lost.
func (b *block) contrast(energy int64, points int) bool {
	const bound = 160 // 64 · 1.5 / 0.6
	least := bound * int64(max(16, b[0]/8+128))
	if energy <= least {
		return false
	}
	share := kept[points]
	sum := int64(0)
	for i, v := range b {
		sum += int64(v) * int64(v) * share[i%blockSide] * share[i/blockSide]
	}
	return energy+int64(b[0])*int64(b[0])-sum>>16 > least
}

// putLight turns a block into samples that are means in light, so that fine patterns keep their brightness.
func (s *strip) putLight(b *block, out []byte) {
	var pixels [blockSize]byte
	idct8(b, pixels[:], blockSide)
	levels := light.Levels()
	each := blockSide / s.points
	count := uint32(each * each)
	for y := range s.points {
		for x := range s.points {
			sum := count / 2
			for sy := range each {
				for _, v := range pixels[(y*each+sy)*blockSide+x*each:][:each] {
					sum += uint32(light.Of[v])
				}
			}
			out[y*s.stride+x] = levels[sum/count]
		}
	}
}
