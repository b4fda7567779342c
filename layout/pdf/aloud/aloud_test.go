package aloud

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"annualreport/layout/pdf/cos"
)

// fileOf writes objects, numbered from 1, as a file with a classic table. The
// first is the catalog.
func fileOf(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var offsets []int
	for i, o := range objects {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, at)
	return b.Bytes()
}

// page is a catalog with one page of a content stream and a structure tree;
// objects from 7 on are the caller's.
func page(content, tree string, more ...string) []byte {
	return fileOf(append([]string{
		"<</Type /Catalog /Pages 2 0 R /Lang (en) /StructTreeRoot 6 0 R>>",
		"<</Type /Pages /Kids [3 0 R] /Count 1 /Resources <</Font <</F 5 0 R>> /Properties <</P <</MCID 9>>>>>>>>",
		"<</Type /Page /Parent 2 0 R /Contents 4 0 R>>",
		fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(content), content),
		"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
		"<</Type /StructTreeRoot /RoleMap <</Kopf /H2 /Loop /Loop>> /K " + tree + ">>",
	}, more...)...)
}

// said reads a file and gives what is said behind its first three lines.
func said(t *testing.T, data []byte) string {
	t.Helper()
	d, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, l := range d.Read()[3:] {
		b.WriteString(strings.Repeat(" ", l.Depth) + l.Text + "\n")
	}
	return b.String()
}

func TestRead(t *testing.T) {
	const p = "/Pg 3 0 R"
	for _, c := range []struct {
		name, content, tree string
		more                []string
		want                string
	}{
		{"role map and order of the tree",
			"/P <</MCID 0>> BDC BT /F 9 Tf (second) Tj ET EMC /P <</MCID 1>> BDC BT (first) Tj ET EMC",
			"[<</S /Kopf /K 1 " + p + ">> <</S /P /K 0 " + p + ">>]", nil,
			"page 1\nheading level 2: first\nsecond\n"},
		{"an artifact is not heard",
			"/Artifact BMC BT /F 9 Tf (page 1 of 1) Tj ET EMC /P <</MCID 0>> BDC BT (text) Tj ET EMC",
			"<</S /P /K 0 " + p + ">>", nil, "page 1\ntext\n"},
		{"properties by name, and strings with moves",
			"/P /P BDC BT /F 9 Tf [(Wo) 20 (rd)-300(two)] TJ ET EMC", "<</S /P /K 9 " + p + ">>", nil, "page 1\nWord two\n"},
		{"lines are words apart, divided words are not",
			"/P <</MCID 0>> BDC BT /F 9 Tf 1 0 0 1 0 90 Tm (one) Tj 0 -10 Td (two-) Tj T* 0 -10 Td (three) Tj ET EMC",
			"<</S /P /K 0 " + p + ">>", nil, "page 1\none two-three\n"},
		{"replaced text", "/Span <</MCID 0 /ActualText (fi)>> BDC BT /F 9 Tf (xx) Tj ET EMC", "<</S /P /K 0 " + p + ">>", nil, "page 1\nfi\n"},
		{"replaced element", "/P <</MCID 0>> BDC BT /F 9 Tf (xx) Tj ET EMC", "<</S /P /ActualText (in full) /K 0 " + p + ">>", nil, "page 1\nin full\n"},
		{"a figure and its language", "/Figure <</MCID 0>> BDC 0 0 1 1 re f EMC",
			"<</S /Sect /K [<</S /Figure /Alt (A lamp) /K 0 " + p + ">> <</S /Figure>> <</S /P /Lang (fr) /K <</S /Span /E (et cetera)>>>>]>>", nil,
			"graphic: A lamp\ngraphic without an alternative\n(in French (fr)) [short for et cetera]\n"},
		{"spans of cells",
			"/P <</MCID 0>> BDC BT /F 9 Tf (Year) Tj ET EMC /P <</MCID 1>> BDC BT (Boats) Tj ET EMC /P <</MCID 2>> BDC BT (sail) Tj ET EMC /P <</MCID 3>> BDC BT (steam) Tj ET EMC" +
				" /P <</MCID 4>> BDC BT (2030) Tj ET EMC /P <</MCID 5>> BDC BT (4) Tj ET EMC /P <</MCID 6>> BDC BT (7) Tj ET EMC",
			"<</S /Table /K [<</S /TR /K [<</S /TH /A <</O /Table /RowSpan 2 /Scope /Column>> /K 0 " + p + ">> <</S /TH /A <</O /Table /ColSpan 2 /Scope /Column>> /K 1 " + p + ">>]>>" +
				" <</S /TR /K [<</S /TH /A [<</O /Table /Scope /Column>>] /K 2 " + p + ">> <</S /TH /A <</O /Table /Scope /Column>> /K 3 " + p + ">>]>>" +
				" <</S /TR /K [<</S /TH /A <</O /Table /Scope /Row>> /K 4 " + p + ">> <</S /TD /K 5 " + p + ">> <</S /TD /K 6 " + p + ">>]>>]>>", nil,
			"page 1\ntable, 3 rows, 3 columns\n row 1: column head Year; column head Boats\n row 2: column head sail; column head steam\n row 3: row head 2030; sail: 4; steam: 7\nend of table\n"},
		{"heads that cells name",
			"/P <</MCID 0>> BDC BT /F 9 Tf (Boats) Tj ET EMC /P <</MCID 1>> BDC BT (sail) Tj ET EMC /P <</MCID 2>> BDC BT (2030) Tj ET EMC /P <</MCID 3>> BDC BT (4) Tj ET EMC",
			"<</S /Table /K [<</S /TR /K [<</S /TH /ID (a) /A <</O /Table /Scope /Column>> /K 0 " + p + ">>]>>" +
				" <</S /TR /K [<</S /TH /ID (b) /A <</O /Table /Scope /Column /Headers [(a)]>> /K 1 " + p + ">>]>>" +
				" <</S /TR /K [<</S /TH /ID (c) /A <</O /Table /Scope /Row>> /K 2 " + p + ">> <</S /TD /A <</O /Table /Headers [(a) (b) (c) (none)]>> /K 3 " + p + ">>]>>]>>", nil,
			"page 1\ntable, 3 rows, 2 columns\n row 1: column head Boats\n row 2: column head Boats, sail\n row 3: row head 2030; Boats, sail: 4\nend of table\n"},
		{"calls and links of heads are read with the heads alone",
			"/P <</MCID 0>> BDC BT /F 9 Tf (Boats) Tj ET EMC /P <</MCID 1>> BDC BT (1) Tj ET EMC " +
				"/P <</MCID 2>> BDC BT (old) Tj ET EMC /P <</MCID 3>> BDC BT (4) Tj ET EMC /P <</MCID 4>> BDC BT (5) Tj ET EMC",
			"<</S /Table /K [<</S /TR /K [<</S /TH /A <</O /Table /Scope /Column>> /K [0 " +
				"<</S /Reference /K <</S /Link /K [1 <</Type /OBJR /Obj 7 0 R>>] " + p + ">>>>] " + p + ">>" +
				" <</S /TH /A <</O /Table /Scope /Column>> /K <</S /Link /K [2 <</Type /OBJR /Obj 7 0 R>>] " + p + ">>>>]>>" +
				" <</S /TR /K [<</S /TD /K 3 " + p + ">> <</S /TD /K 4 " + p + ">>]>>]>>",
			[]string{"<</Subtype /Link /Dest [3 0 R /Fit]>>"},
			"page 1\ntable, 2 rows, 2 columns\n row 1: column head Boats[link: 1; to page 1]; " +
				"column head [link: old; to page 1]\n row 2: Boats: 4; old: 5\nend of table\n"},
		{"links", "/Link <</MCID 0>> BDC BT /F 9 Tf (our site) Tj ET EMC /Link <</MCID 1>> BDC BT (top) Tj ET EMC",
			"<</S /P /K [<</S /Link /K [0 <</Type /OBJR /Obj 7 0 R>>] " + p + ">> <</S /Link /K [1 <</Type /OBJR /Obj 8 0 R>>] " + p + ">>]>>",
			[]string{"<</Subtype /Link /A <</S /URI /URI (https://a.example)>> /Contents (the site)>>", "<</Subtype /Link /Dest [3 0 R /Fit]>>"},
			"page 1\n[link: our site; the site; to https://a.example][link: top; to page 1]\n"},
		{"a circle in the tree ends", "", "7 0 R", []string{"<</S /Sect /K [7 0 R <</S /P /K 0>>]>>"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := said(t, page(c.content, c.tree, c.more...)); got != c.want {
				t.Errorf("said\n%swant\n%s", got, c.want)
			}
		})
	}
}

