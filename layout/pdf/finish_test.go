package pdf

import (
	"bytes"
	stdcolor "image/color"
	"strings"
	"testing"

	"annualreport/layout/display"
)

// TestScreenPage: a page for screens has its own size and no other box, and no trace of fpdf's
// ways to show it.
func TestScreenPage(t *testing.T) {
	doc := document(nil, nil)
	doc.Pages[1].Size.W = 110 * pt
	doc.Pages[1].Size.H = 70 * pt
	file := screen(t, doc)
	file.is("[0 0 100 200]", file.pages[0], "MediaBox")
	file.is("[0 0 110 70]", file.pages[1], "MediaBox")
	for _, key := range []string{"TrimBox", "BleedBox", "Group", "Annots"} {
		file.is("", file.pages[0], key)
	}
	file.is("", file.catalog, "Pages", "MediaBox")
	if !bytes.HasPrefix(file.data, []byte("%PDF-1.7\n")) {
		t.Errorf("the file begins with %q", file.data[:9])
	}
}

// TestTransparencyGroup: pages have a group for mixing colors if a picture can be seen through,
// and only then.
func TestTransparencyGroup(t *testing.T) {
	clear := display.Image{Rect: rect(0, 0, 8, 6), Picture: smallPicture(t), Place: decoration}
	file := screen(t, document([]display.Item{clear}))
	file.is("<</Type /Group/S /Transparency/CS /DeviceRGB>>", file.pages[0], "Group")
	file = printed(t, document([]display.Item{clear}), Print{})
	file.is("<</Type /Group/S /Transparency/CS /DeviceCMYK>>", file.pages[0], "Group")
	file = printed(t, document([]display.Item{filled(red, rect(0, 0, 1, 1))}), Print{})
	file.is("", file.pages[0], "Group")
}

