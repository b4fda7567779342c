package main

import (
	"testing"

	"annualreport/cmd/report/internal/build"
	"annualreport/cmd/report/internal/project"
	"annualreport/sections/edition"
)

// benchOptions are those of reports without the fonts of the machine and without pictures of earlier runs.
var benchOptions = project.Options{Portable: true, Program: "report"}

// BenchmarkFirstBuild builds reports as a new process does, and BenchmarkSecondBuild as one that built them before.
func BenchmarkFirstBuild(b *testing.B) {
	eachRequest(b, func(b *testing.B, name string, r build.Request) {
		for b.Loop() {
			p, err := project.Open(name, benchOptions)
			buildOnce(b, p, err, r)
		}
	})
}

// BenchmarkSecondBuild is the build of a process that keeps a foundry, such as a preview.
func BenchmarkSecondBuild(b *testing.B) {
	eachRequest(b, func(b *testing.B, name string, r build.Request) {
		shared := project.NewFoundry(benchOptions)
		p, err := shared.Open(name)
		buildOnce(b, p, err, r)
		for b.Loop() {
			p, err := shared.Open(name)
			buildOnce(b, p, err, r)
		}
	})
}

// eachRequest runs a benchmark for each of some reports and requests.
func eachRequest(b *testing.B, run func(b *testing.B, name string, r build.Request)) {
	prepareHeap()
	screen := []edition.Edition{edition.Screen()}
	all := []edition.Edition{edition.Screen(), edition.Print(), edition.Email()}
	for _, c := range []struct {
		name, report string
		request      build.Request
	}{
		{"short", shortReport, build.Request{Editions: screen}},
		{"short in all editions and languages", shortReport, build.Request{Editions: all, Languages: []string{"all"}}},
		{"long", longReport, build.Request{Editions: screen}},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			run(b, c.report, c.request)
		})
	}
}

// buildOnce builds a report that was opened.
func buildOnce(b *testing.B, p *project.Project, opened error, r build.Request) {
	b.Helper()
	if opened != nil {
		b.Fatal(opened)
	}
	defer p.Close()
	result, err := build.Run(p, r)
	if err != nil {
		b.Fatal(err)
	}
	if len(result.Files) == 0 {
		b.Fatal("nothing was built")
	}
}
