package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// small is a release of a few locales, in the form of the packages of CLDR.
func small(t *testing.T) release {
	t.Helper()
	folder := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("cldr-core/LICENSE", "free")
	write("cldr-core/package.json", `{"version": "1.2"}`)
	write("cldr-core/availableLocales.json", `{"availableLocales": {"full": ["und", "xa", "xa-XX", "xa-YY", "xa-001"]}}`)
	write("cldr-core/coverageLevels.json", `{"effectiveCoverageLevels": {"und": "basic", "xa": "modern", "xa-XX": "modern", "xa-YY": "basic", "xb": "modern"}}`)
	for locale, name := range map[string]string{"und": "AA", "xa": "Aaland", "xa-XX": "Oland", "xa-YY": "Uland"} {
		write("cldr-localenames-full/main/"+locale+"/territories.json", `{"main": {"`+locale+`": {"localeDisplayNames": {"territories": {"001": "world",
			"AA": "`+name+`", "AA-alt-short": "A", "BB": "BB", "CC": "Cee", "CC-alt-variant": "Sea", "EU": "Union"}}}}}`)
	}
	write("cldr-core/scriptMetadata.json", `{"scriptMetadata": {"Latn": {"rtl": "NO"}, "Arab": {"rtl": "YES"}}}`)
	write("cldr-core/supplemental/likelySubtags.json", `{"supplemental": {"likelySubtags": {"xb": "xb-Latn-XX", "xa": "xa-Latn-XX"}}}`)
	write("cldr-core/supplemental/parentLocales.json", `{"supplemental": {"parentLocales": {"parentLocale": {"xa-YY": "xa-001"}}}}`)
	write("cldr-core/supplemental/aliases.json", `{"supplemental": {"metadata": {"alias": {"languageAlias": {"xz": {"_replacement": "xa"}},
		"territoryAlias": {"ZZ": {"_replacement": "XX YY"}}, "scriptAlias": {"Qaai": {"_replacement": "Zinh"}}}}}}`)
	for _, locale := range []string{"und", "xa", "xa-XX", "xa-YY", "xa-001"} {
		may := "May"
		if locale == "xa-001" || locale == "xa-YY" {
			may = "Maius"
		}
		names := `{"1": "January", "10": "October", "11": "November", "12": "December", "2": "February", "3": "March", "4": "April", "5": "` + may +
			`", "6": "June", "7": "July", "8": "August", "9": "September"}`
		write("cldr-dates-full/main/"+locale+"/ca-gregorian.json", `{"main": {"`+locale+`": {"dates": {"calendars": {"gregorian": {
			"months": {"format": {"wide": `+names+`, "abbreviated": `+names+`}, "stand-alone": {"wide": `+names+`}},
			"dateFormats": {"medium": {"_value": "d MMM y", "_numbers": "x"}, "short": "d/M/y"},
			"dateTimeFormats": {"availableFormats": {"yMMMM": "MMMM y", "MMMd": "d MMM", "yMd": "x"}, "intervalFormats": {"intervalFormatFallback": "x", "y": {"y": "y–y"}}}}}}}}}`)
		write("cldr-misc-full/main/"+locale+"/listPatterns.json", `{"main": {"`+locale+`": {"listPatterns": {"listPattern-type-standard": {"2": "{0} & {1}"}}}}}`)
		write("cldr-misc-full/main/"+locale+"/delimiters.json", `{"main": {"`+locale+`": {"delimiters": {"quotationStart": "<", "quotationEnd": ">"}}}}`)
		write("cldr-numbers-full/main/"+locale+"/numbers.json", `{"main": {"`+locale+`": {"numbers": {"defaultNumberingSystem": "arab", "minimumGroupingDigits": "2",
			"symbols-numberSystem-latn": {"decimal": "."}, "symbols-numberSystem-arab": {"decimal": "٫"}, "decimalFormats-numberSystem-latn": {"standard": "#,##0"}}}}}`)
	}
	return release(folder)
}

// TestReduced: tables are in order, a locale that says what its parent says has no file, and the bytes are the
// same each time.
func TestReduced(t *testing.T) {
	r := small(t)
	first, err := reduced(r)
	if err != nil {
		t.Fatal(err)
	}
	second, err := reduced(r)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"xa\txa-Latn-XX\nxb\txb-Latn-XX\n", "und-qaai\tZinh\nund-zz\tXX YY\nxz\txa\n", "xa-YY\txa-001\n", "Arab\tright\nLatn\tleft\n"} {
		if string(first[i].data) != want {
			t.Errorf("%s is %q", first[i].name, first[i].data)
		}
	}
	files := unpacked(t, first[4].data)
	if len(files) != 5 || files["SOURCE.txt"] == "" || files["und.json"] == "" || files["xa.json"] == "" || files["xa-001.json"] == "" {
		t.Errorf("the archive has %v", files)
	}
	for _, part := range []string{`"April","Maius","June"`, `"medium":"d MMM y"`, `"available":{"MMMd":"d MMM","yMMMM":"MMMM y"}`, `"interval_y":"y–y"`, `"quotes":["<",">","",""]`, `"minGrouping":2`,
		`"arab":{"decimal":"٫"`, `"list":{"2":"{0} & {1}"}`} {
		if !strings.Contains(files["xa-001.json"], part) {
			t.Errorf("%s lacks %s", files["xa-001.json"], part)
		}
	}
	names := unpacked(t, first[5].data)
	if len(names) != 4 || names["xa.tsv"] != "AA\tAaland\tA\nCC\tCee\tSea\n" || names["xa-XX.tsv"] != "AA\tOland\tA\n" {
		t.Errorf("the names are %q", names)
	}
	for i := range first {
		if !bytes.Equal(first[i].data, second[i].data) {
			t.Errorf("%s is another each time", first[i].name)
		}
	}
}

// unpacked are the files of an archive.
func unpacked(t *testing.T, data []byte) map[string]string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string]string)
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(text)
	}
	return out
}

// TestRun: what is missing is said, and nothing is written over by half.
func TestRun(t *testing.T) {
	if err := run([]string{t.TempDir()}); err == nil {
		t.Error("no folder to write to is no fault")
	}
	if err := run([]string{t.TempDir(), t.TempDir()}); err == nil {
		t.Error("an empty release is no fault")
	}
	out := t.TempDir()
	if err := run([]string{string(small(t)), out}); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Join(out, "cldr.zip")); err != nil {
		t.Error(err)
	}
}
