package build

import (
	"slices"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/reporttest"
	"annualreport/layout/display"
	"annualreport/layout/image"
	"annualreport/sections/edition"
)

// email asks for the edition for messages.
func email() Request { return Request{Editions: []edition.Edition{edition.Email()}} }

// TestBudget: the message keeps to its budget, and with the next better pictures it would not.
func TestBudget(t *testing.T) {
	for _, budget := range []string{"140 KB", "400 KB"} {
		p := reporttest.Project(t, album(t, 1, "[editions.email]\nbudget = \""+budget+"\""))
		result := run(t, p, email())
		expect(t, result, []string{"lamp-en-email.pdf"}, nil)
		file := result.Files[0]
		size := file.MessageSize
		if size == nil || file.Message == nil || file.Document == nil {
			t.Fatalf("%s: the file is %+v", budget, file.File)
		}
		weight, err := file.Message.Weight(len(file.Data))
		if err != nil {
			t.Fatal(err)
		}
		if size.Bytes != weight || size.Budget != int(p.Report.Email.Budget) || size.Bytes > size.Budget {
			t.Errorf("%s: the message has %d bytes, and is said to have %+v", budget, weight, *size)
		}
		e := edition.Email()
		e.Resolution = p.Report.Email.Resolution
		all := steps(e)
		at := slices.Index(all, image.Options{Resolution: size.Resolution, Quality: size.Quality, Compact: true})
		if at < 0 {
			t.Fatalf("%s: %+v is none of the steps", budget, *size)
		}
		if at == 0 {
			continue
		}
		o := newOutcome()
		pages, _, err := setAlone(p, p.Report, e, o.problems)
		if err != nil {
			t.Fatal(err)
		}
		j := newJob(p, p.Report, []edition.Edition{e}, o)
		better, err := (&trial{job: j, edition: e, pages: pages, steps: all, budget: size.Budget}).write(all[at-1])
		if err != nil {
			t.Fatal(err)
		}
		if better.size <= size.Budget {
			t.Errorf("%s: %+v was taken, though step %d keeps to it with %d bytes", budget, *size, at-1, better.size)
		}
	}
}

// TestNoBudget: without one nothing is said of the message, and pictures are as good as the edition asks for.
func TestNoBudget(t *testing.T) {
	file := run(t, reporttest.Project(t, album(t, 1, "")), email()).Files[0]
	if file.MessageSize != nil || file.Message != nil || file.Document == nil {
		t.Errorf("the file is %+v, with the message %v", file.File, file.Message)
	}
}

// TestTooLarge: an edition that cannot keep to its budget is withheld, alone; its largest pictures are named.
func TestTooLarge(t *testing.T) {
	p := reporttest.Project(t, album(t, 4, "[editions.email]\nbudget = \"20 KB\""))
	result := run(t, p, Request{Editions: []edition.Edition{edition.Email(), edition.Screen()}})
	expect(t, result, []string{"lamp-en-screen.pdf"}, []string{"with pictures at 72 pixels an inch, and may take 20 KB"})
	if !slices.Equal(result.Withheld, []string{"email"}) {
		t.Errorf("withheld are %q", result.Withheld)
	}
	problem := result.Problems.Sorted()[0]
	if hint := problem.Hint; strings.Count(hint, "lamp") != mostNamed || !strings.Contains(hint, "text and letters (") {
		t.Errorf("the hint is %q", hint)
	}
	if problem.Span.Position().Line != 9 {
		t.Errorf("it is told at line %d", problem.Span.Position().Line)
	}
}

// TestSteps: pictures become smaller step by step, and never too small to see.
func TestSteps(t *testing.T) {
	for _, resolution := range []int{72, 110, 300} {
		e := edition.Email()
		e.Resolution = resolution
		all := steps(e)
		if all[0].Resolution != resolution || all[0].Quality != e.Quality {
			t.Errorf("it begins with %+v", all[0])
		}
		if last := all[len(all)-1]; last.Resolution != 72 || last.Quality != 50 {
			t.Errorf("it ends with %+v", last)
		}
		for i, o := range all {
			if o.Resolution < 72 || o.Quality < 50 || i > 0 && o.Resolution > all[i-1].Resolution {
				t.Errorf("step %d is %+v", i, o)
			}
		}
	}
}

// TestGuess: the first step that is tried is the one with which pictures are small enough if their bytes go with their
// pixels and with the quality.
func TestGuess(t *testing.T) {
	picture := &display.Picture{Data: make([]byte, 57_000)} // 78,000 bytes in a message
	pages := &display.Document{Pages: []display.Page{{Items: []display.Item{
		display.Image{Picture: picture}, display.Image{Picture: picture}, // set twice, and in the file once
	}}}}
	try := &trial{budget: 100_000, steps: []image.Options{
		{Resolution: 100, Quality: 80}, {Resolution: 50, Quality: 80}, {Resolution: 50, Quality: 40}, {Resolution: 25, Quality: 40},
	}}
	for size, want := range map[int]int{
		158_500: 1, // a quarter of their bytes is left for pictures
		158_501: 2,
		168_250: 2, // an eighth
		168_251: 3,
		200_000: 3,
	} {
		if got := try.guess(&attempt{pages: pages, size: size}); got != want {
			t.Errorf("of %d bytes it begins with step %d, want %d", size, got, want)
		}
	}
	if got := try.guess(&attempt{pages: &display.Document{}, size: 200_000}); got != 3 {
		t.Errorf("without pictures it begins with step %d", got)
	}
}
