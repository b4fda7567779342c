package schema

import (
	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// Key is a key of a table that is read into what a T points to.
type Key[T any] interface {
	// Spec is what is known of the key without the report.
	Spec() Spec
	// head is the same, but for what its type has beside its form, which takes time to say.
	head() *Spec
	// fill puts what holds without the key into it.
	fill(into T)
	// read reads the key into it. What is wrong with it is reported to the problems of the table.
	read(t *source.Table, into T)
}

// Field is a key whose value goes to a field of what T points to. Its methods say more of it and return it.
type Field[T, V any] struct {
	spec Spec
	// words are those of the message on a key that is missing.
	words source.Absence
	// verbatim means that texts are printed as they stand.
	verbatim bool
	// notEmpty means that an empty text is an error.
	notEmpty bool
	// said means that a translation cannot leave the text out.
	said bool
	// at is the field.
	at func(T) *V
	// value reads the value; false if there is none that can be used, which it reports.
	value func(t *source.Table, f *Field[T, V]) (V, bool)
	// written writes a value in TOML, for the documentation; nil if there is no way.
	written func(V) string
	usual   func() V
	// then is called behind each value, and absent where there is no value.
	then   func(T)
	absent func(T)
	checks []func(V, *diag.List)
	// valueAt is where the place of the value goes; nil if nobody asks for it.
	valueAt func(T) *diag.Span
}

// Spec implements Key.
func (f *Field[T, V]) Spec() Spec { return f.spec }

func (f *Field[T, V]) head() *Spec { return &f.spec }

// Needed makes a table without the key an error.
func (f *Field[T, V]) Needed() *Field[T, V] {
	f.spec.Needed = true
	return f.NotEmpty()
}

// NotEmpty makes an empty text an error.
func (f *Field[T, V]) NotEmpty() *Field[T, V] {
	f.notEmpty = true
	return f
}

// Said makes a translation that leaves the text out an error.
func (f *Field[T, V]) Said() *Field[T, V] {
	f.said = true
	return f
}

// NeededAs makes a table without the key an error, whose message says what the key is and which line to add.
func (f *Field[T, V]) NeededAs(what, line string) *Field[T, V] {
	f.words = source.Absence{What: what, Line: line}
	return f.Needed()
}

// Verbatim says that texts of the key are printed as they stand, without Markdown, values and objects.
func (f *Field[T, V]) Verbatim() *Field[T, V] {
	f.verbatim = true
	return f
}

// For says what the texts of the key are to a translator.
func (f *Field[T, V]) For(role source.Role) *Field[T, V] {
	f.spec.Role = role
	return f
}

// Shared makes texts of the key one message for all tables that stand beside each other.
func (f *Field[T, V]) Shared() *Field[T, V] {
	f.spec.Shared = true
	return f
}

// Doc is a sentence on the key, in Markdown, without a full stop.
func (f *Field[T, V]) Doc(sentence string) *Field[T, V] {
	f.spec.Doc = sentence
	return f
}

// Example is a value as it is written in TOML.
func (f *Field[T, V]) Example(value string) *Field[T, V] {
	f.spec.Example = value
	return f
}

// Usually is what holds without the key.
func (f *Field[T, V]) Usually(v V) *Field[T, V] {
	f.usual = func() V { return v }
	if f.written != nil {
		f.spec.Usual = f.written(v)
	}
	return f
}

// UsuallyMade is what holds without the key, made anew for each table.
func (f *Field[T, V]) UsuallyMade(make func() V) *Field[T, V] {
	f.usual = make
	return f
}

// Called are other words that people use for the key. They are not taken; it is said how the key is called.
func (f *Field[T, V]) Called(words ...string) *Field[T, V] {
	f.spec.Called = words
	return f
}

// Without says in words what holds without the key, where that is no value of TOML.
func (f *Field[T, V]) Without(words string) *Field[T, V] {
	f.spec.Without = words
	return f
}

// Absent is called where the key is missing, empty or of no use, once the keys before it are read.
func (f *Field[T, V]) Absent(do func(T)) *Field[T, V] {
	f.absent = do
	return f
}

// Then is called when a value was read, before the keys behind it are.
func (f *Field[T, V]) Then(do func(T)) *Field[T, V] {
	f.then = do
	return f
}

// Says is what a text or a number stands for, such as "file" or "mm", for the documentation.
func (f *Field[T, V]) Says(what string) *Field[T, V] {
	f.spec.Type.Says = what
	return f
}

// Check adds a check of values that are there.
func (f *Field[T, V]) Check(tell func(V, *diag.List)) *Field[T, V] {
	f.checks = append(f.checks, tell)
	return f
}

// ValueAt puts the place of the value into a field, if there is a value.
func (f *Field[T, V]) ValueAt(place func(T) *diag.Span) *Field[T, V] {
	f.valueAt = place
	return f
}

func (f *Field[T, V]) fill(into T) {
	if f.usual != nil {
		*f.at(into) = f.usual()
	}
}

func (f *Field[T, V]) read(t *source.Table, into T) {
	if f.valueAt != nil && t.Has(f.spec.Name) {
		*f.valueAt(into) = t.ValueSpan(f.spec.Name)
	}
	v, ok := f.value(t.For(f.spec.Role, f.spec.Shared), f)
	switch {
	case ok:
		*f.at(into) = v
		for _, check := range f.checks {
			check(v, t.Problems())
		}
		if f.then != nil {
			f.then(into)
		}
	case f.absent != nil:
		f.absent(into)
	}
	if f.spec.Needed && !t.Has(f.spec.Name) {
		t.TellMissing(f.spec.Name, f.words)
	}
}
