package schema

import (
	"math"
	"strconv"
	"time"

	"annualreport/layout/unit"
	"annualreport/sections/source"
)

// Text is a key that holds a text.
func Text[T any](name string, at func(T) *source.Text) *Field[T, source.Text] {
	return &Field[T, source.Text]{spec: Spec{Name: name}, at: at, value: readText[T]}
}

// readText reads a text. An empty one counts as one that is there, so that its place is known.
func readText[T any](t *source.Table, f *Field[T, source.Text]) (source.Text, bool) {
	if !t.Has(f.spec.Name) {
		return source.Text{}, false
	}
	text := t.Text(f.spec.Name)
	if text = f.spec.Role.Shortened(text, t.Problems()); !f.notEmpty && (f.said || f.spec.Role.MustBeSaid()) {
		text = source.Said(f.spec.Name, text, t.Problems())
	}
	if f.verbatim || f.spec.Role == source.Alternative {
		text = source.Verbatim(text, t.Problems())
	}
	if f.notEmpty {
		t.TellEmpty(f.spec.Name, text)
	}
	return text, true
}

// Cell is a key that holds a text or a number, which is kept as it is written.
func Cell[T any](name string, at func(T) *source.Text) *Field[T, source.Text] {
	return &Field[T, source.Text]{spec: Spec{Name: name, Type: Type{Form: FormCell}}, at: at,
		value: func(t *source.Table, f *Field[T, source.Text]) (source.Text, bool) {
			text := t.Cell(f.spec.Name)
			if f.notEmpty && text.IsLeftOut() {
				source.TellLeftOut(text, t.Problems())
			}
			return text, t.Has(f.spec.Name)
		}}
}

// Truth is a key that holds true or false; false is what holds without it.
func Truth[T any](name string, at func(T) *bool) *Field[T, bool] {
	f := &Field[T, bool]{spec: Spec{Name: name, Type: Type{Form: FormTruth}}, at: at, written: strconv.FormatBool,
		value: func(t *source.Table, f *Field[T, bool]) (bool, bool) { return t.Truth(f.spec.Name) }}
	return f.Usually(false)
}

// Not is a key that holds true or false for a field that means the opposite: without the key, it is true.
func Not[T any](name string, at func(T) *bool) *Field[T, bool] {
	f := &Field[T, bool]{spec: Spec{Name: name, Type: Type{Form: FormTruth}}, at: at,
		written: func(v bool) string { return strconv.FormatBool(!v) },
		value: func(t *source.Table, f *Field[T, bool]) (bool, bool) {
			v, ok := t.Truth(f.spec.Name)
			return !v, ok
		}}
	return f.Usually(false)
}

// TruthAs is a key that holds true or false, which are made into something that has more values: without the key,
// neither holds.
func TruthAs[T, V any](name string, at func(T) *V, as func(bool) V) *Field[T, V] {
	return &Field[T, V]{spec: Spec{Name: name, Type: Type{Form: FormTruth}}, at: at,
		value: func(t *source.Table, f *Field[T, V]) (V, bool) {
			v, ok := t.Truth(f.spec.Name)
			return as(v), ok
		}}
}

// Whole is a key that holds a whole number between two limits.
func Whole[T any](name string, least, most int, at func(T) *int) *Field[T, int] {
	bounds := Type{Form: FormWhole, Bounded: true, Least: float64(least), Most: float64(most)}
	return &Field[T, int]{spec: Spec{Name: name, Type: bounds}, at: at, written: strconv.Itoa,
		value: func(t *source.Table, f *Field[T, int]) (int, bool) { return t.Whole(f.spec.Name, least, most) }}
}

// Count is a key that holds a whole number. How great it may be depends on other keys, which the check of the
// table tells.
func Count[T any](name string, at func(T) *int) *Field[T, int] {
	f := Whole(name, math.MinInt, math.MaxInt, at)
	f.spec.Type = Type{Form: FormWhole}
	return f
}

// Number is a key that holds a number between two limits.
func Number[T any](name string, least, most float64, at func(T) *float64) *Field[T, float64] {
	return &Field[T, float64]{spec: Spec{Name: name, Type: numberType(least, most)}, at: at, written: writtenNumber,
		value: func(t *source.Table, f *Field[T, float64]) (float64, bool) {
			return t.Real(f.spec.Name, least, most)
		}}
}

// Millimeters is a key that holds a length from 0 to a most, in millimeters.
func Millimeters[T any](name string, most float64, at func(T) *unit.Length) *Field[T, unit.Length] {
	return length(name, most, at, unit.Millimeters, unit.Length.Millimeters).Says("mm")
}

// Points is a key that holds a length from 0 to a most, in points.
func Points[T any](name string, most float64, at func(T) *unit.Length) *Field[T, unit.Length] {
	return length(name, most, at, unit.Points, unit.Length.Points).Says("pt")
}

// length is a key that holds a length in some unit.
func length[T any](name string, most float64, at func(T) *unit.Length, of func(float64) unit.Length,
	in func(unit.Length) float64) *Field[T, unit.Length] {
	return &Field[T, unit.Length]{spec: Spec{Name: name, Type: numberType(0, most)}, at: at,
		written: func(l unit.Length) string { return strconv.FormatFloat(in(l), 'g', 4, 64) },
		value: func(t *source.Table, f *Field[T, unit.Length]) (unit.Length, bool) {
			v, ok := t.Real(f.spec.Name, 0, most)
			return of(v), ok
		}}
}

func numberType(least, most float64) Type {
	return Type{Form: FormNumber, Bounded: true, Least: least, Most: most}
}

func writtenNumber(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// Date is a key that holds a date.
func Date[T any](name string, at func(T) *time.Time) *Field[T, time.Time] {
	return &Field[T, time.Time]{spec: Spec{Name: name, Type: Type{Form: FormDate}}, at: at,
		value: func(t *source.Table, f *Field[T, time.Time]) (time.Time, bool) { return t.Date(f.spec.Name) }}
}

// Texts is a key that holds a list of texts.
func Texts[T any](name string, at func(T) *[]source.Text) *Field[T, []source.Text] {
	return &Field[T, []source.Text]{spec: Spec{Name: name, Type: listOf(Type{})}, at: at,
		value: func(t *source.Table, f *Field[T, []source.Text]) ([]source.Text, bool) {
			texts := t.Texts(f.spec.Name)
			if f.verbatim {
				for i := range texts {
					texts[i] = source.Verbatim(texts[i], t.Problems())
				}
			}
			return texts, t.Has(f.spec.Name)
		}}
}

// Cells is a key that holds a list of texts and numbers, which are kept as they are written.
func Cells[T any](name string, at func(T) *[]source.Text) *Field[T, []source.Text] {
	return &Field[T, []source.Text]{spec: Spec{Name: name, Type: listOf(Type{Form: FormCell})}, at: at,
		value: func(t *source.Table, f *Field[T, []source.Text]) ([]source.Text, bool) {
			return t.Cells(f.spec.Name), t.Has(f.spec.Name)
		}}
}

// listOf is the type of a list.
func listOf(item Type) Type { return Type{Form: FormList, Item: &item} }
