package schema

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Markdown is all tables below a table with their keys, for people who write reports.
func Markdown(s Shape) string {
	d := document{known: make(map[string]bool)}
	for _, key := range s.Keys {
		d.tables(key.Type, "", key.Name)
	}
	return strings.TrimRight(d.b.String(), "\n") + "\n"
}

// document is a text that is written table by table.
type document struct {
	b strings.Builder
	// known are the tables that the text has already.
	known map[string]bool
}

// tables writes the tables that a value of a type may be or hold. path is that of the table around it.
func (d *document) tables(ty Type, path, key string) {
	switch ty.Form {
	case FormTable:
		d.table(*ty.Table, "["+path+key+"]", path+key+".", nil)
	case FormList:
		d.lists(*ty.Item, path, key)
	case FormKinds:
		d.kinds(ty, path+key)
	case FormEither:
		for _, one := range ty.Any {
			d.tables(one, path, key)
		}
	case FormText, FormTruth, FormWhole, FormNumber, FormDate, FormCell:
	}
}

// lists writes the tables of a list.
func (d *document) lists(item Type, path, key string) {
	switch item.Form {
	case FormTable:
		d.table(*item.Table, "[["+path+key+"]]", path+key+".", nil)
	case FormKinds:
		d.kinds(item, path+key)
	case FormList:
		d.tables(*item.Item, path, key)
	case FormEither:
		for _, one := range item.Any {
			d.lists(one, path, key)
		}
	case FormText, FormTruth, FormWhole, FormNumber, FormDate, FormCell:
	}
}

// kinds writes a table of several kinds: what most of them have, and then the keys of each.
func (d *document) kinds(ty Type, path string) {
	var rows []string
	for _, k := range ty.Kinds {
		rows = append(rows, fmt.Sprintf("| `%s` | %s |\n", k.Name, k.Doc))
	}
	d.table(Shape{Name: path, Doc: ty.Common.Doc, Keys: ty.Common.Keys}, "[["+path+"]]", path+".", nil)
	fmt.Fprintf(&d.b, "| %s | what it is |\n| --- | --- |\n%s\n", ty.By, strings.Join(rows, ""))
	common := []string{ty.By}
	for _, key := range ty.Common.Keys {
		common = append(common, key.Name)
	}
	for _, k := range ty.Kinds {
		d.table(k, "[["+path+"]] "+ty.By+" = "+strconv.Quote(k.Name), path+".", common)
	}
}

// table writes the keys of a table, and the tables below it. Keys that stand elsewhere are left out.
func (d *document) table(s Shape, written, path string, leaveOut []string) {
	if d.known[s.Name] {
		return
	}
	d.known[s.Name] = true
	own := slices.DeleteFunc(slices.Clone(s.Keys), func(key Spec) bool { return isSaid(key, s, leaveOut) })
	if len(own) == 0 {
		return // said among the kinds
	}
	fmt.Fprintf(
		&d.b, "### %s\n\n`%s`: %s.\n\n| key | what it is | value | without it |\n| --- | --- | --- | --- |\n", s.Name,
		written, s.Doc,
	)
	for _, key := range own {
		fmt.Fprintf(&d.b, "| `%s` | %s | %s | %s |\n", key.Name, key.Doc, key.Type.words(), key.without())
	}
	d.b.WriteString("\n")
	for _, key := range own {
		d.tables(key.Type, path, key.Name)
	}
}

// isSaid reports whether a key of a kind is one that stands elsewhere. Kinds that have few of the keys that
// most have say all of theirs.
func isSaid(key Spec, s Shape, leaveOut []string) bool {
	common := 0
	for _, k := range s.Keys {
		if slices.Contains(leaveOut, k.Name) {
			common++
		}
	}
	return common == len(leaveOut) && slices.Contains(leaveOut, key.Name)
}

// without is what holds without the key, in words.
func (s *Spec) without() string {
	switch {
	case s.Needed:
		return "**needed**"
	case s.Without != "":
		return s.Without
	case s.Usual != "":
		return "`" + s.Usual + "`"
	}
	return ""
}

// words are the type in words.
func (ty Type) words() string {
	switch ty.Form {
	case FormText:
		return ty.textWords()
	case FormTruth:
		return "`true` or `false`"
	case FormWhole, FormNumber:
		return ty.numberWords()
	case FormDate:
		return "date"
	case FormCell:
		return "text or number"
	case FormList:
		return ty.listWords()
	case FormTable:
		return "table, see " + ty.Table.Name
	case FormKinds:
		return "tables"
	case FormEither:
		return ty.eitherWords()
	}
	return ""
}

// eitherWords are several types in words. A cell is a text already.
func (ty Type) eitherWords() string {
	cell := slices.ContainsFunc(ty.Any, func(one Type) bool { return one.Form == FormCell })
	var out []string
	for _, one := range ty.Any {
		words := one.words()
		if slices.Contains(out, words) || cell && one.Form == FormText {
			continue
		}
		out = append(out, words)
	}
	return strings.Join(out, ", or ")
}

func (ty Type) textWords() string {
	if len(ty.Words) > 0 {
		var quoted []string
		for _, w := range ty.Words {
			quoted = append(quoted, "`"+strconv.Quote(w)+"`")
		}
		return strings.Join(quoted, ", ")
	}
	if ty.Says != "" {
		return ty.Says
	}
	return "text"
}

func (ty Type) numberWords() string {
	out := "number"
	if ty.Form == FormWhole {
		out = "whole number"
	}
	if ty.Says != "" {
		out = ty.Says
	}
	if ty.Bounded {
		out += fmt.Sprintf(", %g to %g", ty.Least, ty.Most)
	}
	return out
}

// listWords are a list in words.
func (ty Type) listWords() string {
	item := *ty.Item
	if item.Says == "" {
		item.Says = ty.Says
	}
	if ty.Count > 0 {
		return strconv.Itoa(ty.Count) + " × " + item.words()
	}
	switch item.Form {
	case FormTable:
		return "list of tables, see " + item.Table.Name
	case FormCell:
		return "list of texts and numbers"
	case FormList:
		return "list of rows, each a list of " + item.Item.words()
	case FormEither:
		var each []string
		for _, one := range item.Any {
			each = append(each, Type{Form: FormList, Item: &one}.listWords())
		}
		return strings.Join(each, ", or ")
	case FormText, FormTruth, FormWhole, FormNumber, FormDate, FormKinds:
	}
	return "list of " + item.words() + "s"
}
