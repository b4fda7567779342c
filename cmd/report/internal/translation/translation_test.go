package translation

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/failure"
	"annualreport/cmd/report/internal/reporttest"
	"annualreport/layout/diag"
	"annualreport/sections/language"
)

// lamps is a report with a number that stands alone, and one that may be none.
const lamps = reporttest.Lamp + `[[section.table]]
caption = "Lamps"
columns = [{ title = "Place" }, { title = "Lamps" }]
rows = [["North", "1,234.5"]]
`

// lampWords are the words of its messages.
const lampWords = "Year of the Lamp The Lighthouse Keepers of Nowhere At sea The lamps burn. Lamps Place Lamps North"

// folderOf is a folder with the report, and with some files.
func folderOf(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := reporttest.Folder(t, map[string]string{reporttest.ReportName: lamps})
	reporttest.Write(t, folder, files)
	return folder
}

// update brings the catalogues of a folder up to date.
func update(t *testing.T, folder string, tags ...string) *Update {
	t.Helper()
	out, err := UpdateAll(reporttest.Open(t, folder), tags)
	if err != nil {
		t.Fatal(err)
	}
	reporttest.Change(t, out.Changes)
	return out
}

// translateAll gives every message of a catalogue a translation of its own.
func translateAll(t *testing.T, folder, tag string) {
	t.Helper()
	name := File(tag)
	head, rest, _ := strings.Cut(reporttest.Read(t, folder, name), "\n\n")
	var out strings.Builder
	for _, line := range strings.SplitAfter(rest, "\n") {
		if id, ok := strings.CutPrefix(line, "msgid \""); ok {
			out.WriteString(line)
			out.WriteString("msgstr \"" + tag + " " + id)
			continue
		}
		if !strings.HasPrefix(line, "msgstr") {
			out.WriteString(line)
		}
	}
	reporttest.Write(t, folder, map[string]string{name: head + "\n\n" + out.String()})
}

// TestChoose: the original comes first, each language once, and what there is not is an error of usage.
func TestChoose(t *testing.T) {
	p := reporttest.Open(t, folderOf(t, map[string]string{File("fr"): "", File("ar"): ""}))
	for list, want := range map[string]string{
		"": "en", "fr": "fr", "fr,en": "en,fr", "fr,ar,fr": "ar,fr", "all": "en,ar,fr", "all,en-XA": "en,ar,en-XA,fr", "ar-XB": "ar-XB",
	} {
		got, err := choose(p, strings.FieldsFunc(list, func(r rune) bool { return r == ',' }))
		if err != nil || strings.Join(got, ",") != want {
			t.Errorf("%q is %q, %v; want %s", list, got, err, want)
		}
	}
	if _, err := choose(p, []string{"fr", "de"}); failure.KindOf(err) != failure.Usage {
		t.Errorf("a language that there is not: %v", err)
	}
}

// TestUpdate: a new catalogue has all messages, says whose it is, and is the same when nothing has changed.
func TestUpdate(t *testing.T) {
	folder := folderOf(t, nil)
	if _, err := UpdateAll(reporttest.Open(t, folder), nil); failure.KindOf(err) != failure.Usage {
		t.Errorf("without a language: %v", err)
	}
	for _, tag := range []string{"en", "english", "report.toml"} {
		if _, err := UpdateAll(reporttest.Open(t, folder), []string{tag}); failure.KindOf(err) != failure.Usage {
			t.Errorf("into %s: %v", tag, err)
		}
	}
	first := update(t, folder, "fr")
	if len(first.Catalogues) != 1 || first.Catalogues[0].Progress.All != 8 || first.Catalogues[0].Progress.Missing != 8 ||
		first.Catalogues[0].Progress.Words != len(strings.Fields(lampWords)) {
		t.Errorf("it says %+v", first.Catalogues)
	}
	po := reporttest.Read(t, folder, File("fr"))
	for _, want := range []string{"# Translation of the report of The Lighthouse Keepers of Nowhere.\n", "\"Language: fr\\n\"", "\"X-Generator: report\\n\"", "\"Content-Type: text/plain; charset=UTF-8\\n\"", "msgid \"At sea\"\n"} {
		if !strings.Contains(po, want) {
			t.Errorf("the catalogue does not say %q:\n%s", want, po)
		}
	}
	reporttest.Write(t, folder, map[string]string{File("fr"): strings.Replace(po, "FULL NAME <EMAIL@ADDRESS>", "Ana Wren <ana@wren.example>", 1)})
	po = reporttest.Read(t, folder, File("fr"))
	if again := update(t, folder); len(again.Files) != 1 || len(first.Files) != 0 {
		t.Errorf("it read %d files, and %d at first", len(again.Files), len(first.Files))
	}
	if got := reporttest.Read(t, folder, File("fr")); got != po {
		t.Errorf("it was changed:\n%s", got)
	}
	if reporttest.Read(t, folder, sourceFile) != lamps {
		t.Error("the report of today is not kept beside the catalogues")
	}
}

