package announce

import (
	"bytes"
	"image"
	"slices"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/build"
	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/mail"
	"annualreport/cmd/report/internal/project"
	"annualreport/cmd/report/internal/reporttest"
)

// linked is what the message needs to link to the report, and french a catalogue without a word.
const (
	linked = "[email]\ndownload = \"https://keepers.example/{language}.pdf\"\n"
	french = "msgid \"\"\nmsgstr \"Language: fr\\n\"\n"
)

// messagesOf makes the messages about a report in both languages.
func messagesOf(t *testing.T, text string) (*project.Project, *Messages) {
	t.Helper()
	p := reporttest.Translated(t, text, french)
	m, err := makeMessages(p, Options{Request: build.Request{Languages: []string{"all"}}})
	if err != nil {
		t.Fatal(err)
	}
	return p, m
}

// names are the names of files.
func names(files []build.File) string {
	var out []string
	for _, f := range files {
		out = append(out, f.Name)
	}
	return strings.Join(out, " ")
}

// problemsOf are those of messages, a line each.
func problemsOf(m *Messages) string { return reporttest.Problems(m.Result.Problems) }

// TestFormats: each format has its files, and the cover lies beside what shows it.
func TestFormats(t *testing.T) {
	p, m := messagesOf(t, reporttest.Lamp+linked)
	for format, want := range map[Format]string{
		Mail: "lamp-en.eml lamp-fr.eml",
		Text: "lamp-en.txt lamp-fr.txt",
		HTML: "lamp-en.html lamp-en-cover.jpg lamp-fr.html lamp-fr-cover.jpg",
		JSON: "lamp-en.json lamp-en-cover.jpg lamp-fr.json lamp-fr-cover.jpg",
	} {
		files, err := m.writeEach(p, format)
		if got := names(files); err != nil || got != want || problemsOf(m) != "" {
			t.Errorf("%s: the files are %s, %v; %s", format, got, err, problemsOf(m))
		}
		for _, f := range files {
			if f.Edition != "email" || !strings.HasPrefix(f.Name, "lamp-"+f.Language) || len(f.Data) == 0 {
				t.Errorf("%s: %s is of %s, in %s", format, f.Name, f.Edition, f.Language)
			}
		}
	}
	cover, _, err := image.DecodeConfig(bytes.NewReader(m.List[0].Cover.Data))
	if shown := m.List[0].Words.Cover; err != nil || cover.Width < 518 || cover.Width > 522 ||
		shown.Width != 260 || shown.Height != cover.Height*260/cover.Width {
		t.Errorf("the cover has %d × %d pixels, and is shown in %+v, %v", cover.Width, cover.Height, shown, err)
	}
	if got := len(Formats()); got != 4 {
		t.Errorf("there are %d formats", got)
	}
}

// TestLimit: what is larger than the limit is linked to, in every language.
func TestLimit(t *testing.T) {
	p, m := messagesOf(t, reporttest.Lamp+linked)
	for limit, attached := range map[int]int{0: 1, 1000: 0, 10_000_000: 1} {
		m.limit = limit
		files, err := m.writeEach(p, Mail)
		if got := names(files); err != nil || got != "lamp-en.eml lamp-fr.eml" || problemsOf(m) != "" {
			t.Errorf("limit %d: the files are %s, %v; %s", limit, got, err, problemsOf(m))
		}
		for _, f := range files {
			if f.Attached != attached || strings.Contains(string(f.Data), "application/pdf") != (attached == 1) {
				t.Errorf("limit %d: %s carries %d files", limit, f.Name, f.Attached)
			}
		}
	}
}

// TestNoAddress: where there is no address to link to, words that lead nowhere are warned of, and what is larger than the
// limit is an error, in each language.
func TestNoAddress(t *testing.T) {
	p, m := messagesOf(t, reporttest.Lamp)
	files, err := m.writeEach(p, Text)
	if got := names(files); err != nil || got != "lamp-en.txt lamp-fr.txt" || strings.Count(problemsOf(m), "warning: the words about the report in ") != 2 {
		t.Errorf("the files are %s, %v; %s", got, err, problemsOf(m))
	}
	m.limit = 1000
	for i, tag := range []string{"en", "fr"} {
		letter, err := m.letter(i)
		if err != nil || letter.Report != nil || !strings.Contains(problemsOf(m), "error: the message in "+tag+" takes ") {
			t.Errorf("%s: %v; %s", tag, err, problemsOf(m))
		}
	}
	if files, err = m.writeEach(p, Mail); files != nil || err != nil {
		t.Errorf("in spite of errors there are %s, %v", names(files), err)
	}
}

