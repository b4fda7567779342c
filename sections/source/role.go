package source

import "strings"

// Role is what a text is to a translator.
type Role uint8

// The roles of texts.
const (
	// NoRole is a text that is not translated.
	NoRole Role = iota
	Heading
	Paragraph
	Bullet
	// TableCell is a cell of a table. Numbers and dates in it are written as the language has them.
	TableCell
	Caption
	// Label is a few words that there is little room for. Numbers and dates in it are written as the
	// language has them.
	Label
	Quote
	Footnote
	// Alternative says what a picture shows to those who do not see it.
	Alternative
	// Plain is words without any markup.
	Plain
	// Beside is a title that stays as it is, with its translation behind it.
	Beside
	// Address is an address of the web, which may be another one in another language. Without a translation it holds
	// for that language, too.
	Address
	// Markdown is a whole text, of pieces of other roles.
	Markdown
)

// String says the role to a translator; it is empty for texts that are not translated, and for those of
// several pieces, each of which has its own.
func (r Role) String() string {
	return [...]string{
		Heading: "heading", Paragraph: "paragraph", Bullet: "bullet", TableCell: "cell of a table", Caption: "caption",
		Label: "label", Quote: "quotation", Footnote: "footnote",
		Alternative: "alternative: says what a picture shows to those who do not see it",
		Plain:       "words", Beside: "title of a publication: it stays, and its translation follows in brackets",
		Address:  "address of the web: write that of the page in this language; empty if there is none of its own",
		Markdown: "",
	}[r]
}

// Place is where a text stands in the report, for translators: what distinguishes its table from others, its key, and
// its role.
type Place struct {
	Context, Key string
	Role         Role
	// Own texts are written in the language of the edition, and not translated.
	Own bool
	// Languages are those in whose editions the text stands, with spaces between them; none for all.
	Languages string
}

// For is the table as one whose texts have a role. Shared texts are one message for all tables that stand
// beside each other.
func (t *Table) For(role Role, shared bool) *Table {
	out := *t
	out.role = role
	out.shared = shared
	return &out
}

// place is where the text of a key stands.
func (t *Table) place(key string) Place {
	context := t.context
	if t.shared {
		context = t.name // of tables that stand in no other
		if i := strings.LastIndexByte(t.context, '/'); i >= 0 {
			context = t.context[:i]
		}
	}
	return Place{Context: context, Key: key, Role: t.role, Own: t.own, Languages: t.languages}
}
