package grammar

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"annualreport/layout/pattern"
)

var (
	// isHeader matches a line that is the header of a table, whatever stands around it.
	isHeader = pattern.Of(`^\s*\[\[?\s*[A-Za-z][\w-]*(\.[\w-]+)*\s*\]\]?\s*(#.*)?$`)
	// isPair matches a line that begins with a key and a value.
	isPair = pattern.Of(`^\s*[A-Za-z][\w-]*(\.[\w-]+)*\s*=\s*(["'\[{“”„«0-9+-]|true\b|false\b)`)
	// beginsPair matches what begins with a key and the sign behind it.
	beginsPair = pattern.Of(`^[A-Za-z][\w-]*(\.[\w-]+)*\s*=[^=>]`)
	// withoutSign matches a key and its value without a sign between them.
	withoutSign = pattern.Of(`^([A-Za-z][\w-]*)([ \t]+)("[^"]*"|'[^']*'|-?\d[\d.]*|true|false)\s*(#.*)?$`)
	// isColor matches a color without its quotes.
	isColor = pattern.Of(`^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})\b`)
	// onlyName matches a name with a colon, as tables have in YAML.
	onlyName = pattern.Of(`^([A-Za-z][\w-]*)\s*:\s*(#.*)?$`)
)

// isStatement reports whether a line looks like one of TOML, and not like one of a text.
func isStatement(line string) bool { return isHeader().MatchString(line) || isPair().MatchString(line) }

// mostFaults is how many faults are looked for: a text with more is none of TOML.
const mostFaults = 1000

// statements reads the whole text.
func (r *reader) statements() {
	for r.skipBlank(); !r.isEnd() && len(r.faults) < mostFaults; r.skipBlank() {
		switch {
		case r.remark():
		case r.text[r.at] == '[':
			r.header()
		default:
			r.pair()
		}
	}
}

// remark reads a comment that begins with another sign than TOML's; it reports whether there was one.
func (r *reader) remark() bool {
	line := r.line()
	for _, sign := range []string{"//", "/*", "<!--", "-- ", ";"} {
		if !strings.HasPrefix(line, sign) {
			continue
		}
		edits := []Edit{{r.at, r.at + len(strings.TrimSpace(sign)), "#"}}
		for _, end := range []string{"*/", "-->"} {
			if cut := strings.TrimRight(line, " \t"); strings.HasSuffix(cut, end) {
				edits = append(edits, Edit{r.at + len(cut) - len(end), r.at + len(cut), ""})
			}
		}
		closed := len(edits) > 1 || sign != "/*" && sign != "<!--"
		r.add(Fault{At: r.at, Length: len(sign), What: "a comment begins with the sign #", Edits: edits, Sure: closed})
		r.skipLine()
		return true
	}
	return false
}

// pair reads a key and its value.
func (r *reader) pair() {
	line := r.line()
	sign, ok := signOf(line)
	if !ok {
		r.stray()
		return
	}
	at := r.at
	parts, faults := keyOf(line[:sign.from], at)
	r.faults = append(r.faults, faults...)
	if len(parts) > 0 {
		if before, again := r.names.key(parts, at); again {
			r.add(Fault{
				At: at, Length: len(strings.TrimRight(line[:sign.from], " \t")),
				What: fmt.Sprintf("“%s” stands twice in its table, first in line %d", strings.Join(parts, "."),
					lineNumber(r.text, before)),
				Cure: "delete one of the two; if a new table begins here, put its header before it",
			})
		}
	}
	r.sign(line, sign)
	r.at = at + sign.to
	r.skipSpaces()
	r.topValue()
}

