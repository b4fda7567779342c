package bib

import (
	"bytes"
	"encoding/json"
	"io"
)

// WriteCSL writes publications as CSL-JSON, in their order.
func WriteCSL(w io.Writer, refs []Reference) error {
	var out bytes.Buffer
	out.WriteString("[")
	for i := range refs {
		if i > 0 {
			out.WriteByte(',')
		}
		if err := writeItem(&out, &refs[i]); err != nil {
			return err
		}
	}
	out.WriteString("]")
	var indented bytes.Buffer
	if err := json.Indent(&indented, out.Bytes(), "", "  "); err != nil {
		return err
	}
	indented.WriteByte('\n')
	_, err := w.Write(indented.Bytes())
	return err
}

// firstVariables are the variables that an item begins with, as people look for them.
func firstVariables() []Variable { return []Variable{Title, Container, Volume, Issue, Pages, Number} }

// writeItem writes one publication.
func writeItem(out *bytes.Buffer, r *Reference) error {
	item := itemWriter{out: out}
	item.member("id", r.Key.Value)
	item.member("type", string(r.Type))
	written := make(map[Variable]bool)
	for _, v := range firstVariables() {
		item.variable(r, v)
		written[v] = true
	}
	for _, role := range r.Roles() {
		var names []cslName
		for _, n := range r.Creators(role) {
			names = append(names, cslNameOf(n))
		}
		item.member(string(role), names)
	}
	for _, day := range r.Days() {
		item.member(string(day), r.Date(day).json())
	}
	for _, v := range r.Variables() {
		if !written[v] {
			item.variable(r, v)
		}
	}
	return item.end()
}

// itemWriter writes the members of an object in the order in which they come.
type itemWriter struct {
	out   *bytes.Buffer
	begun bool
	err   error
}

// variable writes the words of a variable, if there are any.
func (w *itemWriter) variable(r *Reference, v Variable) {
	if !r.Has(v) {
		return
	}
	text := writeHTML(r.Runs(v))
	if v == URL || v == DOI {
		text = r.Value(v) // as they are
	}
	w.member(string(v), text)
}

// member writes a member of the object.
func (w *itemWriter) member(name string, value any) {
	sign := byte(',')
	if !w.begun {
		sign = '{'
	}
	w.begun = true
	w.out.WriteByte(sign)
	e := json.NewEncoder(w.out)
	e.SetEscapeHTML(false)
	for i, part := range []any{name, value} {
		if i > 0 {
			w.out.WriteByte(':')
		}
		if err := e.Encode(part); err != nil && w.err == nil {
			w.err = err
		}
	}
}

// end closes the object.
func (w *itemWriter) end() error {
	w.out.WriteByte('}')
	return w.err
}
