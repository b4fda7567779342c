// Package role names what the texts of a report are: a title, a caption, the name of a person. Whoever composes
// a report says the role of each text; a content.StyleSheet says how each role looks.
//
// The roles are a closed set. To add one: its constant here, with its name in names, and its style in the style
// sheet of the brand.
package role

// Role is what a text is in its report.
type Role uint8

// The roles of running text.
const (
	// Body is running text.
	Body Role = iota
	// Lead is the paragraph below the title of a section.
	Lead
	// Quotation is text of somebody else among running text; PullQuotation is words of somebody in large
	// letters, and Attribution says whose they are.
	Quotation
	PullQuotation
	Attribution
	// Signature is who signed a letter.
	Signature
	// Code is text of a program.
	Code
	// Note is a footnote.
	Note
	// Initial is the large letter that a text begins with.
	Initial
	// SideNote is a remark in the margin column, SideQuotation words of somebody there, and SideNumber a number there,
	// above what it counts.
	SideNote
	SideQuotation
	SideNumber
)

// The roles of titles.
const (
	// Title is that of a section; SectionNumber stands above it, and Category, what the section belongs to, above both.
	Title Role = iota + SideNumber + 1
	SectionNumber
	Category
	// PartTitle is the title of a part of the report, and PartNumber stands above it.
	PartTitle
	PartNumber
	// PartLead is the paragraph below the title of a part.
	PartLead
	// ContentsTitle is the title of the contents.
	ContentsTitle
	// Heading, Subheading and MinorHeading are headings within a section: the levels 2, 3, and all below.
	Heading
	Subheading
	MinorHeading
	// GroupHeading stands above a group of entries, PointHeading above a point of a list.
	GroupHeading
	PointHeading
	// Question is what somebody asks, and an answer follows.
	Question
	// Place is where a programme is at work; it stands above the heading of the programme.
	Place
)

// The roles of lists and of what has a label.
const (
	// Bullet is the mark of a list without numbers. Number is any other mark: it has the letters of the text
	// that it marks.
	Bullet Role = iota + Place + 1
	Number
	// Acronym is a short form or a term of a glossary, Explanation what it stands for.
	Acronym
	Explanation
	// Task is what somebody did for the report, and Contributor who it was.
	Task
	Contributor
	// Date is when an event was, Event what happened.
	Date
	Event
	// Publication is an entry of a list of publications, Annotation what is said of one below it, and Aside
	// what stands beside it in the margin.
	Publication
	Annotation
	Aside
	// Source is an entry of a list of references.
	Source
)

// The roles of cards, which stand side by side.
const (
	// BigNumber is a figure in large letters, NumberLabel what it counts, and NumberNote a remark on it.
	// HeroNumber is the one that a page begins with, and SmallNumber one of those that follow.
	BigNumber Role = iota + Source + 1
	HeroNumber
	SmallNumber
	NumberLabel
	NumberNote
	// PersonInitials stand in the place of a portrait that is missing.
	PersonInitials
	// PersonName, PersonRole, PersonQuotation and PersonText are the texts of a person's card.
	PersonName
	PersonRole
	PersonQuotation
	PersonText
	// AddressName is who is found at an address, and AddressLine is one line of it.
	AddressName
	AddressLine
	// PartnerName is an organisation that helped, and PartnerSite where it is on the web.
	PartnerName
	PartnerSite
	// ListedName is a name in columns of names.
	ListedName
)

// The roles of pictures, tables and charts.
const (
	// Caption says what a picture or a table shows; CaptionAgain stands above a table on its further pages. ChartTitle
	// says above a chart what it means, and ChartSubtitle below that what it shows.
	Caption Role = iota + ListedName + 1
	ChartTitle
	ChartSubtitle
	CaptionAgain
	// TableNote is a remark below a table or a chart.
	TableNote
	// TableHead, TableCell and TableTotal are the cells of tables.
	TableHead
	TableCell
	TableTotal
	// ChartLabel and ChartValue are the words and the values in charts.
	ChartLabel
	ChartValue
)

