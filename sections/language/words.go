package language

// Words are the words that the program itself puts into a report.
type Words struct {
	// Contents is the title of the list of sections.
	Contents string
	// Footnote stands before the number of a note where its mark is read aloud.
	Footnote string
	// BackToText says that a note's mark leads back to the text.
	BackToText string
	// Page says a page that the text refers to, with {0} for its number.
	Page string
	// Undated is the heading of publications without a year.
	Undated string
	// Other is the heading of what belongs to no group.
	Other string
	// Pictures stands before those who took them, Editor and Editors behind those who
	// edited a publication.
	Pictures, Editor, Editors string
	// Translation stands before the day of a translation that is older than the original.
	Translation string
	// AlsoIn stands before the languages that a publication is out in besides.
	AlsoIn string
	// Continued stands behind the title of a table on the pages that it goes on over.
	Continued string
	// AndOthers stands behind the first names of a list that is cut short.
	AndOthers string
	// Greeting is the first line of the message that announces a report, and GreetingByName that to somebody, with {0}
	// for the name. ReadReport is the link to the report, and Attached says that the message has it; Unsubscribe is the
	// link to get no more.
	Greeting, GreetingByName, ReadReport, Attached, Unsubscribe string
	// Yes and No are what a cell of a spreadsheet says that is true or false: those of CLDR 48 (posix.json, yesstr and
	// nostr) but in zh, te and ml, where these answer an offer, in tr, where the second lacks its letter, and in lo and
	// my, where they are English.
	Yes, No string
	// NoData says of a country on a map that its value is not known.
	NoData string
	Types  Types
}

// Types are the kinds of publications.
type Types struct{ Report, Book, Article, Chapter, Thesis, Webpage string }

// words are the words of the program itself.
func (l wordList) words() Words {
	return Words{
		Contents: l["contents"], Footnote: l["footnote"], BackToText: l["back-to-text"], Page: l["page"],
		Undated: l["undated"], Other: l["other"], Pictures: l["pictures"], Editor: l["editor"], Editors: l["editors"],
		Translation: l["translation"], AlsoIn: l["also-in"], Continued: l["continued"], AndOthers: l["and-others"],
		Greeting: l["greeting"], GreetingByName: l["greeting-name"], ReadReport: l["read-report"],
		Attached: l["attached"], Unsubscribe: l["unsubscribe"], Yes: l["yes"], No: l["no"],
		NoData: l["no-data"],
		Types: Types{
			Report: l["report"], Book: l["book"], Article: l["article"], Chapter: l["chapter"], Thesis: l["thesis"],
			Webpage: l["web-page"],
		},
	}
}

// Recordings are the words beside films and sounds.
type Recordings struct {
	// Film and Sound say what a link leads to, and Transcript is the link to its words in writing. Where a language has
	// no usual word for a transcript, it is a version in writing.
	Film, Sound, Transcript string
}

// recordings are the words beside films and sounds.
func (l wordList) recordings() Recordings {
	return Recordings{Film: l["film"], Sound: l["sound"], Transcript: l["transcript"]}
}

// Captions are the words of captions that are numbered, and the titles of the lists of these.
type Captions struct {
	// Figure and Table are the label of a caption, in which {0} stands for its number.
	Figure, Table string
	// Figures and Tables are the titles of the lists of all figures and of all tables.
	Figures, Tables string
}

// captions are the words of captions.
func (l wordList) captions() Captions {
	return Captions{Figure: l["figure"], Table: l["table"], Figures: l["figures"], Tables: l["tables"]}
}
