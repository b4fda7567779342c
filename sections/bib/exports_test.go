package bib

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// endNote is a list as EndNote exports it as XML.
const endNote = `<?xml version="1.0" encoding="UTF-8"?><xml><records><record>
<ref-type name="Journal Article">17</ref-type>
<contributors><authors><author><style face="normal">Lamp, Ada</style></author><author>Gulls,</author></authors>
<secondary-authors><author>Wick, B.</author></secondary-authors></contributors>
<titles><title><style face="normal">On </style><style face="italic">Larus</style> &amp; CO<style face="subscript">2</style></title>
<secondary-title>Lights</secondary-title></titles>
<periodical><full-title>Journal of Lights</full-title></periodical><pages>45-67</pages><volume>12</volume><number>3</number>
<keywords><keyword>fog&#xD;oil</keyword></keywords><dates><year>2031</year><pub-dates><date>May 3</date></pub-dates></dates>
<urls><related-urls><url>https://lights.example/?a=1&amp;copy=2</url></related-urls><pdf-urls><url>internal-pdf://secret.pdf</url></pdf-urls></urls>
<electronic-resource-num>10.5555/9</electronic-resource-num></record></records></xml>`

// webOfScience is a list as the Web of Science exports it as plain text.
const webOfScience = "\ufeffFN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Lamp, A\n   Wick, B\nAF Lamp, Ada\n   Wick, Bo; Faro, C\nTI Fog and\n   its manners\n" +
	"SO JOURNAL OF THE BMC LIGHTS-AND-SEA\nJI J. BMC Lights\nPD MAY 3\nPY 2031\nVL 12\nIS 3\nBP 45\nEP 67\nDI 10.5555/9\nPI NOWHERE\nUT WOS:7\nER\n\n" +
	"PT S\nAU Lamp, A\nTI Oil\nSO PROCEEDINGS OF FOG\nDT Proceedings Paper\nCT Congress of Fog\nPI NOWHERE\nPY 2030\nAR e7\nER\n\nPT B\nSO Wicks\nPY 2029\nER\nEF\n"

// TestExports: EndNote's XML and the text of the Web of Science are read with looks, full names and days; files on
// their authors' disks are not.
func TestExports(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a.xml", endNote, "article-journal ; author [{Family:Lamp Given:Ada Particle: DroppingParticle: Suffix: CommaBeforeSuffix:false Literal:} " +
			"{Family: Given: Particle: DroppingParticle: Suffix: CommaBeforeSuffix:false Literal:Gulls}]; editor [{Family:Wick Given:B. Particle: DroppingParticle: Suffix: CommaBeforeSuffix:false Literal:}]; " +
			"issued 2031-05-03; DOI 10.5555/9; URL https://lights.example/?a=1&amp;copy=2; container-title Lights; issue 3; keyword fog, oil; page 45–67; title On <i>Larus</i> & CO<sub>2</sub>; volume 12"},
		{"a.ciw", webOfScience, "article-journal WOS:7; author [Lamp, Ada Wick, Bo Faro, C]; issued 2031-05-03; DOI 10.5555/9; container-title Journal of the BMC Lights-And-Sea; " +
			"container-title-short J. BMC Lights; issue 3; page 45–67; title Fog and its manners; volume 12\n" +
			"paper-conference ; author [Lamp, A]; issued 2030; container-title Proceedings of Fog; event-title Congress of Fog; page e7; publisher-place NOWHERE; title Oil\n" +
			"book ; issued 2029; title Wicks"},
	} {
		for _, name := range []string{c.name, "a.txt"} {
			refs, told := read(name, c.text)
			var out []string
			for i := range refs {
				out = append(out, inShort(&refs[i], c.name == "a.xml"))
			}
			if got := strings.Join(out, "\n"); got != c.want || len(told) > 0 {
				t.Errorf("%s: %s\nwant %s\ntold %q", name, got, c.want, told)
			}
		}
	}
}

// TestWordsBetweenElements: words that stand before or behind an element of EndNote's XML are none of it.
func TestWordsBetweenElements(t *testing.T) {
	refs, told := read("a.xml", "<xml><records><record>one<titles>two<title>Fog</title>three</titles><dates>four<year>2031</year></dates></record></records></xml>")
	if len(refs) != 1 || len(told) > 0 || inShort(&refs[0], false) != string(refs[0].Type)+" ; issued 2031; title Fog" {
		t.Errorf("%v, told %q", refs, told)
	}
}

// TestEditorsOfMedline: editors have a tag of their own, and names of groups are written as they stand.
func TestEditorsOfMedline(t *testing.T) {
	refs, told := read("a.nbib", "\nPMID- 7\nTI  - Fog.\nAU  - Lamp A\nCN  - Gulls\nFED - Wick, Bo\nED  - Wick B\nDP  - 2031\n")
	if len(refs) != 1 || fmt.Sprint(refs[0].Creators(Author), refs[0].Creators(Editor)) != "[Lamp, A Gulls] [Wick, Bo]" {
		t.Errorf("%v, told %q", refs, told)
	}
}