func TestOpenRefuses(t *testing.T) {
	if _, err := Open(fileOf("<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids []>>")); !errors.Is(err, ErrUntagged) {
		t.Errorf("a file without structure: %v", err)
	}
	locked := bytes.Replace(page("", "[]"), []byte("/Root 1 0 R"), []byte("/Root 1 0 R /Encrypt 9 0 R"), 1)
	if _, err := Open(locked); !errors.Is(err, cos.ErrEncrypted) {
		t.Errorf("an encrypted file: %v", err)
	}
	if _, err := Open([]byte("no PDF")); err == nil {
		t.Error("a text passes for a PDF")
	}
}

func TestNumerals(t *testing.T) {
	for _, c := range []struct {
		style cos.Name
		n     int
		want  string
	}{{"D", 12, "12"}, {"r", 14, "xiv"}, {"R", 1999, "MCMXCIX"}, {"a", 27, "aa"}, {"A", 3, "C"}, {"", 3, ""}} {
		if got := numeral(c.style, c.n); got != c.want {
			t.Errorf("numeral(%q, %d) = %q, want %q", c.style, c.n, got, c.want)
		}
	}
}

// TestMap reads the two forms of a map to text, and codes that count up over
// a byte.
func TestMap(t *testing.T) {
	m := readMap([]byte("2 beginbfchar <01> <0066 0069> <0102> <D83DDE00> endbfchar 2 beginbfrange <00FE> <0101> <0041> <05> <06> [<0058> <0059>] endbfrange"))
	for code, want := range map[string]string{"\x01": "fi", "\x01\x02": "😀", "\x00\xfe": "A", "\x01\x01": "D", "\x06": "Y"} {
		if m[code] != want {
			t.Errorf("%x is %q, want %q", code, m[code], want)
		}
	}
}

// FuzzOpen feeds the reader with anything: it must come back with lines or an
// error.
func FuzzOpen(f *testing.F) {
	f.Add(page("/P <</MCID 0>> BDC BT /F 9 Tf (text) Tj ET EMC", "<</S /P /K 0 /Pg 3 0 R>>"))
	f.Add(page("q BI /W 1 ID x EI Q", "<</S /Table /K [<</S /TR /K <</S /TH>>>>]>>"))
	f.Add(fileOf("<</Type /Catalog>>"))
	f.Fuzz(func(_ *testing.T, data []byte) {
		if d, err := Open(data); err == nil {
			d.Read()
			_ = d.Text()
		}
	})
}
