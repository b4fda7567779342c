package language

// Recordings are the words beside films and sounds.
type Recordings struct {
	// Film and Sound say what a link leads to, and Transcript is the link to its words in writing.
	Film, Sound, Transcript string
}

// recordings are the words by locale, our own; a test compares their completeness with that of Words. Where a language
// has no usual word for a transcript, it is a version in writing.
var recordings = map[string]Recordings{
	"en":      {"Video", "Audio", "Transcript"},
	"fr":      {"Vidéo", "Audio", "Transcription"},
	"es":      {"Vídeo", "Audio", "Transcripción"},
	"pt":      {"Vídeo", "Áudio", "Transcrição"},
	"pt-PT":   {"Vídeo", "Áudio", "Transcrição"},
	"ru":      {"Видео", "Аудио", "Текстовая версия"},
	"ar":      {"فيديو", "صوت", "النص المكتوب"},
	"de":      {"Video", "Audio", "Transkript"},
	"it":      {"Video", "Audio", "Trascrizione"},
	"nl":      {"Video", "Audio", "Transcript"},
	"el":      {"Βίντεο", "Ήχος", "Απομαγνητοφώνηση"},
	"hi":      {"वीडियो", "ऑडियो", "लिखित रूप"},
	"ja":      {"動画", "音声", "文字起こし"},
	"zh":      {"视频", "音频", "文字稿"},
	"zh-Hant": {"影片", "音訊", "逐字稿"},
	"ko":      {"동영상", "오디오", "녹취록"},
	"tr":      {"Video", "Ses kaydı", "Metin dökümü"},
	"pl":      {"Wideo", "Nagranie", "Transkrypcja"},
	"uk":      {"Відео", "Аудіо", "Текстова версія"},
	"sv":      {"Video", "Ljud", "Transkription"},
	"da":      {"Video", "Lyd", "Transskription"},
	"no":      {"Video", "Lyd", "Transkripsjon"},
	"nn":      {"Video", "Lyd", "Transkripsjon"},
	"fi":      {"Video", "Ääni", "Tekstivastine"},
	"et":      {"Video", "Heli", "Transkriptsioon"},
	"cs":      {"Video", "Zvuk", "Přepis"},
	"sk":      {"Video", "Zvuk", "Prepis"},
	"sl":      {"Video", "Zvok", "Prepis"},
	"hr":      {"Video", "Zvuk", "Prijepis"},
	"sr":      {"Видео", "Звук", "Транскрипт"},
	"sr-Latn": {"Video", "Zvuk", "Transkript"},
	"bg":      {"Видео", "Аудио", "Текстова версия"},
	"ro":      {"Video", "Audio", "Transcriere"},
	"hu":      {"Videó", "Hang", "Átirat"},
	"ca":      {"Vídeo", "Àudio", "Transcripció"},
	"id":      {"Video", "Audio", "Transkrip"},
	"ms":      {"Video", "Audio", "Transkrip"},
	"sw":      {"Video", "Sauti", "Nakala ya maandishi"},
	"vi":      {"Video", "Âm thanh", "Bản chép lời"},
	"th":      {"วิดีโอ", "เสียง", "ข้อความถอดเสียง"},
	"fa":      {"ویدیو", "صدا", "متن گفتار"},
	"he":      {"סרטון", "שמע", "תמליל"},
	"ur":      {"ویڈیو", "آڈیو", "تحریری متن"},
	"bn":      {"ভিডিও", "অডিও", "লিখিত রূপ"},
	"hy":      {"Տեսանյութ", "Ձայնագրություն", "Տեքստային տարբերակ"},
	"ka":      {"ვიდეო", "აუდიო", "ტრანსკრიპტი"},
	"ta":      {"காணொளி", "ஒலிப்பதிவு", "எழுத்து வடிவம்"},
	"te":      {"వీడియో", "ఆడియో", "లిఖిత రూపం"},
	"kn":      {"ವಿಡಿಯೊ", "ಆಡಿಯೊ", "ಲಿಖಿತ ರೂಪ"},
	"ml":      {"വീഡിയോ", "ഓഡിയോ", "എഴുത്തുരൂപം"},
	"gu":      {"વિડિઓ", "ઑડિઓ", "લેખિત સ્વરૂપ"},
	"pa":      {"ਵੀਡੀਓ", "ਆਡੀਓ", "ਲਿਖਤੀ ਰੂਪ"},
	"mr":      {"व्हिडिओ", "ऑडिओ", "लिखित मजकूर"},
	"ne":      {"भिडियो", "अडियो", "लिखित पाठ"},
	"si":      {"වීඩියෝ", "හඬ", "ලිඛිත පිටපත"},
	"lo":      {"ວິດີໂອ", "ສຽງ", "ບົດຖອດສຽງ"},
	"km":      {"វីដេអូ", "សំឡេង", "អត្ថបទ"},
	"my":      {"ဗီဒီယို", "အသံ", "စာသား"},
	"am":      {"ቪዲዮ", "ድምፅ", "ጽሑፍ"},
}

// recordingsFor are the words for the first of some locales that there are any for; English ones where there are none.
func recordingsFor(locales []string) Recordings {
	for _, locale := range locales {
		if r, ok := recordings[locale]; ok {
			return r
		}
	}
	return recordings["en"]
}