// inShort is what a publication says, with the parts of names or without.
func inShort(r *Reference, parts bool) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s", r.Type, r.Key.Value)
	for _, role := range r.Roles() {
		if parts {
			fmt.Fprintf(&b, "; %s %s", role, fields(r.Creators(role)))
		} else {
			fmt.Fprintf(&b, "; %s %v", role, r.Creators(role))
		}
	}
	for _, day := range r.Days() {
		fmt.Fprintf(&b, "; %s %s", day, r.Date(day))
	}
	for _, v := range r.Variables() {
		fmt.Fprintf(&b, "; %s %s", v, writeHTML(r.Runs(v)))
	}
	return b.String()
}

// fields are names with their parts.
func fields(names []Name) string {
	type bare Name // without String
	out := make([]bare, len(names))
	for i, n := range names {
		out[i] = bare(n)
	}
	return fmt.Sprintf("%+v", out)
}

// TestOtherFormats: what is not read is told by its name, with a format that is.
func TestOtherFormats(t *testing.T) {
	for name, want := range map[string]string{
		"PubmedArticleSet": "1: the file is in PubMed’s XML, which is not read", "modsCollection": "1: the file is in MODS, which is not read",
		"rdf:RDF": "1: the file is in RDF, which is not read", "b:Sources": "1: the file is in Word’s XML, which is not read",
		"html": "1: the file is in HTML, which is not read", "lights": "1: the file is in no format of publications that is read",
	} {
		for _, ending := range []string{"a.xml", "a.ris", "a.txt"} {
			if _, told := read(ending, "<?xml version=\"1.0\"?>\n<!-- x -->\n<"+name+">\n"); len(told) != 1 || told[0] != want {
				t.Errorf("%s in %s: told %q, want %s", name, ending, told, want)
			}
		}
	}
	for text, want := range map[string]string{
		"Dear Ada,\n": "1: the file is in no format of publications that is read", "PT J\nTI Fog\n": "1: this entry does not end before the file does",
	} {
		if _, told := read("a.txt", text); len(told) != 1 || told[0] != want {
			t.Errorf("%q: told %q", text, told)
		}
	}
	if refs, told := read("a.xml", "<xml><records><record><titles><title>Fog</title></titles></record><record><a"); len(refs) != 1 || len(told) != 1 {
		t.Errorf("a file that breaks off: %d publications, told %q", len(refs), told)
	}
}

// TestRISTags: programs find in a list that is written as RIS what they have tags for; what they have none for stands
// behind it.
func TestRISTags(t *testing.T) {
	refs, _ := read("a.json", `[{"id": "fog", "type": "article-journal", "title": "Fog", "author": [{"family": "Lamp", "given": "Ada", "suffix": "Jr"}, {"literal": "Gulls, Inc"}],
		"container-title": "Lights", "volume": 12, "issue": 3, "page": "45-67", "issued": {"date-parts": [[2031, 5, 3]]}, "keyword": "fog, oil", "scale": "1:7"}]`)
	var b bytes.Buffer
	if err := WriteRIS(&b, refs); err != nil {
		t.Fatal(err)
	}
	const want = "TY  - JOUR\nID  - fog\nAU  - Lamp, Ada, Jr\nAU  - Gulls, Inc\nPY  - 2031\nDA  - 2031/05/03\nTI  - Fog\nVL  - 12\nT2  - Lights\nIS  - 3\nSP  - 45\nEP  - 67\nKW  - fog\nKW  - oil\n" +
		"U5  - csl-author: [{\"family\":\"Lamp\",\"given\":\"Ada\",\"suffix\":\"Jr\"},{\"literal\":\"Gulls, Inc\"}]\nU5  - csl-scale: \"1:7\"\nER  - \n\n"
	if b.String() != want {
		t.Errorf("written\n%s", b.String())
	}
}

// TestMoreOfRIS: all numbers of a book and of its series are read, the title of a book by its own tag with the series beside
// it, and the DOI where EBSCO has it. The number that DBLP puts behind a name is no part of it.
func TestMoreOfRIS(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a.ris", "TY  - CHAP\nTI  - Fog\nBT  - Wicks\nT2  - Lights\nER  - \n", "chapter ; collection-title Lights; container-title Wicks; title Fog"},
		{"a.ris", "TY  - CHAP\nTI  - Fog\nBT  - Wicks\nT2  - Wicks\nER  - \n", "chapter ; container-title Wicks; title Fog"},
		{"a.ris", "TY  - BOOK\nTI  - Fog\nSN  - 978-3-16-148410-0\nSN  - 2049-3630\nSN  - 3-16-148410-X\nER  - \n", "book ; ISBN 978-3-16-148410-0 3-16-148410-X; ISSN 2049-3630; title Fog"},
		{"a.ris", "TY  - JOUR\nTI  - Fog\nL3  - 10.5555/9\nSN  - 1234-5679\nER  - \n", "article-journal ; DOI 10.5555/9; ISSN 1234-5679; title Fog"},
		{"a.ris", "TY  - JOUR\nTI  - Fog\nL3  - fog.pdf\nER  - \n", "article-journal ; title Fog"},
		{"a.bib", "@book{a, title = {Fog}, author = {Wei Wang 0001 and Wang 0002, Bo}}", "book a; author [Wang, Wei Wang, Bo]; title Fog"},
	} {
		refs, told := read(c.name, c.text)
		if got := inShort(&refs[0], false); got != c.want || len(told) > 0 {
			t.Errorf("%s: %s\nwant %s\ntold %q", c.text, got, c.want, told)
		}
	}
}
