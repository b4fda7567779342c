// Command drawings puts SVG files on the pages of one PDF file, for judges that compare them with what other programs
// draw.
//
//	go run ./.ci/drawings -o sheet.pdf < list
//
// It reads the names of files, one a line, and writes for each of them a line: "page", the number of the page and the name;
// or "refused", the name and why.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"os"
	"time"

	"annualreport/fonts"
	"annualreport/layout/display"
	"annualreport/layout/image"
	"annualreport/layout/lettering"
	"annualreport/layout/pdf"
	"annualreport/layout/unit"
)

// side is the longer side of a page.
const side = 96 * unit.Pt

// resolution is that of the pixels of filters, in pixels an inch: as many as judges look at.
const resolution = 400

func main() {
	out := flag.String("o", "sheet.pdf", "the PDF file")
	flag.Parse()
	doc := &display.Document{Structure: display.NewStructure(), Anchors: make(map[string]display.Anchor)}
	doc.Info = display.Info{Title: "Drawings", Language: "en", Program: "drawings", Date: time.Date(2031, 3, 14, 0, 0, 0, 0, time.UTC)}
	letters := lettering.New(fonts.Embedded())
	names := bufio.NewScanner(os.Stdin)
	for names.Scan() {
		data, err := os.ReadFile(names.Text())
		if err != nil {
			log.Fatal(err)
		}
		picture, _, err := image.ReadWith(names.Text(), data, letters)
		if err != nil {
			fmt.Printf("refused\t%s\t%s\n", names.Text(), err)
			continue
		}
		drawing := picture.Drawing
		doc.Pages = append(doc.Pages, page(drawing))
		remark := ""
		if len(drawing.Remarks) > 0 {
			remark = drawing.Remarks[0].Fact
		}
		fmt.Printf("page\t%s\t%d\t%s\n", names.Text(), len(doc.Pages), remark)
	}
	ready, found := new(image.Store).Prepare(doc, image.Options{Resolution: resolution})
	if found.HasErrors() {
		log.Fatal(found)
	}
	if err := write(*out, ready); err != nil {
		log.Fatal(err)
	}
}

// page is a page that a drawing fills.
func page(d *display.Drawing) display.Page {
	longer := int64(max(d.Size.W, d.Size.H))
	size := unit.Size{W: d.Size.W.MulDiv(int64(side), longer), H: d.Size.H.MulDiv(int64(side), longer)}
	picture := &display.Picture{Format: "SVG", Drawing: d, Width: int(d.Size.W), Height: int(d.Size.H)}
	at := display.Image{Rect: unit.Rect{W: size.W, H: size.H}, Picture: picture, Place: display.Place{Artifact: display.Decoration}}
	return display.Page{Size: size, Items: []display.Item{at}}
}

// write writes the file.
func write(name string, doc *display.Document) error {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	defer file.Close()
	return pdf.Write(file, doc, nil)
}
