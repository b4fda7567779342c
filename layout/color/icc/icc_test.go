package icc

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// reading is a color with its inks in percent by another implementation.
type reading struct {
	rgb  [3]uint8
	inks [4]float64
}

// compare converts colors and fails where another implementation says something
// else: 1 of 255 on average, 1 % at most.
func compare(t *testing.T, s *Separation, readings []reading) {
	t.Helper()
	var sum, most float64
	for _, r := range readings {
		c, m, y, k := s.Inks(r.rgb[0], r.rgb[1], r.rgb[2])
		for i, ours := range [4]float64{c, m, y, k} {
			d := math.Abs(100*ours - r.inks[i])
			sum += d
			if d > most {
				most = d
			}
			if d > 1 {
				t.Errorf("%v: %.2f %.2f %.2f %.2f, want %.2f", r.rgb, 100*c, 100*m, 100*y, 100*k, r.inks)
				break
			}
		}
	}
	mean := sum / float64(4*len(readings))
	t.Logf("%d colors: mean difference %.4f %%, most %.4f %%", len(readings), mean, most)
	if mean > 100.0/255 || len(readings) < 400 {
		t.Errorf("mean difference %.3f %% of %d colors", mean, len(readings))
	}
}

// TestStoredReadings compares with results of Little CMS that are kept here, by
// the built-in profile and by the same in version 4.
func TestStoredReadings(t *testing.T) {
	p, err := Parse(version4(t))
	if err != nil {
		t.Fatal(err)
	}
	if p.Description != "v4x" || p.Version != 4 {
		t.Errorf("%q of version %d", p.Description, p.Version)
	}
	newer, err := NewSeparation(p)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, coatedSeparation(t), storedReadings(t, "littlecms.tsv"))
	compare(t, newer, storedReadings(t, "littlecms-version4.tsv"))
}

func storedReadings(t *testing.T, name string) []reading {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var readings []reading
	for line := range strings.Lines(string(data)) {
		var r reading
		if _, err := fmt.Sscan(line, &r.rgb[0], &r.rgb[1], &r.rgb[2], &r.inks[0], &r.inks[1], &r.inks[2], &r.inks[3]); err == nil {
			readings = append(readings, r)
		}
	}
	return readings
}

