package csl

import "strings"

// termKey names a word of a language: editor, its short form, of a gender.
type termKey struct{ name, form, gender string }

// term is a word, of one thing and of several.
type term struct {
	single, multiple string
	// gender is that of the word itself, match how an ordinal is chosen.
	gender, match string
}

// locale is the words and dates of a language, as a style sees them.
type locale struct {
	terms map[termKey]term
	// dates are the forms of dates, numeric and text.
	dates   map[string]*node
	options map[string]string
	// language is the tag that was asked for.
	language string
}

// newLocale is an empty one.
func newLocale(language string) *locale {
	return &locale{
		terms: make(map[termKey]term), dates: make(map[string]*node), options: make(map[string]string),
		language: language,
	}
}

// add takes what a file or a style says of a language; it holds before what was taken earlier.
func (l *locale) add(n *node) {
	for _, c := range n.children {
		switch c.name {
		case "terms":
			l.addTerms(c)
		case "date":
			l.dates[c.get("form")] = c
		case "style-options":
			for name, value := range c.attr {
				l.options[name] = value
			}
		}
	}
}

// addTerms takes words. Ordinals are one set: a style that has some has all.
func (l *locale) addTerms(n *node) {
	for _, t := range n.children {
		if strings.HasPrefix(t.get("name"), "ordinal") {
			for key := range l.terms {
				if strings.HasPrefix(key.name, "ordinal") {
					delete(l.terms, key)
				}
			}
			break
		}
	}
	for _, t := range n.children {
		if t.name != "term" {
			continue
		}
		word := term{single: t.text, multiple: t.text, gender: t.get("gender"), match: t.get("match")}
		if single := t.child("single"); single != nil {
			word.single, word.multiple = single.text, t.child("multiple").textOrEmpty()
		}
		if strings.TrimSpace(word.single) == "" { // a style takes a word away
			word.single = ""
			word.multiple = strings.TrimSpace(word.multiple)
		}
		key := termKey{t.get("name"), t.get("form"), t.get("gender-form")}
		if key.form == "long" {
			key.form = ""
		}
		l.terms[key] = word
	}
}

// fallbacks are the forms that stand for one that a language does not have.
func fallbacks(form string) []string {
	switch form {
	case "", "long":
		return []string{""}
	case "verb-short":
		return []string{"verb-short", "verb", ""}
	case "symbol":
		return []string{"symbol", "short", ""}
	}
	return []string{form, ""}
}

// find is a word in a form, or in the form that stands for it.
func (l *locale) find(name, form string) (term, bool) {
	for _, f := range fallbacks(form) {
		if t, ok := l.terms[termKey{name, f, ""}]; ok {
			return t, true
		}
	}
	return term{}, false
}

// word is a word of one thing or of several, empty if the language has none.
func (l *locale) word(name, form string, plural bool) string {
	t, _ := l.find(name, form)
	if plural {
		return t.multiple
	}
	return t.single
}

// has reports whether an option of the language says "true".
func (l *locale) has(option string) bool { return l.options[option] == "true" }
