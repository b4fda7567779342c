package cite

import (
	"strings"
	"testing"

	"annualreport/layout/locale"
	"annualreport/sections/bib"
	"annualreport/sections/language"
	"annualreport/sections/source"
)

// made is a publication of some texts, of a year and of its authors.
func made(of bib.Type, year int, authors []bib.Name, texts map[bib.Variable]string) bib.Reference {
	r := bib.Reference{Type: of}
	for v, text := range texts {
		r.Set(v, source.Text{Value: text})
	}
	r.SetDate(bib.Issued, bib.Date{From: bib.Calendar{Year: year}})
	r.SetCreators(bib.Author, authors)
	return r
}

// of is a language that the tests know.
func of(t *testing.T, tag string) *language.Language {
	t.Helper()
	l, err := language.For(tag)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// cited writes a publication as text: italics between stars.
func cited(t *testing.T, style, tag string, r bib.Reference) string {
	t.Helper()
	var b strings.Builder
	for _, run := range Find(style).Write(&r, of(t, tag)) {
		text := run.Text()
		if run.Italic {
			text = "*" + text + "*"
		}
		b.WriteString(text)
	}
	return strings.ReplaceAll(b.String(), "\u00a0", " ")
}

// people makes names of persons; one without a comma is an organisation.
func people(names ...string) []bib.Name {
	var out []bib.Name
	for _, n := range names {
		if family, given, ok := strings.Cut(n, ", "); ok {
			out = append(out, bib.Name{Family: family, Given: given})
		} else {
			out = append(out, bib.Name{Literal: n})
		}
	}
	return out
}

var (
	article = made(bib.Article, 2031, people("Lamp, Ada", "Faro, José-María"), map[bib.Variable]string{
		bib.Title: "Fog and its manners", bib.Container: "Journal of Lights", bib.Volume: "12", bib.Issue: "3", bib.Pages: "45–67",
	})
	report = made(bib.Report, 2030, people("Society of Gulls"), map[bib.Variable]string{
		bib.Title: "Where is the fog?", bib.Publisher: "Society of Gulls", bib.Place: "Nowhere",
	})
)

// TestStyles: each style writes an article of a journal and a report by its rules.
func TestStyles(t *testing.T) {
	for _, c := range []struct{ style, article, report string }{
		{
			"title-first", "*Fog and its manners*. *Journal of Lights* 12(3), 45–67. Ada Lamp and José-María Faro (2031).",
			"*Where is the fog?* Society of Gulls, Nowhere (2030).",
		},
		{
			"author-date", "Lamp, Ada, Faro, José-María (2031). *Fog and its manners*. *Journal of Lights* 12(3), 45–67.",
			"Society of Gulls (2030). *Where is the fog?* Nowhere.",
		},
		{ // Citing Medicine, chapter 1
			"vancouver", "Lamp A, Faro JM. *Fog and its manners*. *Journal of Lights*. 2031;12(3):45–67.",
			"Society of Gulls. *Where is the fog?* Nowhere: Society of Gulls; 2030.",
		},
		{ // Publication Manual, 10.1, 10.4 and 9.29
			"apa", "Lamp, A., & Faro, J.-M. (2031). Fog and its manners. *Journal of Lights*, *12*(3), 45–67.",
			"Society of Gulls. (2030). *Where is the fog?*",
		},
	} {
		if got := cited(t, c.style, "en", article); got != c.article {
			t.Errorf("%s: %s\nwant %s", c.style, got, c.article)
		}
		if got := cited(t, c.style, "en", report); got != c.report {
			t.Errorf("%s: %s\nwant %s", c.style, got, c.report)
		}
	}
}

// TestPublisherOnce: who published something is not said again behind those who made it, however that is written, but
// of several people, of an organisation among them, and where the style wants it.
func TestPublisherOnce(t *testing.T) {
	for _, c := range []struct {
		style, author, want string
	}{
		{"title-first", "LKN", "*Fog*. LKN (2031)."}, {"title-first", "lkn", "*Fog*. lkn (2031)."},
		{"author-date", "LKN", "LKN (2031). *Fog*."}, {"apa", "LKN", "LKN. (2031). *Fog*."},
		{"vancouver", "LKN", "LKN. *Fog*. LKN; 2031."},
		{"title-first", "Society of LKN", "*Fog*. Society of LKN, LKN (2031)."},
	} {
		r := made(bib.Book, 2031, people(c.author), map[bib.Variable]string{bib.Title: "Fog", bib.Publisher: "LKN"})
		if got := cited(t, c.style, "en", r); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.style, got, c.want)
		}
	}
	texts := map[bib.Variable]string{bib.Title: "Fog", bib.Publisher: "LKN"}
	two := made(bib.Book, 2031, people("LKN", "Lamp, Ada"), texts)
	if got, want := cited(t, "title-first", "en", two), "*Fog*. LKN and Ada Lamp, LKN (2031)."; got != want {
		t.Errorf("of two: %s\nwant %s", got, want)
	}
	edited := made(bib.Book, 2031, nil, texts)
	edited.SetCreators(bib.Editor, []bib.Name{{Family: "LKN"}}) // as BibTeX has it without braces
	if got, want := cited(t, "title-first", "en", edited), "*Fog*. LKN (ed.) (2031)."; got != want {
		t.Errorf("edited: %s\nwant %s", got, want)
	}
}

