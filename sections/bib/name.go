package bib

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Role is the part that somebody has in a publication, by its name in CSL 1.0.2, appendix IV.
type Role string

// The parts that the program speaks of.
const (
	Author          Role = "author"
	Editor          Role = "editor"
	Translator      Role = "translator"
	ContainerAuthor Role = "container-author"
	SeriesEditor    Role = "collection-editor"
	Director        Role = "director"
	Interviewer     Role = "interviewer"
	Recipient       Role = "recipient"
	ReviewedAuthor  Role = "reviewed-author"
	OriginalAuthor  Role = "original-author"
	Composer        Role = "composer"
	Illustrator     Role = "illustrator"
	Compiler        Role = "compiler"
	Contributor     Role = "contributor"
	Narrator        Role = "narrator"
	Performer       Role = "performer"
	Producer        Role = "producer"
	ScriptWriter    Role = "script-writer"
	Host            Role = "host"
	Guest           Role = "guest"
	Organizer       Role = "organizer"
	Chair           Role = "chair"
	Curator         Role = "curator"
	SeriesCreator   Role = "series-creator"
	ExecutiveProd   Role = "executive-producer"
	EditorialDir    Role = "editorial-director"
	EditorTranslate Role = "editor-translator"
)

// roles are all parts.
func roles() []Role {
	return []Role{
		Author, Editor, Translator, ContainerAuthor, SeriesEditor, Director, Interviewer, Recipient, ReviewedAuthor,
		OriginalAuthor, Composer, Illustrator, Compiler, Contributor, Narrator, Performer, Producer, ScriptWriter, Host,
		Guest, Organizer, Chair, Curator, SeriesCreator, ExecutiveProd, EditorialDir, EditorTranslate,
	}
}

// isRole reports whether a name is that of a part.
func isRole(name string) bool { return slices.Contains(roles(), Role(name)) }

// Name is a person, with a family name, or an organisation, with a literal one.
type Name struct {
	Family, Given string
	// Particle always stands before the family name (“de Gaulle”), DroppingParticle only beside given names
	// (“Ludwig van Beethoven”, but “Beethoven”): the non-dropping and the dropping particle of CSL.
	Particle, DroppingParticle string
	// Suffix stands behind the name: Jr, III. CommaBeforeSuffix puts a comma before it.
	Suffix            string
	CommaBeforeSuffix bool
	Literal           string
}

// Others stands for names that are left out.
const Others = "others"

// Surname is the family name with its particles.
func (n Name) Surname() string {
	return strings.TrimSpace(joinWords(n.DroppingParticle, joinWords(n.Particle, n.Family)))
}

// IsJoined reports whether a name is in letters of East Asia (Han, Hiragana, Katakana, Hangul): such a name has the
// family name first, no space, no comma and no initials, as in 山田太郎 (CSL 1.0.2, Name).
func (n Name) IsJoined() bool {
	return IsEastAsian(n.Family) && (n.Given == "" || IsEastAsian(n.Given))
}

// IsEastAsian reports whether a text begins with a letter of East Asia.
func IsEastAsian(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.In(first, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// String writes the name as authors of reports do: "Family, Given".
func (n Name) String() string {
	if n.Literal != "" {
		return n.Literal
	}
	out := n.Surname()
	for _, part := range []string{n.Suffix, n.Given} {
		if part != "" {
			out += ", " + part
		}
	}
	return out
}

// IsJoinedParticle reports whether no space stands behind a particle: none does behind an elision (d’Alembert) and
// behind a hyphen (al-Haytham), but one does behind a word that is cut after a vowel (de’ Medici).
func IsJoinedParticle(particle string) bool {
	if strings.HasSuffix(particle, "-") {
		return true
	}
	bare := strings.TrimRight(particle, "’'")
	last, _ := utf8.DecodeLastRuneInString(bare)
	return bare != particle && !strings.ContainsRune("aeiouAEIOU", last)
}

// joinWords puts a space between two words, unless the first is joined to the second.
func joinWords(first, second string) string {
	switch {
	case first == "" || second == "":
		return first + second
	case IsJoinedParticle(first):
		return first + second
	}
	return first + " " + second
}
