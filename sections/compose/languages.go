package compose

import (
	textlanguage "golang.org/x/text/language"

	"annualreport/layout/diag"
	"annualreport/layout/displayname"
	"annualreport/layout/locale"
	"annualreport/sections/language"
)

// foreignLanguage checks the language of words in a text.
func foreignLanguage(tag string, at diag.Span, problems *diag.List) (locale.Language, bool) {
	l, ok := language.Setting(tag)
	if !ok {
		problems.Errorf(at, "write a BCP 47 tag, as in [mots]{lang=fr}", "the language %q is not known", tag)
		return l, false
	}
	if t, err := textlanguage.Parse(tag); err == nil {
		l.Tag = t.String() // in the letters that are usual
	}
	return l, true
}

// SettingOf is how text of a language is set; a tag that is not known was told where it was read.
func SettingOf(tag string) locale.Language {
	l, ok := language.Setting(tag)
	if !ok {
		return locale.Language{Tag: tag}
	}
	return l
}

// LanguageName is what a language calls itself.
func LanguageName(tag string) string {
	t, err := textlanguage.Parse(tag)
	if err != nil {
		return tag
	}
	if name := displayname.Own(t); name != "" {
		return name
	}
	return tag
}
