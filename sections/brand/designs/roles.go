package designs

import "annualreport/layout/content/role"

// roleKey is a role with the key of its texts, and a sentence on it.
type roleKey struct {
	name string
	role role.Role
	doc  string
}

// onPages are the roles of all pages but covers.
func onPages() []roleKey {
	out := make([]roleKey, role.CoverName)
	for r := range role.CoverName {
		out[r] = roleKey{keyOf(r), r, sentences[r]}
	}
	return out
}

// onCovers are the roles of covers.
func onCovers() []roleKey {
	return []roleKey{
		{"name", role.CoverName, "who publishes the report"}, {"text", role.CoverText, "all other text"},
		{"date", role.CoverDate, "the month of the report"},
		{"title", role.CoverTitle, "the title; one of more than a few words is smaller"},
		{"subtitle", role.CoverSubtitle, "what stands below it"},
		{"farewell", role.CoverFarewell, "the title of the back cover"},
	}
}

// onPartPages are the roles that look otherwise on the page of the title of a part.
func onPartPages() []roleKey {
	return []roleKey{
		{"number", role.PartNumber, "the number of the part"},
		{"title", role.PartTitle, "its title; one of more than a few words is smaller"},
		{"lead", role.PartLead, "the paragraph below it"},
	}
}

// onOpeners are the roles that look otherwise where a section begins on a ground of its own or below a picture.
func onOpeners() []roleKey {
	return []roleKey{
		{"number", role.SectionNumber, "the number of the section"},
		{"title", role.Title, "its title; on a ground one of more than a few words is smaller"},
		{"lead", role.Lead, "the paragraph below it"},
	}
}

// sentences say what the roles are, to those who write designs.
var sentences = [role.CoverName]string{
	role.Body:                  "running text",
	role.Lead:                  "the paragraph below the title of a section",
	role.Quotation:             "what somebody else says, among running text",
	role.PullQuotation:         "words of somebody in large letters",
	role.Attribution:           "whose words they are",
	role.Signature:             "who signed a letter",
	role.Code:                  "text of a program",
	role.Note:                  "footnotes",
	role.Initial:               "the large letter that a text begins with",
	role.SideNote:              "a remark in the margin column",
	role.SideQuotation:         "words of somebody in the margin column",
	role.SideNumber:            "a number in the margin column, above what it counts",
	role.Title:                 "the title of a section",
	role.SectionNumber:         "its number, above it",
	role.Category:              "what the section belongs to, above both",
	role.PartTitle:             "the title of a part, above its first section",
	role.PartNumber:            "its number",
	role.PartLead:              "the paragraph below it",
	role.ContentsTitle:         "the title of the contents",
	role.Heading:               "headings of the second level",
	role.Subheading:            "headings of the third level",
	role.MinorHeading:          "headings of all lower levels",
	role.GroupHeading:          "what stands above a group of entries",
	role.PointHeading:          "what stands above a point of a list",
	role.Question:              "what somebody asks",
	role.Place:                 "where a programme is at work",
	role.Bullet:                "the mark of a list without numbers",
	role.Number:                "the mark of one with numbers",
	role.Acronym:               "a short form, or a term of a glossary",
	role.Explanation:           "what it stands for",
	role.Task:                  "what somebody did for the report",
	role.Contributor:           "who it was",
	role.Date:                  "when an event was",
	role.Event:                 "what happened",
	role.Publication:           "an entry of a list of publications",
	role.Annotation:            "what is said of it below",
	role.Aside:                 "what stands beside it in the margin",
	role.Source:                "an entry of a list of references",
	role.BigNumber:             "a number in large letters",
	role.HeroNumber:            "the number that leads a page of them",
	role.SmallNumber:           "a number of less weight than others",
	role.NumberLabel:           "what it counts",
	role.NumberNote:            "a remark on it",
	role.PersonInitials:        "initials in the place of a portrait",
	role.PersonName:            "the name of a person",
	role.PersonRole:            "what the person does",
	role.PersonQuotation:       "what the person says",
	role.PersonText:            "what is said of the person",
	role.AddressName:           "who is found at an address",
	role.AddressLine:           "a line of it",
	role.PartnerName:           "an organisation that helped",
	role.PartnerSite:           "where it is on the web",
	role.ListedName:            "a name in columns of names",
	role.Caption:               "what a picture or a table shows",
	role.ChartTitle:            "what a chart says, above it",
	role.ChartSubtitle:         "what a chart shows, below that",
	role.CaptionAgain:          "the same above a table on its further pages",
	role.TableNote:             "a remark below a table or a chart",
	role.TableHead:             "the heads of columns",
	role.TableCell:             "the cells of tables",
	role.TableTotal:            "the cells of sums",
	role.ChartLabel:            "the words in charts",
	role.ChartValue:            "the values in charts",
	role.ContentsEntry:         "a section or a part in the contents",
	role.ContentsNumber:        "its number",
	role.ContentsFolio:         "its page",
	role.ContentsPartNumber:    "the number of a part",
	role.ContentsSection:       "a section within a part",
	role.ContentsSectionNumber: "its number",
	role.ContentsHeading:       "a heading within a section",
	role.ContentsSubheading:    "a heading below another",
	role.ContentsHeadingFolio:  "the page of either",
	role.ContentsLead:          "the first sentence of a section's lead",
	role.RunningHead:           "the foot of each page",
	role.Folio:                 "the number of the page",
	role.Imprint:               "what is said of the report itself",
}
