package cos

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
)

// File is the objects of a file by their numbers, and its trailer.
type File struct {
	Objects map[int]Object
	Trailer *Dict
	next    int
}

// Add puts a new object into the file and returns a reference to it.
func (f *File) Add(o Object) Ref {
	f.next++
	f.Objects[f.next] = o
	return Ref(f.next)
}

// Reserve returns the reference of an object that Put will set.
func (f *File) Reserve() Ref { return f.Add(Null{}) }

// Put sets the object behind a reference.
func (f *File) Put(r Ref, o Object) { f.Objects[int(r)] = o }

// Dict returns the dictionary behind an object, which may be a reference, a
// dictionary or a stream; nil if it is none.
func (f *File) Dict(o Object) *Dict {
	if r, ok := o.(Ref); ok {
		o = f.Objects[int(r)]
	}
	switch o := o.(type) {
	case *Dict:
		return o
	case *Stream:
		return &o.Dict
	}
	return nil
}

// Read parses a file as fpdf writes it: one classic cross-reference table,
// generation 0 throughout, streams with a direct Length. It accepts nothing else, and
// keeps parts of data.
func Read(data []byte) (*File, error) {
	p := parser{data: data}
	at := bytes.LastIndex(data, []byte("startxref"))
	if at < 0 {
		return nil, errors.New("cos: no startxref")
	}
	p.pos = at + len("startxref")
	xref, err := p.integer()
	if err != nil {
		return nil, err
	}
	if xref < 0 || xref >= len(data) {
		return nil, errors.New("cos: startxref lies outside of the file")
	}
	p.pos = xref
	offsets, err := p.xref()
	if err != nil {
		return nil, err
	}
	trailer, err := p.object(0)
	if err != nil {
		return nil, err
	}
	f := &File{Objects: make(map[int]Object, len(offsets))}
	var ok bool
	if f.Trailer, ok = trailer.(*Dict); !ok {
		return nil, errors.New("cos: the trailer is no dictionary")
	}
	for n, offset := range offsets {
		if offset < 0 {
			continue
		}
		p.pos = offset
		o, err := p.indirect(n)
		if err != nil {
			return nil, fmt.Errorf("cos: object %d: %w", n, err)
		}
		f.Objects[n] = o
		f.next = max(f.next, n)
	}
	return f, nil
}

// parser reads objects one token after another.
type parser struct {
	data []byte
	pos  int
}

// maxDepth bounds how deep objects may be nested.
const maxDepth = 100

var errEnd = errors.New("the file ends early")

// xref reads the table of offsets up to the trailer's dictionary; free objects
// have the offset -1.
func (p *parser) xref() ([]int, error) {
	if !p.keyword("xref") {
		return nil, errors.New("cos: no cross-reference table")
	}
	first, err1 := p.integer()
	count, err2 := p.integer()
	if err1 != nil || err2 != nil || first != 0 || count < 0 || count > len(p.data)/10 {
		return nil, errors.New("cos: a cross-reference table that is not fpdf's")
	}
	offsets := make([]int, count)
	for i := range offsets {
		offset, err := p.integer()
		if err != nil {
			return nil, err
		}
		if _, err := p.integer(); err != nil {
			return nil, err
		}
		switch {
		case p.keyword("n"):
			if offset >= len(p.data) || offset < 0 {
				return nil, errors.New("cos: an object lies outside of the file")
			}
			offsets[i] = offset
		case p.keyword("f"):
			offsets[i] = -1
		default:
			return nil, errors.New("cos: a line of the cross-reference table is broken")
		}
	}
	if !p.keyword("trailer") {
		return nil, errors.New("cos: no trailer")
	}
	return offsets, nil
}

// indirect reads "n 0 obj … endobj".
func (p *parser) indirect(n int) (Object, error) {
	number, err := p.integer()
	if err != nil {
		return nil, err
	}
	if _, err := p.integer(); err != nil {
		return nil, err
	}
	if number != n || !p.keyword("obj") {
		return nil, errors.New("not where the table says")
	}
	o, err := p.object(0)
	if err != nil {
		return nil, err
	}
	if d, ok := o.(*Dict); ok && p.keyword("stream") {
		return p.stream(d)
	}
	if !p.keyword("endobj") {
		return nil, errors.New("no endobj")
	}
	return o, nil
}

