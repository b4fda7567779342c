package translation

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"annualreport/cmd/report/internal/reporttest"
	"annualreport/layout/diag"
)

// TestStrays: what lies beside catalogues is read or told, each with what to do; the usual name of a language comes
// before others, and what is no translation is left in peace.
func TestStrays(t *testing.T) {
	told := map[string]string{
		"fr (1).po": "if it is the newer one, put it in the place of fr.po", "fr-final.po": "in the place of fr.po", "french.po": "name it by a BCP 47 tag",
		"Fr.po": "bring what only this one has into fr.po", "fr_CA.po": "rename it to fr-CA.po", "pt-br.po": "rename it to pt-BR.po",
		"fr.po.bak": "in the place of fr.po", "fr.po~": "in the place of fr.po", "fr.PO": "rename it to fr.po", "fr.mo": "take it out of the folder",
		"de.xlsx": "report translate import de translations/de.xlsx", "pt-BR.xlf": "gettext PO, as pt-BR.po", "fr (2).po.txt": "in the place of fr.po",
		"ar/ar.po": "put its catalogue into translations as ar.po",
	}
	quiet := []string{"fr.po", "report.pot", "glossary.csv", "source.toml", "whole/fr.po", ".fr.po.swp", "README.md", "in-work.txt", "notes.docx"}
	files := make(map[string]string)
	for name := range told {
		files[folder+"/"+name] = ""
	}
	for _, name := range quiet {
		files[folder+"/"+name] = ""
	}
	p := reporttest.Open(t, folderOf(t, files))
	problems := new(diag.List)
	tellStrays(p, false, problems)
	got := make(map[string]string)
	for _, one := range problems.Sorted() {
		got[filepath.Base(one.Span.File())] = one.Hint
	}
	for name, want := range told {
		name, _, _ = strings.Cut(name, "/")
		if hint, ok := got[name]; !ok || !strings.Contains(hint, want) {
			t.Errorf("%s: told %q, want %q", name, hint, want)
		}
	}
	if len(got) != len(told) {
		t.Errorf("%d are told of %d: %q", len(got), len(told), got)
	}
	if tags := withCatalogue(p.FS()); !slices.Equal(tags, []string{"fr", "fr_CA", "pt-br"}) {
		t.Errorf("the languages are %q", tags)
	}
	build := new(diag.List)
	tellStrays(p, true, build)
	if build.Len() != 6 {
		t.Errorf("a build tells %v", build.Sorted())
	}
}

// TestStraysAreTold: whoever asks for all languages is told, and a build of one language is not.
func TestStraysAreTold(t *testing.T) {
	name := folder + "/fr (1).po"
	open := reporttest.Open(t, folderOf(t, map[string]string{File("fr"): "", name: ""}))
	isTold := func(problems *diag.List) bool {
		return slices.ContainsFunc(problems.Sorted(), func(d diag.Problem) bool { return d.Span.File() == open.Path(name) })
	}
	status := new(diag.List)
	if _, _, err := StatusOf(open, status); err != nil {
		t.Fatal(err)
	}
	check, err := CheckAll(open, nil, false)
	if err != nil {
		t.Fatal(err)
	}
	update, err := UpdateAll(open, nil)
	if err != nil {
		t.Fatal(err)
	}
	all, err := Versions(open, []string{"all"}, Reviewed)
	if err != nil {
		t.Fatal(err)
	}
	one, err := Versions(open, []string{"fr"}, Reviewed)
	if err != nil {
		t.Fatal(err)
	}
	if !isTold(status) || !isTold(check.Problems) || !isTold(update.Problems) || !isTold(all[0].Problems) || isTold(one[0].Problems) || isTold(open.Problems) {
		t.Error("the copy is not told where it must be, or is told elsewhere")
	}
}

// TestRetired: translations of texts that are gone are told with their lines, and an update says that it keeps them.
func TestRetired(t *testing.T) {
	stale := "msgid \"\"\nmsgstr \"\"\n\nmsgctxt \"sea.text\"\nmsgid \"Nothing of this is in it any longer.\"\nmsgstr \"Rien.\"\n"
	folder := folderOf(t, map[string]string{File("fr"): stale})
	check, err := CheckAll(reporttest.Open(t, folder), []string{"fr"}, false)
	if err != nil {
		t.Fatal(err)
	}
	if told := check.Problems.Sorted(); len(told) != 1 || told[0].Span.Position().Line != 4 || check.Catalogues[0].ToLookAt != 1 {
		t.Errorf("it tells %v", told)
	}
	if got := update(t, folder); got.Catalogues[0].Retired != 1 || !strings.Contains(reporttest.Read(t, folder, File("fr")), "#~ msgstr \"Rien.\"") {
		t.Errorf("the update says %+v", got.Catalogues)
	}
	if again := update(t, folder); again.Catalogues[0].Retired != 0 {
		t.Errorf("the second update says %+v", again.Catalogues)
	}
}
