package bib

// Type is what a publication is, by its name in CSL 1.0.2, appendix III.
type Type string

// The types that the program speaks of.
const (
	Report       Type = "report"
	Book         Type = "book"
	Pamphlet     Type = "pamphlet"
	Article      Type = "article-journal"
	Magazine     Type = "article-magazine"
	Newspaper    Type = "article-newspaper"
	Preprint     Type = "article"
	Chapter      Type = "chapter"
	Entry        Type = "entry"
	Dictionary   Type = "entry-dictionary"
	Encyclopedia Type = "entry-encyclopedia"
	Paper        Type = "paper-conference"
	Thesis       Type = "thesis"
	Webpage      Type = "webpage"
	Post         Type = "post"
	WeblogPost   Type = "post-weblog"
	Speech       Type = "speech"
	Manuscript   Type = "manuscript"
	Periodical   Type = "periodical"
	Letter       Type = "personal_communication"
	Film         Type = "motion_picture"
	Broadcast    Type = "broadcast"
	Song         Type = "song"
	Figure       Type = "figure"
	Graphic      Type = "graphic"
	Map          Type = "map"
	Dataset      Type = "dataset"
	Software     Type = "software"
	Patent       Type = "patent"
	Standard     Type = "standard"
	Legislation  Type = "legislation"
	LegalCase    Type = "legal_case"
	Bill         Type = "bill"
	Hearing      Type = "hearing"
	Treaty       Type = "treaty"
	Regulation   Type = "regulation"
	Review       Type = "review"
	BookReview   Type = "review-book"
	Interview    Type = "interview"
	Performance  Type = "performance"
	Score        Type = "musical_score"
	Classic      Type = "classic"
	Collection   Type = "collection"
	EventType    Type = "event"
	Other        Type = "document"
)

// types are all types of CSL.
func types() []Type {
	return []Type{
		Report, Book, Pamphlet, Article, Magazine, Newspaper, Preprint, Chapter, Entry, Dictionary, Encyclopedia, Paper,
		Thesis, Webpage, Post, WeblogPost, Speech, Manuscript, Periodical, Letter, Film, Broadcast, Song,
		Figure, Graphic,
		Map, Dataset, Software, Patent, Standard, Legislation, LegalCase, Bill, Hearing, Treaty, Regulation, Review,
		BookReview, Interview, Performance, Score, Classic, Collection, EventType, Other,
	}
}

// IsArticle reports whether publications of a type stand in a journal, a magazine or a newspaper.
func (t Type) IsArticle() bool { return t == Article || t == Magazine || t == Newspaper }

// IsPart reports whether publications of a type are parts of a book, of proceedings or of a dictionary.
func (t Type) IsPart() bool {
	switch t {
	case Chapter, Paper, Entry, Dictionary, Encyclopedia:
		return true
	}
	return false
}

// isVolume reports whether publications of a type are bound volumes, of which files say how many pages they have.
func (t Type) isVolume() bool {
	switch t {
	case Book, Report, Thesis, Pamphlet, Manuscript, Collection:
		return true
	}
	return false
}
