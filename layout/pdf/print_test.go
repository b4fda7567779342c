package pdf

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"annualreport/layout/display"
)

// TestPrintedPage: a page for a printer has the sheet, the bleed and the trimmed page as boxes
// (ISO 15930-7), and nothing to press.
func TestPrintedPage(t *testing.T) {
	doc := linked(display.Target{URL: "https://a.example/"})
	doc.Pages[0].Bleed, doc.Pages[0].Around = 3*pt, 20*pt
	file := printed(t, doc, Print{})
	file.is("[0 0 140 240]", file.pages[0], "MediaBox")
	file.is("[17 17 123 223]", file.pages[0], "BleedBox")
	file.is("[20 20 120 220]", file.pages[0], "TrimBox")
	file.is("[0 0 100 200]", file.pages[1], "TrimBox")
	file.is("", file.pages[0], "Annots")
	file.is("", file.catalog, "Pages", "MediaBox")
	file.is("/Span", file.catalog, "StructTreeRoot", "K", "K", 0, "K", "S")
	if doc.Structure.At(2).Role != display.LinkRole {
		t.Error("the document itself was changed")
	}
}

// TestPrintedCatalog: the file says what press it is for, that its inks do not overlap yet, and
// what standard it keeps to; it opens like any other.
func TestPrintedCatalog(t *testing.T) {
	doc := outlined(1, 1)
	doc.Info.Author = "Cloud Shepherds"
	press := coatedPress(t)
	file := printed(t, doc, Print{Press: press, Condition: "FOGRA39"})
	intent := file.at(file.catalog, "OutputIntents", 0)
	file.is("/OutputIntent", intent, "Type")
	file.is("/GTS_PDFX", intent, "S")
	file.is("(FOGRA39)", intent, "OutputConditionIdentifier")
	if got := file.Text(file.at(intent, "Info")); got != press.Profile().Description || got == "" {
		t.Errorf("the press is %q", got)
	}
	file.is("(http://www.color.org)", intent, "RegistryName")
	file.is("4", intent, "DestOutputProfile", "N")
	if got := file.stream(intent, "DestOutputProfile"); string(got) != press.Profile().Data() {
		t.Errorf("the profile has %d bytes", len(got))
	}
	file.is("(en)", file.catalog, "Lang")
	for _, key := range []string{"Outlines", "PageMode", "ViewerPreferences", "OpenAction", "Names", "PageLayout", "AF"} {
		file.is("", file.catalog, key)
	}
	file.is("/False", file.Trailer, "Info", "Trapped")
	file.is("(Cloud Shepherds)", file.Trailer, "Info", "Author")
	file.is("", file.Trailer, "Info", "GTS_PDFXVersion")
	packet := string(file.stream(file.catalog, "Metadata"))
	for _, want := range []string{"<pdfxid:GTS_PDFXVersion>PDF/X-4<", "<pdf:Trapped>False<", "A Small Report", "Cloud Shepherds", "<xmpMM:RenditionClass>default<"} {
		if !strings.Contains(packet, want) {
			t.Errorf("the metadata does not have %s", want)
		}
	}
	for _, never := range []string{"pdfaid:part>", "pdfuaid:part>"} {
		if strings.Contains(packet, never) {
			t.Errorf("the metadata has %s", never)
		}
	}
	if !bytes.HasPrefix(file.data, []byte("%PDF-1.6\n")) {
		t.Errorf("the file begins with %q", file.data[:9])
	}
	file.is("/StructTreeRoot", file.catalog, "StructTreeRoot", "Type")
	if file.text(file.catalog, "PageLabels", "Nums", 0) != "0" {
		t.Error("the pages have no labels")
	}
}

// TestUnembedded: a profile that the printer has is named and left out, but where the standard
// requires it (ISO 15930-7, 6.2.5).
func TestUnembedded(t *testing.T) {
	file := printed(t, document(nil), Print{Standard: X1a, Unembedded: true})
	file.is("", file.catalog, "OutputIntents", 0, "DestOutputProfile")
	file.is("(FOGRA39)", file.catalog, "OutputIntents", 0, "OutputConditionIdentifier")
	file = printed(t, document(nil), Print{Standard: X4, Unembedded: true})
	file.is("4", file.catalog, "OutputIntents", 0, "DestOutputProfile", "N")
}

// TestX1a: a file of the older standard has a table of its objects, names its standard in the
// Info dictionary and holds the pages that it should.
func TestX1a(t *testing.T) {
	doc := document([]display.Item{filled(red, rect(1, 2, 3, 4))}, []display.Item{filled(blue, rect(5, 6, 7, 8))})
	file := printed(t, doc, Print{Standard: X1a})
	if !bytes.HasPrefix(file.data, []byte("%PDF-1.4\n")) || !bytes.Contains(file.data, []byte("\ntrailer\n")) || bytes.Contains(file.data, []byte("/ObjStm")) {
		t.Error("it is no file of PDF 1.4")
	}
	file.is("(PDF/X-1a:2003)", file.Trailer, "Info", "GTS_PDFXVersion")
	if len(file.Array(file.at(file.Trailer, "ID"))) != 2 {
		t.Error("the file has no ID")
	}
	if packet := string(file.stream(file.catalog, "Metadata")); strings.Contains(packet, "GTS_PDFXVersion") {
		t.Error("the metadata names the standard, which knows no metadata yet")
	}
	for i, want := range []string{"1 194 3 4 re | f", "5 186 7 8 re | f"} {
		if got := file.operators(i); !strings.Contains(got, want) {
			t.Errorf("page %d is painted with %s", i, got)
		}
	}
	if X1a.String() != "PDF/X-1a:2003" || X4.String() != "PDF/X-4" {
		t.Error("the standards have other names")
	}
}

// TestDocumentID: a document has a name of its own, which its date and its language are part of.
func TestDocumentID(t *testing.T) {
	id := func(change func(*display.Info)) string {
		doc := document(nil)
		change(&doc.Info)
		file := printed(t, doc, Print{})
		return regexp.MustCompile(`<xmpMM:DocumentID>(.*)</`).FindStringSubmatch(string(file.stream(file.catalog, "Metadata")))[1]
	}
	seen := make(map[string]bool)
	for _, change := range []func(*display.Info){
		func(*display.Info) {},
		func(i *display.Info) { i.Title = "Another" },
		func(i *display.Info) { i.Author = "Another" },
		func(i *display.Info) { i.Language = "fr" },
		func(i *display.Info) { i.Date = i.Date.AddDate(1, 0, 0) },
	} {
		name := id(change)
		if seen[name] {
			t.Errorf("%s is the name of two documents", name)
		}
		if !regexp.MustCompile(`^uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`).MatchString(name) {
			t.Errorf("%s is no uuid", name)
		}
		seen[name] = true
	}
	if again := id(func(*display.Info) {}); !seen[again] {
		t.Error("one document has two names")
	}
}
