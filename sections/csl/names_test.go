package csl

import (
	"fmt"
	"strings"
	"testing"
)

// by is a publication of some people, as CSL-JSON has them.
func by(people string) string { return `{"id": "a", "title": "Fog", ` + people + `}` }

const (
	lamp  = `{"family": "Lamp", "given": "Ada Bo"}`
	wick  = `{"family": "Wick", "given": "Ed"}`
	three = `"author": [` + lamp + `,` + wick + `,{"family": "Gull", "given": "Cy"}]`
)

// TestPartsOfNames: each part of a name has its own look and signs, and none where it is not known; a suffix has its comma.
func TestPartsOfNames(t *testing.T) {
	names := func(attributes, parts string) string {
		return `<names variable="author"><name ` + attributes + `>` + parts + `</name></names><text value="|"/>`
	}
	for _, c := range []struct{ layout, people, want string }{
		{names("", `<name-part name="family" text-case="uppercase" prefix="[" suffix="]"/>`), lamp, "Ada Bo [LAMP]|"},
		{names("", `<name-part name="given" font-style="italic"/>`), lamp, "*Ada Bo* Lamp|"},
		{names(`name-as-sort-order="all"`, `<name-part name="given" text-case="uppercase"/>`), lamp, "Lamp, ADA BO|"},
		{names("", `<name-part name="family" text-case="uppercase"/>`), `{"literal": "Society"}`, "SOCIETY|"},
		{names("", ""), `{"family": "Lamp", "given": "Ada", "suffix": "Jr"}`, "Ada Lamp Jr|"},
		{names("", ""), `{"family": "Lamp", "given": "Ada", "suffix": "Jr", "comma-suffix": true}`, "Ada Lamp, Jr|"},
		{names("", ""), `{"given": "Ada"}`, "Ada|"}, {names("", ""), `{"family": "Lamp"}`, "Lamp|"}, {names(`name-as-sort-order="all"`, ""), `{"family": "Lamp"}`, "Lamp|"},
		{names("", ""), `{"family": "Arc", "given": "Jo", "dropping-particle": "d’"}`, "Jo d’Arc|"}, {names("", ""), `{"family": "Sea", "given": "Jo", "dropping-particle": "von"}`, "Jo von Sea|"},
		{names(`name-as-sort-order="all"`, ""), `{"family": "Sea", "given": "Jo", "dropping-particle": "von", "suffix": "Jr"}`, "Sea, Jo von, Jr|"},
		{names(`form="short"`, ""), `{"family": "Sea", "given": "Jo", "non-dropping-particle": "de"}`, "de Sea|"},
		{names(`form="short"`, ""), `{"family": "李", "given": "明"}`, "李|"}, {names("", ""), `{"family": "李", "given": "明"}`, "李明|"}, {names("", ""), `{"family": "李"}`, "李|"},
		{names(`name-as-sort-order="all" sort-separator=" "`, ""), lamp, "Lamp Ada Bo|"}, {names(`name-as-sort-order="all" sort-separator=""`, ""), lamp, "LampAda Bo|"},
		{names(`name-as-sort-order="first"`, ""), lamp + "," + wick, "Lamp, Ada Bo, Ed Wick|"},
		{names(`delimiter="; "`, ""), lamp + "," + wick, "Ada Bo Lamp; Ed Wick|"}, {names(`delimiter=""`, ""), lamp + "," + wick, "Ada Bo LampEd Wick|"},
		{names(`initialize-with="."`, ""), lamp, "A.B. Lamp|"}, {names(`initialize-with=""`, ""), `{"family": "Lamp", "given": "Ada von Bo"}`, "A von B Lamp|"},
		{names(`initialize-with="" initialize="false"`, ""), `{"family": "Lamp", "given": "A Bo"}`, "A Bo Lamp|"}, {names(`initialize-with="."`, ""), `{"family": "Lamp"}`, "Lamp|"},
	} {
		if got := cited(t, styleOf(t, "", c.layout), "en", by(`"author": [`+c.people+`]`)); got != c.want {
			t.Errorf("%s of %s: %q, want %q", c.layout, c.people, got, c.want)
		}
	}
}

