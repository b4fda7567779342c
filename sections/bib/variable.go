package bib

// Variable is a text that a publication can have, by its name in CSL 1.0.2, appendix IV. A name that CSL does not know
// is kept as it is.
type Variable string

// The variables that the program speaks of; others are read and written by their names alone.
const (
	Title            Variable = "title"
	TitleShort       Variable = "title-short"
	Container        Variable = "container-title"
	ContainerShort   Variable = "container-title-short"
	VolumeTitle      Variable = "volume-title"
	PartTitle        Variable = "part-title"
	Series           Variable = "collection-title"
	SeriesShort      Variable = "collection-title-short"
	SeriesNumber     Variable = "collection-number"
	Volume           Variable = "volume"
	Volumes          Variable = "number-of-volumes"
	Issue            Variable = "issue"
	Number           Variable = "number"
	Pages            Variable = "page"
	PageCount        Variable = "number-of-pages"
	ChapterNumber    Variable = "chapter-number"
	Section          Variable = "section"
	Part             Variable = "part-number"
	Edition          Variable = "edition"
	Version          Variable = "version"
	Publisher        Variable = "publisher"
	Place            Variable = "publisher-place"
	Event            Variable = "event-title"
	EventPlace       Variable = "event-place"
	Archive          Variable = "archive"
	ArchivePlace     Variable = "archive-place"
	ArchiveLocation  Variable = "archive_location"
	ArchiveSection   Variable = "archive_collection"
	CallNumber       Variable = "call-number"
	Genre            Variable = "genre"
	Medium           Variable = "medium"
	Status           Variable = "status"
	Scale            Variable = "scale"
	Dimensions       Variable = "dimensions"
	Authority        Variable = "authority"
	Jurisdiction     Variable = "jurisdiction"
	Division         Variable = "division"
	References       Variable = "references"
	Source           Variable = "source"
	License          Variable = "license"
	OriginalTitle    Variable = "original-title"
	OriginalPublish  Variable = "original-publisher"
	OriginalPlace    Variable = "original-publisher-place"
	ReviewedTitle    Variable = "reviewed-title"
	ReviewedGenre    Variable = "reviewed-genre"
	Language         Variable = "language"
	URL              Variable = "URL"
	DOI              Variable = "DOI"
	ISBN             Variable = "ISBN"
	ISSN             Variable = "ISSN"
	PMID             Variable = "PMID"
	PMCID            Variable = "PMCID"
	Keyword          Variable = "keyword"
	Note             Variable = "note"
	Annote           Variable = "annote"
	Abstract         Variable = "abstract"
	CitationLabel    Variable = "citation-label"
	CitationNumber   Variable = "citation-number"
	YearSuffix       Variable = "year-suffix"
	SupplementNumber Variable = "supplement-number"
	PrintingNumber   Variable = "printing-number"
)

// standard are the variables of CSL that a field of a file may be named by.
func standard() []Variable {
	return []Variable{
		Title, TitleShort, Container, ContainerShort, VolumeTitle, PartTitle, Series, SeriesShort, SeriesNumber,
		Volume, Volumes, Issue, Number,
		Pages, PageCount, ChapterNumber, Section, Part, Edition, Version, Publisher, Place, Event, EventPlace, Archive,
		ArchivePlace, ArchiveLocation, ArchiveSection, CallNumber, Genre, Medium, Status, Scale, Dimensions, Authority,
		Jurisdiction, Division, References, Source, OriginalTitle, OriginalPublish, OriginalPlace, ReviewedTitle,
		ReviewedGenre, Language, URL, DOI, ISBN, ISSN, PMID, PMCID, Keyword, Note, Annote, Abstract, CitationLabel,
		YearSuffix, SupplementNumber, PrintingNumber, License,
	}
}

// olderNames are the names that variables had in earlier editions of CSL and in programs that read it.
func olderNames() map[string]Variable {
	return map[string]Variable{
		"shortTitle": TitleShort, "journalAbbreviation": ContainerShort, "event": Event,
		"number-of-page": PageCount, "archive-location": ArchiveLocation, "archive-collection": ArchiveSection,
	}
}
