package schema

import (
	"strconv"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/source"
)

// As is a key that holds a text, of which a function makes a value; false if it cannot, which it reports.
// Without a text, or with an empty one, nothing is made.
func As[T, V any](name string, at func(T) *V, make func(source.Text, *diag.List) (V, bool)) *Field[T, V] {
	return &Field[T, V]{spec: Spec{Name: name}, at: at,
		value: func(t *source.Table, f *Field[T, V]) (V, bool) {
			text := t.Text(f.spec.Name)
			if f.notEmpty {
				t.TellEmpty(f.spec.Name, text)
			}
			if text.IsEmpty() {
				var none V
				return none, false
			}
			return make(text, t.Problems())
		}}
}

// NumbersAs is a key that holds so many numbers, of which a function makes a value; false if it cannot,
// which it reports. It is given the place of the numbers.
func NumbersAs[T, V any](name string, count int, at func(T) *V,
	make func([]float64, diag.Span, *diag.List) (V, bool)) *Field[T, V] {
	list := listOf(Type{Form: FormNumber})
	list.Count = count
	return &Field[T, V]{spec: Spec{Name: name, Type: list}, at: at,
		value: func(t *source.Table, f *Field[T, V]) (V, bool) {
			numbers, ok := t.Reals(f.spec.Name)
			if !ok {
				var none V
				return none, false
			}
			return make(numbers, t.ValueSpan(f.spec.Name), t.Problems())
		}}
}

// Word is a word that a key may hold, with what it means.
type Word[V comparable] struct {
	Name  string
	Means V
}

// Refusal is the words of the message on a text that is none of the words of a key. In What, %q is the text.
type Refusal struct{ What, Cure string }

// Words is a key that holds one of some words; the first holds without it.
func Words[T any, V comparable](name string, words []Word[V], at func(T) *V) *Field[T, V] {
	quoted := quotedNames(words)
	cure := "write " + strings.Join(quoted[:len(quoted)-1], ", ") + " or " + quoted[len(quoted)-1]
	return WordsOr(name, words, Refusal{"unknown `" + name + "` %q", cure}, at)
}

// WordsOr is a key that holds one of some words, with its own message on others.
func WordsOr[T any, V comparable](name string, words []Word[V], refusal Refusal, at func(T) *V) *Field[T, V] {
	f := &Field[T, V]{spec: Spec{Name: name}, at: at, written: func(v V) string {
		for _, w := range words {
			if w.Means == v {
				return strconv.Quote(w.Name)
			}
		}
		return ""
	}}
	for _, w := range words {
		f.spec.Type.Words = append(f.spec.Type.Words, w.Name)
	}
	f.value = func(t *source.Table, f *Field[T, V]) (V, bool) {
		text := t.Text(name)
		if f.notEmpty {
			t.TellEmpty(name, text)
		}
		var none V
		if text.IsEmpty() {
			return none, false
		}
		for _, w := range words {
			if w.Name == text.Value {
				return w.Means, true
			}
		}
		t.Problems().Errorf(text.Span, refusal.Cure, refusal.What, text.Value)
		return none, false
	}
	return f.Usually(words[0].Means)
}

// quotedNames are the names of words in quotes.
func quotedNames[V comparable](words []Word[V]) []string {
	var out []string
	for _, w := range words {
		out = append(out, strconv.Quote(w.Name))
	}
	return out
}
