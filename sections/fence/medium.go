package fence

import (
	"strings"

	"annualreport/sections/source"
)

// medium reads a film or a sound: the still of a film, if a picture stands first, and the words of its caption.
func (r *reader) medium(p *page, f *fence, list string) {
	for _, one := range f.within {
		r.problems.Errorf(p.span(one.line), "write it above or below the "+list, "no fence can stand in a %s", list)
		p.blank(source.Range{From: one.line.From, To: one.to})
	}
	still, caption := r.shownAndSaid(p, f)
	if list != "film" && still != nil {
		r.problems.Errorf(p.span(still.at), "leave it out, or write ::: film", "a %s has no picture", list)
		still = nil
	}
	var own []string
	if still != nil {
		own = still.own("still")
		f.attributes = append(f.attributes, still.beside.attributes...)
	}
	if caption.text != "" {
		own = append(own, "caption")
	}
	n, name := r.begun(p, f, f.line, own)
	title(n, f, "title")
	if still != nil {
		r.still(p, n, still)
	}
	if caption.text != "" {
		n.Text("caption", caption.text, f.line, caption.at)
	}
	p.put(name, f)
	r.into.Insert(list, n)
}

// shownAndSaid takes the body of a film or a sound apart: a picture, nil if it does not begin with one, and a
// paragraph.
func (r *reader) shownAndSaid(p *page, f *fence) (still *markdownPicture, caption words) {
	body := p.body(f)
	at := f.body.From + len(body) - len(strings.TrimLeft(body, blanks))
	if rest := p.body(f)[at-f.body.From:]; strings.HasPrefix(rest, "![") {
		if m := shown().FindStringSubmatchIndex(rest); m != nil {
			one := r.showing(p, rest, at, m)
			still, at = &one, one.end
		}
	}
	rest := body[at-f.body.From:]
	at += len(rest) - len(strings.TrimLeft(rest, blanks))
	rest = strings.TrimRight(strings.TrimLeft(rest, blanks), blanks)
	if end := emptyLine().FindStringIndex(rest); end != nil {
		line, _, _ := strings.Cut(rest[end[1]:], "\n")
		r.problems.Errorf(p.At(at+end[1], len(line)), "write one paragraph here, and the rest below the fence",
			"the caption of a %s is one paragraph", f.name.text)
		rest = rest[:end[0]]
	}
	return still, words{rest, source.Range{From: at, To: at + len(rest)}}
}

// still gives a film the picture that its fence begins with.
func (r *reader) still(p *page, n *source.Insertion, shows *markdownPicture) {
	shows.describe(n)
	n.Text("still", shows.file.text, shows.at, shows.file.at)
	if shows.isTitled {
		r.problems.Errorf(p.span(shows.title.at), "write them below the picture",
			"the words of the caption of a film do not stand in its still")
	}
}
