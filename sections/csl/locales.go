package csl

import (
	"archive/zip"
	_ "embed" // the archive of locales
	"io"
	"slices"
	"strings"
	"sync"
)

// archive holds the locales of the CSL project, one file of XML a language (https://citationstyles.org, Creative
// Commons Attribution-ShareAlike 3.0; their translators are named in them).
//
//go:generate go run ./locales folder .
//go:embed locales.zip
var archive string

// opened has, for each locale of the archive by its tag, what reads it the first time.
var opened = sync.OnceValues(func() (map[string]func() (*node, error), error) {
	r, err := zip.NewReader(strings.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, err
	}
	files := make(map[string]func() (*node, error), len(r.File))
	for _, f := range r.File {
		files[strings.TrimSuffix(f.Name, ".xml")] = sync.OnceValues(func() (*node, error) { return decode(f) })
	}
	return files, nil
})

// decode reads the file of a locale.
func decode(file *zip.File) (*node, error) {
	f, err := file.Open()
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(f)
	if err != nil {
		return nil, err
	}
	root, _, err := parse(string(text))
	return root, err
}

// shipped is the locale of a tag in the archive; nil if there is none.
func shipped(tag string) (*node, error) {
	files, err := opened()
	if err != nil || files[tag] == nil {
		return nil, err
	}
	return files[tag]()
}

// rootLanguage is the language whose words stand for those that another lacks (CSL 1.0.2, Locale Fallback).
const rootLanguage = "en-US"

// primary are the dialects that others of a language take words from.
var primary = map[string]string{
	"de": "de-DE", "en": "en-US", "es": "es-ES", "fr": "fr-FR", "pt": "pt-PT", "zh": "zh-CN", "nb": "nb-NO",
	"nn": "nn-NO",
	"no": "nb-NO", "sr": "sr-Cyrl-RS", "da": "da-DK", "sv": "sv-SE", "cs": "cs-CZ", "el": "el-GR", "et": "et-EE",
	"fa": "fa-IR", "gl": "gl-ES", "he": "he-IL", "hi": "hi-IN", "ja": "ja-JP", "ko": "ko-KR", "sl": "sl-SI",
	"uk": "uk-UA",
	"vi": "vi-VN", "cy": "cy-GB", "hy": "hy-AM", "km": "km-KH", "ms": "ms-MY", "pa": "pa-PK", "af": "af-ZA",
	"ca":  "ca-AD",
	"bal": "bal-PK", "brh": "brh-PK", "lij": "lij-IT",
}

// chain are the tags of the locales that a language takes its words from, the farthest first.
func chain(tag string) []string {
	tag = strings.ReplaceAll(tag, "_", "-")
	base, rest, _ := strings.Cut(tag, "-")
	out := []string{rootLanguage}
	add := func(tag string) {
		if tag != "" && !slices.Contains(out, tag) {
			out = append(out, tag)
		}
	}
	add(primary[base])
	add(base)
	add(base + "-" + strings.ToUpper(base))
	if strings.HasPrefix(rest, "Hant") || strings.HasPrefix(rest, "TW") || strings.HasPrefix(rest, "HK") {
		add("zh-TW")
	}
	if strings.HasPrefix(rest, "Latn") {
		add(base + "-Latn-RS")
	}
	add(tag)
	return out
}

// dialect is the tag with a country that stands for a language without one.
func dialect(tag string) string {
	tag = strings.ReplaceAll(tag, "_", "-")
	if strings.Contains(tag, "-") || tag == "" {
		return tag
	}
	if full, ok := primary[tag]; ok {
		return full
	}
	return tag + "-" + strings.ToUpper(tag)
}

// localeOf is the words of a language for a style: those of the archive, and before them those of the style itself.
func (s *Style) localeOf(tag string) (*locale, error) {
	tag = dialect(tag)
	l := newLocale(tag)
	for _, t := range chain(tag) {
		n, err := shipped(t)
		if err != nil {
			return nil, err
		}
		if n != nil {
			l.add(n)
		}
	}
	own := func(of string) {
		for _, n := range s.locales {
			if n.get("lang") == of {
				l.add(n)
			}
		}
	}
	own("")
	base, _, _ := strings.Cut(tag, "-")
	own(base)
	if tag != base {
		own(tag)
	}
	return l, nil
}