// The roles of what leads through a report.
const (
	// ContentsEntry is a section or a part of the report in the contents, ContentsNumber the number of a section and
	// ContentsFolio the page.
	ContentsEntry Role = iota + ChartValue + 1
	ContentsNumber
	ContentsFolio
	// ContentsPartNumber is the number of a part of the report, which stands above its title. ContentsSection is a
	// section within a part, and ContentsSectionNumber its number.
	ContentsPartNumber
	ContentsSection
	ContentsSectionNumber
	// ContentsHeading is a heading within a section, ContentsSubheading one below another heading, and
	// ContentsHeadingFolio the page of either. ContentsLead is what is said of a section below its title there.
	ContentsHeading
	ContentsSubheading
	ContentsHeadingFolio
	ContentsLead
	// RunningHead and Folio stand at the foot of every page.
	RunningHead
	Folio
	// Imprint is what is said of the report itself.
	Imprint
)

// The roles of covers.
const (
	// CoverName is who publishes the report, in short, and CoverText the whole name, the address and any other
	// text.
	CoverName Role = iota + Imprint + 1
	CoverText
	CoverTitle
	CoverSubtitle
	CoverDate
	// CoverFarewell is the title of the back cover.
	CoverFarewell
)

// Count is how many roles there are: they are the numbers below it.
const Count = int(CoverFarewell) + 1

// names are the names of the roles.
var names = [Count]string{
	Body: "body", Lead: "lead", Quotation: "quotation", PullQuotation: "pull quotation", Attribution: "attribution",
	Signature: "signature", Code: "code", Note: "note", Initial: "initial",
	SideNote: "side note", SideQuotation: "side quotation", SideNumber: "side number",
	Title: "title", SectionNumber: "section number", Category: "category",
	PartTitle: "part title", PartNumber: "part number",
	PartLead:      "part lead",
	ContentsTitle: "contents title", Heading: "heading",
	Subheading: "subheading", MinorHeading: "minor heading", GroupHeading: "group heading",
	PointHeading: "point heading", Question: "question", Place: "place",
	Bullet: "bullet", Number: "number", Acronym: "acronym", Explanation: "explanation", Task: "task",
	Contributor: "contributor", Date: "date", Event: "event", Publication: "publication",
	Annotation: "annotation", Aside: "aside", Source: "source",
	BigNumber: "big number", HeroNumber: "hero number", SmallNumber: "small number",
	NumberLabel: "number label", NumberNote: "number note", PersonInitials: "person initials",
	PersonName: "person name", PersonRole: "person role", PersonQuotation: "person quotation",
	PersonText:  "person text",
	AddressName: "address name", AddressLine: "address line",
	PartnerName: "partner name", PartnerSite: "partner site", ListedName: "listed name",
	Caption: "caption", ChartTitle: "chart title", ChartSubtitle: "chart subtitle",
	CaptionAgain: "caption again", TableNote: "table note", TableHead: "table head",
	TableCell: "table cell", TableTotal: "table total", ChartLabel: "chart label", ChartValue: "chart value",
	ContentsEntry: "contents entry", ContentsNumber: "contents number", ContentsFolio: "contents folio",
	ContentsPartNumber: "contents part number", ContentsSection: "contents section",
	ContentsSectionNumber: "contents section number",
	ContentsHeading:       "contents heading", ContentsSubheading: "contents subheading",
	ContentsHeadingFolio: "contents heading folio", ContentsLead: "contents lead",
	RunningHead: "running head", Folio: "folio", Imprint: "imprint",
	CoverName: "cover name", CoverText: "cover text", CoverTitle: "cover title", CoverSubtitle: "cover subtitle",
	CoverDate: "cover date", CoverFarewell: "cover farewell",
}

// String is the name of the role, in small letters.
func (r Role) String() string { return names[r] }

// IsHeading reports whether the text is a heading of what follows within a section.
func (r Role) IsHeading() bool {
	switch r {
	case Heading, Subheading, MinorHeading, GroupHeading, PointHeading, Question:
		return true
	default:
		return false
	}
}

// HeadingOf is the role of a heading of a level within a section: 2, 3, or any below.
func HeadingOf(level int) Role {
	switch {
	case level <= 2:
		return Heading
	case level == 3:
		return Subheading
	default:
		return MinorHeading
	}
}

// BelongsAbove reports whether the text belongs to what stands above it, as the name below a letter does.
func (r Role) BelongsAbove() bool { return r == Signature || r == Attribution }