func coatedSeparation(t *testing.T) *Separation {
	t.Helper()
	p, err := Coated()
	if err != nil {
		t.Fatal(err)
	}
	s, err := NewSeparation(p)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestLittleCMS compares 10,000 colors with Little CMS itself, by the built-in
// profile and by one of version 4 that is made of it. It runs where transicc is.
func TestLittleCMS(t *testing.T) {
	program, err := exec.LookPath("transicc")
	if err != nil {
		if os.Getenv("NEED_TRANSICC") != "" {
			t.Fatal(err)
		}
		t.Skip("transicc (liblcms2-utils) is not installed")
	}
	r := rand.New(rand.NewPCG(1, 2))
	var colors [][3]uint8
	for range 10_000 {
		colors = append(colors, [3]uint8{uint8(r.IntN(256)), uint8(r.IntN(256)), uint8(r.IntN(256))})
	}
	for name, data := range map[string]string{"version 2": coated, "version 4": version4(t)} {
		t.Run(name, func(t *testing.T) {
			p, err := Parse(data)
			if err != nil {
				t.Fatal(err)
			}
			s, err := NewSeparation(p)
			if err != nil {
				t.Fatal(err)
			}
			compare(t, s, transicc(t, program, data, colors))
		})
	}
}

// transicc has Little CMS convert colors.
func transicc(t *testing.T, program, profile string, colors [][3]uint8) []reading {
	t.Helper()
	file := filepath.Join(t.TempDir(), "p.icc")
	if err := os.WriteFile(file, []byte(profile), 0o644); err != nil {
		t.Fatal(err)
	}
	var in bytes.Buffer
	for _, c := range colors {
		fmt.Fprintf(&in, "%d %d %d\n", c[0], c[1], c[2])
	}
	command := exec.Command(program, "-n", "-i*sRGB", "-o"+file, "-t1", "-b", "-c0")
	command.Stdin = &in
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	var readings []reading
	lines := bufio.NewScanner(bytes.NewReader(out))
	for lines.Scan() && len(readings) < len(colors) {
		r := reading{rgb: colors[len(readings)]}
		if _, err := fmt.Sscan(lines.Text(), &r.inks[0], &r.inks[1], &r.inks[2], &r.inks[3]); err == nil {
			readings = append(readings, r)
		}
	}
	if len(readings) != len(colors) {
		t.Fatalf("transicc converts %d of %d colors", len(readings), len(colors))
	}
	return readings
}

// version4 writes the built-in profile anew in version 4: its tables as lutAToB
// and lutBToA.
func version4(t *testing.T) string {
	t.Helper()
	p, err := Coated()
	if err != nil {
		t.Fatal(err)
	}
	type tag struct{ name, data string }
	tags := []tag{{"wtpt", p.tags["wtpt"]}, {"desc", "mluc\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x0cenUS\x00\x00\x00\x06\x00\x00\x00\x1c\x00v\x004\x00x"}, {"cprt", "mluc\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x0c"}}
	for i := range 3 {
		tags = append(tags, tag{fmt.Sprintf("A2B%d", i), pipelineOf(p.fromDevice[i].(*lookup), true)},
			tag{fmt.Sprintf("B2A%d", i), pipelineOf(p.toDevice[i].(*lookup), false)})
	}
	head := []byte(p.data[:headerSize])
	head[atVersion] = 4
	var table, body []byte
	at := headerSize + 4 + tagSize*len(tags)
	for _, g := range tags {
		for len(g.data)%4 != 0 {
			g.data += "\x00"
		}
		table = append(table, g.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(at+len(body)))
		table = binary.BigEndian.AppendUint32(table, uint32(len(g.data)))
		body = append(body, g.data...)
	}
	binary.BigEndian.PutUint32(head, uint32(at+len(body)))
	out := binary.BigEndian.AppendUint32(head, uint32(len(tags)))
	return string(append(append(out, table...), body...))
}

// pipelineOf writes a lut16 as lutAToB or lutBToA. The change of the scale of Lab
// goes into the curves.
func pipelineOf(l *lookup, fromDevice bool) string {
	kind := "mBA "
	a, b := l.out, l.in
	if fromDevice {
		kind, a, b = "mAB ", l.in, l.out
	}
	curveData := func(cs []curve, scale, gain float64) []byte {
		var out []byte
		for _, c := range cs {
			const n = 4096
			out = append(out, "curv\x00\x00\x00\x00"...)
			out = binary.BigEndian.AppendUint32(out, n)
			for i := range n {
				v := gain * c.at(scale*float64(i)/(n-1))
				out = binary.BigEndian.AppendUint16(out, uint16(math.Round(clamp(v)*65535)))
			}
		}
		return out
	}
	var sideA, sideB []byte
	if fromDevice {
		sideA, sideB = curveData(a, 1, 1), curveData(b, 1, 1/scale16)
	} else {
		sideA, sideB = curveData(a, 1, 1), curveData(b, scale16, 1)
	}
	gridData := make([]byte, 20)
	for i, n := range l.grid.points {
		gridData[i] = byte(n)
	}
	gridData[16] = 2
	for _, v := range l.grid.values {
		gridData = binary.BigEndian.AppendUint16(gridData, uint16(math.Round(v*65535)))
	}
	for len(gridData)%4 != 0 {
		gridData = append(gridData, 0)
	}
	out := []byte(kind + "\x00\x00\x00\x00" + string([]byte{byte(len(l.in)), byte(len(l.out)), 0, 0}))
	for _, offset := range []int{32, 0, 0, 32 + len(sideB), 32 + len(sideB) + len(gridData)} {
		out = binary.BigEndian.AppendUint32(out, uint32(offset))
	}
	return string(append(append(append(out, sideB...), gridData...), sideA...))
}

// TestLook: paper is white, and printed inks come back as what they were asked to be.
func TestLook(t *testing.T) {
	p, err := Coated()
	if err != nil {
		t.Fatal(err)
	}
	if l, a, b := p.Look([4]float64{}); l < 99.5 || math.Abs(a) > 0.5 || math.Abs(b) > 0.5 {
		t.Errorf("paper is %.2f %.2f %.2f", l, a, b)
	}
	s := coatedSeparation(t)
	c, m, y, k := s.Inks(120, 110, 100)
	want := fromSRGB(120, 110, 100).lab()
	if l, a, b := p.Look([4]float64{c, m, y, k}); math.Abs(l-want.l) > 3 || math.Abs(a-want.a) > 2 || math.Abs(b-want.b) > 2 {
		t.Errorf("printed %.2f %.2f %.2f, asked for %v", l, a, b, want)
	}
}

// TestParametric computes each function on both sides of its joint.
func TestParametric(t *testing.T) {
	for _, c := range []struct {
		kind int
		p    [7]float64
		x, y float64
	}{
		{0, [7]float64{2}, 0.5, 0.25}, {1, [7]float64{2, 1, -0.5}, 0.75, 0.0625}, {1, [7]float64{2, 1, -0.5}, 0.25, 0},
		{2, [7]float64{2, 1, -0.5, 0.1}, 0.75, 0.1625}, {2, [7]float64{2, 1, -0.5, 0.1}, 0.25, 0.1},
		{3, [7]float64{2, 1, 0, 0.5, 0.5}, 0.75, 0.5625}, {3, [7]float64{2, 1, 0, 0.5, 0.5}, 0.25, 0.125},
		{4, [7]float64{2, 1, 0, 0.5, 0.5, 0.1, 0.2}, 0.75, 0.6625}, {4, [7]float64{2, 1, 0, 0.5, 0.5, 0.1, 0.2}, 0.25, 0.325},
	} {
		if y := (parametric{c.kind, c.p}).at(c.x); math.Abs(y-c.y) > 1e-12 {
			t.Errorf("function %d at %g is %g, want %g", c.kind, c.x, y, c.y)
		}
	}
}

// FuzzParse feeds the reader with broken profiles: it must come back, and what it
// accepts must convert.
func FuzzParse(f *testing.F) {
	f.Add([]byte(coated[:2000]))
	f.Add([]byte(coated))
	small := []byte(coated[:headerSize])
	f.Add(append(small, 0, 0, 0, 0))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Parse(string(data))
		if err != nil {
			return
		}
		s, err := NewSeparation(p)
		if err != nil {
			return
		}
		c, m, y, k := s.Inks(10, 200, 90)
		for _, v := range []float64{c, m, y, k} {
			if !(v >= 0 && v <= 1) {
				t.Errorf("an ink of %g", v)
			}
		}
	})
}