// TestHeader: the head of a catalogue says what it is; what a translator wrote there stays, and what goes by the report
// is that of today.
func TestHeader(t *testing.T) {
	folder := folderOf(t, nil)
	update(t, folder, "pt-BR")
	want := `# Translation of the report of The Lighthouse Keepers of Nowhere.
` + "# " + strings.Join(guideFor("pt-BR"), "\n# ") + `
msgid ""
msgstr ""
"Project-Id-Version: lamp\n"
"Report-Msgid-Bugs-To: \n"
"POT-Creation-Date: 2031-03-01 00:00+0000\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"
"PO-Revision-Date: 2031-03-01 00:00+0000\n"
"Last-Translator: FULL NAME <EMAIL@ADDRESS>\n"
"Language-Team: pt-BR\n"
"Language: pt_BR\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"X-Generator: report\n"
`
	head, _, _ := strings.Cut(reporttest.Read(t, folder, File("pt-BR")), "\n\n")
	if head+"\n" != want {
		t.Errorf("the head is\n%s", head)
	}
	own := strings.NewReplacer("Team: pt-BR", "Team: The Wrens", "FULL NAME <EMAIL@ADDRESS>", "Ana Wren", "Revision-Date: 2031", "Revision-Date: 2030",
		"Id-Version: lamp", "Id-Version: other", "Generator: report", "Generator: other").Replace(reporttest.Read(t, folder, File("pt-BR")))
	reporttest.Write(t, folder, map[string]string{File("pt-BR"): own,
		reporttest.ReportName: strings.Replace(lamps, "[[section]]", "email = \"lamp@keepers.example\"\nwebsite = \"keepers.example\"\n[[section]]", 1)})
	update(t, folder)
	head, _, _ = strings.Cut(reporttest.Read(t, folder, File("pt-BR")), "\n\n")
	for _, line := range []string{"Language-Team: The Wrens", "Last-Translator: Ana Wren", "PO-Revision-Date: 2030-03-01 00:00+0000",
		"Project-Id-Version: lamp", "X-Generator: report", "Report-Msgid-Bugs-To: lamp@keepers.example"} {
		if strings.Count(head, "\""+line+"\\n\"") != 1 {
			t.Errorf("%q is not in\n%s", line, head)
		}
	}
	reporttest.Write(t, folder, map[string]string{
		reporttest.ReportName: strings.Replace(lamps, "[[section]]", "website = \"keepers.example\"\n[[section]]", 1)})
	update(t, folder)
	if po := reporttest.Read(t, folder, File("pt-BR")); !strings.Contains(po, "Report-Msgid-Bugs-To: keepers.example") {
		t.Errorf("the website is not in\n%s", po)
	}
}

