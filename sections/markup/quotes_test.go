package markup

import (
	"math/rand/v2"
	"strings"
	"testing"

	"annualreport/layout/content"
	"annualreport/layout/diag"
	"annualreport/layout/locale"
	"annualreport/sections/source"
)

// quotesOf are the marks of some languages by CLDR.
var quotesOf = map[string][4]string{
	"en": english,
	"de": {"„", "“", "‚", "‘"},
	"sv": {"”", "”", "’", "’"},
	"fr": {"«\u00a0", "\u00a0»", "«\u00a0", "\u00a0»"},
	"nl": english, "af": english, "it": {"«", "»", "“", "”"}, "he": {"”", "”", "’", "’"}, "ko": english, "ja": {"「", "」", "『", "』"},
	"pl": {"„", "”", "«", "»"}, "fi": {"”", "”", "’", "’"}, "cy": {"‘", "’", "“", "”"},
}

// quoted is a Markdown text of one paragraph as it is set in a language.
func quoted(language, markdown string) string {
	s := &Context{Problems: new(diag.List), Refer: func(anchor string, _ diag.Span) string { return anchor },
		Language: func(tag string, _ diag.Span) (locale.Language, bool) { return locale.Language{Tag: tag}, true }}
	return content.PlainText(NewParser(language, quotesOf[language]).Inlines(source.Text{Value: markdown}, s))
}