// TestInheritedOptions: names take what they do not say from the bibliography, and that from the style.
func TestInheritedOptions(t *testing.T) {
	const layout = `<layout><names variable="author editor"/></layout>`
	const people = three + `, "editor": [` + wick + `]`
	for _, c := range [][3]string{
		{``, ``, "Ada Bo Lamp, Ed Wick, Cy GullEd Wick"}, {`initialize-with="."`, ``, "A.B. Lamp, E. Wick, C. GullE. Wick"}, {`initialize-with="."`, `initialize-with=""`, "AB Lamp, E Wick, C GullE Wick"},
		{``, `initialize-with="."`, "A.B. Lamp, E. Wick, C. GullE. Wick"}, {`and="text"`, `names-delimiter="; "`, "Ada Bo Lamp, Ed Wick, and Cy Gull; Ed Wick"},
		{`names-delimiter=" / "`, ``, "Ada Bo Lamp, Ed Wick, Cy Gull / Ed Wick"}, {`names-delimiter=" / "`, `names-delimiter="; "`, "Ada Bo Lamp, Ed Wick, Cy Gull; Ed Wick"},
		{`name-delimiter="+"`, `name-form="short"`, "Lamp+Wick+GullWick"}, {`et-al-min="2" et-al-use-first="1"`, ``, "Ada Bo Lamp et al.Ed Wick"},
		{`name-as-sort-order="all" sort-separator=" "`, ``, "Lamp Ada Bo, Wick Ed, Gull CyWick Ed"},
	} {
		s := styleOf(t, c[0], `<bibliography `+c[1]+`>`+layout+`</bibliography>`)
		if got := cited(t, s, "en", by(people)); got != c[2] {
			t.Errorf("%s, %s: %s, want %s", c[0], c[1], got, c[2])
		}
	}
}

// TestShortLists: a list is cut where it has so many names and its style says how many stay; the last stands behind dots where
// two or more are left out; the words for others have their look, and the sign of the style before them.
func TestShortLists(t *testing.T) {
	list := func(n int) string {
		var out []string
		for i := range n {
			out = append(out, fmt.Sprintf(`{"family": "%c"}`, 'A'+i))
		}
		return `"author": [` + strings.Join(out, ",") + `]`
	}
	const last = ` et-al-use-last="true"`
	for _, c := range []struct {
		attributes, inner string
		names             int
		want              string
	}{
		{`et-al-min="3" et-al-use-first="1"`, "", 2, "A, B"}, {`et-al-min="3" et-al-use-first="1"`, "", 3, "A et al."}, {`et-al-min="3" et-al-use-first="2"`, "", 3, "A, B, et al."},
		{`et-al-min="3" et-al-use-first="2"` + last, "", 3, "A, B, et al."}, {`et-al-min="3" et-al-use-first="2"` + last, "", 4, "A, B, … D"}, {`et-al-min="3" et-al-use-first="1"` + last, "", 3, "A, … C"},
		{`et-al-use-first="1"`, "", 3, "A, B, C"}, {`et-al-min="2"`, "", 3, "A, B, C"}, {`et-al-min="2" et-al-use-first="3"`, "", 3, "A, B, C"}, {`et-al-min="2" et-al-use-first="4"`, "", 3, "A, B, C"},
		{`et-al-min="2" et-al-use-first="1"`, `<et-al font-style="italic"/>`, 3, "A *et al.*"}, {`et-al-min="2" et-al-use-first="1"`, `<et-al term="and others"/>`, 3, "A and others"},
		{`et-al-min="2" et-al-use-first="1" delimiter-precedes-et-al="always"`, "", 3, "A, et al."}, {`et-al-min="2" et-al-use-first="2" delimiter-precedes-et-al="never"`, "", 3, "A, B et al."},
		{`et-al-min="2" et-al-use-first="1" delimiter-precedes-et-al="after-inverted-name" name-as-sort-order="first"`, "", 3, "A, et al."},
		{`et-al-min="2" et-al-use-first="2" delimiter-precedes-et-al="after-inverted-name" name-as-sort-order="first"`, "", 3, "A, B et al."},
	} {
		s := styleOf(t, "", `<names variable="author"><name `+c.attributes+`/>`+c.inner+`</names>`)
		if got := cited(t, s, "en", by(list(c.names))); got != c.want {
			t.Errorf("%s %s of %d: %s, want %s", c.attributes, c.inner, c.names, got, c.want)
		}
	}
	if got := cited(t, styleOf(t, "", `<names variable="author"><name delimiter="; " and="text"/></names>`), "en", by(`"author": [{"family": "A"}, {"family": "B"}, {"literal": "others"}]`)); got != "A; B; et al." {
		t.Errorf("a list that says itself that there are others: %s", got)
	}
}

