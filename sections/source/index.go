package source

import "strings"

// position is where a key and its value stand, with what is inside of the
// value. Bytes count from the start of the file.
type position struct {
	key, keyLength int
	value, end     int
	table          map[string]*position
	array          []*position
	// part is set for what is a part of a text: see Insertion.
	part *textPart
}

// child returns the position of a key of a table, making it if need be.
func (s *scanner) child(p *position, name string, key, length int) *position {
	if p.table == nil {
		p.table = make(map[string]*position)
	}
	c, ok := p.table[name]
	if !ok {
		c = &position{key: key, keyLength: length, value: key}
		p.table[name] = c
		s.keys++
	}
	return c
}

// last returns the table that a header speaks of: of an array of tables, the
// one that was opened last.
func (p *position) last() *position {
	if n := len(p.array); n > 0 {
		return p.array[n-1]
	}
	return p
}

// Comments are the bytes at which lines that are comments alone begin and end, for a file of TOML. A line of a text
// that begins with the same sign, as headings of Markdown do, is none.
func (f *File) Comments() [][2]int {
	s := scanner{text: f.Text}
	s.scan()
	return s.comments
}

// scan finds the place of every key and value of a text that is known to be
// TOML. On any other text it does something, but neither panics nor hangs.
func (s *scanner) scan() *position {
	root := &position{}
	current := root
	for s.skipLines(); s.pos < len(s.text); s.skipLines() {
		if s.text[s.pos] == '[' {
			current = s.header(root)
		} else {
			s.pair(current, s.above, s.skipSpaces)
		}
		s.restOfLine()
	}
	return root
}

// scanner walks through a text.
type scanner struct {
	text string
	pos  int
	// long are the texts among the values that have at least so many bytes, with their quotes.
	long  []stretch
	least int
	// tops are where the headers of arrays of tables begin that lie within no other, such as [[section]].
	tops []int
	// comments are where those begin and end that have a line to themselves.
	comments [][2]int
	// above is how deep the table of the last header lies.
	above int
	// keys and items are how many there are so far: keys, and values in lists.
	keys, items int
	// limit is the first limit that the file breaks, or nil.
	limit *limitError
}

// has reports whether a text comes next.
func (s *scanner) has(prefix string) bool { return strings.HasPrefix(s.text[s.pos:], prefix) }

// skipSpaces passes over spaces and tabs.
func (s *scanner) skipSpaces() {
	for s.pos < len(s.text) && (s.text[s.pos] == ' ' || s.text[s.pos] == '\t') {
		s.pos++
	}
}

// skipLines passes over white space, line ends and comments.
func (s *scanner) skipLines() {
	for s.pos < len(s.text) {
		switch s.text[s.pos] {
		case ' ', '\t', '\r', '\n':
			s.pos++
		case '#':
			from := s.pos
			s.restOfLine()
			s.comments = append(s.comments, [2]int{from, s.pos})
		default:
			return
		}
	}
}

// restOfLine passes over the rest of a line.
func (s *scanner) restOfLine() {
	if i := strings.IndexByte(s.text[s.pos:], '\n'); i >= 0 {
		s.pos += i + 1
	} else {
		s.pos = len(s.text)
	}
}

// header reads "[a.b]" or "[[a.b]]" and returns the table that it opens.
func (s *scanner) header(root *position) *position {
	array := s.has("[[")
	s.pos++
	if array {
		s.pos++
	}
	at, depth := s.path(root, 0)
	s.above = depth
	for s.pos < len(s.text) && s.text[s.pos] == ']' {
		s.pos++
	}
	if array {
		start := s.lineStart() // of its own header, not the first
		at.array = append(at.array, &position{key: start, keyLength: s.pos - start, value: start})
		if depth == 1 {
			s.tops = append(s.tops, start)
		}
	}
	return at.last()
}

// lineStart is the first byte of the current line that is not white space.
func (s *scanner) lineStart() int {
	i := strings.LastIndexByte(s.text[:s.pos], '\n') + 1
	for i < s.pos && (s.text[i] == ' ' || s.text[i] == '\t') {
		i++
	}
	return i
}

// pair reads "a.b = value" in a table of a depth. Before the value it skips spaces, and in an inline table line ends.
func (s *scanner) pair(table *position, depth int, skip func()) {
	at, depth := s.path(table, depth)
	if s.has("=") {
		s.pos++
	}
	skip()
	s.value(at, depth)
}