// TestQuotes holds quotation marks and apostrophes in what may surround them.
func TestQuotes(t *testing.T) {
	for _, c := range []struct{ language, markdown, want string }{
		{"en", "She said 'no', they said 'the end', 'every', 'left', 'yes'.", "She said ‘no’, they said ‘the end’, ‘every’, ‘left’, ‘yes’."},
		{"de", "Sie sagten 'nein', 'der Name', 'es', 'Tag' und 'ja'.", "Sie sagten ‚nein‘, ‚der Name‘, ‚es‘, ‚Tag‘ und ‚ja‘."},
		{"sv", "De sa 'nej' och \"till\".", "De sa ’nej’ och ”till”."},
		{"fr", "Il dit \"non\", l'eau d'Évian et 'la fin'.", "Il dit «\u00a0non\u00a0», l’eau d’Évian et «\u00a0la fin\u00a0»."},
		{"en", "'Tis 'twas 'em, rock 'n' roll, the '90s, '68 and 'til then.", "’Tis ’twas ’em, rock ’n’ roll, the ’90s, ’68 and ’til then."},
		{"en", "'Rock 'n' roll', she said.", "‘Rock ’n’ roll’, she said."},
		{"en", "It's Alice's, I'm, don't, I've, O'Neill's, the boys' house, doin' well.", "It’s Alice’s, I’m, don’t, I’ve, O’Neill’s, the boys’ house, doin’ well."},
		{"en", "'The boys' house is big', he said. Then 'they' left.", "‘The boys’ house is big’, he said. Then ‘they’ left."},
		{"de", "'Das Haus' steht. Hans' Haus, 'so groß' und wie geht's?", "‚Das Haus‘ steht. Hans’ Haus, ‚so groß‘ und wie geht’s?"},
		{"de", "\"Er sagte: 'nein'\", und ('Tee') – 'Nebel'.", "„Er sagte: ‚nein‘“, und (‚Tee‘) – ‚Nebel‘."},
		{"en", "\"'No,' he said.\" \"She said 'yes.'\"", "“‘No,’ he said.” “She said ‘yes.’”"},
		{"en", "('the') [\"end\"] *'no'* **\"two\"** 'a'/'b' one—'two'—three", "(‘the’) [“end”] ‘no’ “two” ‘a’/‘b’ one—‘two’—three"},
		{"en", "\"{members.north}\" and '{members.north}' of them", "“{members.north}” and ‘{members.north}’ of them"},
		{"en", "'*The* end' \"`code`\" [\"link\"](#a) ['tag']{lang=de}", "‘The end’ “code” “link” ‘tag’"},
		{"en", "\"I was --\" \"-- never\" '...and so' \"what...\"", "“I was –” “– never” ‘…and so’ “what…”"},
		{"en", "\"A \"nested\" one\" 'a 'nested' one'", "“A “nested” one” ‘a ‘nested’ one’"},
		{"en", "A board of 5'10\", 21\" wide, 6' long; 1'000 ' \" of \\'it\\'", "A board of 5'10\", 21\" wide, 6' long; 1’000 ' \" of 'it'"},
		{"en", "The NGO's and \"NGO\"'s and (NGO)'s", "The NGO’s and “NGO”’s and (NGO)’s"},
		{"en", "'Cause we can. Of 'cause and effect' we know.", "’Cause we can. Of ‘cause and effect’ we know."},
		{"en", "The word 'em' and 'n'", "The word ‘em’ and ’n’"},
		{"en", "'¿Qué?' '€5' '50 boats' '#1'", "‘¿Qué?’ ‘€5’ ‘50 boats’ ‘#1’"},
		{"nl", "'s Avonds in 't huis, 'n man en 'ja'.", "’s Avonds in ’t huis, ’n man en ‘ja’."},
		{"af", "Dis 'n boek, 'ek' en ek's.", "Dis ’n boek, ‘ek’ en ek’s."},
		{"it", "Gli anni '80, l'acqua, 'nuovo' e \"tè\".", "Gli anni ’80, l’acqua, “nuovo” e «tè»."},
		{"de", "Die 'tis' und '68er' und '90s'.", "Die ‚tis‘ und ‚68er‘ und ‚90s‘."},
		{"he", "צה\"ל אמר \"שלום\" וד\"ר", "צה״ל אמר ”שלום” וד״ר"},
		{"he", "צ'יפס", "צ’יפס"},
		{"en", "He said\"yes\"now, a 5'er and B'52.", "He said“yes”now, a 5’er and B’52."},
		{"ko", "'서울'에서 \"말\"을", "‘서울’에서 “말”을"},
		{"ja", "彼は\"はい\"と'言'った", "彼は「はい」と『言』った"},
		{"pl", "\"Tak\" i 'nie'", "„Tak” i «nie»"},
		{"de", "„Er sagte 'nein'“ und „'Tee'“", "„Er sagte ‚nein‘“ und „‚Tee‘“"},
		{"sv", "”Hon sa 'nej'” och ”'till'”", "”Hon sa ’nej’” och ”’till’”"},

		// Beside digits, signs, letters of other scripts and marks of the language's own.
		{"he", `אב"גד הוא`, `אב"גד הוא`},
		{"he", `א"`, `א”`},
		{"he", `'א"ב'`, `’א״ב’`},
		{"he", `x"א`, `x"א`},
		{"he", `א"x`, `א"x`},
		{"ja", `あ"b`, `あ"b`},
		{"ja", `b"あ"`, `b「あ」`},
		{"ja", `a"b`, `a"b`},
		{"ko", `a'가'b`, `a‘가’b`},
		{"en", `a 5"x 6`, `a 5"x 6`},
		{"en", `"a 5"x`, `“a 5”x`},
		{"en", `a"5`, `a"5`},
		{"en", `5'10 5'100 5'1000 5'1a a'5 5'a 1'000'000`, `5'10 5’100 5'1000 5'1a a’5 5’a 1'000’000`},
		{"en", `"one—"two`, `“one—”two`},
		{"en", `'one—'two`, `‘one—’two`},
		{"en", `"a 'b—"c`, `“a 'b—"c`},
		{"en", `'n'`, `’n’`},
		{"en", `rock 'n' 'roll'`, `rock ’n’ ‘roll’`},
		{"en", `'the boys' house`, `‘the boys’ house`},
		{"en", `'the boys' house'`, `‘the boys’ house’`},
		{"en", `'the boys' 5'`, `‘the boys’ 5'`},
		{"en", `boys' house`, `boys’ house`},
		{"en", `'its' on —'(a) b'—`, `‘its’ on —‘(a) b’—`},
		{"en", `'the boys'`, `‘the boys’`},
		{"en", `'it is Hans' " house' x`, `‘it is Hans’ " house’ x`},
		{"en", `5" 5' x" x' (" (' 5.' a.' a."`, `5" 5' x" x’ (" (' 5.' a.' a.”`},
		{"en", `"a 5" b`, `“a 5” b`},
		{"en", `'a 5' b`, `‘a 5’ b`},
		{"en", `"a" 'b`, `“a” 'b`},
		{"en", `"(a)" ("a") ["a']`, `“(a)” (“a”) ["a’]`},
		{"en", `"a "b 'c" d" e`, `“a “b 'c” d” e`},
		{"en", `'a "b' c"`, `‘a "b’ c"`},
		{"en", `a/"b"/c a-"b"-c "a"/"b" 'a'/ /'a' a–' b`, `a/“b”/c a-“b”-c “a”/“b” ‘a’/ /‘a’ a–' b`},
		{"en", `¿"a"? ¡'a'!`, `¿“a”? ¡‘a’!`},
		{"en", `the '90s, '68, '90x, '123, '9, 'tis' 'tis, '68' '68 it's'`, `the ’90s, ’68, '90x, '123, '9, ‘tis’ ’tis, ‘68’ ‘68 it’s’`},
		{"en", `'cause a' 'cause a 'em 'bout`, `‘cause a’ ’cause a ’em ’bout`},
		{"sv", `”"a"” "”a”"`, `””a”” ””a””`},
		{"cy", `'a' "b" ‘"a"’`, `“a” ‘b’ ‘‘a’’`},
		{"en", `*"*a*"* "[a](#b)" <https://a.example>'s "<https://a.example>" &quot;a&quot; \"a\" "&amp;"`, `“a” “a” https://a.example’s “https://a.example” "a" "a" “&”`},
		{"en", `a..."b" a--"b" a---'b' ..."b`, `a…"b" a–“b” a—‘b’ …"b`},
		{"en", `'Tis 'TIS 'Twas 'Til 'till '`, `’Tis ’TIS ’Twas ’Til 'till '`},
		{"nl", `'s-Gravenhage 'S avonds 't 'tis`, `’s-Gravenhage ’S avonds ’t 'tis`},
		{"en", `'s 't`, `‘s 't`},
		{"af", `'n 'N`, `’n ’N`},
	} {
		if got := quoted(c.language, c.markdown); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.language, c.markdown, got, c.want)
		}
	}
}

