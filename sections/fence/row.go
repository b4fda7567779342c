package fence

import (
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/markup"
	"annualreport/sections/source"
)

// row reads a row: pictures, films and sounds, and names of objects of the section.
func (r *reader) row(p *page, f *fence) {
	for _, one := range f.within {
		if known, _ := formOf(one.name.text); known.isMedium {
			r.each(p, []*fence{one})
			continue
		}
		r.problems.Errorf(p.span(one.line), "write it above or below the row",
			"in a row stand the fences of films and sounds, and no other")
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

// emptyLine is what ends a paragraph.
var emptyLine = pattern.Of(`[ \t]*\r?\n(?:[ \t]*\r?\n)+[ \t]*`)

// blanks are spaces, and the ends of lines.
const blanks = " \t\r\n"

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
	shows := r.showing(p, rest, at, m)
	own := shows.own("file")
	if shows.isTitled {
		own = append(own, "caption")
	}
	n, name := r.begun(p, &shows.beside, shows.at, own)
	shows.describe(n)
	n.Text("file", shows.file.text, shows.at, shows.file.at)
	if shows.isTitled {
		n.Text("caption", shows.title.text, shows.at, shows.title.at)
	}
	r.into.Insert(pictures, n)
	return name, shows.end
}

// markdownPicture is a picture as Markdown shows it: ![alt](file "title"){attributes}.
type markdownPicture struct {
	alt, file, title words
	isTitled         bool
	// beside has the attributes behind it.
	beside fence
	// at is the picture without its attributes, and end where these end.
	at  source.Range
	end int
}

// isDescribed reports whether the picture has an alternative.
func (s *markdownPicture) isDescribed() bool { return strings.TrimSpace(s.alt.text) != "" }

// own are the keys of a table that the picture has before its attributes: that of its file, and the alternative.
func (s *markdownPicture) own(file string) []string {
	if s.isDescribed() {
		return []string{file, "alt"}
	}
	return []string{file}
}

// describe gives a table the alternative of the picture, if it has one. The table is read with the names in braces that
// are left, and with backslashes before the others.
func (s *markdownPicture) describe(n *source.Insertion) {
	if s.isDescribed() {
		alt := markup.Words(source.Text{Value: strings.ReplaceAll(s.alt.text, `\{`, `\\\{`)})
		n.Text("alt", alt, s.at, s.alt.at)
	}
}

// showing reads the picture that the rest of a text begins with, and reports what is wrong with its attributes.
func (r *reader) showing(p *page, rest string, at int, m []int) markdownPicture {
	part := func(group int) words {
		from, to := m[2*group], m[2*group+1]
		if from < to && strings.IndexByte(`<"'`, rest[from]) >= 0 {
			from++
			to--
		}
		return words{rest[from:to], source.Range{From: at + from, To: at + to}}
	}
	out := markdownPicture{alt: part(1), file: part(2), at: source.Range{From: at, To: at + m[1]}, end: at + m[1]}
	out.file.text = unescaped().ReplaceAllString(out.file.text, "$1")
	if out.isTitled = m[6] >= 0; out.isTitled {
		out.title = part(3)
		out.title.text = unescapedQuotes().ReplaceAllString(out.title.text, "$1")
	}
	if rest := rest[m[1]:]; strings.HasPrefix(rest, "{") {
		line, _, _ := strings.Cut(rest, "\n")
		scan := scanner{text: line, pos: 1, from: out.end}
		scan.attributes(&out.beside)
		out.end += min(scan.pos, len(line))
	}
	r.tellAttributes(p, &out.beside)
	r.tellClass(p, &out.beside)
	out.beside.name = words{text: pictures}
	return out
}

// unescapedQuotes is a quote behind a backslash, which the quotes around a caption ask for. All else of a caption is
// Markdown, with its own backslashes.
var unescapedQuotes = pattern.Of(`\\(["'])`)

// unescaped is a sign of Markdown behind a backslash (CommonMark 0.31, 2.4).
var unescaped = pattern.Of("\\\\([!-/:-@\\[-`{-~])")
