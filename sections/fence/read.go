package fence

import (
	"slices"
	"strconv"
	"strings"

	"annualreport/layout/diag"
	"annualreport/sections/schema"
	"annualreport/sections/source"
)

// sign is in each line that opens or closes a fence.
const sign = ":::"

// Read puts the objects of the texts of a table into lists of their own, beside those that it has, and their names in
// braces where they stood: keys are those of the table. A table that has no objects stays as it is.
func Read(d *source.Draft, keys []schema.Spec) {
	if holdsObjects(keys) {
		r := reader{into: d, problems: d.Problems()}
		r.texts(d, keys)
	}
}

// holdsObjects reports whether a table with some keys has all objects that can stand between fences.
func holdsObjects(keys []schema.Spec) bool {
	missing := lists()
	for _, key := range keys {
		missing = slices.DeleteFunc(missing, func(list string) bool { return list == key.Name })
	}
	return len(missing) == 0
}

// reader takes the objects out of the texts of a section.
type reader struct {
	into     *source.Draft
	problems *diag.List
	// marks is how many objects were found, and fences how many fences.
	marks, fences int
}

// texts reads the Markdown of a table and of the tables within it.
func (r *reader) texts(d *source.Draft, keys []schema.Spec) {
	for _, key := range keys {
		switch {
		case key.Role == source.Markdown && key.Type.Form == schema.FormText:
			r.text(d, key.Name)
		case key.Type.Form == schema.FormTable && key.Type.Table != nil:
			for _, part := range d.Within(key.Name) {
				r.texts(part, key.Type.Table.Keys)
			}
		case key.Type.Form == schema.FormList && key.Type.Item != nil && key.Type.Item.Table != nil:
			for _, item := range d.Within(key.Name) {
				r.texts(item, key.Type.Item.Table.Keys)
			}
		}
	}
}

// text reads the text of a key.
func (r *reader) text(d *source.Draft, key string) {
	p, ok := d.Passage(key)
	if !ok || !strings.Contains(p.Value(), sign) {
		return
	}
	found := parse(p.Value())
	whole := page{Passage: p, left: []byte(p.Value())}
	if deep := found.deep; deep.To > 0 {
		r.problems.Errorf(whole.span(deep), "write some of them below the others",
			"more than %d fences stand in one another", mostDeep)
		return
	}
	if r.fences += found.count; r.fences > mostFences {
		if r.fences-found.count <= mostFences {
			r.problems.Errorf(p.At(0, 1), "divide the section into several",
				"the texts of the section have more than %d fences", mostFences)
		}
		return
	}
	for _, line := range found.loose {
		r.problems.Errorf(whole.span(line), "leave it out, or open what it closes: ::: facts",
			"this line closes nothing")
		whole.blank(line)
	}
	r.each(&whole, found.fences)
	d.Rewrite(key, string(whole.left))
}

// page is a text of which parts are taken.
type page struct {
	source.Passage
	// left is the text with blanks and names in place of what was taken.
	left []byte
}

// span is the place of a part of the text.
func (p *page) span(at source.Range) diag.Span { return p.At(at.From, at.To-at.From) }

// blank puts spaces in place of a part.
func (p *page) blank(at source.Range) {
	for i := at.From; i < at.To; i++ {
		if p.left[i] != '\n' {
			p.left[i] = ' '
		}
	}
}

// put puts the name of an object in place of a fence, in a paragraph of its own. A fence is longer than its name.
func (p *page) put(name string, f *fence) {
	p.blank(source.Range{From: f.line.From, To: f.to})
	copy(p.left[f.line.From:f.to], "\n{"+name+"}\n")
}

// each reads fences, those within others first.
func (r *reader) each(p *page, list []*fence) {
	for _, f := range list {
		r.tell(p, f)
		r.fence(p, f)
	}
}

// tell reports a fence that nothing closes, or whose attributes are none.
func (r *reader) tell(p *page, f *fence) {
	if !f.closed {
		r.problems.Errorf(p.span(f.line), "write ::: on a line of its own where it ends", "nothing closes this fence")
	}
	r.tellAttributes(p, f)
}

