package language

// Heard is word lists by which texts for screen readers are checked, in small letters. They are empty for languages
// without such lists.
type Heard struct {
	// Links are words of links that do not say where these lead when they are read alone, as in a list of links
	// (WCAG 2.2, failure F63).
	Links []string
	// Pictures are words at the beginning of a description that only say that there is a picture.
	Pictures []string
	// People are words by which a description mentions people, who may be recognized.
	People string
}

// LinkWords are the words of links that do not say where these lead, in the language of a tag; nil if none are known.
func LinkWords(tag string) []string {
	s, ok := canonical(tag)
	if !ok {
		return nil
	}
	return heardIn(s.locales()).Links
}

// heardIn are those of the first of some locales that has any.
func heardIn(locales []string) Heard {
	for _, locale := range locales {
		if h, ok := heard[locale]; ok {
			return h
		}
	}
	return Heard{}
}

// heard are the words by locale. Words that were borrowed from English stand in each language that has them.
var heard = map[string]Heard{
	"en": {
		Links: []string{
			"click here", "here", "read more", "more", "learn more", "see more", "link", "this link", "this page",
			"this", "details", "download",
		},
		Pictures: []string{
			"image of", "picture of", "photo of", "photograph of", "graphic of", "image", "picture", "photo",
		},
		People: "woman women man men person people child children girl girls boy boys volunteer volunteers patient " +
			"patients mother father family crowd portrait face faces worker workers staff team activist activists",
	},
	"fr": {
		Links:    []string{"cliquez ici", "ici", "lire la suite", "en savoir plus", "plus", "lien"},
		Pictures: []string{"image de", "photo de", "photographie de", "image", "photo"},
		People: "femme femmes homme hommes personnes enfant enfants fille filles garçon garçons bénévole bénévoles " +
			"patient patiente patients mère père famille foule portrait visage visages équipe militant militante " +
			"militants militantes",
	},
	"es": {
		Links:    []string{"haga clic aquí", "haz clic aquí", "aquí", "leer más", "más", "enlace", "link"},
		Pictures: []string{"imagen de", "foto de", "fotografía de"},
		People: "mujer mujeres hombre hombres persona personas niño niña niños niñas voluntario voluntaria " +
			"voluntarios voluntarias paciente pacientes madre padre familia multitud retrato rostro rostros equipo " +
			"activista activistas",
	},
	"pt": {
		Links:    []string{"clique aqui", "aqui", "leia mais", "saiba mais", "mais", "link", "download"},
		Pictures: []string{"imagem de", "foto de", "fotografia de"},
		People: "mulher mulheres homem homens pessoa pessoas criança crianças menina menino meninas meninos " +
			"voluntário voluntária voluntários voluntárias paciente pacientes mãe pai família multidão retrato rosto " +
			"rostos equipe equipa ativista ativistas",
	},
	"de": {
		Links: []string{
			"hier klicken", "klicken sie hier", "hier", "mehr", "weiterlesen", "mehr erfahren", "link", "details",
			"download",
		},
		Pictures: []string{"bild von", "foto von"},
		People: "frau frauen mann männer person personen menschen kind kinder mädchen junge jungen freiwillige " +
			"freiwilliger patient patientin mutter vater familie menschenmenge porträt gesicht gesichter belegschaft " +
			"team aktivistin aktivist aktivisten",
	},
	"it": {
		Links:    []string{"clicca qui", "qui", "leggi di più", "di più", "link", "download"},
		Pictures: []string{"immagine di", "foto di"},
	},
	"nl": {
		Links:    []string{"klik hier", "hier", "lees meer", "meer", "link", "details", "download"},
		Pictures: []string{"afbeelding van", "foto van"},
	},
	"ru": {
		Links:    []string{"нажмите здесь", "здесь", "тут", "подробнее", "читать далее", "ссылка"},
		Pictures: []string{"изображение", "фотография", "фото"},
		People: "женщина женщины мужчина мужчины человек люди ребёнок ребенок дети девочка мальчик волонтёр " +
			"волонтёры пациент пациентка мать отец семья толпа портрет лицо лица сотрудник сотрудники команда " +
			"активист активистка активисты",
	},
	"ar": {
		Links:    []string{"اضغط هنا", "انقر هنا", "هنا", "المزيد", "اقرأ المزيد", "رابط"},
		Pictures: []string{"صورة"},
		People: "امرأة نساء رجل رجال شخص أشخاص طفل طفلة أطفال فتاة صبي متطوع متطوعة متطوعون مريض مريضة أم أب عائلة " +
			"أسرة حشد وجه وجوه فريق ناشط ناشطة ناشطون",
	},
	"el": {
		Links:    []string{"κάντε κλικ εδώ", "εδώ", "περισσότερα"},
		Pictures: []string{"εικόνα", "φωτογραφία"},
	},
	"hi": {
		Links:    []string{"यहाँ क्लिक करें", "यहाँ", "और पढ़ें"},
		Pictures: []string{"चित्र", "तस्वीर"},
	},
}