// TestLacking: what a publication does not have leaves no signs behind.
func TestLacking(t *testing.T) {
	type texts = map[bib.Variable]string
	only := made(bib.Other, 0, nil, texts{bib.Title: "Fog"})
	noYear := made(bib.Other, 0, people("Lamp, Ada", bib.Others), texts{bib.Title: "Fog", bib.Publisher: "LKN"})
	issue := made(bib.Article, 2031, nil, texts{bib.Title: "Fog", bib.Container: "Lights", bib.Issue: "3", bib.Pages: "4"})
	book := made(bib.Book, 2031, nil, texts{bib.Title: "Fog", bib.Volume: "2", bib.Pages: "320", bib.Publisher: "Gull Inc."})
	edited := made(bib.Book, 2031, nil, texts{bib.Title: "Fog"})
	edited.SetCreators(bib.Editor, people("Lamp, Ada", "Wick, B."))
	untitled := made(bib.Article, 2031, nil, texts{bib.Container: "Lights", bib.Issue: "3"})
	film := made(bib.Film, 0, nil, texts{bib.Title: "Fog", bib.Edition: "Long cut"})
	film.SetCreators(bib.Director, []bib.Name{{Family: "Lamp", Particle: "van", Given: "Ada", Suffix: "Jr"}})
	film.SetDate(bib.Issued, bib.Date{From: bib.Calendar{Year: 2031, Month: 2}, To: bib.Calendar{Year: 2033}})
	second := made(bib.Book, 2031, nil, texts{bib.Title: "Fog", bib.Edition: "2"})
	coming := made(bib.Book, 0, nil, texts{bib.Title: "Fog"})
	coming.SetDate(bib.Issued, bib.ReadDate("forthcoming"))
	for _, c := range []struct {
		style string
		of    bib.Reference
		want  string
	}{
		{"title-first", only, "*Fog*."}, {"author-date", only, "*Fog*."}, {"vancouver", only, "*Fog*."}, {"apa", only, "*Fog*. (Undated)."},
		{"title-first", noYear, "*Fog*. Ada Lamp et al., LKN."}, {"author-date", noYear, "Lamp, Ada et al. *Fog*. LKN."},
		{"vancouver", noYear, "Lamp A et al. *Fog*. LKN."}, {"apa", noYear, "Lamp, A. et al. (Undated). *Fog*. LKN."},
		{"title-first", issue, "*Fog*. *Lights* (3), 4. (2031)."}, {"apa", issue, "Fog. (2031). *Lights* (3), 4."},
		{"vancouver", issue, "*Fog*. *Lights*. 2031 (3):4."},
		{"title-first", book, "*Fog*. Vol. 2, p. 320. Gull Inc. (2031)."}, {"author-date", book, "(2031). *Fog*. Vol. 2, p. 320. Gull Inc."},
		{"vancouver", book, "*Fog*. Gull Inc.; 2031, vol. 2, p. 320."},
		{"vancouver", edited, "Lamp A, Wick B (eds.). *Fog*. 2031."}, {"title-first", edited, "*Fog*. Ada Lamp and B. Wick (eds.) (2031)."},
		{"author-date", second, "(2031). *Fog*. 2nd ed."}, {"apa", second, "*Fog* (2nd ed.). (2031)."}, {"title-first", second, "*Fog*, 2nd ed. (2031)."},
		{"author-date", untitled, "(2031). *Lights*. (3)."}, {"vancouver", coming, "*Fog*. forthcoming."}, {"author-date", coming, "(forthcoming). *Fog*."},
		{"title-first", film, "*Fog*, Long cut. Ada van Lamp Jr (2031–2033)."}, {"author-date", film, "van Lamp, Ada, Jr (2031–2033). *Fog*. Long cut."},
		{"vancouver", film, "van Lamp A Jr. *Fog*. Long cut. 2031–2033."}, {"apa", film, "van Lamp, A., Jr. (2031–2033). *Fog* (Long cut)."},
	} {
		if got := cited(t, c.style, "en", c.of); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.style, got, c.want)
		}
	}
}

