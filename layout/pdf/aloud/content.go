package aloud

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"annualreport/layout/pdf/cos"
)

// sequences are the texts of a page by their MCIDs, each line by line.
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
	marks []mark
	font  *font
	size  float64
	// y is the baseline, lineY that of the text shown last, leading what T* goes down by.
	y, lineY, leading float64
}

// mark is a marked-content sequence that is open.
type mark struct {
	mcid int // -1 for none
	// replaced text is not read: the sequence says what stands for it.
	replaced bool
}

// stream reads the operators of a page or a form.
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

func (r *contentReader) replaced() bool {
	for _, m := range r.marks {
		if m.replaced {
			return true
		}
	}
	return false
}

// form reads a form where it is painted (8.10).
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

// textOperator follows what decides about text and its lines (9.4).
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

// use chooses a font.
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

// wideGap is the move of the pen, in thousandths of an em, that stands for a
// space where a file has none.
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

// gap marks a move of the pen that may stand for a space; haveSpaces decides.
const gap = "\x00"

// say adds text to the sequence that is open; a new baseline begins a new line.
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

// endsInSpace reports whether nothing is needed between a line and the next.
func endsInSpace(line string) bool {
	return line == "" || unicode.IsSpace(lastOf(line)) || strings.HasSuffix(line, gap)
}

func lastOf(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// haveSpaces reports whether more than a quarter of the lines of a file end in a space. Then the file says itself where
// words end, and no space is added.
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

// joinLines puts the lines of a text together: words that are divided at the end
// of a line are whole again (a soft hyphen says so), and the others kept apart. In a spaced file
// the lines have the spaces between words themselves.
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

// needsSpace reports whether two lines are apart by a space that the file does
// not hold.
func needsSpace(line, next string) bool {
	if endsInSpace(line) || next == "" {
		return false
	}
	last := lastOf(line)
	return !strings.ContainsRune("-\u00ad\u2010\u2013\u2014/", last) &&
		!unicode.In(last, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Khmer, unicode.Lao, unicode.Myanmar)
}
