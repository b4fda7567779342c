package aloud

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/pdf/cos"
)

// sequences are the texts of a page by their MCIDs; each text is a list of lines.
type sequences map[int][]string

// readContent reads the text of a page.
func readContent(file *cos.File, page, resources *cos.Dict) sequences {
	var data []byte
	switch c := file.Resolve(page.Get("Contents")).(type) {
	case *cos.Stream:
		data, _ = c.Decode()
	case cos.Array:
		for _, part := range c {
			if s, ok := file.Resolve(part).(*cos.Stream); ok {
				if more, err := s.Decode(); err == nil {
					data = append(append(data, more...), '\n')
				}
			}
		}
	}
	r := contentReader{file: file, out: make(sequences), fonts: make(map[*cos.Dict]*font)}
	r.stream(data, resources, 0)
	return r.out
}

// contentReader follows the text of a content stream.
type contentReader struct {
	file  *cos.File
	out   sequences
	fonts map[*cos.Dict]*font
	// marks are the marked-content sequences that are open.
	marks []mark
	// font and size are those that are set.
	font *font
	size float64
	// y is the baseline, lineY that of the text shown last, and leading how far T* moves down.
	y, lineY, leading float64
}

// mark is a marked-content sequence that is open.
type mark struct {
	mcid int // -1 for none
	// replaced is set if the sequence has a replacement text (ActualText): its own text is then not read.
	replaced bool
}

// stream reads the operators of a page or a form; depth is how many forms are around them.
func (r *contentReader) stream(data []byte, resources *cos.Dict, depth int) {
	open := len(r.marks)
	cos.Operators(data, func(operator string, operands []cos.Object) bool {
		switch operator {
		case "BMC":
			r.marks = append(r.marks, mark{mcid: -1})
		case "BDC":
			r.mark(operands, resources)
		case "EMC":
			if len(r.marks) > open {
				r.marks = r.marks[:len(r.marks)-1]
			}
		case "Do":
			r.form(operands, resources, depth)
		default:
			r.textOperator(operator, operands, resources)
		}
		return true
	})
	r.marks = r.marks[:open]
}

// mark opens a sequence with properties.
func (r *contentReader) mark(operands []cos.Object, resources *cos.Dict) {
	m := mark{mcid: -1}
	if len(operands) == 2 {
		properties := r.file.Dict(operands[1])
		if name, ok := operands[1].(cos.Name); ok {
			properties = resource(r.file, resources, "Properties", name)
		}
		if properties != nil {
			if n, ok := cos.Integer(r.file.Resolve(properties.Get("MCID"))); ok {
				m.mcid = n
			}
			if properties.Get("ActualText") != nil && !r.replaced() {
				r.marks = append(r.marks, m)
				r.say(r.file.Text(properties.Get("ActualText")))
				r.marks = r.marks[:len(r.marks)-1]
				m.replaced = true
			}
		}
	}
	r.marks = append(r.marks, m)
}

// resource finds a dictionary by its name in a category of resources.
func resource(file *cos.File, resources *cos.Dict, category, name cos.Name) *cos.Dict {
	if resources == nil {
		return nil
	}
	if list := file.Dict(resources.Get(category)); list != nil {
		return file.Dict(list.Get(name))
	}
	return nil
}

// replaced reports whether a replacement text was read for the text that follows.
func (r *contentReader) replaced() bool {
	for _, m := range r.marks {
		if m.replaced {
			return true
		}
	}
	return false
}

// form reads a form where it is painted (ISO 32000-1, 8.10).
func (r *contentReader) form(operands []cos.Object, resources *cos.Dict, depth int) {
	const deepest = 20
	if len(operands) != 1 || resources == nil || depth > deepest {
		return
	}
	name, _ := operands[0].(cos.Name)
	list := r.file.Dict(resources.Get("XObject"))
	if list == nil {
		return
	}
	stream, ok := r.file.Resolve(list.Get(name)).(*cos.Stream)
	if !ok || stream.Dict.Get("Subtype") != cos.Object(cos.Name("Form")) {
		return
	}
	data, err := stream.Decode()
	if err != nil {
		return
	}
	own := r.file.Dict(stream.Dict.Get("Resources"))
	if own == nil {
		own = resources
	}
	r.stream(data, own, depth+1)
}