func BenchmarkInks(b *testing.B) {
	p, err := Coated()
	if err != nil {
		b.Fatal(err)
	}
	s, err := NewSeparation(p)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		s.Inks(198, 66, 29)
	}
}

// TestScreen: the colors of sRGB by a profile of it are those that are known.
func TestScreen(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "pdf", "icc", "sRGB-v2-magic.icc"))
	if err != nil {
		t.Fatal(err)
	}
	screen, err := ParseScreen(string(data))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range [][3]uint8{{0, 0, 0}, {255, 255, 255}, {198, 66, 29}, {20, 120, 200}, {128, 128, 128}, {3, 9, 200}} {
		got := screen.color(float64(c[0])/255, float64(c[1])/255, float64(c[2])/255).lab()
		want := fromSRGB(c[0], c[1], c[2]).lab()
		if math.Abs(got.l-want.l) > 0.5 || math.Abs(got.a-want.a) > 0.5 || math.Abs(got.b-want.b) > 0.5 {
			t.Errorf("%v is %.2f, want %.2f", c, got, want)
		}
	}
	if _, err := ParseScreen(coated); err == nil {
		t.Error("a press passes for a screen")
	}
}

// TestCube compares pixels with the conversion of each color by itself.
func TestCube(t *testing.T) {
	s := coatedSeparation(t)
	cube := s.Cube(nil)
	r := rand.New(rand.NewPCG(5, 6))
	var sum float64
	const n = 5000
	for range n {
		rgb := []byte{byte(r.IntN(256)), byte(r.IntN(256)), byte(r.IntN(256))}
		got := cube.Convert(nil, rgb)
		c, m, y, k := s.Inks(rgb[0], rgb[1], rgb[2])
		for i, want := range [4]float64{c, m, y, k} {
			sum += math.Abs(float64(got[i]) - 255*want)
		}
	}
	if mean := sum / (4 * n); mean > 1 {
		t.Errorf("mean difference %.2f of 255", mean)
	}
}
