package csl

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"annualreport/sections/bib"
)

// sorted is the order of the publications by the keys of the style; without keys they keep theirs.
func (b *bibliography) sorted(l *locale) []int {
	order := b.inOrder()
	sort := b.style.bibliography.child("sort")
	if sort == nil {
		return order
	}
	keys := make([][]string, len(b.refs))
	for i := range b.refs {
		for _, key := range sort.children {
			keys[i] = append(keys[i], b.key(i, key, l))
		}
	}
	by := collate.New(language.Make(l.language), collate.Numeric)
	slices.SortStableFunc(order, func(x, y int) int {
		for k, key := range sort.children {
			if n := compare(by, keys[x][k], keys[y][k], key.get("sort") == "descending"); n != 0 {
				return n
			}
		}
		return 0
	})
	return order
}

// inOrder is the order in which the publications were handed over.
func (b *bibliography) inOrder() []int {
	order := make([]int, len(b.refs))
	for i := range order {
		order[i] = i
	}
	return order
}

// compare orders two keys; an empty one comes last in both directions.
func compare(by *collate.Collator, x, y string, descending bool) int {
	if x == "" || y == "" {
		return cmp.Compare(boolean(x == ""), boolean(y == ""))
	}
	n := by.CompareString(x, y)
	if descending {
		return -n
	}
	return n
}

// boolean is 1 for what is so.
func boolean(is bool) int {
	if is {
		return 1
	}
	return 0
}

// key is what a publication is sorted by.
func (b *bibliography) key(i int, key *node, l *locale) string {
	c := b.renderer(i, i+1, l)
	c.sorting = true
	c.counts = nameCounts{key.get("names-min"), key.get("names-use-first"), key.get("names-use-last")}
	if name := key.get("macro"); name != "" {
		return strings.TrimSpace(sortText(textOf(c.macro(name).pieces)))
	}
	name := key.get("variable")
	switch {
	case !b.refs[i].Date(bib.Day(name)).IsEmpty():
		return sortDate(b.refs[i].Date(bib.Day(name)), key)
	case len(b.refs[i].Creators(bib.Role(name))) > 0:
		list := &node{name: "names", attr: map[string]string{"variable": name}}
		list.children = []*node{{name: "name", attr: map[string]string{"name-as-sort-order": "all", "form": "long"}}}
		return sortText(textOf(c.namesElement(list).pieces))
	case name == "citation-number":
		return fmt.Sprintf("%06d", i+1)
	}
	text := textOf(c.value(name).pieces)
	if n, err := strconv.Atoi(strings.TrimSpace(text)); err == nil {
		return fmt.Sprintf("%09d", n)
	}
	return sortText(text)
}

// sortText is a text as it is compared: without the signs around its words, and without an apostrophe that begins one:
// ’t Horvath stands under T, but d’Wander before de Frinkle.
func sortText(text string) string { return sortSigns.Replace(" " + text)[1:] }

// sortSigns are the signs that say nothing of the order.
var sortSigns = strings.NewReplacer("“", "", "”", "", "\"", "", "‘", "", "[", "", "]", "", "(", "", ")", "", ",", "",
	".", "", ":", "", ";", "", " '", " ", " ’", " ")
