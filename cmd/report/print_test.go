package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/build"
	"annualreport/cmd/report/internal/project"
	"annualreport/layout/display"
	"annualreport/layout/pdf/cos"
	"annualreport/sections/edition"
)

// setPrint sets the edition for a printer: its pages, and the file that is built of them.
func setPrint(t *testing.T, name string) (*display.Document, *cos.File) {
	t.Helper()
	_, pages, _ := setEdition(t, name, readFile(t, name), edition.Print())
	p, err := project.Open(name, project.Options{Portable: true, Program: "report"})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	result, err := build.Run(p, build.Request{Editions: []edition.Edition{edition.Print()}})
	if err != nil {
		t.Fatal(err)
	}
	if len(result.Files) != 1 {
		t.Fatalf("%d files were made", len(result.Files))
	}
	file, err := cos.Open(result.Files[0].Data)
	if err != nil {
		t.Fatal(err)
	}
	return pages, file
}

// TestPrintInks looks at the operators of each page: nothing may be painted in
// colors of a screen, and the text in black alone, on top of what is below.
func TestPrintInks(t *testing.T) {
	_, file := setPrint(t, filepath.Join("..", "..", defaultReport))
	black, spots := 0, 0
	for _, o := range file.Objects {
		d, ok := o.(*cos.Dict)
		if !ok || d.Get("Type") != cos.Object(cos.Name("Page")) {
			continue
		}
		content, ok := file.Resolve(d.Get("Contents")).(*cos.Stream)
		if !ok {
			t.Fatal("a page without contents")
		}
		data, err := content.Decode()
		if err != nil {
			t.Fatal(err)
		}
		over := false
		cos.Operators(data, func(operator string, operands []cos.Object) bool {
			switch operator {
			case "rg", "RG", "sh":
				t.Errorf("an operator %s", operator)
			case "gs":
				over = operands[0] == cos.Object(cos.Name("Over"))
			case "scn", "SCN":
				spots++
			case "k":
				if k := cos.Append(nil, cos.Array(operands)); string(k) == "[0 0 0 1]" && over {
					black++
				}
			}
			return true
		})
	}
	if black < 10 || spots < 8 {
		t.Errorf("black text was set %d times, marks %d times", black, spots)
	}
}

// TestPrintSheet holds the boxes, and what a folded sheet asks of the pages.
func TestPrintSheet(t *testing.T) {
	doc, file := setPrint(t, filepath.Join("..", "..", defaultReport))
	if len(doc.Pages)%4 != 0 {
		t.Errorf("%d pages", len(doc.Pages))
	}
	last := doc.Pages[len(doc.Pages)-1]
	if len(last.Items) == 0 {
		t.Error("the last page is not the back cover")
	}
	for _, o := range file.Objects {
		d, ok := o.(*cos.Dict)
		if !ok || d.Get("Type") != cos.Object(cos.Name("Page")) {
			continue
		}
		for box, want := range map[cos.Name]string{"MediaBox": "[0 0 680.315 926.929]", "BleedBox": "[34.016 34.016 646.299 892.913]", "TrimBox": "[42.52 42.52 637.795 884.409]"} {
			if got := string(cos.Append(nil, d.Get(box))); got != want {
				t.Errorf("%s %s, want %s", box, got, want)
			}
		}
		if d.Get("Annots") != nil || d.Get("Group") != nil {
			t.Error("a page with annotations or a group")
		}
	}
}

// TestPrintReferences: on paper a reference names its page, and it is the right one.
func TestPrintReferences(t *testing.T) {
	doc, _ := setPrint(t, filepath.Join("..", "..", defaultReport))
	text := string(readingOrder(doc))
	for _, want := range []string{"The highlights (page\u00a03) tell", "the figures (page\u00a05) show", "list of publications (page\u00a06)."} {
		if !bytes.Contains([]byte(text), []byte(want)) {
			t.Errorf("the report does not say %q", want)
		}
	}
}

// TestRectos: where it is wished for, every section begins on a right-hand page.
func TestRectos(t *testing.T) {
	name := filepath.Join("testdata", "examples", "kinds", defaultReport)
	_, doc, _ := setEdition(t, name, readFile(t, name)+"\n[editions.print]\nrecto = true\n", edition.Print())
	sections := 0
	for _, b := range doc.Outline {
		if b.Level == 1 {
			sections++
			if page := doc.Anchors[b.Anchor].Page + 1; page%2 == 0 {
				t.Errorf("%q begins on page %d", b.Title, page)
			}
		}
	}
	if sections < 5 {
		t.Errorf("only %d sections", sections)
	}
}

// TestWholeReportsInPrint: whole reports that authors look at may be printed, in all their languages. They are checked
// one after the other, since the library of the command line keeps its flags in variables.
func TestWholeReportsInPrint(t *testing.T) {
	for _, name := range shown(t) {
		t.Run(sheetName(name), func(t *testing.T) {
			var said bytes.Buffer
			args := []string{"report", "check", "--no-cache", "--portable", "-e", "print", "-l", "all", name}
			if code := run(args, streams{in: strings.NewReader(""), out: &said, err: &said}); code != exitDone {
				t.Errorf("exit %d, said:\n%s", code, said.String())
			}
		})
	}
}
