package schema

import (
	"annualreport/sections/source"
)

// Spec is what is known of a key without the report: what documents, editors and translators ask for.
type Spec struct {
	// Name is how authors write the key.
	Name string
	Type Type
	// Needed means that a table without the key is an error.
	Needed bool
	// Usual is what holds without the key, as it would be written in TOML; empty if nothing does.
	Usual string
	// Without says in words what holds without the key, where that is no value of TOML.
	Without string
	// Role is what its texts are to a translator.
	Role source.Role
	// Shared texts are one message for all tables beside each other, such as the name of a group.
	Shared bool
	// Called are other words that people use for the key.
	Called []string
	// Doc is a sentence on the key, in Markdown, without a full stop.
	Doc string
	// Example is a value as it is written in TOML.
	Example string
}

// Shape is what is known of a table without the report.
type Shape struct {
	// Name is how the table is called among the definitions of a JSON Schema and in the documentation.
	Name string
	// Doc is a sentence on the table, in Markdown, without a full stop.
	Doc  string
	Keys []Spec
}

// Form is a type of TOML, or what a value may be written as.
type Form uint8

// The forms.
const (
	FormText Form = iota
	FormTruth
	FormWhole
	FormNumber
	FormDate
	// FormCell is a text or a number.
	FormCell
	FormList
	FormTable
	// FormKinds is a table whose keys depend on one of them.
	FormKinds
	// FormEither is a value of one of several types.
	FormEither
)

// Type is what a key may hold.
type Type struct {
	Form Form
	// Says is what a text or a number stands for, such as "file" or "mm"; it may be empty.
	Says string
	// Words are the only texts that are taken, if there are any.
	Words []string
	// Bounded numbers lie from Least to Most.
	Bounded     bool
	Least, Most float64
	// Item is the type of the items of a list, and Count how many it has; 0 if any number.
	Item  *Type
	Count int
	// Table is the shape of a table.
	Table *Shape
	// By is the key that names the kind of a table of several kinds, Kinds are their shapes by name, and Common
	// is what most of them have.
	By     string
	Kinds  []Shape
	Common *Shape
	// Any are the types of which a value has one.
	Any []Type
}

// fits reports whether the value of a key has the form.
func (f Form) fits(t *source.Table, name string) bool {
	switch f {
	case FormText:
		return t.IsText(name)
	case FormDate:
		return t.IsDate(name)
	case FormTable, FormKinds:
		return t.IsTable(name)
	case FormList:
		return t.IsList(name)
	case FormTruth, FormWhole, FormNumber, FormCell, FormEither:
	}
	return t.Has(name)
}
