package fence

import (
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/markup"
	"annualreport/sections/source"
)

// row reads a row: pictures, and names of objects of the section.
func (r *reader) row(p *page, f *fence) {
	for _, one := range f.within {
		r.problems.Errorf(p.span(one.line), "write it above or below the row", "no other fence can stand in a row")
		p.blank(source.Range{From: one.line.From, To: one.to})
	}
	n, name := r.object(p, f, "objects")
	if n == nil {
		return
	}
	title(n, f, "caption")
	objects, places := r.objects(p, f)
	n.Texts("objects", objects, f.line, places)
	r.into.Insert("row", n)
	p.put(name, f)
}

// named is the name of an object that stands by itself, and shown a picture, with its caption and its attributes.
var (
	named = pattern.Of(`^\{(` + source.Name + `)\}`)
	shown = pattern.Of(`^!\[((?:[^\[\]\\]|\\.)*)\]\([ \t]*(<[^<>\n]*>|[^\s<>()]+)` +
		`(?:\s+("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))?[ \t]*\)`)
)

// mostShown is how many objects of a row are read: more than a row can have, which is told where it is read.
const mostShown = 100

// objects are the names of what stands in a row, with their places: pictures become tables of the section.
func (r *reader) objects(p *page, f *fence) (objects []string, places []source.Range) {
	text := p.body(f)
	for at := f.body.From; at < f.body.To && len(objects) < mostShown; {
		rest := text[at-f.body.From:]
		if skipped := len(rest) - len(strings.TrimLeft(rest, " \t\r\n")); skipped > 0 {
			at += skipped
			continue
		}
		if m := named().FindStringSubmatchIndex(rest); m != nil {
			objects = append(objects, rest[m[2]:m[3]])
			places = append(places, source.Range{From: at + m[2], To: at + m[3]})
			at += m[1]
			continue
		}
		if m := shown().FindStringSubmatchIndex(rest); m != nil {
			name, end := r.picture(p, rest, at, m)
			objects = append(objects, name)
			places = append(places, source.Range{From: at, To: end})
			at = end
			continue
		}
		line, _, _ := strings.Cut(rest, "\n")
		r.problems.Errorf(p.At(at, len(line)), "write ![what it shows](file \"caption\"), or the {name} of an object",
			"in a row stand pictures and objects, and no words")
		at += len(line)
	}
	return objects, places
}

// picture inserts a picture that a text shows, and returns its name, and where it ends.
func (r *reader) picture(p *page, rest string, at int, m []int) (string, int) {
	part := func(group int) (string, source.Range) {
		from, to := m[2*group], m[2*group+1]
		if from < to && strings.IndexByte(`<"'`, rest[from]) >= 0 {
			from++
			to--
		}
		return rest[from:to], source.Range{From: at + from, To: at + to}
	}
	end := at + m[1]
	var f fence
	if rest := rest[m[1]:]; strings.HasPrefix(rest, "{") {
		line, _, _ := strings.Cut(rest, "\n")
		scan := scanner{text: line, pos: 1, from: end}
		scan.attributes(&f)
		end += min(scan.pos, len(line))
	}
	r.tellAttributes(p, &f)
	r.tellClass(p, &f)
	f.name = words{text: pictures}
	whole := source.Range{From: at, To: at + m[1]}
	own := []string{"file"}
	alt, altAt := part(1)
	if strings.TrimSpace(alt) != "" {
		own = append(own, "alt")
	}
	if m[6] >= 0 {
		own = append(own, "caption")
	}
	n, name := r.begun(p, &f, whole, own)
	if strings.TrimSpace(alt) != "" {
		// The table is read with the names in braces that are left, and with backslashes before the others.
		n.Text("alt", markup.Words(source.Text{Value: strings.ReplaceAll(alt, `\{`, `\\\{`)}), whole, altAt)
	}
	file, place := part(2)
	n.Text("file", unescaped().ReplaceAllString(file, "$1"), whole, place)
	if m[6] >= 0 {
		caption, place := part(3)
		n.Text("caption", unescapedQuotes().ReplaceAllString(caption, "$1"), whole, place)
	}
	r.into.Insert("picture", n)
	return name, end
}

// unescapedQuotes is a quote behind a backslash, which the quotes around a caption ask for. All else of a caption is
// Markdown, with its own backslashes.
var unescapedQuotes = pattern.Of(`\\(["'])`)

// unescaped is a sign of Markdown behind a backslash (CommonMark 0.31, 2.4).
var unescaped = pattern.Of("\\\\([!-/:-@\\[-`{-~])")