// textOperator follows the operators that show text or change its font or baseline (ISO 32000-1, 9.4).
func (r *contentReader) textOperator(operator string, operands []cos.Object, resources *cos.Dict) {
	number := func(i int) float64 {
		if i >= len(operands) {
			return 0
		}
		v, _ := cos.Real(operands[i])
		return v
	}
	switch operator {
	case "BT":
		r.y = 0
	case "Tf":
		if len(operands) == 2 {
			name, _ := operands[0].(cos.Name)
			r.use(name, resources)
			r.size = number(1)
		}
	case "TL":
		r.leading = number(0)
	case "Td":
		r.y += number(1)
	case "TD":
		r.leading = -number(1)
		r.y += number(1)
	case "Tm":
		r.y = number(5)
	case "T*":
		r.y -= r.leading
	case "'", "\"":
		r.y -= r.leading
		if len(operands) > 0 {
			r.show(operands[len(operands)-1])
		}
	case "Tj", "TJ":
		if len(operands) == 1 {
			r.show(operands[0])
		}
	}
}

// use sets the font that has a name among the resources.
func (r *contentReader) use(name cos.Name, resources *cos.Dict) {
	r.font = nil
	if resources == nil {
		return
	}
	list := r.file.Dict(resources.Get("Font"))
	if list == nil {
		return
	}
	dict := r.file.Dict(list.Get(name))
	if f, ok := r.fonts[dict]; ok {
		r.font = f
		return
	}
	r.font = readFont(r.file, dict)
	r.fonts[dict] = r.font
}

// wideGap is how far the pen must move, in thousandths of an em, to be read as a space in a file that has no spaces.
const wideGap = 200

// show reads a string, or strings with moves of the pen between them.
func (r *contentReader) show(o cos.Object) {
	if r.font == nil || r.replaced() {
		return
	}
	switch o := o.(type) {
	case cos.String:
		r.say(r.font.text(o))
	case cos.Array:
		text := ""
		for _, v := range o {
			if s, ok := v.(cos.String); ok {
				text += r.font.text(s)
			} else if n, ok := cos.Real(v); ok && n < -wideGap && text != "" && !endsInSpace(text) {
				text += gap
			}
		}
		r.say(text)
	}
}

// gap marks a wide move of the pen in a text. Later haveSpaces decides whether it is a space.
const gap = "\x00"

// say adds text to the innermost sequence that has an MCID. A new baseline begins a new line.
func (r *contentReader) say(text string) {
	for i := len(r.marks) - 1; i >= 0; i-- {
		id := r.marks[i].mcid
		if id < 0 {
			continue
		}
		lines := r.out[id]
		if len(lines) == 0 || math.Abs(r.y-r.lineY) > math.Abs(r.size)/3 {
			lines = append(lines, "")
		}
		lines[len(lines)-1] += text
		r.out[id] = lines
		r.lineY = r.y
		return
	}
}

// endsInSpace reports whether a line is empty or ends in a space or a gap, so that no space is needed behind it.
func endsInSpace(line string) bool {
	return line == "" || unicode.IsSpace(lastOf(line)) || strings.HasSuffix(line, gap)
}

// lastOf is the last character of a text.
func lastOf(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// haveSpaces reports whether more than a quarter of the lines of a file end in a space. Then the file itself has the
// spaces between words, and none is added.
func haveSpaces(pages []sequences) bool {
	ends := 0
	spaces := 0
	for _, page := range pages {
		for _, lines := range page {
			for i := range len(lines) - 1 {
				ends++
				if endsInSpace(lines[i]) {
					spaces++
				}
			}
		}
	}
	return spaces*4 > ends
}

// joinLines joins the lines of a text. A word that is divided at the end of a line, which a soft hyphen shows, becomes
// whole again; other words are separated by a space. In a spaced file the lines have these spaces already.
func joinLines(lines []string, spaced bool) string {
	var b strings.Builder
	for i, line := range lines {
		if spaced {
			line = strings.ReplaceAll(line, gap, "")
		} else {
			line = strings.ReplaceAll(line, gap, " ")
		}
		last := i == len(lines)-1
		if !last && !spaced && needsSpace(line, lines[i+1]) {
			line += " "
		}
		b.WriteString(line)
	}
	return strings.ReplaceAll(b.String(), "\u00ad", "")
}

// needsSpace reports whether a space that the file does not have belongs between two lines.
func needsSpace(line, next string) bool {
	if endsInSpace(line) || next == "" {
		return false
	}
	last := lastOf(line)
	return !strings.ContainsRune("-\u00ad\u2010\u2013\u2014/", last) && !unicode.In(last, spaceless...)
}

// spaceless are scripts without spaces between words.
var spaceless = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Khmer, unicode.Lao, unicode.Myanmar,
}
