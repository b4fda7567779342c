package printing

import (
	"strings"

	"annualreport/layout/diag"
)

// surface is what the surface of a paper, or of the paper that a profile was made for, is
// known to be.
type surface uint8

// The surfaces. Uncoated paper takes up more ink and looks darker: colors that were
// converted for coated paper come out heavy and dull on it.
const (
	unknownSurface surface = iota
	coatedSurface
	uncoatedSurface
)

// String says the surface in a message.
func (s surface) String() string { return [...]string{"", "coated", "uncoated"}[s] }

// uncoatedWords and coatedWords are found in the names of papers and of printing conditions.
// What is uncoated is looked for first: "uncoated" holds "coated", "non couché" holds "couché".
// The numbers of FOGRA are those of ISO 12647-2's print substrates.
var (
	uncoatedWords = []string{
		"uncoated", "wood-free", "woodfree", "offset paper", "newsprint", "recycled offset",
		"ungestrichen", "naturpapier", "offsetpapier", "non couché", "no estucado", "sin estucar", "não revestido",
		"uso mano", "non patinata", "non patinato", "ongestreken", "obestruket", "niepowlekan", "немелован",
		"офсетная бумага",
		"fogra29", "fogra30", "fogra44", "fogra47", "fogra52", "tr007", "swop uncoated",
	}
	coatedWords = []string{
		"coated", "gloss", "art paper", "gestrichen", "bilderdruck", "couché", "estucado", "revestido", "patinata",
		"patinato", "gestreken", "bestruket", "powlekan", "мелован",
		"fogra27", "fogra28", "fogra39", "fogra51", "gracol", "swop", "tr001", "tr003", "tr005", "tr006",
	}
)

// surfaceOf reads the surface out of a name.
func surfaceOf(name string) surface {
	name = strings.ToLower(name)
	for _, word := range uncoatedWords {
		if strings.Contains(name, word) {
			return uncoatedSurface
		}
	}
	for _, word := range coatedWords {
		if strings.Contains(name, word) {
			return coatedSurface
		}
	}
	return unknownSurface
}

// Paper is a paper as the author names it.
type Paper struct {
	// Name is empty where none is named, and At is where in the report.
	Name string
	At   diag.Span
}

// checkPapers reports papers whose surface is another than that of the paper that the
// profile was made for.
func (o *Options) checkPapers(problems *diag.List) {
	made := surfaceOf(o.Condition)
	if o.Profile != nil && made == unknownSurface {
		made = surfaceOf(o.Profile.Description)
	}
	for _, p := range [...]Paper{o.Binding.Paper, o.Binding.CoverPaper} {
		on := surfaceOf(p.Name)
		if on == unknownSurface || made == unknownSurface || on == made {
			continue
		}
		problems.Warnf(p.At, "ask the printer for the profile of this paper, and name it: profile = \"….icc\"",
			"the paper is %s, and colors are converted by a profile of %s paper, %s", on, made, o.Condition)
	}
}
