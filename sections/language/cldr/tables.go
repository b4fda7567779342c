package main

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// release is a folder with the packages of a release.
type release string

// read decodes a file of the release.
func (r release) read(name string, into any) error {
	data, err := os.ReadFile(filepath.Join(string(r), filepath.FromSlash(name)))
	if err != nil {
		return err
	}
	return json.Unmarshal(data, into)
}

// table writes one line for each key, "key<tab>value", in the order of the bytes of the keys, so that
// a key can be found by halving.
func table(values map[string]string) []byte {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(values)) {
		b.WriteString(key + "\t" + values[key] + "\n")
	}
	return []byte(b.String())
}

// likely are the likely subtags (UTS #35, part 1, "Likely Subtags").
func (r release) likely() ([]byte, error) {
	var file struct {
		Supplemental struct {
			LikelySubtags map[string]string `json:"likelySubtags"`
		} `json:"supplemental"`
	}
	if err := r.read("cldr-core/supplemental/likelySubtags.json", &file); err != nil {
		return nil, err
	}
	return table(file.Supplemental.LikelySubtags), nil
}

// replacement is what stands for a subtag that is no longer used.
type replacement struct {
	By string `json:"_replacement"`
}

// aliases are what stands for old and longer subtags (UTS #35, part 1, annex C): those of languages as
// they are, those of regions and scripts behind the tag und.
func (r release) aliases() ([]byte, error) {
	var file struct {
		Supplemental struct {
			Metadata struct {
				Alias struct {
					Languages map[string]replacement `json:"languageAlias"`
					Regions   map[string]replacement `json:"territoryAlias"`
					Scripts   map[string]replacement `json:"scriptAlias"`
				} `json:"alias"`
			} `json:"metadata"`
		} `json:"supplemental"`
	}
	if err := r.read("cldr-core/supplemental/aliases.json", &file); err != nil {
		return nil, err
	}
	alias := file.Supplemental.Metadata.Alias
	values := make(map[string]string)
	for key, by := range alias.Languages {
		values[strings.ToLower(key)] = by.By
	}
	for _, list := range []map[string]replacement{alias.Regions, alias.Scripts} {
		for key, by := range list {
			values["und-"+strings.ToLower(key)] = by.By
		}
	}
	return table(values), nil
}

// parents are the locales that others take their conventions from, where these are not found by
// dropping subtags (UTS #35, part 1, "Parent Locales").
func (r release) parents() ([]byte, error) {
	values, err := r.parentLocales()
	return table(values), err
}

func (r release) parentLocales() (map[string]string, error) {
	var file struct {
		Supplemental struct {
			ParentLocales struct {
				ParentLocale map[string]string `json:"parentLocale"`
			} `json:"parentLocales"`
		} `json:"supplemental"`
	}
	err := r.read("cldr-core/supplemental/parentLocales.json", &file)
	return file.Supplemental.ParentLocales.ParentLocale, err
}

// scripts are the scripts of ISO 15924 that Unicode has, with the side from which their lines run.
func (r release) scripts() ([]byte, error) {
	var file struct {
		Scripts map[string]struct {
			RightToLeft string `json:"rtl"`
		} `json:"scriptMetadata"`
	}
	if err := r.read("cldr-core/scriptMetadata.json", &file); err != nil {
		return nil, err
	}
	values := make(map[string]string)
	for code, script := range file.Scripts {
		values[code] = "left"
		if script.RightToLeft == "YES" {
			values[code] = "right"
		}
	}
	return table(values), nil
}
