package translate

import (
	"strings"
	"testing"

	"annualreport/layout/diag"
	"annualreport/sections/catalogue"
	"annualreport/sections/source"
)

// checked is what the check of a translation tells.
func checked(t *testing.T, original, id, language, str string) []string {
	t.Helper()
	po := "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgctxt \"a.text\"\nmsgid \"" + id + "\"\nmsgstr \"" + str + "\"\n"
	problems := new(diag.List)
	catalogue.Read(source.NewFile("x.po", po), problems).Check(WritingIn(original, language), nil, problems)
	var out []string
	for _, p := range problems.Sorted() {
		out = append(out, p.Summary)
	}
	return out
}

// TestRightTranslations: numbers that are right in their own language are not told.
func TestRightTranslations(t *testing.T) {
	for _, c := range []struct{ original, id, language, str string }{
		{"en", "The share rose by 7.5%.", "ar", "ارتفعت الحصة بنسبة ٧٫٥٪."}, {"en", "We helped 1,234 people.", "ar", "ساعدنا ١٬٢٣٤ شخصًا."},
		{"en", "In 2031, 200 groups met.", "ar", "في 2031، اجتمعت 200 مجموعة."}, {"en", "In 2031, 200 groups met.", "fr", "En 2031, 200 groupes se sont réunis."},
		{"en", "The share rose by 7.5%.", "fr", "La part a augmenté de 7,5 %."}, {"en", "We helped 1,234 people.", "fr", "Nous avons aidé 1 234 personnes."},
		{"en", "We helped 1,234 people.", "de", "Wir halfen 1.234 Menschen."}, {"en", "We helped 1,234 people.", "es", "Ayudamos a 1234 personas."},
		{"en", "We helped 1,234,567 people.", "hi", "हमने 12,34,567 लोगों की मदद की।"}, {"en", "We helped 1,234 people.", "fa", "به ۱٬۲۳۴ نفر کمک کردیم."},
		{"en", "We helped 1,234 people.", "de-CH", "Wir halfen 1’234 Menschen."}, {"en", "The share is 50%.", "tr", "Pay %50."},
		{"en", "From 50% to 60%.", "de", "Von 50 auf 60 Prozent."}, {"en", "About 50 percent.", "fr", "Environ 50 %."}, {"en", "The share is 50%.", "ln", "Eteni ezali 50."},
		{"en", "On Jan 7, 2031.", "ar", "في 07\u200f/01\u200f/2031."}, {"en", "On 1/7/2031.", "de", "Am 07.01.2031."}, {"en", "On 1/7/2031.", "de", "Am 01.07.2031."},
		{"en", "The budget is $1.2 million.", "fr", "Le budget est de 1,2 million de dollars."}, {"en", "The budget is $1.2 million.", "zh", "预算为120万美元。"},
		{"en", "The budget is $1.2 million.", "ja", "予算は120万ドルです。"}, {"en", "It cost 1,200,000 euros.", "de", "Es kostete 1,2 Millionen Euro."},
		{"en", "From 2030–2031, or 2030-31.", "ru", "В 2030–2031, или 2030-31."}, {"en", "The 20th century, 3 houses.", "fr", "Le XXe siècle, 3 maisons."},
		{"en", "On December 31, 2031.", "de", "Am 31.12.2031."}, {"de", "Am 31.12.2031.", "en", "On December 31, 2031."}, {"de", "Am 1.10.2031.", "fr", "Le 1er octobre 2031."},
		{"en", "On December 31, 2031.", "cs", "Dne 31. 12. 2031."},
		{"de", "Es waren 1.234,5 Meter.", "en", "It was 1,234.5 meters."}, {"en", "At 10:30, room 12.", "fr", "À 10 h 30, salle 12."},
		{"en", "See [page](https://a.example/12) and {t.a-1}.", "fr", "Voir [page](https://a.example/12) et {t.a-1}."},
		{"en", "Version 3.1.4 of 2031.", "fr", "La version 3.1.4 de 2031."}, {"en", "A loss of -5 or (3).", "fr", "Une perte de 5 ou 3."},
		{"en", "-3.25%", "ar", "\u200e−٣٫٢٥٪"}, {"en", "(3.10)", "de", "−3,10"}, {"en", "12%", "fr", "12 pour cent"}, {"de", `1\\.234 Lampen`, "en", "1,234 lamps"}, {"en", "A-3.10", "de", "A-3.10"},
	} {
		if told := checked(t, c.original, c.id, c.language, c.str); len(told) > 0 {
			t.Errorf("%s: %q for %q tells %q", c.language, c.str, c.id, told)
		}
	}
}

// TestWrongTranslations: values that differ are reported as what they say.
func TestWrongTranslations(t *testing.T) {
	for _, c := range []struct{ id, language, str, told string }{
		{"The share rose by 7.5%.", "fr", "La part a augmenté de 75 %.", "the translation says 75, the original 7.5"},
		{"We helped 1,234 people.", "fr", "Nous avons aidé 12,34 personnes.", "the translation says 12.34, the original 1234"},
		{"We helped 1,234 people.", "fr", "Nous avons aidé 1,234 personnes.", "the translation says 1.234, the original 1234"},
		{"The budget is $1.2 million.", "fr", "Le budget est de 12 millions de dollars.", "the translation says 12, the original 1.2"},
		{"The budget is $1.2 million.", "zh", "预算为12万美元。", "the translation says 12, the original 1.2"},
		{"The share rose by 7.5%.", "ar", "ارتفعت الحصة بنسبة ٧٥٪.", "the translation says 75, the original 7.5"},
		{"We helped 1,234 people.", "de", "Wir halfen 1,234 Menschen.", "the translation says 1.234, the original 1234"},
		{"In 2031, 200 groups met.", "fr", "En 2031, des groupes se sont réunis.", "the translation lacks the number 200"},
		{"Groups met.", "fr", "En 2031, des groupes se sont réunis.", "the translation has the number 2031, which the original does not have"},
		{"-3.25%", "de", "3,25 %", "the translation lacks the minus"}, {"(3.10)", "fr", "3,10", "the translation lacks the minus"}, {"12,5 %", "de", "12,5", "the translation lacks the sign of percent"},
		{"€ 3.5", "fr", "−3,5 €", "the translation has a minus, which the original does not have"},
		{"On 31 December 2031.", "de", "Am 30.12.2031.", "the translation says 30, the original 31"},
		{"On 9 March 2031.", "de", "Am 03.09.2031.", "the translation says 3, the original 9"}, {"On 25 March 2031.", "fr", "Le 03/25/2031.", "the translation says 3, the original 25"},
		{"The share rose to 50%.", "fr", "La part a atteint 50.", "the translation lacks the sign of percent"},
		{"We met 50 groups.", "fr", "Nous avons rencontré 50 % des groupes.", "the translation has a sign of percent, which the original does not have"},
	} {
		told := checked(t, "en", c.id, c.language, c.str)
		if len(told) != 1 || !strings.Contains(told[0], c.told) {
			t.Errorf("%s: %q for %q tells %q, want %q", c.language, c.str, c.id, told, c.told)
		}
	}
}