// TestQuotesFitTogether sets random sentences with quotations in one another, in brackets, behind
// dashes, in other letters: each mark that opens one is the language's own, and so is its other.
func TestQuotesFitTogether(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and nothing runs beside it")
	}
	random := rand.New(rand.NewPCG(38, 1))
	for language, marks := range quotesOf {
		if language == "he" || language == "ko" || language == "ja" {
			continue // their words are other letters
		}
		for range 300 {
			var written, want strings.Builder
			sentence(random, marks, random.IntN(2), &written, &want)
			if got := quoted(language, written.String()); got != want.String() {
				t.Errorf("%s: %s\n got %s\nwant %s", language, written.String(), got, want.String())
				break
			}
		}
	}
}

// plainWords begin with all letters that an apostrophe might stand before, and hold some.
var plainWords = []string{"the", "end", "never", "leave", "Tee", "es", "nichts", "lang", "a", "it's", "über", "1850", "O'Neill", "50"}

// sentence writes words and quotations, as an author writes them and as they should be set.
func sentence(random *rand.Rand, marks [4]string, depth int, written, want *strings.Builder) {
	for i := range 1 + random.IntN(4) {
		if i > 0 {
			written.WriteString(" ")
			want.WriteString(" ")
		}
		if random.IntN(3) < 2 && depth < 3 {
			quotation := [2]string{`"`, "'"}[depth%2]
			outer := [][3]string{{"", "", ""}, {"(", "", ")"}, {"—", "", "—"}, {"", "", ","}, {"", "", "."}, {"*", "*", ""}}[random.IntN(6-min(depth, 1))]
			pair := marks[0:2]
			if quotation == "'" {
				pair = marks[2:4]
			}
			plainOuter := strings.NewReplacer("*", "")
			written.WriteString(outer[0] + quotation)
			want.WriteString(plainOuter.Replace(outer[0]) + pair[0])
			sentence(random, marks, depth+1, written, want)
			written.WriteString(quotation + outer[1] + outer[2])
			want.WriteString(pair[1] + outer[2])
			continue
		}
		word := plainWords[random.IntN(len(plainWords))]
		written.WriteString(word)
		want.WriteString(strings.ReplaceAll(word, "'", "’"))
	}
}