// header reads the header of a table.
func (r *reader) header() {
	h := headerOf(r.line(), r.at, r.names.lists)
	r.faults = append(r.faults, h.faults...)
	if len(h.parts) > 0 {
		r.enter(h)
	}
	r.at = h.at.to
	r.skipSpaces()
	line := r.line()
	if line == "" || line[0] == '#' {
		return
	}
	f := Fault{At: r.at, Length: len(strings.TrimRight(line, " \t")),
		What: "the header of a table has a line of its own"}
	switch {
	case line[0] == ':' || line[0] == '=' || line[0] == ',':
		f.What, f.Length = fmt.Sprintf("no “%s” stands behind the header of a table", line[:1]), 1
		f.Edits, f.Sure = []Edit{{r.at, r.at + 1, ""}}, true
		r.at++
	case beginsPair().MatchString(line):
		f.Edits, f.Sure, f.Cure = []Edit{{h.at.to, r.at, "\n"}}, true, "begin a new line behind it"
	default:
		f.Cure = "put # before a remark"
		r.skipLine()
	}
	r.add(f)
}

// enter makes the table of a header the one that keys belong to.
func (r *reader) enter(h heading) {
	if h.list {
		r.names.list(h.parts)
		return
	}
	if before, again := r.names.single(h.parts, h.at); again {
		r.add(r.names.twice(r.text, h.parts, h.at, before))
	}
}

// sign tells of a sign between a key and its value that is none of TOML.
func (r *reader) sign(line string, s span) {
	if line[s.from:s.to] == "=" {
		return
	}
	text := "="
	if s.from > 0 && line[s.from-1] != ' ' {
		text = " ="
	}
	if s.to < len(line) && line[s.to] != ' ' {
		text += " "
	}
	r.add(Fault{
		At: r.at + s.from, Length: s.to - s.from, Sure: true,
		What:  fmt.Sprintf("between a key and its value stands “=”, and not “%s”", line[s.from:s.to]),
		Edits: []Edit{{r.at + s.from, r.at + s.to, text}},
	})
}

// span is a part of a line, in bytes.
type span struct{ from, to int }

// signOf is where the sign between a key and its value stands in a line, whichever it is.
func signOf(line string) (s span, ok bool) {
	for i := 0; i < len(line); {
		c, size := utf8.DecodeRuneInString(line[i:])
		switch {
		case c == '"' || c == '\'':
			i += quotedLength(line[i:])
			continue
		case c == '#':
			return span{}, false
		case c == '=' || c == '＝':
			to := i + size
			if strings.HasPrefix(line[to:], ">") || strings.HasPrefix(line[to:], "=") {
				to++
			}
			return span{i, to}, true
		case c == ':' || c == '：':
			to := i + size
			if strings.HasPrefix(line[to:], "=") {
				to++
			}
			if isKey(line[:i]) && strings.TrimSpace(line[to:]) != "" {
				return span{i, to}, true
			}
		}
		i += size
	}
	return span{}, false
}

// stray reads lines that are no statement: up to the next line that is one, or is empty.
func (r *reader) stray() {
	line := r.line()
	at, length := r.at, len(strings.TrimRight(line, " \t"))
	if m := withoutSign().FindStringSubmatchIndex(line); m != nil {
		r.add(Fault{
			At: at, Length: length, Sure: true,
			What:  "between a key and its value stands “=”",
			Edits: []Edit{{at + m[4], at + m[5], " = "}},
		})
		r.skipLine()
		return
	}
	f := Fault{At: at, Length: length, What: "this line is neither a key with a value nor the header of a table",
		Cure: "put # before what is a remark; put what belongs to a text between its quotes, \"\"\" above and below"}
	switch m := onlyName().FindStringSubmatch(line); {
	case m != nil:
		f.Cure = fmt.Sprintf("write [%s] for a table, [[%s]] for one of a list, or %s = \"…\" for a text", m[1],
			m[1], m[1])
	case r.ended.to > 0 && lineNumber(r.text, r.ended.to) == lineNumber(r.text, at):
		f.What = "what stands behind the three quotes is in no text"
	case r.ended.to > 0 && isNear(r.text[r.ended.to:at]):
		f.What = fmt.Sprintf("this line stands in no text: the one that begins in line %d ends in line %d",
			lineNumber(r.text, r.ended.from), lineNumber(r.text, r.ended.to))
	}
	r.add(f)
	for {
		r.skipLine()
		next := lineOf(strings.TrimPrefix(r.rest(), "\n"))
		if r.isEnd() || strings.TrimSpace(next) == "" || isStatement(next) || hasSign(next) {
			return
		}
		r.at++
	}
}