// TestUnreadable: where a catalogue cannot be read, it and all others are left as they are.
func TestUnreadable(t *testing.T) {
	broken := "msgid \"A\nmsgstr \"\"\n"
	folder := folderOf(t, map[string]string{File("fr"): broken})
	got := update(t, folder, "ar", "fr", "de")
	if len(got.Catalogues) != 0 || len(got.Changes) != 0 || !got.Problems.HasErrors() {
		t.Errorf("it says %+v", got)
	}
	for _, name := range []string{File("ar"), File("de"), sourceFile} {
		if reporttest.Read(t, folder, name) != "" {
			t.Error("something was written")
		}
	}
	reporttest.Write(t, folder, map[string]string{File("ar"): "msgid \"\"\nmsgstr \"\"\n"})
	problems := new(diag.List)
	list, files, err := StatusOf(reporttest.Open(t, folder), problems)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 2 || len(files) != 2 || list[0].Unreadable || !list[1].Unreadable || list[1].Language != "fr" || !problems.HasErrors() {
		t.Errorf("the status is %+v", list)
	}
}

// TestEmptyCatalogue: a catalogue without a message can be read.
func TestEmptyCatalogue(t *testing.T) {
	problems := new(diag.List)
	list, _, err := StatusOf(reporttest.Open(t, folderOf(t, map[string]string{File("fr"): ""})), problems)
	if err != nil || len(list) != 1 || list[0].Unreadable || list[0].Progress.Missing != 8 || problems.HasErrors() {
		t.Errorf("the status is %+v, %v; %v", list, err, problems.Sorted())
	}
}

// TestLastComplete: what was complete is kept with its report when the report goes on, read where it is asked for, and
// removed when the translation has caught up.
func TestLastComplete(t *testing.T) {
	folder := folderOf(t, nil)
	update(t, folder, "fr")
	translateAll(t, folder, "fr")
	update(t, folder)
	if reporttest.Read(t, folder, completeFile("fr", ".po")) != "" {
		t.Error("a complete translation was kept twice")
	}
	grown := lamps + "[[section]]\nkind = \"narrative\"\ntitle = \"On land\"\ntext = \"Later.\"\n"
	reporttest.Write(t, folder, map[string]string{reporttest.ReportName: grown})
	update(t, folder)
	if reporttest.Read(t, folder, completeFile("fr", ".toml")) != lamps || !strings.Contains(reporttest.Read(t, folder, completeFile("fr", ".po")), "fr At sea") {
		t.Fatal("the last complete translation was not kept with its report")
	}
	for policy, want := range map[Policy]int{Reviewed: 2, LastComplete: 1} {
		v, err := readVersion(reporttest.Open(t, folder), "fr", policy)
		if err != nil {
			t.Fatal(err)
		}
		if got := len(v.Report.Sections); got != want || v.Translation.Frozen.IsZero() == (policy == LastComplete) {
			t.Errorf("policy %d: %d sections, of %v", policy, got, v.Translation.Frozen)
		}
		if policy == LastComplete && (len(v.Files) != 3 || v.Report.Place("report").File() != "" && !strings.HasSuffix(v.Files[1].Name(), "whole/fr.toml")) {
			t.Errorf("policy %d: the files are %d", policy, len(v.Files))
		}
	}
	if err := os.Remove(filepath.Join(folder, completeFile("fr", ".po"))); err != nil {
		t.Fatal(err)
	}
	if _, err := readVersion(reporttest.Open(t, folder), "fr", LastComplete); failure.KindOf(err) != failure.Report {
		t.Errorf("without the catalogue of the time: %v", err)
	}
	translateAll(t, folder, "fr")
	update(t, folder)
	if reporttest.Read(t, folder, completeFile("fr", ".toml")) != "" {
		t.Error("what was kept is there still, though the translation is complete")
	}
	if v, err := readVersion(reporttest.Open(t, folder), "fr", LastComplete); err != nil || len(v.Report.Sections) != 2 || !v.Translation.Frozen.IsZero() {
		t.Errorf("a complete translation is not that of today: %v", err)
	}
}