// TestPageLabels: readers count pages as their folios do, in as few ranges as there are breaks
// (ISO 32000-1, 12.4.2).
func TestPageLabels(t *testing.T) {
	const decimal = "<</S /D/St "
	for _, c := range []struct {
		name   string
		labels []string
		want   string
	}{
		{"as they lie", []string{"1", "2", "3"}, "[0 " + decimal + "1>>]"},
		{"a cover without a folio", []string{"", "2", "3"}, "[0 <</P ()>> 1 " + decimal + "2>>]"},
		{"Roman", []string{"i", "ii", "3"}, "[0 <</P (i)>> 1 <</P (ii)>> 2 " + decimal + "3>>]"},
		{"a page without a folio among others", []string{"1", "", "3", "4"}, "[0 " + decimal + "1>> 1 <</P ()>> 2 " + decimal + "3>>]"},
		{"in other digits", []string{"١"}, "[0 <</P <feff0661>>>]"},
	} {
		doc := document(make([][]display.Item, len(c.labels))...)
		for i, label := range c.labels {
			doc.Pages[i].Label = label
		}
		file := screen(t, doc)
		if got := file.text(file.catalog, "PageLabels", "Nums"); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestScreenCatalog: language, title bar, direction, the mark of structure and the colors of
// the file, and none of fpdf's own entries.
func TestScreenCatalog(t *testing.T) {
	doc := document(nil)
	file := screen(t, doc)
	file.is("(en)", file.catalog, "Lang")
	file.is("<</DisplayDocTitle true>>", file.catalog, "ViewerPreferences")
	file.is("<</Marked true>>", file.catalog, "MarkInfo")
	file.is("/StructTreeRoot", file.catalog, "StructTreeRoot", "Type")
	intent := file.at(file.catalog, "OutputIntents", 0)
	file.is("/OutputIntent", intent, "Type")
	file.is("/GTS_PDFA1", intent, "S")
	file.is("(sRGB IEC61966-2.1)", intent, "OutputConditionIdentifier")
	file.is("3", intent, "DestOutputProfile", "N")
	if got := file.stream(intent, "DestOutputProfile"); string(got) != sRGB {
		t.Errorf("the profile has %d bytes, and should have %d", len(got), len(sRGB))
	}
	for _, key := range []string{"OpenAction", "Names", "PageLayout", "AF", "Outlines"} {
		file.is("", file.catalog, key)
	}
	doc.Info.RightToLeft = true
	file = screen(t, doc)
	file.is("<</DisplayDocTitle true/Direction /R2L>>", file.catalog, "ViewerPreferences")
}

// TestDescription: what the document says of itself stands in the Info dictionary and in its
// metadata alike; what is empty is left out.
func TestDescription(t *testing.T) {
	doc := document(nil)
	doc.Info.Author, doc.Info.Subject, doc.Info.Keywords = "Cloud Shepherds", "Clouds", "sheep, clouds"
	file := screen(t, doc)
	info := file.at(file.Trailer, "Info")
	for key, want := range map[string]string{
		"Title": "(A Small Report)", "Author": "(Cloud Shepherds)", "Subject": "(Clouds)", "Keywords": "(sheep, clouds)",
		"Creator": "(report 1)", "Producer": "(report 1)", "CreationDate": "(D:20310314150926Z)", "ModDate": "(D:20310314150926Z)",
		"Trapped": "", "GTS_PDFXVersion": "",
	} {
		file.is(want, info, key)
	}
	metadata := file.at(file.catalog, "Metadata")
	file.is("/Metadata", metadata, "Type")
	file.is("/XML", metadata, "Subtype")
	file.is("", metadata, "Filter")
	packet := string(file.stream(metadata))
	for _, want := range []string{"A Small Report", "Cloud Shepherds", "Clouds", "sheep, clouds", "report 1", "2031-03-14T15:09:26Z",
		"<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "<rdf:li>en<"} {
		if !strings.Contains(packet, want) {
			t.Errorf("the metadata does not have %s", want)
		}
	}
	file = screen(t, document(nil))
	file.is("", file.at(file.Trailer, "Info"), "Author")
}

// TestStandards: attachments of any kind need the third part of PDF/A.
func TestStandards(t *testing.T) {
	doc := document(nil)
	if got := strings.Join(Standards(doc), ", "); got != "PDF/UA-1, PDF/A-2a" {
		t.Error(got)
	}
	doc.Attachments = []display.Attachment{{Name: "a.csv"}}
	if got := strings.Join(Standards(doc), ", "); got != "PDF/UA-1, PDF/A-3a" {
		t.Error(got)
	}
	file := screen(t, doc)
	if packet := string(file.stream(file.catalog, "Metadata")); !strings.Contains(packet, "<pdfaid:part>3<") {
		t.Error("the metadata names another part")
	}
}

// TestAttachments: each file is there to the byte, says what it is, and is found by its name
// and as associated with the document, in the order of the names.
func TestAttachments(t *testing.T) {
	doc := document(nil)
	doc.Attachments = []display.Attachment{
		{Name: "wool.csv", MediaType: "text/csv", Description: "The wool", Relation: display.Data, Data: []byte("a,b\n")},
		{Name: "report.toml", MediaType: "application/toml", Relation: display.Source, Data: []byte("title = 1")},
	}
	file := screen(t, doc)
	names := file.Array(file.at(file.catalog, "Names", "EmbeddedFiles", "Names"))
	associated := file.Array(file.at(file.catalog, "AF"))
	if len(names) != 4 || len(associated) != 2 || file.text(names[0]) != "(report.toml)" || file.text(names[2]) != "(wool.csv)" {
		t.Fatalf("the names are %v, the associated files %v", names, associated)
	}
	for i, a := range []display.Attachment{doc.Attachments[1], doc.Attachments[0]} {
		spec := file.Resolve(names[2*i+1])
		if spec != file.Resolve(associated[i]) {
			t.Errorf("%s is not associated", a.Name)
		}
		file.is("/Filespec", spec, "Type")
		file.is("("+a.Name+")", spec, "F")
		file.is("("+a.Name+")", spec, "UF")
		file.is("/"+a.Relation.String(), spec, "AFRelationship")
		if a.Description != "" {
			file.is("("+a.Description+")", spec, "Desc")
		} else {
			file.is("", spec, "Desc")
		}
		for _, key := range []string{"F", "UF"} {
			embedded := file.at(spec, "EF", key)
			if got := file.stream(embedded); string(got) != string(a.Data) {
				t.Errorf("%s holds %q", a.Name, got)
			}
			file.is("/EmbeddedFile", embedded, "Type")
			file.is("(D:20310314150926Z)", embedded, "Params", "ModDate")
			file.is([]string{"9", "4"}[i], embedded, "Params", "Size")
		}
	}
	file.is("/text#2Fcsv", names[3], "EF", "F", "Subtype")
	file.is("/Data", names[3], "AFRelationship")
	file.is("/Source", names[1], "AFRelationship")
}

// TestSameStreamsOnce: attachments of one content are in the file once.
func TestSameStreamsOnce(t *testing.T) {
	doc := document(nil)
	doc.Attachments = []display.Attachment{{Name: "a.csv", MediaType: "text/csv", Data: []byte("a,b\n")}, {Name: "b.csv", MediaType: "text/csv", Data: []byte("a,b\n")}}
	file := screen(t, doc)
	if n := len(file.streams("Type", "/EmbeddedFile")); n != 1 {
		t.Errorf("one content is in the file %d times", n)
	}
	doc.Attachments[1].MediaType = "text/plain"
	if n := len(screen(t, doc).streams("Type", "/EmbeddedFile")); n != 2 {
		t.Errorf("one content of two media types is in the file %d times", n)
	}
}

// TestSameFile: the same document is the same file, and another one has another ID.
func TestSameFile(t *testing.T) {
	one, two := screen(t, document(nil)), screen(t, document(nil))
	if !bytes.Equal(one.data, two.data) {
		t.Error("two files of one document differ")
	}
	var pictures []display.Item
	for i := range 12 {
		pictures = append(pictures, display.Image{Rect: rect(0, 0, 8, 8), Picture: painted(t, "PNG", stdcolor.NRGBA{R: uint8(20 * i), A: 255}), Place: decoration})
	}
	first := screen(t, document(pictures))
	for range 3 {
		if !bytes.Equal(first.data, screen(t, document(pictures)).data) {
			t.Fatal("two files of the same pictures differ")
		}
	}
	other := document(nil)
	other.Info.Title = "Another"
	if one.text(one.Trailer, "ID", 0) == one.text(screen(t, other).Trailer, "ID", 0) {
		t.Error("two documents have one ID")
	}
}