// TestVolumeTitles: the title of a volume, or of an issue, stands behind its number; without a number it stands alone.
func TestVolumeTitles(t *testing.T) {
	type texts = map[bib.Variable]string
	work := made(bib.Book, 2031, nil, texts{bib.Title: "Gulls", bib.Volume: "2", bib.VolumeTitle: "Nests"})
	unnumbered := made(bib.Book, 2031, nil, texts{bib.Title: "Gulls", bib.VolumeTitle: "Nests"})
	part := made(bib.Chapter, 2031, nil, texts{
		bib.Title: "Eggs", bib.Container: "Gulls", bib.Volume: "2", bib.VolumeTitle: "Nests", bib.Pages: "3–9",
	})
	issue := made(bib.Article, 2031, nil, texts{
		bib.Title: "Fog", bib.Container: "Lights", bib.Volume: "12", bib.Issue: "3", bib.VolumeTitle: "On fog", bib.Pages: "4",
	})
	for _, c := range []struct {
		style string
		of    bib.Reference
		want  string
	}{
		{"title-first", work, "*Gulls*. Vol. 2, *Nests*. (2031)."}, {"author-date", work, "(2031). *Gulls*. Vol. 2, *Nests*."},
		{"vancouver", work, "*Gulls*. 2031, vol. 2, *Nests*."}, {"apa", work, "*Gulls*. (2031). *Vol. 2*, *Nests*."},
		{"author-date", unnumbered, "(2031). *Gulls*. *Nests*."}, {"vancouver", unnumbered, "*Gulls*. 2031, *Nests*."},
		{"title-first", part, "*Eggs*. *Gulls* 2, *Nests*, 3–9. (2031)."}, {"apa", part, "Eggs. (2031). In *Gulls*, *Nests* (Vol. 2, pp. 3–9)."},
		{"vancouver", part, "*Eggs*. *Gulls*. 2031;2, *Nests*:3–9."},
		{"author-date", issue, "(2031). *Fog*. *Lights* 12(3), *On fog*, 4."},
	} {
		if got := cited(t, c.style, "en", c.of); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.style, got, c.want)
		}
	}
}

