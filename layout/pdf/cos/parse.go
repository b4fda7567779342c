package cos

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
)

// parser reads objects one token after another.
type parser struct {
	data []byte
	pos  int
	// length finds the length of a stream where that is an object of its own. It is nil where that is not allowed.
	length func(Ref) (int, bool)
}

// maxDepth is how deep objects may be nested.
const maxDepth = 100

var errEnd = errors.New("the file ends early")

// indirect reads the indirect object of a number: "n 0 obj … endobj".
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
	return p.definition()
}

// definition reads what follows "n 0 obj".
func (p *parser) definition() (Object, error) {
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
	n, err := p.streamLength(d.Get("Length"))
	if err != nil {
		return nil, err
	}
	data := p.data[p.pos : p.pos+n : p.pos+n]
	p.pos += n
	if !p.keyword("endstream") || !p.keyword("endobj") {
		return nil, errors.New("no endstream")
	}
	d.Delete("Length")
	return &Stream{Dict: *d, Data: data}, nil
}

// streamLength is the length that a stream's dictionary gives.
func (p *parser) streamLength(o Object) (int, error) {
	n := -1
	switch o := o.(type) {
	case Number:
		if i, err := strconv.Atoi(string(o)); err == nil {
			n = i
		}
	case Ref:
		if p.length == nil {
			return 0, errors.New("a stream without a direct Length")
		}
		if i, ok := p.length(o); ok {
			n = i
		}
	default:
		return 0, errors.New("a stream without a Length")
	}
	if n < 0 || n > len(p.data)-p.pos {
		return 0, errors.New("a stream longer than the file")
	}
	return n, nil
}

// isSpace reports whether a byte is white space (ISO 32000-1, table 1).
func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

// isDelimiter reports whether a byte is a delimiter (ISO 32000-1, table 2).
func isDelimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

// skip skips white space and comments.
func (p *parser) skip() {
	for p.pos < len(p.data) {
		switch c := p.data[p.pos]; {
		case isSpace(c):
			p.pos++
		case c == '%':
			for p.pos < len(p.data) && p.data[p.pos] != '\n' && p.data[p.pos] != '\r' {
				p.pos++
			}
		default:
			return
		}
	}
}

// keyword reads a word, and reports whether it came next.
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

// integer reads an integer.
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
		if _, err := strconv.ParseUint(p.token(), 10, 16); err == nil && p.token() == "R" {
			return Ref(n), nil
		}
		p.pos = back
	}
	return Number(t), nil
}

// name reads a name with its escapes (ISO 32000-1, 7.3.5).
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

// array reads an array.
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

// dict reads a dictionary.
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

// hex reads a string in hexadecimal (ISO 32000-1, 7.3.4.3).
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
		case '\r': // a line ends with \n, whatever sign the file has for that
			p.lineEnd()
			c = '\n'
		}
		out = append(out, c)
	}
	return nil, errEnd
}

// lineEnd goes from the first sign of a line end to its last: it is CR, LF, or both (ISO 32000-1, 7.2.3).
func (p *parser) lineEnd() {
	if bytes.HasPrefix(p.data[p.pos:], []byte("\r\n")) {
		p.pos++
	}
}

// escape reads what follows a backslash, and appends what it stands for. Afterwards p.pos is on its last character.
func (p *parser) escape(out String) String {
	if p.pos >= len(p.data) {
		return out
	}
	c := p.data[p.pos]
	if i := bytes.IndexByte([]byte("nrtbf"), c); i >= 0 {
		return append(out, "\n\r\t\b\f"[i])
	}
	switch {
	case c == '\r' || c == '\n': // the string goes on in the next line
		p.lineEnd()
		return out
	case c < '0' || c > '7':
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