// TestSameEditors: those who edited and translated are named once, with the word for both, where the element asks for these two
// parts alone and they are the same people.
func TestSameEditors(t *testing.T) {
	const label = `<name/><label form="short" prefix=" (" suffix=")"/>`
	same := `"editor": [` + lamp + `], "translator": [` + lamp + `]`
	for _, c := range [][3]string{
		{"editor translator", same, "Ada Bo Lamp (ed. & tran.)"}, {"translator editor", same, "Ada Bo Lamp (ed. & tran.)"}, {"editor", same, "Ada Bo Lamp (ed.)"},
		{"editor translator", `"editor": [` + lamp + `], "translator": [` + wick + `]`, "Ada Bo Lamp (ed.); Ed Wick (tran.)"}, {"editor translator", `"translator": [` + wick + `]`, "Ed Wick (tran.)"},
		{"editor translator", `"author": [` + wick + `]`, ""}, {"editor translator author", same, "Ada Bo Lamp (ed.); Ada Bo Lamp (tran.)"}, {"author editor", `"author": [` + lamp + `], "editor": [` + lamp + `]`, "Ada Bo Lamp; Ada Bo Lamp (ed.)"},
	} {
		s := styleOf(t, "", `<names variable="`+c[0]+`" delimiter="; ">`+label+`</names>`)
		got := strings.ReplaceAll(cited(t, s, "en", by(c[1])), "trans.", "tran.")
		if got != c[2] {
			t.Errorf("%s of %s: %s, want %s", c[0], c[1], got, c[2])
		}
	}
}

// TestCounts: the count of names is that of all parts, in figures, which sort as numbers; of nobody there is none.
func TestCounts(t *testing.T) {
	const count = `<names variable="author editor"><name form="count"/><substitute><text value="nobody"/></substitute></names>`
	for people, want := range map[string]string{three: "3", three + `, "editor": [` + wick + `]`: "4", `"note": "x"`: "nobody"} {
		if got := cited(t, styleOf(t, "", count), "en", by(people)); got != want {
			t.Errorf("%s: %s, want %s", people, got, want)
		}
	}
	many := func(title string, n int) string {
		return fmt.Sprintf(`{"id": %q, "title": %q, "author": [%s]}`, title, title, strings.TrimSuffix(strings.Repeat(lamp+",", n), ","))
	}
	s := styleOf(t, "", `<macro name="n"><names variable="author"><name form="count"/></names></macro><bibliography><sort><key macro="n"/></sort><layout><text variable="title"/></layout></bibliography>`)
	if got := cited(t, s, "en", many("A", 11)+","+many("B", 2)+","+many("C", 1)); got != "C | B | A" {
		t.Errorf("sorted by their count: %s", got)
	}
}

