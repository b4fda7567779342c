package designs

//go:generate go test . -run TestPacked -update

import (
	_ "embed" // the designs below
	"encoding/binary"

	"annualreport/fonts"
	"annualreport/layout/content"
	"annualreport/layout/shape"
	"annualreport/layout/unit"
	"annualreport/sections/source"
)

// packed has the designs of the program as numbers, since reading their files would take a tenth of the time of a whole
// report. A test holds that they are those of the files, and writes them with -update.
//
//go:embed designs.bin
var packed []byte

// packedDesign is the design of the program of a name; nil if there is none.
func packedDesign(name string) *Design {
	rest := packed
	for _, d := range ofProgram() {
		var out Design
		rest = out.unpack(rest)
		if d.name == name {
			return &out
		}
	}
	return nil
}

// pack appends the numbers of a design.
func (d *Design) pack(to []byte) []byte {
	to = binary.AppendVarint(to, int64(d.Leading))
	for _, name := range d.families {
		to = binary.AppendVarint(to, int64(len(name.Value)))
		to = append(to, name.Value...)
	}
	for _, texts := range [...][]Text{d.texts[:], d.partPage[:], d.onOpeners[:]} {
		for i := range texts {
			for _, n := range texts[i].numbers() {
				to = binary.AppendVarint(to, n)
			}
		}
	}
	page := [...]int64{
		oneIf(d.Page.HeadAtTop), int64(d.Page.HeadRule), oneIf(d.Page.CaptionsBeside),
		oneIf(d.Page.MarginFirst), int64(d.Page.Paragraphs), int64(d.Page.EndColumns), int64(d.Page.Numbers),
		oneIf(d.Page.Tiles), oneIf(d.Page.Hero), oneIf(d.Page.AccountBars), oneIf(d.Page.QuietYears),
		int64(d.Page.Tabs),
		oneIf(d.Page.NotesBeside),
	}
	for _, n := range page {
		to = binary.AppendVarint(to, n)
	}
	for _, n := range d.Opener.numbers() {
		to = binary.AppendVarint(to, n)
	}
	for _, n := range d.Contents.numbers() {
		to = binary.AppendVarint(to, n)
	}
	for _, n := range d.Chart.numbers() {
		to = binary.AppendVarint(to, n)
	}
	for _, p := range d.plates() {
		for _, n := range p.numbers() {
			to = binary.AppendVarint(to, n)
		}
	}
	return to
}

// unpack reads what pack wrote, and returns the rest.
func (d *Design) unpack(from []byte) []byte {
	next := func() int64 {
		n, size := binary.Varint(from)
		from = from[size:]
		return n
	}
	d.Leading = unit.Length(next())
	for of := range d.families {
		length := next()
		d.families[of] = source.Text{Value: string(from[:length])}
		from = from[length:]
	}
	for _, texts := range [...][]Text{d.texts[:], d.partPage[:], d.onOpeners[:]} {
		for i := range texts {
			var numbers [textNumbers]int64
			for j := range numbers {
				numbers[j] = next()
			}
			texts[i] = textOf(numbers)
		}
	}
	d.Page = Page{
		HeadAtTop: next() != 0, HeadRule: unit.Length(next()), CaptionsBeside: next() != 0,
		MarginFirst: next() != 0, Paragraphs: Paragraphs(next()), EndColumns: int(next()),
		Numbers: Ground(next()),
		Tiles:   next() != 0, Hero: next() != 0, AccountBars: next() != 0, QuietYears: next() != 0,
		Tabs:        Tabs(next()),
		NotesBeside: next() != 0,
	}
	d.Opener.fill(next)
	d.Contents.fill(next)
	d.Chart.fill(next)
	for _, p := range d.plates() {
		p.fill(next)
	}
	return from
}

// plates are all covers.
func (d *Design) plates() []*Plate {
	out := []*Plate{&d.Back}
	for i := range d.fronts {
		out = append(out, &d.fronts[i])
	}
	return out
}

// textNumbers is how many numbers a Text is.
const textNumbers = 17

// numbers are all that a text is.
func (t *Text) numbers() [textNumbers]int64 {
	return [textNumbers]int64{
		int64(t.Family), int64(t.Weight), int64(t.Slant), int64(t.Size), int64(t.Rise), int64(t.Ink), int64(t.Features),
		int64(t.Tracking), int64(t.Align), int64(t.Leading), int64(t.Before), int64(t.After), int64(t.Stretch),
		int64(t.Indent), int64(t.Hang), oneIf(t.Hyphenate), oneIf(t.Wide),
	}
}

// textOf is the text that numbers are all of.
func textOf(n [textNumbers]int64) Text {
	return Text{
		Family: Family(n[0]), Weight: fonts.Weight(n[1]), Slant: fonts.Slant(n[2]), Size: unit.Length(n[3]),
		Rise: unit.Length(n[4]), Ink: Ink(n[5]), Features: shape.Features(n[6]), Tracking: int16(n[7]),
		Align: content.Alignment(n[8]), Leading: Share(n[9]), Before: Share(n[10]), After: Share(n[11]),
		Stretch: Share(n[12]), Indent: Share(n[13]), Hang: Share(n[14]), Hyphenate: n[15] != 0, Wide: n[16] != 0,
	}
}

// oneIf is 1 for true.
func oneIf(v bool) int64 {
	if v {
		return 1
	}
	return 0
}