// TestTogether: one message in all languages needs an address to link to.
func TestTogether(t *testing.T) {
	p, m := messagesOf(t, reporttest.Lamp+linked)
	for format, want := range map[Format]string{Mail: "lamp-all.eml", Text: "lamp-all.txt", HTML: "lamp-all.html lamp-en-cover.jpg"} {
		files, err := m.writeTogether(p, format)
		if got := names(files); err != nil || got != want || problemsOf(m) != "" {
			t.Errorf("%s: the files are %s, %v; %s", format, got, err, problemsOf(m))
		}
		if format == HTML && !strings.Contains(string(files[0].Data), "src=\"lamp-en-cover.jpg\"") {
			t.Error("the cover is not shown")
		}
		if format == Mail && !strings.Contains(string(files[0].Data), "cid:cover@annual-report") {
			t.Error("the cover is not shown in the letter")
		}
		if format == Mail && files[0].Language != "en, fr" {
			t.Errorf("it is in %s", files[0].Language)
		}
	}
	result, err := Write(reporttest.Translated(t, reporttest.Lamp+linked, french), Options{Format: Mail, Together: true})
	if err != nil || names(result.Files) != "lamp-all.eml" || result.Files[0].Language != "en, fr" {
		t.Errorf("together the files are %s, %v", names(result.Files), err)
	}
	result, err = Write(reporttest.Translated(t, reporttest.Lamp, french), Options{Format: Mail, Together: true})
	if err != nil {
		t.Fatal(err)
	}
	if m.Result = result; result.Files != nil || !strings.Contains(problemsOf(m), "error: a message in all languages links") {
		t.Errorf("without an address the files are %s; %s", names(result.Files), problemsOf(m))
	}
	if !strings.Contains(problemsOf(m), "warning: the words about the report in en") {
		t.Errorf("without an address it says %s", problemsOf(m))
	}
}

// TestErrors: a report with errors has no messages.
func TestErrors(t *testing.T) {
	result, err := Write(reporttest.Report(t, reporttest.Lamp+"lamps = 3\n"), Options{Format: Text})
	if err != nil || result.Files != nil || !result.Problems.HasErrors() {
		t.Errorf("the files are %s, %v", names(result.Files), err)
	}
}

// TestLetters: people have letters in their own languages, and only these are made.
func TestLetters(t *testing.T) {
	people := []mail.Person{{Address: "ana@wren.example", Language: "fr"}, {Address: "bo@wren.example", Language: "fr"}}
	letters, result, err := Letters(reporttest.Translated(t, reporttest.Lamp, french), people, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(letters) != 1 || letters["fr"].Language != "fr" || letters["fr"].Report == nil || result.Problems.HasErrors() {
		t.Errorf("the letters are %v", letters)
	}
}

// TestProviders: a message passes where it is not larger than the limit.
func TestProviders(t *testing.T) {
	for bytes, want := range map[int]string{
		10_000_000: "passes Exchange, Outlook.com and Gmail",
		10_000_001: "passes Outlook.com and Gmail, too large for Exchange (10.0 MB)",
		20_000_001: "passes Gmail, too large for Exchange (10.0 MB), Outlook.com (20.0 MB)",
		25_000_001: "too large for Exchange (10.0 MB), Outlook.com (20.0 MB), Gmail (25.0 MB)",
	} {
		if got := Passing(providersFor(bytes)); got != want {
			t.Errorf("%d bytes: %s", bytes, got)
		}
	}
	if limit, err := LimitOf("outlook"); limit != 20_000_000 || err != nil {
		t.Errorf("the limit is %d, %v", limit, err)
	}
	if limit, err := LimitOf(""); limit != 0 || err != nil {
		t.Errorf("no limit is %d, %v", limit, err)
	}
	if _, err := LimitOf("pigeon"); failure.KindOf(err) != failure.Usage || !slices.Equal(strings.Split(err.Error(), ", ")[1:], []string{"outlook", "gmail"}) {
		t.Errorf("a provider that is not known: %v", err)
	}
}
