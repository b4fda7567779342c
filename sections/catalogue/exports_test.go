package catalogue

import (
	"strings"
	"testing"
)

// exports are catalogues as programs of translators write them: their headers, comments, flags and breaks of lines.
// Each translates “At sea” and “The lamps burn all night, …”.
func exports() map[string]string {
	const head = "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: lamp\\n\"\n\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n"
	const title = "msgctxt \"sea.title\"\nmsgid \"At sea\"\nmsgstr \"En mer\"\n"
	const whole = "msgctxt \"sea.text\"\nmsgid \"The lamps burn all night, and nobody knows who lights them.\"\nmsgstr \"Les lampes brûlent toute la nuit, et personne ne sait qui les allume.\"\n"
	const wrapped = "msgctxt \"sea.text\"\nmsgid \"\"\n\"The lamps burn all night, and \"\n\"nobody knows who lights them.\"\nmsgstr \"\"\n\"Les lampes brûlent toute la nuit, et \"\n\"personne ne sait qui les allume.\"\n"
	return map[string]string{
		"Weblate": "# Ana Wren <ana@wren.example>, 2031.\n" + head + "\"Plural-Forms: nplurals=2; plural=n > 1;\\n\"\n\"Language: fr\\n\"\n\"X-Generator: Weblate 5.6.2\\n\"\n\n" +
			"#. heading\n#. at most about 12 letters\n#: report.toml\n#, md-text, max-length:12\n" + title + "\n#. paragraph\n#: report.toml\n#, md-text\n" + wrapped,
		"Weblate, after the original was changed": head + "\"Language: fr\\n\"\n\n#, fuzzy, md-text\n#| msgctxt \"sea.title\"\n#| msgid \"\"\n#| \"On the \"\n#| \"sea\"\n" + title + "\n" + wrapped,
		"Crowdin": head + "\"Language: fr_FR\\n\"\n\"X-Crowdin-Project: lamp\\n\"\n\"X-Crowdin-Project-ID: 12\\n\"\n\"X-Crowdin-Language: fr\\n\"\n\"X-Crowdin-File: /main/report.pot\\n\"\n\"X-Crowdin-File-ID: 34\\n\"\n\"Language-Team: French\\n\"\n\n" +
			"#. heading\n#: report.toml\n" + title + "\n#: report.toml\n" + whole + "\n",
		"Transifex": "# SOME DESCRIPTIVE TITLE.\n# FIRST AUTHOR <EMAIL@ADDRESS>, YEAR.\n# \n# Translators:\n# Ana Wren, 2031\n# \n#, fuzzy\n" + head +
			"\"Language: fr\\n\"\n\"Plural-Forms: nplurals=3; plural=(n == 0 || n == 1) ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2;\\n\"\n\n#. heading\n#: report.toml\n" + title + "\n#. paragraph\n#: report.toml\n" + wrapped,
		"Poedit": head + "\"Language: fr\\n\"\n\"X-Generator: Poedit 3.4.2\\n\"\n\"X-Poedit-Bookmarks: -1,4,-1,-1,-1,-1,-1,-1,-1,-1\\n\"\n\n" + title + "\n" + wrapped +
			"\n#~ msgid \"\"\n#~ \"The fog was thick, and \"\n#~ \"nobody saw it.\"\n#~ msgstr \"\"\n#~ \"Le brouillard était épais, et \"\n#~ \"personne ne le voyait.\"\n\n#, fuzzy\n#~| msgid \"A lamp\"\n#~ msgid \"Lamps\"\n#~ msgstr \"Lampe\"\n",
		"Poedit on Windows":                strings.ReplaceAll("\ufeff"+head+"\"Language: fr\\n\"\n\n"+title+"\n"+wrapped, "\n", "\r\n"),
		"Lokalise":                         head + "\"X-Generator: lokalise.com\\n\"\n\"Language: fr\\n\"\n\n" + title + "\n" + whole,
		"OmegaT":                           "\ufeff" + head + "\"Language: fr_FR\\n\"\n\"Language-Team: \\n\"\n\"X-Source-Language: en\\n\"\n\n#: report.toml\n" + title + "\n\n#: report.toml\n" + whole,
		"Loco":                             "# Loco gettext export\n" + head + "\"Language: fr-FR\\n\"\n\"X-Generator: Loco\\n\"\n\"X-Loco-Version: 2.6.9\\n\"\n\"X-Loco-Target-Locale: fr_FR\\n\"\n\n#. loco:65f0c1\n" + title + "\n#. loco:65f0c2\n" + whole,
		"gettext, with flags that stay":    head + "\"Language: fr\\n\"\n\n#: \u2068my report.toml\u2069:3 other.toml:4\n#, no-wrap\n#= md-text\n" + title + "\n" + wrapped,
		"gettext, with escapes":            head + "\"Language: fr\\n\"\n\n" + title + "\n" + strings.ReplaceAll(wrapped, "û", `\303\273`),
		"gettext, in another encoding":     strings.NewReplacer("UTF-8", "ISO-8859-15", "û", "\xfb").Replace(head + "\"Language: fr\\n\"\n\n" + title + "\n" + wrapped),
		"a program that joins the keyword": head + "\n" + strings.ReplaceAll(title+"\n"+whole, "msgstr \"", "msgstr\""),
	}
}

// TestExports: catalogues of the programs that translators use are read whole, and stay whole when they are brought up
// to date: translations, what is no longer used, comments and lines of the header.
func TestExports(t *testing.T) {
	const text = "The lamps burn all night, and nobody knows who lights them."
	messages := []Message{{Context: "sea.title", ID: "At sea"}, {Context: "sea.text", ID: text}}
	for name, file := range exports() {
		c, told := read(file)
		if len(told) > 0 {
			t.Errorf("%s: told %q", name, told)
			continue
		}
		now := Merge(c, messages)
		for i, want := range []string{"En mer", "Les lampes brûlent toute la nuit, et personne ne sait qui les allume."} {
			if now.Entries[i].Str.Value != want || now.Entries[i].Obsolete {
				t.Errorf("%s: message %d is %+v", name, i, now.Entries[i])
			}
		}
		if fuzzy := strings.Contains(name, "was changed"); now.Entries[0].Fuzzy() != fuzzy {
			t.Errorf("%s: the title is fuzzy: %v", name, !fuzzy)
		}
		out := written(t, now)
		for line := range strings.Lines(file) {
			line = strings.TrimSpace(line)
			isKept := strings.HasPrefix(line, `"X-`) || strings.HasPrefix(line, "# ") || strings.HasPrefix(line, "#~") || strings.HasPrefix(line, "#|")
			if isKept && !strings.Contains(out, line) {
				t.Errorf("%s: the line %s is lost:\n%s", name, line, out)
			}
		}
		if again, told := read(out); len(told) > 0 || written(t, Merge(again, messages)) != out {
			t.Errorf("%s: brought up to date twice it differs; told %q", name, told)
		}
	}
}
