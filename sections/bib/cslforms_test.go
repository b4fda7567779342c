package bib

import (
	"strings"
	"testing"
)

// TestDatesOfJSON: months from 13 to 16 and from 21 to 32 are seasons; numbers may be texts, and months names. What is no
// date of a calendar is printed as it stands and told, and so is what is not read.
func TestDatesOfJSON(t *testing.T) {
	const calendar, unread = "none of the calendar", "the field issued"
	for _, c := range []struct{ issued, want, told string }{
		{`{"date-parts": [[2031, 13]]}`, "2031-21", ""}, {`{"date-parts": [[2031, 16]]}`, "2031-24", ""},
		{`{"date-parts": [[2031, 21]]}`, "2031-21", ""}, {`{"date-parts": [["2031", "24"]]}`, "2031-24", ""},
		{`{"date-parts": [[2031, 25]]}`, "2031-21", ""}, {`{"date-parts": [[2031, 32]]}`, "2031-24", ""},
		{`{"date-parts": [[2031, 17]]}`, "2031-17", calendar}, {`{"date-parts": [[2031, 33]]}`, "2031-33", calendar},
		{`{"date-parts": [[2031, 5, 32]]}`, "2031-05-32", calendar}, {`{"date-parts": [[2031, -5]]}`, "2031--05", unread},
		{`{"date-parts": [[20311]]}`, "20311", unread}, {`{"date-parts": [["2031", "May", 3]]}`, "2031-05-03", ""},
		{`{"date-parts": [["Spring 2030"]]}`, "2030-21", ""}, {`{"date-parts": [[2031.0, 5.0]]}`, "2031-05", ""},
		{`{"date-parts": [[2030], [2031], [2032]]}`, "2030/2031", unread}, {`{"date-parts": [[2030, 1, 2, 3]]}`, "2030-01-02", unread},
		{`{"date-parts": [[2030, 5], [2031, 17]]}`, "2030-05/2031-17", unread}, {`{"date-parts": [[2030, 5], [0]]}`, "2030-05/..", ""},
		{`{"date-parts": [[null]]}`, "", ""}, {`{"date-parts": []}`, "", ""}, {`null`, "", ""}, {`{}`, "", ""},
		{`{"year": 2031, "month": "5"}`, "2031-05", ""}, {`{"edtf": "2031-05-03"}`, "2031-05-03", ""}, {`"May 2031"`, "2031-05", ""},
		{`{"literal": " ", "raw": "2031"}`, "2031", ""}, {`{"date-parts": [[2031, "spring", 3]]}`, "2031-spring", unread},
		{`{"when": "2031"}`, "", unread}, {`true`, "", unread}, {`{"date-parts": "2031"}`, "", unread},
		{`{"date-parts": [[2031]], "season": "winter"}`, "2031-24", ""}, {`{"date-parts": [[2031]], "season": 9}`, "2031", unread},
		{`{"date-parts": [[2031]], "season": "fog"}`, "2031", unread}, {`{"date-parts": [[2031]], "circa": 1}`, "2031~", ""},
	} {
		refs, told := read("a.json", `[{"id": "a", "title": "Fog", "issued": `+c.issued+`}]`)
		if got := refs[0].Date(Issued).String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.issued, got, c.want)
		}
		if all := strings.Join(told, "\n"); c.told == "" && all != "" || !strings.Contains(all, c.told) || len(told) > 1 {
			t.Errorf("%s: told %q, want %q", c.issued, told, c.told)
		}
	}
}

// TestTitlesOfJSON: a subtitle stands behind its title, unless that has it; without a title it is the title.
func TestTitlesOfJSON(t *testing.T) {
	for item, want := range map[string]string{
		`"title": "Fog", "subtitle": "A View"`: "Fog: A View", `"title": "Fog: A View", "subtitle": ["A View"]`: "Fog: A View",
		`"subtitle": "A View"`: "A View", `"subtitle": ["A View", "At Sea"]`: "A View: At Sea", `"title": ["Fog"], "subtitle": []`: "Fog",
	} {
		refs, told := read("a.json", `[{"id": "a", `+item+`}]`)
		if len(refs) != 1 || refs[0].Value(Title) != want || len(told) > 0 {
			t.Errorf("%s: %v, told %q, want %q", item, refs, told, want)
		}
	}
}

