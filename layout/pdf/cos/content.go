package cos

import "bytes"

// Operators calls fn for each operator of a content stream with its operands (ISO 32000-1, 7.8.2). Inline pictures are
// skipped. It ends with the data, at something that cannot be read, or when fn returns false.
func Operators(data []byte, fn func(operator string, operands []Object) bool) {
	p := parser{data: data}
	var operands []Object
	for {
		p.skip()
		if p.pos >= len(p.data) {
			return
		}
		if !p.atOperator() {
			o, err := p.object(0)
			if err != nil {
				return
			}
			operands = append(operands, o)
			continue
		}
		operator := p.token()
		if operator == "" {
			p.pos++ // a closing bracket without an opening one
			continue
		}
		if operator == "ID" {
			p.skipPicture()
			operator = "EI"
		}
		if !fn(operator, operands) {
			return
		}
		operands = operands[:0]
	}
}

// atOperator reports whether an operator comes next, not an operand.
func (p *parser) atOperator() bool {
	c := p.data[p.pos]
	switch {
	case bytes.IndexByte([]byte("/([<+-."), c) >= 0, c >= '0' && c <= '9':
		return false
	}
	for _, word := range []string{"true", "false", "null"} {
		if end := p.pos + len(word); bytes.HasPrefix(p.data[p.pos:], []byte(word)) &&
			(end == len(p.data) || isSpace(p.data[end]) || isDelimiter(p.data[end])) {
			return false
		}
	}
	return true
}

// skipPicture skips the data of an inline picture, up to the letters EI between spaces (ISO 32000-1, 8.9.7).
func (p *parser) skipPicture() {
	for at := p.pos; ; at += 2 {
		i := bytes.Index(p.data[min(at, len(p.data)):], []byte("EI"))
		if i < 0 {
			p.pos = len(p.data)
			return
		}
		at += i
		end := at + 2
		if at > 0 && isSpace(p.data[at-1]) && (end == len(p.data) || isSpace(p.data[end])) {
			p.pos = end
			return
		}
	}
}
