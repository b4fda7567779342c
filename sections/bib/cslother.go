package bib

import (
	"encoding/json"
	"slices"
	"strings"
)

// otherFormat is a format of publications that is not read: what people call it, and how they have the same
// publications so that they are read.
type otherFormat struct{ name, cure string }

// otherJSON are formats of JSON that are not CSL-JSON, by a field that they alone have.
var otherJSON = []struct {
	field string
	otherFormat
}{
	{"authorships", otherFormat{"OpenAlex’s JSON", "export the works from OpenAlex as RIS"}},
	{"authorString", otherFormat{"Europe PMC’s JSON", "export them from Europe PMC as RIS or BibTeX"}},
	{"resultList", otherFormat{"Europe PMC’s JSON", "export them from Europe PMC as RIS or BibTeX"}},
	{"itemType", otherFormat{"Zotero’s own JSON", "export them from Zotero as CSL JSON"}},
	{"paperId", otherFormat{"Semantic Scholar’s JSON", "export them as BibTeX"}},
	{"activities-summary", otherFormat{"ORCID’s JSON", "export the works from ORCID as BibTeX"}},
	{"work-summary", otherFormat{"ORCID’s JSON", "export the works from ORCID as BibTeX"}},
	{"put-code", otherFormat{"ORCID’s JSON", "export the works from ORCID as BibTeX"}},
	{"attributes", otherFormat{"DataCite’s JSON", "export it as BibTeX, CSL-JSON or RIS"}},
	{"sortpubdate", otherFormat{"PubMed’s JSON", "save it from PubMed in its format PubMed (.nbib)"}},
	{"first_name", otherFormat{"Mendeley’s JSON", "export it as BibTeX or RIS"}},
	{"hits", otherFormat{"the JSON of a database", "export it as BibTeX, CSL-JSON or RIS"}},
	{"header", otherFormat{"PubMed’s JSON", "save it from PubMed in its format PubMed (.nbib)"}},
	{"result", otherFormat{"the JSON of a database", "export it as BibTeX, CSL-JSON or RIS"}},
}

// ofOthers is the format of an item that is none of CSL-JSON, nil for one that is.
func (i cslItem) ofOthers() *otherFormat {
	data, _ := i.inner("data")
	group, _ := i.inner("group")
	for _, other := range otherJSON {
		if i[other.field] != nil || data[other.field] != nil || group[other.field] != nil {
			return &other.otherFormat
		}
	}
	return nil
}

// inner is an object in a field of an item, or the first of a list of them.
func (i cslItem) inner(field string) (cslItem, bool) {
	var inner cslItem
	if json.Unmarshal(i[field], &inner) == nil {
		return inner, inner != nil
	}
	var list []cslItem
	if json.Unmarshal(i[field], &list) == nil && len(list) > 0 {
		return list[0], true
	}
	return nil, false
}

// wrapped is the item in the envelope that Crossref's API puts it into: {"status": "ok", "message": {…}}.
func (i cslItem) wrapped() (cslItem, bool) {
	inner, ok := i.inner("message")
	return inner, ok && i["type"] == nil && inner["title"] != nil
}

// listIn is the list of publications that an object has: that of Crossref's API, of Zotero's, or of pandoc; nil if it
// has none.
func listIn(whole cslItem) json.RawMessage {
	if message, ok := whole.inner("message"); ok && isList(message["items"]) {
		return message["items"]
	}
	for _, field := range []string{"items", "references", "results"} {
		if isList(whole[field]) && whole["title"] == nil && whole["type"] == nil {
			return whole[field]
		}
	}
	return nil
}

// isList reports whether a value is a list.
func isList(raw json.RawMessage) bool { return strings.HasPrefix(strings.TrimSpace(string(raw)), "[") }

// isByNames reports whether an object has items by their names: {"lamp2031": {"title": …}, …}.
func (i cslItem) isByNames() bool {
	if len(i) == 0 || i["title"] != nil {
		return false
	}
	for field := range i {
		if inner, ok := i.inner(field); !ok || isList(i[field]) || inner["title"] == nil {
			return false
		}
	}
	return true
}

// crossrefNames are the fields of CSL that fields of Crossref's are, unless these have words.
var crossrefNames = []struct{ from, to string }{
	{"published-print", "issued"}, {"published", "issued"}, {"published-online", "issued"}, {"posted", "issued"},
	{"short-container-title", string(ContainerShort)}, {"short-title", string(TitleShort)},
	{"article-number", string(Number)}, {"edition-number", string(Edition)}, {"publisher-location", string(Place)},
	{"degree", string(Genre)},
}

// fromCrossref gives an item the fields of CSL in the place of those that Crossref's API has, and returns it.
func (i cslItem) fromCrossref() cslItem {
	for _, n := range crossrefNames {
		if isBlank(i[n.to]) && !isBlank(i[n.from]) {
			i[n.to] = i[n.from]
		}
		delete(i, n.from)
	}
	if event, ok := i.inner("event"); ok {
		i[string(Event)] = event["name"]
		if isBlank(i[string(EventPlace)]) {
			i[string(EventPlace)] = event["location"]
		}
		delete(i, "event")
	}
	if institution, ok := i.inner("institution"); ok && isBlank(i[string(Publisher)]) {
		i[string(Publisher)] = institution["name"]
	}
	delete(i, "institution")
	i.joinSubtitle()
	i.divideContainers()
	return i
}

// joinSubtitle puts the subtitle behind the title.
func (i cslItem) joinSubtitle() {
	title, hasTitle := cslText(i["title"])
	sub, hasSub := cslLines(i["subtitle"])
	delete(i, "subtitle")
	if !hasSub || strings.Contains(title, sub[0]) {
		return
	}
	whole := append([]string{title}, sub...)
	if !hasTitle {
		whole = sub
	}
	i["title"], _ = json.Marshal(strings.Join(whole, ": "))
}

// divideContainers makes a series of the first of two titles that something stands in: Crossref names the series of a
// book before the book.
func (i cslItem) divideContainers() {
	lines, _ := cslLines(i[string(Container)])
	if len(lines) != 2 || !isBlank(i[string(Series)]) || cslTypeOf(i).IsArticle() {
		return
	}
	i[string(Series)], _ = json.Marshal(lines[0])
	i[string(Container)], _ = json.Marshal(lines[1])
}

// cslTypeOf is the type of an item.
func cslTypeOf(i cslItem) Type {
	kind, _ := cslText(i["type"])
	return cslType(kind)
}

// isOfPrograms reports whether a field is what programs note for themselves, Crossref, DataCite, Zotero and others:
// nobody misses it in a list.
func isOfPrograms(name string) bool {
	return strings.HasPrefix(name, "_") || slices.Contains(programFields, name)
}

var programFields = strings.Fields("indexed reference-count references-count content-domain created update-policy " +
	"is-referenced-by-count prefix member reference deposited score resource relation alternative-id subject " +
	"journal-issue content-created content-updated link assertion isbn-type issn-type update-to approved " +
	"accepted aliases group-title funder free-to-read clinical-trial-number peer-review standards-body " +
	"issue-title proceedings-subject content-number review special_numbering updated-by component-number " +
	"article-type citation-key categories custom library system_id collections tags copyright version-number " +
	"archive_collection id type locator label suppress-author position near-note first-reference-note-number " +
	"status-code multi uris uri suffix affiliation ORCID timestamp")