// TestChapters: the edition and the editors of a chapter are those of its book. The style apa has them with the words of
// the language, where these are known (Publication Manual, 10.3).
func TestChapters(t *testing.T) {
	chapter := made(bib.Chapter, 2031, people("Lamp, Ada"), map[bib.Variable]string{
		bib.Title: "Eggs", bib.Container: "Gulls", bib.Edition: "2", bib.Volume: "3", bib.Pages: "4–9", bib.Publisher: "LKN",
	})
	chapter.SetCreators(bib.Editor, people("Wick, Jean-Paul", "Faro, Bo"))
	bare := made(bib.Paper, 2031, nil, map[bib.Variable]string{bib.Title: "Eggs", bib.Container: "Gulls", bib.Pages: "e12", bib.Issue: "3"})
	edited := bare.Clone()
	edited.SetCreators(bib.Editor, people("Wick, B."))
	many := chapter.Clone()
	many.SetCreators(bib.Editor, people("Wick, B.", "Faro, C.", "the Keepers"))
	paper := made(bib.Newspaper, 2031, nil, map[bib.Variable]string{bib.Title: "Fog", bib.Container: "The Gull", bib.Edition: "late"})
	for _, c := range []struct {
		style, tag string
		of         bib.Reference
		want       string
	}{
		{"apa", "en", chapter, "Lamp, A. (2031). Eggs. In J.-P. Wick & B. Faro (Eds.), *Gulls* (2nd ed., Vol. 3, pp. 4–9). LKN."},
		{"apa", "de", chapter, "Lamp, A. (2031). Eggs. In J.-P. Wick & B. Faro (Hrsg.), *Gulls* (2. Aufl., Bd. 3, S. 4–9). LKN."},
		{"apa", "sw", chapter, "Lamp, A. (2031). Eggs. *Gulls*, *3*, 4–9 (2). Wick, J.-P., & Faro, B. (wahariri). LKN."},
		{"apa", "en", many, "Lamp, A. (2031). Eggs. In B. Wick, C. Faro, & the Keepers (Eds.), *Gulls* (2nd ed., Vol. 3, pp. 4–9). LKN."},
		{"apa", "en", bare, "Eggs. (2031). In *Gulls* (no. 3, p. e12)."}, {"apa", "en", edited, "Wick, B. (Ed.). (2031). Eggs. In *Gulls* (no. 3, p. e12)."},
		{"apa", "en", paper, "Fog. (2031). *The Gull* (late)."},
		{"author-date", "en", chapter, "Lamp, Ada (2031). *Eggs*. *Gulls* 3, 4–9. 2nd ed. Wick, Jean-Paul, Faro, Bo (eds.). LKN."},
		{"title-first", "en", chapter, "*Eggs*. *Gulls* 3, 4–9. 2nd ed. Jean-Paul Wick and Bo Faro (eds.). Ada Lamp, LKN (2031)."},
		{"vancouver", "en", chapter, "Lamp A. *Eggs*. *Gulls*. 2nd ed. Wick JP, Faro B (eds.). LKN; 2031;3:4–9."},
	} {
		if got := cited(t, c.style, c.tag, c.of); got != c.want {
			t.Errorf("%s in %s: %s\nwant %s", c.style, c.tag, got, c.want)
		}
	}
}

// TestManyNames: long lists of names are cut as each style says.
func TestManyNames(t *testing.T) {
	var names []string
	for _, letter := range "ABCDEFGHIJKLMNOPQRSTU" {
		names = append(names, string(letter)+", Ada")
	}
	for _, c := range []struct {
		style string
		n     int
		want  string
	}{
		{"title-first", 3, "Ada A, Ada B, and Ada C"}, {"title-first", 4, "Ada A et al."},
		{"author-date", 6, "A, Ada, B, Ada, C, Ada, D, Ada, E, Ada, F, Ada"}, {"author-date", 7, "A, Ada, B, Ada, C, Ada et al."},
		{"vancouver", 7, "A A, B A, C A, D A, E A, F A et al."},
		{"apa", 1, "A, A."}, {"apa", 2, "A, A., & B, A."},
		{"apa", 20, "A, A., B, A., C, A., D, A., E, A., F, A., G, A., H, A., I, A., J, A., K, A., L, A., M, A., N, A., O, A., P, A., Q, A., R, A., S, A., & T, A."},
		{"apa", 21, "A, A., B, A., C, A., D, A., E, A., F, A., G, A., H, A., I, A., J, A., K, A., L, A., M, A., N, A., O, A., P, A., Q, A., R, A., S, A., … U, A."},
	} {
		s := Find(c.style)
		r := made(bib.Other, 0, people(names[:c.n]...), nil)
		got := s.responsible(&r, of(t, "en"))
		if got = strings.ReplaceAll(got, "\u00a0", " "); got != c.want {
			t.Errorf("%s, %d names: %s\nwant %s", c.style, c.n, got, c.want)
		}
	}
}

// TestLanguages: commas and words are those of the language.
func TestLanguages(t *testing.T) {
	r := made(bib.Book, 2031, people("فارس, ليلى", "نورس, علي"), map[bib.Variable]string{bib.Title: "ضباب", bib.Publisher: "المنارة"})
	if got, want := cited(t, "author-date", "ar", r), "فارس، ليلى، نورس، علي ("; !strings.HasPrefix(got, want) {
		t.Errorf("in Arabic: %s", got)
	}
	if got := cited(t, "title-first", "fr", article); !strings.HasSuffix(got, "Ada Lamp et José-María Faro (2031).") {
		t.Errorf("in French: %s", got)
	}
}

