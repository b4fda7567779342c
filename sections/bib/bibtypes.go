package bib

import "slices"

// bibTypes are the types of BibTeX and BibLaTeX.
var bibTypes = map[string]Type{
	"article": Article, "suppperiodical": Article, "periodical": Periodical, "book": Book, "mvbook": Book,
	"collection": Book, "mvcollection": Book, "proceedings": Book, "mvproceedings": Book, "reference": Book,
	"mvreference": Book, "booklet": Pamphlet, "manual": Report, "report": Report, "techreport": Report,
	"inbook": Chapter, "bookinbook": Chapter, "suppbook": Chapter, "incollection": Chapter, "suppcollection": Chapter,
	"inproceedings": Paper, "conference": Paper, "inreference": Encyclopedia, "phdthesis": Thesis,
	"mastersthesis": Thesis, "thesis": Thesis, "online": Webpage, "electronic": Webpage, "www": Webpage,
	"webpage": Webpage, "unpublished": Manuscript, "misc": Other, "dataset": Dataset, "software": Software,
	"patent": Patent, "standard": Standard, "legislation": Legislation, "jurisdiction": LegalCase, "legal": Legislation,
	"letter": Letter, "movie": Film, "video": Film, "audio": Song, "music": Song, "image": Figure, "artwork": Graphic,
	"performance": Performance, "review": Review, "presentation": Speech, "talk": Speech, "newspaper": Newspaper,
	"magazine": Magazine, "preprint": Preprint, "map": Map,
}

// bibKinds are the entries of BibLaTeX that types are written as.
var bibKinds = map[Type]string{
	Report: "report", Book: "book", Pamphlet: "booklet", Article: "article", Magazine: "article", Newspaper: "article",
	Preprint: "article", Chapter: "incollection", Paper: "inproceedings", Entry: "inreference",
	Encyclopedia: "inreference", Dictionary: "inreference", Periodical: "periodical", Thesis: "thesis",
	Webpage: "online", Post: "online", WeblogPost: "online", Manuscript: "unpublished", Dataset: "dataset",
	Software: "software", Patent: "patent", Standard: "standard", Legislation: "legislation", LegalCase: "jurisdiction",
	Letter: "letter", Film: "movie", Song: "music", Figure: "image", Graphic: "artwork", Performance: "performance",
	Review: "review",
}

// bibKind is the entry of BibLaTeX that a type is written as.
func bibKind(t Type) string {
	if kind, ok := bibKinds[t]; ok {
		return kind
	}
	return "misc"
}

// bibType is the type of an entry. Where BibLaTeX has one entry for several types, the subtype of the entry names one.
func bibType(kind, subtype string) Type {
	if t := Type(subtype); slices.Contains(types(), t) {
		return t
	}
	t, ok := bibTypes[kind]
	switch {
	case !ok:
		return Other
	case t == Article && subtype == "magazine":
		return Magazine
	case t == Article && subtype == "newspaper":
		return Newspaper
	}
	return t
}

// genres are what kinds of entries say of a publication beside its type, and the keys that BibLaTeX has for the field
// type.
var genres = map[string]string{
	"phdthesis": "PhD thesis", "mastersthesis": "Master’s thesis", "mathesis": "Master’s thesis",
	"bathesis": "Bachelor’s thesis", "candthesis": "Candidate thesis", "techreport": "technical report",
	"resreport": "research report", "software": "computer software", "datacd": "data CD", "audiocd": "audio CD",
	"patent": "patent", "patentus": "U.S. patent", "patenteu": "European patent", "patentde": "German patent",
	"patentfr": "French patent", "patentuk": "British patent", "patreq": "patent request",
}

// isSeriesKind reports whether the number of an entry is that of the volume in its series.
func isSeriesKind(t Type) bool { return t == Book || t == Collection || t.IsPart() || t == Periodical }
