package markup

import (
	"slices"
	"strings"

	"annualreport/layout/diag"
)

// emptyWords are the words of links that do not say where these lead, once they
// are heard alone, in a list of links (WCAG 2.2, failure F63).
var emptyWords = []string{
	"click here", "here", "read more", "more", "learn more", "see more", "link", "this link", "this page", "this", "details", "download",
	"cliquez ici", "ici", "lire la suite", "en savoir plus", "plus", "lien",
	"haga clic aquí", "haz clic aquí", "aquí", "leer más", "más", "enlace",
	"clique aqui", "aqui", "leia mais", "saiba mais", "mais",
	"hier klicken", "klicken sie hier", "hier", "mehr", "weiterlesen", "mehr erfahren",
	"clicca qui", "qui", "leggi di più", "di più", "klik hier", "lees meer", "meer",
	"нажмите здесь", "здесь", "тут", "подробнее", "читать далее", "ссылка",
	"اضغط هنا", "انقر هنا", "هنا", "المزيد", "اقرأ المزيد", "رابط",
	"κάντε κλικ εδώ", "εδώ", "περισσότερα", "यहाँ क्लिक करें", "यहाँ", "और पढ़ें",
}

// checkWords tells of a link whose words do not say where it leads.
func (w *walker) checkWords(words string, at diag.Span) {
	said := strings.ToLower(strings.Trim(strings.Join(strings.Fields(words), " "), " .,;:!?…→›»>"))
	switch {
	case said == "":
		w.Problems.Errorf(at, "write [words](address)", "a link has no words")
	case slices.Contains(emptyWords, said):
		w.Problems.Warnf(at, "name what the link leads to, as in [the full report](…)", "the words “%s” do not say where this link leads", words)
	case isAddress(said):
		w.Problems.Warnf(at, "write [words](address): an address is spelled out to those who hear it", "the words of this link are a bare address")
	}
}

// isAddress tells an address as it is typed. The name of a host alone can be
// read aloud, and is often the best name of a site.
func isAddress(said string) bool {
	if strings.Contains(said, " ") {
		return false
	}
	if strings.Contains(said, "://") || strings.HasPrefix(said, "mailto:") {
		return true
	}
	host, path, ok := strings.Cut(said, "/")
	return ok && path != "" && strings.Contains(host, ".")
}