// TestLanguage: a publication is set in the language that it names, or in one that its title can be of. A language is not
// that of a title whose letters run to the other side.
func TestLanguage(t *testing.T) {
	arabic, english := locale.Language{Tag: "ar", Script: "Arab"}, locale.Language{Tag: "en", Script: "Latn"}
	for _, c := range []struct{ title, own, want string }{
		{"Fog", "", "en"}, {"Fog", "fr", "fr"}, {"Туман", "", "und-Cyrl"}, {"ضباب", "", "ar"}, {"2031", "", "ar"}, {"霧のこと", "", "und-Jpan"}, {"Fog и", "", "en"},
		{"Fog and gulls", "ar", "en"}, {"COVID-19 في", "ar", "ar"}, {"2031", "ar", "ar"}, {"Tuman", "ru", "ru"}, {"Magla", "sr", "sr"},
		{"ضباب", "en", "ar"}, {"ضباب", "ku-Arab", "ku-Arab"}, {"Fog", "ar-Latn", "ar-Latn"}, {"ערפל", "en", "und-Hebr"},
		{"Fog", "xx-none", "xx-none"},
	} {
		r := made(bib.Other, 0, nil, map[bib.Variable]string{bib.Title: c.title, bib.Language: c.own})
		if got := Language(&r, arabic, english); got != c.want {
			t.Errorf("%q, %q is set in %q, want %q", c.title, c.own, got, c.want)
		}
	}
	for tag, want := range map[string]string{"und-Latn": "en", "und-Cyrl": "ru", "und-Arab": "ar", "und-Jpan": "ja", "pt-BR": "pt-BR"} {
		if l, err := Conventions(tag); err != nil || l.Tag != want {
			t.Errorf("%s is cited as %v, %v; want %s", tag, l, err, want)
		}
	}
}

// TestScripts: words in other scripts are found with the signs between them.
func TestScripts(t *testing.T) {
	for _, c := range []struct{ text, tag, want string }{
		{"Lamp, Ada", "en", "Lamp, Ada"}, {"دار, Society of Gulls, دار", "ar", "دار, |Latn:Society of Gulls|, دار"},
		{"Society of Gulls", "ar", "Latn:Society of Gulls"}, {"Берег WHO 3", "en", "Cyrl:Берег| WHO 3"}, {"Берег ضباب", "en", "Cyrl:Берег| |Arab:ضباب"}, {"", "en", ""},
	} {
		var out []string
		l, _ := language.Setting(c.tag)
		for _, s := range Scripts(c.text, l.Script) {
			if s.Script != "" {
				s.Text = s.Script + ":" + s.Text
			}
			out = append(out, s.Text)
		}
		if got := strings.Join(out, "|"); got != c.want {
			t.Errorf("%q in %s: %q, want %q", c.text, c.tag, got, c.want)
		}
	}
}

// TestGuesses: a year that is a guess says so, in the words of the language, and one in brackets keeps them.
func TestGuesses(t *testing.T) {
	for _, c := range []struct{ style, tag, date, want string }{
		{"author-date", "en", "1999~", "Lamp, Ada (c. 1999). *Fog*."},
		{"apa", "de", "1999~", "Lamp, A. (ca. 1999). *Fog*."},
		{"author-date", "en", "199X", "Lamp, Ada (c. 1990–1999). *Fog*."},
		{"author-date", "en", "[1999]", "Lamp, Ada ([1999]). *Fog*."},
		{"author-date", "ja", "1999?", "Lamp、 Ada (およそ1999). *Fog*."},
		{"author-date", "sw", "1999?", "Lamp, Ada (1999?). *Fog*."},
		{"author-date", "en", "-0043", "Lamp, Ada (−43). *Fog*."},
		{"author-date", "en", "-0043/-0040", "Lamp, Ada (−43–−40). *Fog*."},
		{"vancouver", "fr", "1999/2001~", "Lamp A. *Fog*. v. 1999–2001."},
	} {
		r := made(bib.Book, 0, people("Lamp, Ada"), map[bib.Variable]string{bib.Title: "Fog"})
		r.SetDate(bib.Issued, bib.ReadDate(c.date))
		if got := cited(t, c.style, c.tag, r); got != c.want {
			t.Errorf("%s in %s, %s: %s\nwant %s", c.date, c.tag, c.style, got, c.want)
		}
	}
}