// tellAttributes reports what is no attribute.
func (r *reader) tellAttributes(p *page, f *fence) {
	for _, bad := range f.bad {
		r.problems.Errorf(p.span(bad.at), "write attributes as #id or key=\"…\", and one name",
			"%q is no attribute", bad.text)
	}
	if f.endless.text != "" {
		r.problems.Errorf(p.span(f.endless.at),
			"end them with }, and values that begin with a quote with a quote; write \\{ for the sign {",
			"no brace closes the attributes of the fence")
	}
	if f.behind.text != "" {
		r.problems.Errorf(p.span(f.behind.at), "write titles before the attributes; write \\{ for the sign {",
			"nothing stands behind the attributes of a fence")
	}
}

// fence reads one fence by its name.
func (r *reader) fence(p *page, f *fence) {
	known, _ := formOf(f.name.text)
	switch known.list {
	case "box":
		r.box(p, f)
	case "quote", "note":
		r.each(p, f.within)
		if n, name := r.object(p, f, "text"); n != nil {
			title(n, f, "title")
			n.Text("text", p.body(f), f.line, f.body)
			p.put(name, f)
			r.into.Insert(known.list, n)
		}
	case "row":
		r.row(p, f)
	case "film", "sound":
		r.medium(p, f, known.list)
	default:
		r.tellUnknown(p, f)
		p.blank(f.line)
		p.blank(source.Range{From: f.body.To, To: f.to})
		r.each(p, f.within)
	}
}

// tellUnknown reports a fence that is nothing.
func (r *reader) tellUnknown(p *page, f *fence) {
	cure := "write ::: and one of " + strings.Join(names(), ", ")
	switch near := source.Nearest(f.name.text, names()); {
	case f.name.text == "":
		r.problems.Errorf(p.span(f.line), cure, "the fence does not say what it is")
	case f.name.text == "response":
		r.problems.Errorf(p.span(f.name.at), "put it between ::: recommendation and the line that closes this",
			"a response stands in a recommendation")
	case near != "":
		r.problems.Errorf(p.span(f.name.at), "did you mean "+near+"?", "no fence is called %q", f.name.text)
	default:
		r.problems.Errorf(p.span(f.name.at), cure, "no fence is called %q", f.name.text)
	}
}

// box reads a box. Its response is a fence within it.
func (r *reader) box(p *page, f *fence) {
	response, within := r.response(p, f)
	r.each(p, within)
	own := []string{"text"}
	if f.name.text != plainBox {
		own = append(own, "kind")
	}
	n, name := r.object(p, f, own...)
	if n == nil {
		return
	}
	if f.name.text != plainBox {
		n.Text("kind", f.name.text, f.name.at, f.name.at)
	}
	title(n, f, "title")
	if response != nil {
		r.respond(p, n, response)
		r.tellBehind(p, source.Range{From: response.to, To: f.body.To})
	}
	n.Text("text", p.body(f), f.line, f.body)
	p.put(name, f)
	r.into.Insert("box", n)
}

// response is the response to a recommendation, nil if there is none, and the other fences within it.
func (r *reader) response(p *page, f *fence) (response *fence, others []*fence) {
	for _, one := range f.within {
		switch {
		case one.name.text != "response" || f.name.text != "recommendation":
			others = append(others, one)
		case response == nil:
			response = one
		default:
			r.problems.Errorf(p.span(one.line), "write one response, or two recommendations",
				"a recommendation has one response")
			p.blank(source.Range{From: one.line.From, To: one.to})
		}
	}
	return response, others
}

// respond gives the table of a recommendation its response.
func (r *reader) respond(p *page, n *source.Insertion, response *fence) {
	r.tell(p, response)
	r.each(p, response.within)
	r.attributes(p, n, response, "response", "response_title", "text", "kind", "title")
	title(n, response, "response_title")
	n.Text("response", p.body(response), response.line, response.body)
	p.blank(source.Range{From: response.line.From, To: response.to})
}