// TestInPlaceOfNames: what stands in for names is not written again in its entry, but all else is; what is written behind it
// has its own shape again, and the group that it stands in has words.
func TestInPlaceOfNames(t *testing.T) {
	const editor = `"editor": [` + lamp + `]`
	names := func(substitute string) string {
		return `<names variable="author" prefix="(" suffix=")"><name form="short"/><substitute>` + substitute + `</substitute></names>`
	}
	for _, c := range [][3]string{
		{names(`<names variable="editor"/>`) + `<names variable="editor" prefix=" by "/>`, editor, "(Lamp)"},
		{names(`<text variable="title"/>`) + `<names variable="editor" prefix=" by "/>`, editor, "(Fog) by Ada Bo Lamp"},
		{names(`<text variable="title"/>`) + `<text variable="publisher" prefix=" "/><text variable="publisher" prefix=" "/>`, `"publisher": "Mud"`, "(Fog) Mud Mud"},
		{names(`<text variable="title"/>`) + `<names variable="editor" prefix=" "/><names variable="editor" prefix=" "/>`, editor, "(Fog) Ada Bo Lamp Ada Bo Lamp"},
		{names(`<text variable="title"/>`) + `<number variable="volume" prefix=" "/><number variable="volume" prefix=" "/>`, `"volume": "4"`, "(Fog) 4 4"},
		{names(`<names variable="editor"/><text variable="title"/>`), `"note": "x"`, "(Fog)"}, {names(`<names variable="editor"/><text variable="title"/>`), editor, "(Lamp)"},
		{names(``), editor, ""}, {names(`<text variable="publisher"/>`), editor, ""}, {names(`<text variable="title"/>`), three, "(Lamp, Wick, Gull)"},
		{`<group delimiter=" "><text value="by"/><text variable="medium"/>` + names(`<text value="nobody"/>`) + `</group>`, editor, "by (nobody)"},
		{`<group delimiter=" "><text value="by"/><names variable="author"/></group>`, editor, ""}, {`<group delimiter=" "><text value="by"/><names variable="editor"/></group>`, editor, "by Ada Bo Lamp"},
		{`<group delimiter=" "><text value="by"/>` + names(`<text variable="publisher"/>`) + `</group>`, editor, ""},
		{names(`<date variable="issued"><date-part name="year"/></date>`) + `<date variable="issued" prefix=" "><date-part name="year"/></date>`, `"issued": {"date-parts": [[2031]]}`, "(2031)"},
	} {
		if got := cited(t, styleOf(t, "", c[0]), "en", by(c[1])); got != c[2] {
			t.Errorf("%s of %s: %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

// TestKeysOfNames: a key of names sorts by family names and then by given ones, whatever the style shows of them; what is
// empty comes last in both directions.
func TestKeysOfNames(t *testing.T) {
	item := func(id, people string) string {
		return fmt.Sprintf(`{"id": %q, "title": %q, "volume": %q, "author": [%s]}`, id, id, strings.Trim(id, "x"), people)
	}
	items := strings.Join([]string{item("x3", lamp), item("x1", ""), item("x2", `{"family": "Lamp", "given": "Ada An"}`), item("x10", wick)}, ",")
	for key, want := range map[string]string{
		`<key variable="author"/>`: "x2 | x3 | x10 | x1", `<key variable="author" sort="descending"/>`: "x10 | x3 | x2 | x1", `<key variable="volume"/>`: "x1 | x2 | x3 | x10",
		`<key variable="volume" sort="descending"/>`: "x10 | x3 | x2 | x1", `<key variable="citation-number"/>`: "x3 | x1 | x2 | x10", `<key variable="citation-number" sort="descending"/>`: "x10 | x2 | x1 | x3",
		`<key variable="publisher"/>`: "x3 | x1 | x2 | x10",
	} {
		s := styleOf(t, `name-form="short"`, `<bibliography><sort>`+key+`</sort><layout><text variable="title"/></layout></bibliography>`)
		if got := cited(t, s, "en", items); got != want {
			t.Errorf("%s: %s, want %s", key, got, want)
		}
	}
}