// TestVersions: the original is the report as it was read, and lines of catalogues are found.
func TestVersions(t *testing.T) {
	folder := folderOf(t, nil)
	update(t, folder, "fr", "ar")
	translateAll(t, folder, "fr")
	p := reporttest.Open(t, folder)
	versions, err := Versions(p, []string{"all", "en-XA"}, Reviewed)
	if err != nil {
		t.Fatal(err)
	}
	var tags []string
	for _, v := range versions {
		tags = append(tags, v.Language())
	}
	if !slices.Equal(tags, []string{"en", "ar", "en-XA", "fr"}) {
		t.Fatalf("the versions are %q", tags)
	}
	if versions[0].Report != p.Report || versions[0].Translation != nil || versions[3].Translation.Missing != 0 || versions[1].Translation.Done != 0 {
		t.Errorf("%+v, %+v", versions[1].Translation, versions[3].Translation)
	}
	lines := Lines(p.Report, FilesOf(versions))
	for name, want := range map[string]string{p.Path(File("fr")): "# Translation of", p.Path("report.toml"): "[report]"} {
		if got, ok := lines(name, 1); !ok || !strings.HasPrefix(got, want) {
			t.Errorf("line 1 of %s is %q", name, got)
		}
	}
	if _, ok := lines("other.toml", 1); ok {
		t.Error("a file that was not read has lines")
	}
}

// TestNumbers: a number is listed once, as each language writes it.
func TestNumbers(t *testing.T) {
	folder := folderOf(t, nil)
	update(t, folder, "fr", "de")
	list, err := Numbers(reporttest.Open(t, folder))
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 || list[0].At.Position().Line != 16 {
		t.Fatalf("the numbers are %+v", list)
	}
	want := []Form{{"de", "1.234,5", false}, {"fr", "1\u202f234,5", false}}
	if !slices.Equal(list[0].Forms, want) {
		t.Errorf("it is written %+v", list[0].Forms)
	}
}

// TestToLookAt: what translates nothing is counted and told, and what has lost a number is told where it is set, too.
func TestToLookAt(t *testing.T) {
	folder := folderOf(t, nil)
	reporttest.Write(t, folder, map[string]string{reporttest.ReportName: strings.Replace(lamps, "The lamps burn.", "The 12 lamps burn.", 1)})
	update(t, folder, "fr")
	po := reporttest.Read(t, folder, File("fr"))
	po = strings.Replace(po, "msgid \"At sea\"\nmsgstr \"\"", "msgid \"At sea\"\nmsgstr \"…\"", 1)
	po = strings.Replace(po, "burn.\"\nmsgstr \"\"", "burn.\"\nmsgstr \"Les lampes\"", 1)
	reporttest.Write(t, folder, map[string]string{File("fr"): po})
	problems := new(diag.List)
	list, _, err := StatusOf(reporttest.Open(t, folder), problems)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 || list[0].ToLookAt != 2 || problems.Len() != 2 {
		t.Errorf("the status is %+v; %v", list, problems.Sorted())
	}
	v, err := readVersion(reporttest.Open(t, folder), "fr", Reviewed)
	if err != nil {
		t.Fatal(err)
	}
	if found := v.Problems.Sorted(); len(found) != 1 || !strings.Contains(found[0].Summary, "12") {
		t.Errorf("where it is set: %v", found)
	}
}

// TestFewLanguages: a report in more languages than one run reads is refused with the limit; one that is named is read.
func TestFewLanguages(t *testing.T) {
	var tags []string
	for i := 0; len(tags) <= mostLanguages; i++ {
		tag := "a" + string(rune('a'+i/26)) + string(rune('a'+i%26))
		if usual, ok := language.Spelled(tag); ok && usual == tag {
			tags = append(tags, tag)
		}
	}
	files := make(map[string]string)
	for _, tag := range tags[:mostLanguages] {
		files[File(tag)] = ""
	}
	folder := folderOf(t, files)
	p := reporttest.Open(t, folder)
	_, all := choose(p, []string{"all"})
	_, _, status := StatusOf(p, new(diag.List))
	_, one := choose(p, tags[:1])
	if all == nil || !strings.Contains(all.Error(), "there are 301 languages, and one run reads a report in at most 300") ||
		status != nil || one != nil {
		t.Errorf("all: %v, status: %v, one: %v", all, status, one)
	}
	reporttest.Write(t, folder, map[string]string{File(tags[mostLanguages]): ""})
	_, err := UpdateAll(reporttest.Open(t, folder), nil)
	if _, _, status = StatusOf(p, new(diag.List)); status == nil || err == nil {
		t.Errorf("status %v, update %v", status, err)
	}
}
