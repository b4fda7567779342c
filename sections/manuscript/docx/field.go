package docx

import (
	"strconv"
	"strings"

	"annualreport/sections/manuscript"
	"annualreport/sections/manuscript/xmltree"
)

// lossOfUnstored are fields that Word computes when it shows them.
var lossOfUnstored = manuscript.Loss{What: "fields without a result in the file",
	Cure: "open it in Word, choose all of it, press F9, save it, and import that; or write the words"}

// field is a field whose result is computed by Word, such as a link or the number of a figure (ISO/IEC 29500-1,
// 17.16).
type field struct {
	instruction []byte
	// inResult is set behind the instruction.
	inResult bool
	// from is how many runs and things that hang on the paragraph stood there when the field began.
	from int
}

// linkOf is the target of a field with an instruction, such as HYPERLINK "https://…".
func linkOf(instruction, outer string) string {
	link, ok := hyperlinkOf(instruction)
	if !ok || link.address == "" {
		return outer
	}
	return link.target()
}

// The signs of boxes that are ticked or not.
const ticked, unticked = "☒", "☐"

// picked is the entry that is picked in a menu of a form, or the sign of its box, empty for other fields (ISO/IEC
// 29500-1, 17.16.7 and 17.16.9).
func picked(n *xmltree.Node) string {
	if box := n.Child("ffData", "checkBox"); box != nil {
		state := toggleOf(box, "checked")
		if state == unsaid {
			state = toggleOf(box, "default")
		}
		if state == on {
			return ticked
		}
		return unticked
	}
	menu := n.Child("ffData", "ddList")
	place := number(menu.Child("default"))
	if result := menu.Child("result"); result != nil {
		place = number(result)
	}
	entries := named(menu, "listEntry")
	if place >= len(entries) {
		return ""
	}
	return entries[place].Attribute("val")
}

// turnField begins a field, ends its instruction, or ends the field, which it returns then.
func (t *runReader) turnField(kind string) (ended field, ok bool) {
	last := len(t.fields) - 1
	switch {
	case kind == "begin":
		t.fields = append(t.fields, field{from: t.length()})
	case last < 0:
	case kind == "separate":
		t.fields[last].inResult = true
	case kind == "end":
		ended = t.fields[last]
		t.fields = t.fields[:last]
		return ended, true
	}
	return field{}, false
}

// fieldChar turns a field, and tells of one that it ends.
func (t *runReader) fieldChar(kind, link string) {
	last, ok := t.turnField(kind)
	if !ok {
		return
	}
	t.tellCounted(string(last.instruction))
	if last.from == t.length() {
		t.unstored(string(last.instruction), last.inResult, link)
	}
}

// tellCounted counts a field whose result is another one on other pages or days (ISO/IEC 29500-1, 17.16.5), or that
// leads to a place of the manuscript.
func (t *runReader) tellCounted(instruction string) {
	words := strings.Fields(instruction)
	if len(words) == 0 {
		return
	}
	switch strings.ToUpper(words[0]) {
	case "HYPERLINK":
		if link, _ := hyperlinkOf(instruction); link.address == "" && link.place != "" {
			t.out.Losses.Add(manuscript.LossOfPlaces)
		}
	case "PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "DATE", "TIME", "CREATEDATE", "PRINTDATE", "SAVEDATE":
		t.out.Losses.Add(manuscript.LossOfFields)
	}
}

// fieldLink is the target of the open fields.
func (t *runReader) fieldLink(link string) string {
	for i := range t.fields {
		if t.fields[i].inResult {
			link = linkOf(string(t.fields[i].instruction), link)
		}
	}
	return link
}

// hidden passes over a run that nobody sees. Fields may begin or end in it.
func (t *runReader) hidden(n *xmltree.Node) {
	isLost := false
	for _, c := range n.Elements() {
		switch kind := c.Attribute("fldCharType"); {
		case kind != "":
			t.turnField(kind)
		case c.Name != "instrText":
			isLost = isLost || strings.TrimSpace(c.Words()) != ""
		}
	}
	if isLost {
		t.out.Losses.Add(manuscript.LossOfHidden)
	}
}

// simpleField reads a field that has its instruction beside its result.
func (t *runReader) simpleField(n *xmltree.Node, link string) {
	instruction := n.Attribute("instr")
	from := t.length()
	t.tellCounted(instruction)
	t.within(n, linkOf(instruction, link))
	if t.length() == from {
		t.unstored(instruction, false, link)
	}
}

// silent are fields that show nothing (17.16.5), or whose result is empty where nobody filled it in.
var silent = map[string]bool{
	"XE": true, "TC": true, "TA": true, "RD": true, "SET": true, "ASK": true, "BOOKMARK": true, "PRINT": true,
	"PRIVATE": true, "NEXT": true, "NEXTIF": true, "SKIPIF": true, "ADVANCE": true, "ADDIN": true, "FORMTEXT": true,
	"FORMCHECKBOX": true, "FORMDROPDOWN": true, "HYPERLINK": true, "DATABASE": true, "COMMENTS": true,
}

// unstored reads a field that stands there without a result: Word shows the sign or the formula of its instruction, or
// what it computes, which is told. A result that is stored and empty is none.
func (t *runReader) unstored(instruction string, isStored bool, link string) {
	if len(t.fields) > 0 && !t.fields[len(t.fields)-1].inResult {
		return // it is a part of another one's instruction
	}
	name, rest, _ := strings.Cut(strings.TrimSpace(instruction), " ")
	switch name = strings.ToUpper(name); {
	case name == "SYMBOL":
		t.text(symbolOf(rest, &t.out.Losses), runMarks{}, link)
	case name == "EQ":
		t.out.Losses.Add(manuscript.LossOfFormulas)
		t.text(equation(rest), runMarks{}, link)
	case !isStored && name == "TOC":
		t.out.Losses.Add(lossOfContents)
	case !isStored && name != "" && !silent[name]:
		t.out.Losses.AddOne(lossOfUnstored, name)
	}
}

// symbolOf is the sign of a field such as SYMBOL 183 \f "Wingdings" (17.16.5.65).
func symbolOf(instruction string, losses *manuscript.Losses) string {
	words := strings.Fields(instruction)
	if len(words) == 0 {
		return ""
	}
	if sign := []rune(strings.Trim(words[0], `"`)); len(sign) == 1 && (sign[0] < '0' || sign[0] > '9') {
		return string(sign)
	}
	number, err := strconv.ParseUint(words[0], 0, 16)
	if err != nil {
		return ""
	}
	_, font, _ := strings.Cut(instruction, `\f`)
	font = strings.TrimSpace(font)
	if quoted, ok := strings.CutPrefix(font, `"`); ok {
		font, _, _ = strings.Cut(quoted, `"`)
	} else {
		font, _, _ = strings.Cut(font, " ")
	}
	return manuscript.Signs(string(rune(number)), font, losses)
}

// boxSign is the sign of a box that is ticked or not (ISO/IEC 29500-1, Office 2010 extensions, w14:checkbox).
func boxSign(box *xmltree.Node) string {
	if toggleOf(box, "checked") == on {
		return ticked
	}
	return unticked
}