// TestMarksArePaired: of texts of marks, dashes, words and signs of chance, each mark of a language that opens a quotation
// is followed by the one that closes it, in the right order; what has no other stays as it was typed, unless the
// quotation goes on in other paragraphs: it begins this one, or ends it.
func TestMarksArePaired(t *testing.T) {
	marks := [4]string{"⟨", "⟩", "⟦", "⟧"}
	parts := []string{"'", "'", "\"", "\"", "—", "–", "-", " ", " ", "a", "boys", "s", "50", "5", "n", "tis", ".", ",", "(", ")", "/", "…", "é", "東"}
	random := rand.New(rand.NewPCG(7, 3))
	runs := 40_000
	if testing.Short() {
		runs = 4_000
	}
	for range runs {
		var b strings.Builder
		for range 1 + random.IntN(14) {
			b.WriteString(parts[random.IntN(len(parts))])
		}
		text := []rune(b.String())
		var places []int
		for i, r := range text {
			if r == '\'' || r == '"' {
				places = append(places, i)
			}
		}
		set := (conventions{[]string{"en", "de", "nl", "he"}[random.IntN(4)], marks}).resolve(text, places)
		if fault := unpaired(marks, text, places, set); fault != "" {
			t.Fatalf("%s becomes %q: %s", string(text), set, fault)
		}
	}
}

// unpaired says which mark of some texts has no other; empty if all have, or the quotation goes on.
func unpaired(marks [4]string, text []rune, places []int, set []string) string {
	var open []string
	for n, mark := range set {
		switch mark {
		case marks[0], marks[2]:
			open = append(open, mark)
		case marks[1], marks[3]:
			opening := marks[0]
			if mark == marks[3] {
				opening = marks[2]
			}
			switch last := len(open) - 1; {
			case last >= 0 && open[last] == opening:
				open = open[:last]
			case last >= 0 || strings.ContainsFunc(string(text[places[n]:]), isWordRune):
				return mark + " has no other"
			}
		}
	}
	if len(open) > 0 && strings.ContainsFunc(string(text[:places[len(open)-1]]), isWordRune) {
		return open[len(open)-1] + " has no other"
	}
	return ""
}

// TestManyMarks: the work grows with the text, not with its square.
func TestManyMarks(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes long, and nothing runs beside it")
	}
	for _, part := range []string{"'", "\"", "' ", "s' a", "'a", "a' ", "'a s' b", "\"'", "'n' ", "'tis ", "'cause "} {
		text := []rune("x" + strings.Repeat(part, 30000))
		var places []int
		for i, r := range text {
			if r == '\'' || r == '"' {
				places = append(places, i)
			}
		}
		if got := (conventions{"en", english}).resolve(text, places); len(got) != len(places) {
			t.Errorf("%q: %d marks of %d", part, len(got), len(places))
		}
	}
}

// TestQuotesEndWithTheirBlock: a quotation that is not closed ends with its paragraph, and does not
// turn the marks of the next.
func TestQuotesEndWithTheirBlock(t *testing.T) {
	blocks, _ := parsed(t, "\"one\n\n\"two\" and three\n\n- \"four\n- \"five\"\n")
	var b strings.Builder
	show(&b, blocks, "")
	got := strings.Join(strings.Fields(b.String()), " ")
	for _, want := range []string{"“one", "“two” and three", "“four", "“five”"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
}
