package fence

import (
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/source"
)

// fence is what stands between two lines of colons.
type fence struct {
	// name says what it is, title are the words behind the name, and attributes what stands in braces.
	name, title words
	attributes  []attribute
	line        source.Range // that opens it, without its end
	body        source.Range
	to          int // the end of the line that closes it, without its line end
	closed      bool
	within      []*fence
	// bad are the words in braces that are no attributes. Endless are attributes that no brace closes, and behind the
	// words behind this brace; both are mostly empty.
	bad             []words
	endless, behind words
}

// isBroken reports whether something beside the attributes is none.
func (f *fence) isBroken() bool { return len(f.bad) > 0 || f.endless.text != "" || f.behind.text != "" }

// words are words with their place.
type words struct {
	text string
	at   source.Range
}

// attribute is a key with its value.
type attribute struct {
	key, value words
	// quoted means that the value stands in quotes: it is a text, whatever it looks like.
	quoted bool
}

// document is the fences of a text.
type document struct {
	fences []*fence
	// loose are lines that close a fence, where none is open.
	loose []source.Range
	// deep is a line that opens a fence within too many others; empty if there is none.
	deep source.Range
	// count is how many fences there are, with those within others.
	count int
}

// mostDeep is how many fences stand in one another, and mostFences how many the texts of a section have: the objects of
// a section are looked through for each name in its texts.
const (
	mostDeep   = 8
	mostFences = 2000
)

// colons are a line of at least three of them, with what follows.
var colons = pattern.Of(`^:{3,}[ \t]*(.*?)[ \t\r]*$`)

// parse finds the fences of a text. Lines of program text between ``` or ~~~ are none.
func parse(text string) document {
	var out document
	var open []*fence
	var program Program
	at := 0
	for line := range strings.Lines(text) {
		bare := strings.TrimRight(line, "\r\n")
		from := at
		at += len(line)
		if program.Holds(bare) {
			continue
		}
		m := colons().FindStringSubmatchIndex(bare)
		if m == nil {
			continue
		}
		whole := source.Range{From: from, To: from + len(bare)}
		if strings.Trim(bare[m[2]:m[3]], ": \t") != "" {
			if len(open) == mostDeep {
				return document{deep: whole}
			}
			out.count++
			one := opened(bare, from, m[2])
			one.line = whole
			one.body = source.Range{From: at, To: len(text)}
			one.to = len(text)
			if n := len(open); n > 0 {
				open[n-1].within = append(open[n-1].within, one)
			} else {
				out.fences = append(out.fences, one)
			}
			open = append(open, one)
			continue
		}
		if len(open) == 0 {
			out.loose = append(out.loose, whole)
			continue
		}
		last := open[len(open)-1]
		last.body.To = from
		last.to = whole.To
		last.closed = true
		open = open[:len(open)-1]
	}
	for _, one := range open {
		one.to = len(strings.TrimRight(text, "\r\n"))
		one.body.To = max(one.body.From, one.to)
	}
	return out
}

// opened is the fence that a line opens, which begins at a byte of the text; its words begin behind the colons.
func opened(line string, from, begin int) *fence {
	out := new(fence)
	rest := withoutColons(strings.TrimRight(line, " \t\r"))
	at := func(begin, end int) words {
		return words{rest[begin:end], source.Range{From: from + begin, To: from + end}}
	}
	if brace := attributesAt(rest, begin); brace >= 0 {
		scan := scanner{text: rest, pos: brace + 1, from: from}
		scan.attributes(out)
		scan.behind(out)
		rest = strings.TrimRight(rest[:brace], " \t")
	}
	if len(rest) <= begin {
		return out // named by its class
	}
	end := begin
	for end < len(rest) && rest[end] != ' ' && rest[end] != '\t' {
		end++
	}
	if out.name.text != "" { // a class beside the name is one too many
		out.bad = append(out.bad, out.name)
	}
	out.name = at(begin, end)
	for end < len(rest) && (rest[end] == ' ' || rest[end] == '\t') {
		end++
	}
	out.title = at(end, len(rest))
	return out
}

// withoutColons is a line that opens a fence without the colons that it may end with, for the eye.
func withoutColons(line string) string {
	bare := strings.TrimRight(line, ":")
	if trimmed := strings.TrimRight(bare, " \t"); len(trimmed) < len(bare) || strings.HasSuffix(bare, "}") {
		return trimmed
	}
	return line
}

// attributesAt is where the braces begin that have attributes in them; -1 if there are none. A brace behind a backslash
// is a sign of the title.
func attributesAt(line string, begin int) int {
	for i := begin; i < len(line); i++ {
		if line[i] == '\\' {
			i++
			continue
		}
		if line[i] != '{' {
			continue
		}
		inner := strings.TrimLeft(line[i+1:], " \t")
		if i == begin || strings.HasPrefix(inner, "#") || strings.HasPrefix(inner, ".") || keyed().MatchString(inner) {
			return i
		}
	}
	return -1
}

// keyed is a key with the sign behind it.
var keyed = pattern.Of(`^[\pL_][\pL\pN_-]*[ \t]*=`)