// isNear reports whether between two places of a text there are ends of lines and comments alone.
func isNear(between string) bool {
	for line := range strings.Lines(between) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			return false
		}
	}
	return true
}

// hasSign reports whether a line has the sign of a key and a value.
func hasSign(line string) bool {
	s, ok := signOf(line)
	return ok && isKey(line[:s.from])
}

// topValue reads the value of a key on its own line, and what stands behind it.
func (r *reader) topValue() {
	from := r.at
	if line := r.line(); line == "" || line[0] == '#' {
		r.noValue()
		return
	}
	r.value(top)
	if strings.HasSuffix(r.text[:r.at], "\n") {
		return // the value had no end before the next statement
	}
	r.skipSpaces()
	if line := r.line(); line != "" && line[0] != '#' {
		r.behind(from, line)
	}
}

// noValue tells of a key without a value. A value on the next line is meant to be that of the key.
func (r *reader) noValue() {
	f := Fault{At: max(len(strings.TrimRight(r.text[:r.at], " \t"))-1, 0), Length: 1,
		What: "there is no value behind the sign “=”",
		Cure: "write a value, a text between quotes, or put # before the key"}
	if color := isColor().FindString(r.line()); color != "" {
		r.add(Fault{
			At: r.at, Length: len(color), Sure: true,
			What:  "a color stands between quotes, since # begins a comment",
			Edits: []Edit{{r.at, r.at + len(color), `"` + color + `"`}},
		})
		r.at += len(color)
		return
	}
	next := r.at + len(r.line())
	below := strings.TrimLeft(r.text[next:], " \t\r\n")
	if r.line() == "" && below != "" && strings.ContainsRune("\"'[{“„0123456789", firstRune(below)) &&
		!isStatement(lineOf(below)) {
		to := len(r.text) - len(below)
		f.What, f.Cure, f.Sure = "a value begins on the line of its key", "", true
		f.Edits = []Edit{{next, to, " "}}
		r.add(f)
		r.at = to
		r.topValue()
		return
	}
	r.add(f)
}

// behind tells of what stands behind a value on its line.
func (r *reader) behind(value int, line string) {
	trimmed := strings.TrimRight(line, " \t")
	f := Fault{At: r.at, Length: len(trimmed), Sure: true}
	sign, after := line[:1], strings.TrimSpace(line[1:])
	switch {
	case (sign == "," || sign == ";") && (after == "" || after[0] == '#'):
		f.What, f.Length = fmt.Sprintf("no “%s” stands behind a value", sign), 1
		f.Edits = []Edit{{r.at, r.at + 1, ""}}
	case strings.HasPrefix(line, "//"):
		f.What, f.Length = "a comment begins with the sign #", 2
		f.Edits = []Edit{{r.at, r.at + 2, "#"}}
	case beginsPair().MatchString(line):
		f.What = "each key has a line of its own"
		f.Cure = "begin a new line here"
		f.Edits = []Edit{{value + len(strings.TrimRight(r.text[value:r.at], " \t")), r.at, "\n"}}
		r.add(f)
		return
	case r.ended.from == value:
		f.What = "three quotes end the text that they began, and words stand behind them"
		f.Cure = "within the text write typographic quotes, or one quote alone"
		f.Sure = false
	default:
		f.What = fmt.Sprintf("“%s” stands behind the value", short(trimmed))
		f.Cure = "put a text between quotes as a whole, and # before a remark"
		f.Sure = false
	}
	r.add(f)
	r.skipLine()
}

// short is the beginning of a text that is quoted in a message.
func short(text string) string {
	const most = 40
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	return string(runes[:most]) + "…"
}

// firstRune is the first character of a text.
func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}
