// Package literal writes words so that Markdown reads just these words: its signs among them get a backslash.
package literal

import (
	"strconv"
	"strings"

	"annualreport/layout/pattern"
	"annualreport/sections/address"
)

// addresses are addresses of the web in running text: signs within them are no Markdown.
var addresses = pattern.Of(`(?:https?://|www\.)[^\s\p{Cf}\p{Cc}<>\[\]{}|\\*]+`)

// IsAddress reports whether a text is one address of the web, which Markdown knows without brackets.
func IsAddress(text string) bool { return text != "" && addresses().FindString(text) == text }

// Text writes text so that its signs are no Markdown. Spaces of any number and kind of line end are one space.
func Text(text string) string {
	var b strings.Builder
	from := 0
	for _, at := range addresses().FindAllStringIndex(text, -1) {
		address := strings.TrimRight(text[at[0]:at[1]], `.,;:!?)'"&`)
		b.WriteString(escapeSigns(text[from:at[0]]) + bareAddress(address))
		from = at[0] + len(address)
	}
	b.WriteString(escapeSigns(text[from:]))
	return mails().ReplaceAllStringFunc(Unlinked(b.String()), Mail)
}

// transfers are the beginnings of addresses of files, of which Markdown makes links that no report has.
var transfers = pattern.Of(`(?i)(ftp)(://)`)

// Unlinked is text of which no address of a file becomes a link.
func Unlinked(text string) string { return transfers().ReplaceAllString(text, `$1\$2`) }

// mails are what Markdown takes for addresses for mail.
var mails = pattern.Of(`[^\s<>@()\[\]\\*]+@[^\s<>@()\[\]\\*]+`)

// Mail is a word with an at sign so that Markdown takes it for an address for mail only if it is one.
func Mail(word string) string {
	if _, fault := address.Mail(strings.TrimRight(word, ".,;:!?'\"")); fault != nil && !strings.Contains(word, "://") {
		return strings.ReplaceAll(word, "@", `\@`)
	}
	return word
}

// Short writes a short text, such as a title or a cell. What begins as a list or a heading does is words there as it
// stands, if nothing else in it is a sign of Markdown.
func Short(words string) string {
	out := Text(words)
	if out == words {
		return words
	}
	if begun := Begun(out); begun != out {
		return begun
	}
	return Lines(out)
}

// Begun is Markdown of a short text in which a bullet at its beginning is a word, and begins no list.
func Begun(markdown string) string {
	for _, bullet := range bullets {
		if rest, ok := strings.CutPrefix(markdown, bullet); ok {
			return "&#" + strconv.Itoa(int([]rune(bullet)[0])) + ";" + rest
		}
	}
	return markdown
}

// bullets are the signs that a text from a word processor begins an item of a list with.
var bullets = strings.Split("•‣◦▪▫●○■□►▸➢\uf0b7\uf0a7\uf0d8\uf076", "")

// bareAddress writes an address in running text. Where it has signs that may be Markdown it stands in brackets.
func bareAddress(address string) string {
	if !strings.ContainsAny(address, "_`~$") {
		return address
	}
	if strings.HasPrefix(address, "http") {
		return "<" + address + ">"
	}
	return escapeSigns(address)
}

// escapeSigns is Text for text without addresses.
func escapeSigns(text string) string {
	var b strings.Builder
	for i, r := range text {
		switch r {
		case '\\', '`', '*', '_', '[', ']', '{', '}', '<', '~', '$':
			b.WriteByte('\\')
		case '&':
			if entity().MatchString(text[i:]) {
				b.WriteByte('\\')
			}
		}
		if r == '\t' {
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}

var (
	// entity is a character by its name or number (CommonMark 0.31.2, 6.1 and 2.5).
	entity = pattern.Of(`^&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#[xX][0-9A-Fa-f]+);`)
	// lineSign is a sign at the start of a line that would begin a block.
	lineSign = pattern.Of(`^ *(?:[-+](?:[ \t]|$)|[#>=:|]|[0-9]+[.)](?:[ \t]|$))`)
	// rule is a line of signs that would be a rule, or make a heading of the line above it (CommonMark 0.31.2, 4.1
	// and 4.3).
	rule = pattern.Of(`^ *-[- ]*$`)
)

// Lines writes lines so that none begins a heading, a list, a quotation or a table.
func Lines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if rule().MatchString(line) {
			lines[i] = strings.ReplaceAll(line, "-", `\-`)
		} else if sign := lineSign().FindString(line); sign != "" {
			at := len(strings.TrimRight(sign, " \t")) - 1
			lines[i] = line[:at] + "\\" + line[at:]
		}
	}
	return strings.Join(lines, "\n")
}

// strokes keep signs of numbers from beginning a list, or a formula.
var strokes = pattern.Of(`\\([-+.)$])`)

// Figures is a text with its numbers as they are read: without the backslashes before their signs, as in 1\. or \-1.
func Figures(text string) string {
	if !strings.Contains(text, `\`) {
		return text
	}
	return strokes().ReplaceAllString(text, "$1")
}