// stream reads the data behind a dictionary.
func (p *parser) stream(d *Dict) (Object, error) {
	if p.pos < len(p.data) && p.data[p.pos] == '\r' {
		p.pos++
	}
	if p.pos < len(p.data) && p.data[p.pos] == '\n' {
		p.pos++
	}
	number, ok := d.Get("Length").(Number)
	if !ok {
		return nil, errors.New("a stream without a direct Length")
	}
	n, err := strconv.Atoi(string(number))
	if err != nil || n < 0 || n > len(p.data)-p.pos {
		return nil, errors.New("a stream longer than the file")
	}
	data := p.data[p.pos : p.pos+n : p.pos+n]
	p.pos += n
	if !p.keyword("endstream") || !p.keyword("endobj") {
		return nil, errors.New("no endstream")
	}
	d.Delete("Length")
	return &Stream{Dict: *d, Data: data}, nil
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

// skip passes over white space.
func (p *parser) skip() {
	for p.pos < len(p.data) && isSpace(p.data[p.pos]) {
		p.pos++
	}
}

// keyword reads a word if it comes next.
func (p *parser) keyword(word string) bool {
	p.skip()
	if !bytes.HasPrefix(p.data[p.pos:], []byte(word)) {
		return false
	}
	p.pos += len(word)
	return true
}

// token reads up to the next space or delimiter.
func (p *parser) token() string {
	p.skip()
	from := p.pos
	for p.pos < len(p.data) && !isSpace(p.data[p.pos]) && !isDelimiter(p.data[p.pos]) {
		p.pos++
	}
	return string(p.data[from:p.pos])
}

func (p *parser) integer() (int, error) {
	t := p.token()
	n, err := strconv.Atoi(t)
	if err != nil {
		return 0, fmt.Errorf("cos: %q where a number should be", t)
	}
	return n, nil
}

// object reads one object of any kind.
func (p *parser) object(depth int) (Object, error) {
	if depth > maxDepth {
		return nil, errors.New("objects are nested too deep")
	}
	p.skip()
	if p.pos >= len(p.data) {
		return nil, errEnd
	}
	switch c := p.data[p.pos]; {
	case c == '/':
		return p.name()
	case c == '(':
		return p.literal()
	case c == '[':
		return p.array(depth)
	case c == '<' && p.pos+1 < len(p.data) && p.data[p.pos+1] == '<':
		return p.dict(depth)
	case c == '<':
		return p.hex()
	}
	return p.simple()
}

// simple reads a number, a reference or a keyword.
func (p *parser) simple() (Object, error) {
	t := p.token()
	switch t {
	case "null":
		return Null{}, nil
	case "true", "false":
		return Boolean(t == "true"), nil
	}
	if _, err := strconv.ParseFloat(t, 64); err != nil {
		return nil, fmt.Errorf("%q is no object", t)
	}
	if n, err := strconv.Atoi(t); err == nil && n >= 0 {
		back := p.pos
		if p.token() == "0" && p.token() == "R" {
			return Ref(n), nil
		}
		p.pos = back
	}
	return Number(t), nil
}

func (p *parser) name() (Object, error) {
	p.pos++
	from := p.pos
	for p.pos < len(p.data) && !isSpace(p.data[p.pos]) && !isDelimiter(p.data[p.pos]) {
		p.pos++
	}
	raw := p.data[from:p.pos]
	if bytes.IndexByte(raw, '#') < 0 {
		return Name(raw), nil
	}
	var out []byte
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			if v, err := strconv.ParseUint(string(raw[i+1:i+3]), 16, 8); err == nil {
				out = append(out, byte(v))
				i += 2
				continue
			}
		}
		out = append(out, raw[i])
	}
	return Name(out), nil
}

func (p *parser) array(depth int) (Object, error) {
	p.pos++
	out := Array{}
	for {
		if p.keyword("]") {
			return out, nil
		}
		o, err := p.object(depth + 1)
		if err != nil {
			return nil, err
		}
		out = append(out, o)
	}
}

func (p *parser) dict(depth int) (Object, error) {
	p.pos += 2
	d := new(Dict)
	for {
		if p.keyword(">>") {
			return d, nil
		}
		key, err := p.object(depth + 1)
		if err != nil {
			return nil, err
		}
		name, ok := key.(Name)
		if !ok {
			return nil, errors.New("a key that is no name")
		}
		value, err := p.object(depth + 1)
		if err != nil {
			return nil, err
		}
		d.Set(name, value)
	}
}

func (p *parser) hex() (Object, error) {
	end := bytes.IndexByte(p.data[p.pos:], '>')
	if end < 0 {
		return nil, errEnd
	}
	var digits []byte
	for _, c := range p.data[p.pos+1 : p.pos+end] {
		if !isSpace(c) {
			digits = append(digits, c)
		}
	}
	p.pos += end + 1
	if len(digits)%2 == 1 {
		digits = append(digits, '0')
	}
	out := make(String, len(digits)/2)
	if _, err := hex.Decode(out, digits); err != nil {
		return nil, fmt.Errorf("a broken string: %w", err)
	}
	return out, nil
}

// literal reads a string in parentheses with its escapes (ISO 32000-1, 7.3.4.2).
func (p *parser) literal() (Object, error) {
	out := String{}
	open := 0
	for ; p.pos < len(p.data); p.pos++ {
		c := p.data[p.pos]
		switch c {
		case '(':
			if open++; open == 1 {
				continue
			}
		case ')':
			if open--; open == 0 {
				p.pos++
				return out, nil
			}
		case '\\':
			p.pos++
			out = p.escape(out)
			continue
		}
		out = append(out, c)
	}
	return nil, errEnd
}

// escape reads what follows a backslash; p.pos stays on its last character.
func (p *parser) escape(out String) String {
	if p.pos >= len(p.data) {
		return out
	}
	c := p.data[p.pos]
	if i := bytes.IndexByte([]byte("nrtbf"), c); i >= 0 {
		return append(out, "\n\r\t\b\f"[i])
	}
	if c < '0' || c > '7' {
		if c == '\n' {
			return out
		}
		return append(out, c)
	}
	v := 0
	n := 0
	for n < 3 && p.pos+n < len(p.data) && p.data[p.pos+n] >= '0' && p.data[p.pos+n] <= '7' {
		v = v*8 + int(p.data[p.pos+n]-'0')
		n++
	}
	p.pos += n - 1
	return append(out, byte(v))
}
