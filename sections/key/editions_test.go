package key

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"annualreport/layout/diag"
	"annualreport/sections/language"
	"annualreport/sections/source"
	"annualreport/sections/translate"
)

// presence is that of a table with some languages, in the edition of a language of a report in English that has
// translations into German, Arabic and Austrian German; with what is told.
func presence(t *testing.T, edition string, isForTranslators bool, languages ...string) (source.Presence, string) {
	t.Helper()
	problems := new(diag.List)
	files := fstest.MapFS{"translations/de.po": {}, "translations/ar.po": {}, "translations/de-AT.po": {}}
	var tr *translate.Translation
	if edition != "en" {
		tr = &translate.Translation{Language: edition, Original: "en"}
	}
	in := New(&source.Folder{FS: files}, nil, tr, problems)
	if tr != nil {
		in.Language, _ = language.For(edition)
	}
	s := source.Selection{Names: []string{"lamp"}}
	for _, tag := range languages {
		s.Languages = append(s.Languages, source.Text{Value: tag})
	}
	got := NewEditions(in, isForTranslators).Presence(s)
	if _, isAway := in.Away["lamp"]; isAway != (got == source.Absent) {
		t.Errorf("%s, %v: it is away: %v", edition, languages, isAway)
	}
	var told []string
	for _, p := range problems.Sorted() {
		told = append(told, p.Severity.String()+": "+p.Summary)
	}
	return got, strings.Join(told, "; ")
}

// TestPresence: what names one language is written in it and stands there alone; what names several is the original's,
// and translated. A language without a region means all regions. Two ways to write one tag are one language. What nobody can mean is told, and stands everywhere.
func TestPresence(t *testing.T) {
	for _, c := range []struct {
		languages string
		want      map[string]source.Presence
		told      string
	}{
		{"de", map[string]source.Presence{"en": source.Absent, "de": source.Own, "de-AT": source.Own, "ar": source.Absent}, ""},
		{"de-AT", map[string]source.Presence{"de": source.Absent, "de-AT": source.Own}, ""},
		{"en", map[string]source.Presence{"en": source.Own, "de": source.Absent}, ""},
		{"en ar", map[string]source.Presence{"en": source.Common, "de": source.Absent, "ar": source.Common}, ""},
		{"ar ar", map[string]source.Presence{"en": source.Absent, "ar": source.Own}, ""},
		{"de DE", map[string]source.Presence{"en": source.Absent, "de": source.Own}, ""},
		{"de deu", map[string]source.Presence{"en": source.Absent, "de": source.Own}, ""},
		{"de-at de_AT", map[string]source.Presence{"de": source.Absent, "de-AT": source.Own}, ""},
		{"", map[string]source.Presence{"en": source.Common}, "error: `languages` names no language"},
		{"de xx-yy", map[string]source.Presence{"en": source.Common}, `error: the language "xx-yy" is not known`},
		{"qqq1 zzz2", map[string]source.Presence{"en": source.Common},
			`error: the language "qqq1" is not known; error: the language "zzz2" is not known`},
		{"fr", map[string]source.Presence{"en": source.Absent},
			`warning: the report has no edition in "fr": it is in en, ar, de-AT, de`},
	} {
		for edition, want := range c.want {
			got, told := presence(t, edition, false, strings.Fields(c.languages)...)
			if got != want || told != c.told {
				t.Errorf("%q in %s: %d, want %d; told %q, want %q", c.languages, edition, got, want, told, c.told)
			}
		}
	}
}

// TestTranslatorsSee: those who translate get what several languages have, and nothing that is written in one.
func TestTranslatorsSee(t *testing.T) {
	for languages, want := range map[string]source.Presence{
		"de": source.Absent, "en": source.Absent, "de ar": source.Common, "de en": source.Common,
	} {
		if got, _ := presence(t, "en", true, strings.Fields(languages)...); got != want {
			t.Errorf("%q: %d, want %d", languages, got, want)
		}
	}
}

// TestEnter: what is written in the language of an edition is read as an original in it: its numbers, and all checks of
// originals; and behind it everything is as before.
func TestEnter(t *testing.T) {
	in := New(&source.Folder{}, nil, &translate.Translation{Language: "de", Original: "en"}, new(diag.List))
	in.Language, _ = language.For("de")
	before := *in
	leave := NewEditions(in, false).Enter()
	if in.Translation != nil || in.Author != in.Language || in.Notation.Known() {
		t.Errorf("it is read as %+v", in)
	}
	leave()
	if in.Translation != before.Translation || in.Author != before.Author || in.Notation != before.Notation {
		t.Errorf("behind it is %+v", in)
	}
	if !slices.Equal([]string{"en"}, NewEditions(in, false).known()) {
		t.Error("a report without a folder is in its own language")
	}
}