// path reads a key of one or more parts, such as a.b.c, in a table of a depth, and returns what it is the key of and
// how deep that lies.
func (s *scanner) path(at *position, depth int) (*position, int) {
	for s.pos < len(s.text) {
		s.skipSpaces()
		name, key, length := s.key()
		if depth++; !s.goesOn(depth, key) {
			break
		}
		at = s.child(at, name, key, length)
		s.skipSpaces()
		if !s.has(".") {
			break
		}
		s.pos++
		at = at.last()
	}
	return at, depth
}

// key reads a bare or quoted key, and returns its name and place.
func (s *scanner) key() (name string, at, length int) {
	at = s.pos
	if s.has(`"`) || s.has("'") {
		from := s.pos
		s.str()
		raw := s.text[from:s.pos]
		name = strings.TrimSuffix(raw[1:], raw[:1])
		if raw[0] == '"' && strings.Contains(name, `\`) {
			name = unescape(name)
		}
		return name, at, s.pos - at
	}
	for s.pos < len(s.text) && isBare(s.text[s.pos]) {
		s.pos++
	}
	return s.text[at:s.pos], at, s.pos - at
}

// isBare reports whether a key may hold a byte without quotes.
func isBare(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c >= 0x80
}

// value reads a value of any kind, which lies so deep, noting its place and those inside of it.
func (s *scanner) value(p *position, depth int) {
	p.value = s.pos
	defer func() { p.end = s.pos }()
	switch {
	case s.pos >= len(s.text) || !s.goesOn(depth, s.pos):
	case s.has(`"`) || s.has("'"):
		from := s.pos
		if s.str(); s.pos-from >= s.least {
			s.long = append(s.long, stretch{p, from, s.pos})
		}
	case s.has("["):
		s.enclosed("]", func() {
			item := &position{key: s.pos}
			s.value(item, depth+1)
			p.array = append(p.array, item)
			s.items++
		})
	case s.has("{"):
		s.enclosed("}", func() { s.pair(p, depth, s.skipLines) })
	default:
		for s.pos < len(s.text) && strings.IndexByte(",]}#\r\n", s.text[s.pos]) < 0 {
			s.pos++
		}
	}
}

// enclosed reads what stands between two brackets with commas in between, such as an array, one after the other by one.
// On a text that is not TOML it passes over a byte that begins nothing, so that it comes to an end.
func (s *scanner) enclosed(closing string, one func()) {
	s.pos++
	for s.skipLines(); s.pos < len(s.text) && !s.has(closing); s.skipLines() {
		before := s.pos
		one()
		if s.skipLines(); s.has(",") || s.pos == before {
			s.pos++
		}
	}
	s.pos = min(s.pos+1, len(s.text))
}

// str reads a string of any of the four kinds.
func (s *scanner) str() {
	quote := s.text[s.pos]
	closing := s.text[s.pos : s.pos+1]
	if three := s.text[s.pos:min(s.pos+3, len(s.text))]; three == `"""` || three == "'''" {
		closing = three
	}
	s.pos += len(closing)
	for end := s.pos; s.pos < len(s.text); {
		if end = s.next(quote, max(end, s.pos)); quote == '"' {
			if i := strings.IndexByte(s.text[s.pos:end], '\\'); i >= 0 {
				s.pos = min(s.pos+i+2, len(s.text))
				continue
			}
		}
		if s.pos = end; s.has(closing) {
			s.pos += len(closing)
			// Up to two quotes may stand before the closing ones.
			for k := 0; len(closing) == 3 && k < 2 && s.pos < len(s.text) && s.text[s.pos] == quote; k++ {
				s.pos++
			}
			return
		}
		s.pos = min(s.pos+1, len(s.text))
	}
}

// next is the next place of a byte from a place on, or the end of the text.
func (s *scanner) next(b byte, from int) int {
	if i := strings.IndexByte(s.text[from:], b); i >= 0 {
		return from + i
	}
	return len(s.text)
}

// unescape reads the escapes of a quoted key.
func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] != '\\' || i+1 >= len(s) {
			b.WriteByte(s[i])
			i++
			continue
		}
		size, _ := escapeLength(s[i:], false)
		if k := strings.IndexByte(`btnfre"\`, s[i+1]); k >= 0 {
			b.WriteByte("\b\t\n\f\r\x1b\"\\"[k])
		} else {
			b.WriteRune(hexRune(s[i+min(2, size) : i+size]))
		}
		i += size
	}
	return b.String()
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}