// TestFormsOfJSON: names are read one by one, whatever programs call their parts; fields of Crossref's API are read as
// those of CSL; what is not read is told.
func TestFormsOfJSON(t *testing.T) {
	for _, c := range []struct{ item, want, told string }{
		{`"author": ["Lamp, Ada", "The Keepers", {"first": "Bo", "lastName": "Wick"}, {"family": "X", "given": 7}, null]`, "; author [Lamp, Ada The Keepers Wick, Bo X, 7]", ""},
		{`"author": [{"family": "Lamp"}, {"affiliation": []}]`, "; author [Lamp]", "the field author"}, {`"author": [true]`, "", "the field author"},
		{`"author": [{"family": "Lamp", "given": {}}]`, "; author [Lamp]", ""}, {`"author": [{"family": "Lamp", "given": {"a": "B"}}]`, "; author [Lamp]", "the field author"},
		{`"author": {"name": "The Keepers"}, "editor": "Wick, B."`, "; author [The Keepers]; editor [Wick, B.]", ""},
		{`"authors": ["Lamp"], "_graph": 1, "score": 2, "fog": null`, "", "no field authors"},
		{`"volume": {"a": 1}, "issue": true`, "", "the field volume"}, {`"volume": [3], "ISSN": ["1234-5679", "2049-3630"]`, "; ISSN 1234-5679 2049-3630; volume 3", ""},
		{`"issue": ["3", "4"]`, "; issue 3", "2 texts"}, {`"keyword": ["fog", "oil"]`, "; keyword fog, oil", ""},
		{`"publisher-location": "Nowhere", "edition-number": "2", "degree": ["PhD"], "article-number": "e7"`, "; edition 2; genre PhD; number e7; publisher-place Nowhere", ""},
		{`"event": {"name": "Congress", "location": "Nowhere"}`, "; event-place Nowhere; event-title Congress", ""}, {`"event": "Congress"`, "; event-title Congress", ""},
		{`"institution": [{"name": "LKN"}]`, "; publisher LKN", ""}, {`"publisher": "P", "institution": [{"name": "LKN"}]`, "; publisher P", ""},
		{`"container-title": ["Lights of the World", "Wicks"]`, "; collection-title Lights of the World; container-title Wicks", ""},
		{`"published-online": {"date-parts": [[2031]]}`, "; issued 2031", ""}, {`"issued": {"date-parts": [[2030]]}, "published": {"date-parts": [[2031]]}`, "; issued 2030", ""},
	} {
		refs, told := read("a.json", `[{"id": "a", "type": "chapter", "title": "Fog", `+c.item+`}]`)
		if got := strings.Replace(inShort(&refs[0], false), "; title Fog", "", 1); got != "chapter a"+c.want {
			t.Errorf("%s: %s, want %s", c.item, got, c.want)
		}
		if all := strings.Join(told, "\n"); c.told == "" && all != "" || !strings.Contains(all, c.told) {
			t.Errorf("%s: told %q, want %q", c.item, told, c.told)
		}
	}
}

// TestFilesOfJSON: the list stands alone, in what Crossref, Zotero and pandoc put around it, or by the names of its items.
// Formats of other programs are told by their names.
func TestFilesOfJSON(t *testing.T) {
	const item = `{"id": "a", "type": "book", "title": "Fog", "subtitle": ["A look"]}`
	for _, text := range []string{
		item, "[" + item + "]", `{"items": [` + item + `]}`, `{"references": [` + item + `]}`, `{"status": "ok", "message": {"items": [` + item + `]}}`,
		`{"status": "ok", "message": ` + item + `}`, `{"a": {"type": "book", "title": ["Fog"], "subtitle": ["A look"]}}`,
	} {
		refs, told := read("a.json", text)
		if len(refs) != 1 || inShort(&refs[0], false) != "book a; title Fog: A look" || len(told) > 0 {
			t.Errorf("%s: %v, told %q", text, refs, told)
		}
	}
	for text, want := range map[string]string{
		`{"meta": {}, "results": [{"id": "W1", "title": "Fog", "authorships": []}]}`: "OpenAlex", `{"resultList": {"result": []}}`: "Europe PMC",
		`[{"key": "A", "data": {"itemType": "book", "title": "Fog"}}]`: "Zotero’s own", `{"config": {}, "items": [{"itemType": "book", "title": "Fog"}]}`: "Zotero’s own",
		`{"total": 1, "data": [{"paperId": "a"}]}`: "Semantic Scholar", `{"group": [{"work-summary": []}]}`: "ORCID", `{"data": {"attributes": {}}}`: "DataCite",
		`{"header": {}, "result": {}}`: "PubMed", `{"result": {"hits": {}}}`: "a database", "[1]": "cannot be read", item + "x": "behind its end",
	} {
		if _, told := read("a.json", text); len(told) == 0 || !strings.Contains(told[0], want) {
			t.Errorf("%s: told %q, want %q", text, told, want)
		}
	}
}
