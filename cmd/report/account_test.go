package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/build"
	"annualreport/cmd/report/internal/output"
	"annualreport/cmd/report/internal/reporttest"
	"annualreport/layout/diag"
)

// TestFileWords: a file is told by what is particular about it.
func TestFileWords(t *testing.T) {
	data := make([]byte, 1500)
	for want, f := range map[string]output.File{
		"2 KB":         {Name: "a.html", Data: data},
		"1 page, 2 KB": {Name: "a.pdf", Pages: 1, Data: data},
		"2 KB, with a link to the report; passes Gmail, too large for Exchange (10.0 MB), Outlook.com (20.0 MB)": {
			Name: "a.eml", Data: data, Providers: []string{"Gmail"}},
		"2 KB, with the report; passes Exchange, Outlook.com and Gmail": {
			Name: "a.eml", Data: data, Attached: 1, Providers: []string{"Exchange", "Outlook.com", "Gmail"}},
		"3 pages, 2 KB; 1.2 MB of 2.0 MB in a message, pictures at 96 pixels an inch and quality 70": {
			Name: "a.pdf", Pages: 3, Data: data,
			MessageSize: &output.MessageSize{Bytes: 1_200_000, Budget: 2_000_000, Resolution: 96, Quality: 70}},
		"3 pages, 2 KB, PDF/A-3a with 2 files attached": {
			Name: "a.pdf", Pages: 3, Data: data, Attached: 2, Standards: []string{"PDF/UA-1", "PDF/A-3a"}},
	} {
		if got := fileWords(&f); got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
	}
}

// accountOfAll is an account with something of all that there is.
func accountOfAll() account {
	problems := new(diag.List)
	at := diag.NewFile("report.toml", "[report]\ntitle = four\n").At(2, 9, 4)
	problems.Warnf(at, "write <more>", "the title is short")
	problems.Warnf(at, "write <more>", "the title is short")
	problems.Warnf(diag.Span{}, "", "it rains")
	return account{
		problems: problems,
		files: []output.File{
			{Name: "build/a-en-print.pdf", Edition: "print", Language: "en", Pages: 4, Data: []byte("four"),
				Standards: []string{"PDF/X-4"}, JobTicket: []byte("inks")},
			{Name: "build/a-fr-email.pdf", Edition: "email", Language: "fr", Pages: 4, Data: []byte("five!"), Attached: 0,
				MessageSize: &output.MessageSize{Bytes: 900, Budget: 1000, Resolution: 96, Quality: 70}},
			{Name: "build/a-fr.eml", Edition: "email", Language: "fr", Data: []byte("mail"), Attached: 1, Providers: []string{"Gmail"}},
		},
		withheld: []string{"screen"},
		translations: []build.Translation{
			{Language: "fr", Done: 7, Missing: 3, Tally: build.Tally{Pages: 4, Overfull: 2, Lacking: 1}},
		},
	}
}

// finished is what is said at the end of a command.
func finished(t *testing.T, how style, a account) (out, problems string, err error) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	err = finish(streams{out: &stdout, err: &stderr}, how, reporttest.Report(t, reporttest.Lamp), a)
	return stdout.String(), stderr.String(), err
}

// TestFinish: problems go to the standard error, each once, and what was made to the standard output, unless the command
// is to be quiet.
func TestFinish(t *testing.T) {
	wantOut := `build/a-en-print.pdf  4 pages, 4 B
build/a-fr-email.pdf  4 pages, 5 B; 900 B of 1 KB in a message, pictures at 96 pixels an inch and quality 70
build/a-fr.eml  4 B, with the report; passes Gmail, too large for Exchange (10.0 MB), Outlook.com (20.0 MB)
language  pages  translated  in en  long lines  lacking letters
fr            4     7 of 10      3           2                1
`
	wantSaid := `warning: it rains
report.toml:2:9: warning: the title is short
      = write <more>
0 errors, 2 warnings
not written: screen
`
	for _, how := range []style{{}, {all: true}} {
		out, said, err := finished(t, how, accountOfAll())
		if err != nil || out != wantOut || said != wantSaid {
			t.Errorf("%+v: it says\n%s%s, %v", how, out, said, err)
		}
	}
	out, said, err := finished(t, style{quiet: true}, accountOfAll())
	if err != nil || out != "" || said != wantSaid {
		t.Errorf("if it is to be quiet it says\n%s%s, %v", out, said, err)
	}
	one := accountOfAll()
	one.problems = new(diag.List)
	one.problems.Errorf(diag.Span{}, "", "it hails")
	one.files, one.translations = nil, nil
	out, said, err = finished(t, style{}, one)
	if !errors.Is(err, errReported) || out != "" || said != "error: it hails\n1 error, 0 warnings\n" {
		t.Errorf("where nothing was made it says\n%s%s, %v", out, said, err)
	}
	if out, said, err = finished(t, style{}, account{problems: new(diag.List)}); err != nil || out+said != "" {
		t.Errorf("of nothing it says\n%s%s, %v", out, said, err)
	}
}

// TestFinishForPrograms: programs are told all that there is of each file and each problem.
func TestFinishForPrograms(t *testing.T) {
	out, said, err := finished(t, style{json: true}, accountOfAll())
	want := `{
  "files": [
    {
      "file": "build/a-en-print.pdf",
      "edition": "print",
      "language": "en",
      "pages": 4,
      "bytes": 4,
      "standards": [
        "PDF/X-4"
      ],
      "attached": 0,
      "sheet": "build/a-en-print.txt"
    },
    {
      "file": "build/a-fr-email.pdf",
      "edition": "email",
      "language": "fr",
      "pages": 4,
      "bytes": 5,
      "standards": null,
      "attached": 0,
      "message": {
        "bytes": 900,
        "budget": 1000,
        "resolution": 96,
        "quality": 70
      }
    },
    {
      "file": "build/a-fr.eml",
      "edition": "email",
      "language": "fr",
      "pages": 0,
      "bytes": 4,
      "standards": null,
      "attached": 1,
      "passes": [
        "Gmail"
      ]
    }
  ],
  "problems": [
    {
      "severity": "warning",
      "message": "it rains"
    },
    {
      "severity": "warning",
      "file": "report.toml",
      "line": 2,
      "column": 9,
      "message": "the title is short",
      "hint": "write <more>"
    }
  ]
}
`
	if err != nil || out != want || said != "" {
		t.Errorf("it says\n%s%s, %v", out, said, err)
	}
	if out, _, _ := finished(t, style{json: true}, account{problems: new(diag.List)}); out != "{\n  \"files\": [],\n  \"problems\": []\n}\n" {
		t.Errorf("of nothing it says\n%s", out)
	}
}

// TestManyProblems: a few of each kind are said, and all of them if that is asked for.
func TestManyProblems(t *testing.T) {
	var a account
	a.problems = new(diag.List)
	for i := range 30 {
		a.problems.Warnf(diag.At("a", i+1, 1), "", "it rains on %d days", i)
	}
	_, few, _ := finished(t, style{}, a)
	_, all, _ := finished(t, style{all: true}, a)
	if n := strings.Count(all, "it rains"); n != 30 || strings.Count(few, "it rains") >= 30 || !strings.Contains(few, "report check --all") {
		t.Errorf("of 30 problems %d are said, and else\n%s", n, few)
	}
}
