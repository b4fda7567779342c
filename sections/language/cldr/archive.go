package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"annualreport/layout/archive"
	"annualreport/sections/language/format"
)

// conventions are what the package language reads of a locale. The numbers are strings, a number, and signs by their
// system.
type conventions = format.Locale[map[string]string, map[string]any]

// archive holds one JSON file a locale. A locale that has the conventions of the one that it takes
// them from has no file.
func (r release) archive() ([]byte, error) {
	var core struct {
		AvailableLocales struct {
			Full []string `json:"full"`
		} `json:"availableLocales"`
	}
	if err := r.read("cldr-core/availableLocales.json", &core); err != nil {
		return nil, err
	}
	all := make(map[string][]byte)
	for _, locale := range core.AvailableLocales.Full {
		c, err := r.conventions(locale)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", locale, err)
		}
		if all[locale], err = marshal(c); err != nil {
			return nil, err
		}
	}
	parents, err := r.parentLocales()
	if err != nil {
		return nil, err
	}
	files, err := r.about("cldr-core, cldr-dates-full, cldr-numbers-full, cldr-misc-full")
	if err != nil {
		return nil, err
	}
	for locale, data := range all {
		if parent := ancestor(locale, parents, all); parent == "" || !bytes.Equal(data, all[parent]) {
			files[locale+format.Suffix] = data
		}
	}
	return archive.Zip(files)
}

// marshal writes JSON without escapes that only web pages need.
func marshal(c conventions) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(c)
	return b.Bytes(), err
}

// ancestor is the nearest locale that another takes its conventions from; empty for none.
func ancestor(locale string, parents map[string]string, all map[string][]byte) string {
	for {
		parent, ok := parents[locale]
		if !ok {
			parent = locale[:max(strings.LastIndexByte(locale, '-'), 0)]
		}
		if parent == "" || all[parent] != nil {
			return parent
		}
		locale = parent
	}
}

// about are the files that say where an archive comes from: from which packages of the release.
func (r release) about(packages string) (map[string][]byte, error) {
	var core struct {
		Version string `json:"version"`
	}
	if err := r.read("cldr-core/package.json", &core); err != nil {
		return nil, err
	}
	licence, err := os.ReadFile(filepath.Join(string(r), "cldr-core", "LICENSE"))
	if err != nil {
		return nil, err
	}
	source := "CLDR " + core.Version + " (" + packages + ")\n"
	return map[string][]byte{"LICENCE-Unicode-3.0.txt": licence, "SOURCE.txt": []byte(source)}, nil
}

// conventions reads those of a locale.
func (r release) conventions(locale string) (conventions, error) {
	var c conventions
	for _, read := range []func(string, *conventions) error{r.dates, r.lists, r.quotes, r.numbers} {
		if err := read(locale, &c); err != nil {
			return c, err
		}
	}
	return c, nil
}

// mainOf reads a file of a locale, in which what it says stands below the name of the locale.
func mainOf[T any](r release, pack, locale, name string) (T, error) {
	var file struct {
		Main map[string]T `json:"main"`
	}
	err := r.read("cldr-"+pack+"-full/main/"+locale+"/"+name+".json", &file)
	return file.Main[locale], err
}

// months are the names of months by their numbers.
type months map[string]string

// inOrder are the names from January on.
func (m months) inOrder() []string {
	var out []string
	for i := range len(m) {
		out = append(out, m[strconv.Itoa(i+1)])
	}
	return out
}

// dates reads the names of months and the patterns of dates (UTS #35, part 4).
func (r release) dates(locale string, c *conventions) error {
	type calendar struct {
		Months struct {
			Format struct{ Wide, Abbreviated months }
			Alone  struct{ Wide, Abbreviated months } `json:"stand-alone"`
		}
		DateFormats     map[string]any
		DateTimeFormats struct {
			AvailableFormats map[string]string
			IntervalFormats  map[string]any
		}
	}
	file, err := mainOf[struct {
		Dates struct{ Calendars struct{ Gregorian calendar } }
	}](r, "dates", locale, "ca-gregorian")
	if err != nil {
		return err
	}
	g := file.Dates.Calendars.Gregorian
	c.Months = g.Months.Format.Wide.inOrder()
	c.Short = g.Months.Format.Abbreviated.inOrder()
	c.Alone = g.Months.Alone.Wide.inOrder()
	c.Date = map[string]string{"medium": text(g.DateFormats["medium"]), "short": text(g.DateFormats["short"])}
	c.Available = make(map[string]string)
	for _, skeleton := range []string{"yMMMM", "MMMd"} {
		c.Available[skeleton] = g.DateTimeFormats.AvailableFormats[skeleton]
	}
	if strings.Contains(c.Available["MMMd"]+c.Date["medium"], "LLL") {
		c.AloneShort = g.Months.Alone.Abbreviated.inOrder()
	}
	years, _ := g.DateTimeFormats.IntervalFormats["y"].(map[string]any)
	c.Years = text(years["y"])
	return nil
}

// text is a value that is a text; some are texts with what numbers they are written in.
func text(value any) string {
	if with, ok := value.(map[string]any); ok {
		value = with["_value"]
	}
	s, _ := value.(string)
	return s
}

// lists reads the patterns of lists (UTS #35, part 2, "List Patterns").
func (r release) lists(locale string, c *conventions) error {
	file, err := mainOf[struct {
		ListPatterns map[string]map[string]string
	}](r, "misc", locale, "listPatterns")
	c.List = file.ListPatterns["listPattern-type-standard"]
	return err
}

// quotes reads the quotation marks: outer opening and closing, inner opening and closing.
func (r release) quotes(locale string, c *conventions) error {
	file, err := mainOf[struct{ Delimiters map[string]string }](r, "misc", locale, "delimiters")
	d := file.Delimiters
	c.Quotes = []string{
		d["quotationStart"], d["quotationEnd"], d["alternateQuotationStart"], d["alternateQuotationEnd"],
	}
	return err
}

// numbers reads how numbers are written (UTS #35, part 3): the signs of the locale's own digits and of
// Latin ones, and the patterns beside its own digits, which are others than beside Latin ones in some locales.
func (r release) numbers(locale string, c *conventions) error {
	file, err := mainOf[struct{ Numbers map[string]any }](r, "numbers", locale, "numbers")
	if err != nil {
		return err
	}
	in := func(group, system string) map[string]any {
		m, _ := file.Numbers[group+"-numberSystem-"+system].(map[string]any)
		return m
	}
	system := text(file.Numbers["defaultNumberingSystem"])
	grouping, err := strconv.Atoi(text(file.Numbers["minimumGroupingDigits"]))
	if err != nil {
		return err
	}
	c.Numbers = map[string]any{
		"system": system, "minGrouping": grouping, "decimal": in("decimalFormats", system)["standard"],
		"percent": in("percentFormats", system)["standard"], "currency": in("currencyFormats", system)["standard"],
		"range": in("miscPatterns", system)["range"],
	}
	for _, s := range []string{"latn", system} {
		signs := in("symbols", s)
		c.Numbers[s] = map[string]any{"decimal": signs["decimal"], "group": signs["group"],
			"minusSign": signs["minusSign"], "percentSign": signs["percentSign"]}
	}
	return nil
}
