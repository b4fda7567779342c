package designs

import (
	"annualreport/layout/diag"
	"annualreport/sections/schema"
)

// before is what holds without a key.
const before = "as in `from`"

// change is what one file says of something: a value for each key that it has. What it does not say stays as it was.
type change[T any] struct {
	said []func(*T)
	// value and number take what the key says that is read, and at where it says so.
	value  T
	number float64
	at     diag.Span
}

// say adds a value.
func (c *change[T]) say(put func(*T)) { c.said = append(c.said, put) }

// apply puts the values into something; nothing if c is nil.
func (c *change[T]) apply(to *T) {
	if c == nil {
		return
	}
	for _, put := range c.said {
		put(to)
	}
}

// taking is where a key of a change puts its value while it is read.
func taking[T, V any](at func(*T) *V) func(*change[T]) *V {
	return func(c *change[T]) *V { return at(&c.value) }
}

// saying makes a key one of a change: its value goes where the change is applied.
func saying[T, V any](field *schema.Field[*change[T], V], at func(*T) *V) *schema.Field[*change[T], V] {
	return field.Without(before).Then(func(c *change[T]) {
		v := *at(&c.value)
		c.say(func(to *T) { *at(to) = v })
	})
}

// word is a key that holds one of some words.
func word[T any, V comparable](
	name string, words []schema.Word[V], at func(*T) *V,
) *schema.Field[*change[T], V] {
	return saying(schema.Words(name, words, taking(at)), at)
}

// truth is a key that holds true or false.
func truth[T any](name string, at func(*T) *bool) *schema.Field[*change[T], bool] {
	return saying(schema.Truth(name, taking(at)), at)
}

// number is a key that holds a number between two limits.
func number[T any](
	name string, least, most float64, put func(*T, float64),
) *schema.Field[*change[T], float64] {
	field := schema.Number(name, least, most, func(c *change[T]) *float64 { return &c.number }).Without(before)
	return field.Then(func(c *change[T]) {
		v := c.number
		c.say(func(to *T) { put(to, v) })
	})
}