// tellBehind reports words between a response and the end of its recommendation: they would be set before it.
func (r *reader) tellBehind(p *page, rest source.Range) {
	left := string(p.left[rest.From:rest.To])
	behind := strings.TrimLeft(left, " \t\r\n")
	if behind == "" {
		return
	}
	written := p.Value()
	at := rest.To - len(behind)
	at = strings.LastIndexByte(written[:at], '\n') + 1
	line, _, _ := strings.Cut(written[at:], "\n")
	at += len(line) - len(strings.TrimLeft(line, " \t"))
	r.problems.Errorf(p.At(at, len(strings.TrimSpace(line))),
		"write it before the response, or below the recommendation", "nothing stands behind a response")
}

// body is what stands in a fence, with names in place of the fences in it.
func (p *page) body(f *fence) string { return string(p.left[f.body.From:f.body.To]) }

// object begins the table of a fence with its attributes; own are the keys that it has otherwise. The name is that by
// which the text places it. There is no table, and the fence is gone, where nothing stands in it.
func (r *reader) object(p *page, f *fence, own ...string) (n *source.Insertion, name string) {
	if strings.TrimSpace(p.body(f)) == "" {
		r.problems.Errorf(p.span(f.line), "write what it says on the lines below, or leave it out",
			"nothing stands in this fence")
		p.blank(source.Range{From: f.line.From, To: f.to})
		return nil, ""
	}
	return r.begun(p, f, f.line, own)
}

// begun is the table of an object that begins with a part of the text. Its name is its id, or a mark that no author
// writes.
func (r *reader) begun(p *page, f *fence, at source.Range, own []string) (n *source.Insertion, name string) {
	r.marks++
	mark := source.MarkPrefix + strconv.Itoa(r.marks)
	name = mark
	for _, a := range f.attributes {
		if a.key.text == "id" && a.value.text != "" && mark != "" { // the first of two, which are told
			name = a.value.text
			mark = ""
		}
	}
	n = source.NewInsertion(p.Passage, at.From, at.To, mark)
	r.attributes(p, n, f, own...)
	return n, name
}

// title sets the words behind the name of a fence.
func title(n *source.Insertion, f *fence, key string) {
	if f.title.text != "" && !n.Has(key) {
		n.Text(key, f.title.text, f.title.at, f.title.at)
	}
}

// attributes sets attributes, but for those that the fence has otherwise.
func (r *reader) attributes(p *page, n *source.Insertion, f *fence, own ...string) {
	for _, a := range f.attributes {
		key, value := a.key.text, a.value.text
		switch {
		case slices.Contains(own, key):
			r.problems.Errorf(p.span(a.key.at), "leave it out", "`%s` stands beside these attributes already", key)
		case n.Has(key) || key == "title" && f.title.text != "":
			r.problems.Errorf(p.span(a.key.at), "leave out one of the two", "the fence has `%s` twice", key)
		case !a.quoted && strings.HasPrefix(value, "["):
			r.problems.Errorf(p.span(a.value.at), "write [[section."+listOf(f.name)+"]] below the section instead",
				"a list cannot stand in the attributes of a fence")
		default:
			setValue(n, &a)
		}
	}
}

// setValue sets the value of an attribute: without quotes it is a truth value or a number, if it looks like one.
func setValue(n *source.Insertion, a *attribute) {
	key, value := a.key.text, a.value.text
	if key == source.LanguagesKey {
		setLanguages(n, a)
		return
	}
	if !a.quoted && (value == "true" || value == "false") {
		n.Truth(key, value == "true", a.key.at, a.value.at)
		return
	}
	if number, err := strconv.ParseInt(value, 10, 64); err == nil && !a.quoted {
		n.Whole(key, number, a.key.at, a.value.at)
		return
	}
	n.Text(key, value, a.key.at, a.value.at)
}

// setLanguages sets the languages in whose editions a fence stands: several with spaces or commas between them.
func setLanguages(n *source.Insertion, a *attribute) {
	var tags []string
	var at []source.Range
	from := 0
	for tag := range strings.FieldsFuncSeq(a.value.text, func(r rune) bool { return r == ' ' || r == ',' }) {
		from += strings.Index(a.value.text[from:], tag)
		tags = append(tags, tag)
		at = append(at, source.Range{From: a.value.at.From + from, To: a.value.at.From + from + len(tag)})
		from += len(tag)
	}
	n.Texts(a.key.text, tags, a.key.at, at)
}
