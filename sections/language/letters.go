package language

import "strings"

// Letters are letters by which a language counts, in their order: “(a)”, “(b)” …
type Letters []string

// letters are such letters by locale, a blank between two of them: those that its lists, exercises and laws have.
// Where some letters of an alphabet are never used to count (GOST 2.105, 4.1.7, for Russian), they are left out;
// Hebrew counts by the values of its letters, Arabic in their old order. All other languages, and those of China and
// Japan, count by Latin letters.
var letters = map[string]string{
	"el": "α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ τ υ φ χ ψ ω",
	"ru": "а б в г д е ж и к л м н п р с т у ф х ц ш щ э ю я",
	"uk": "а б в г д е ж и к л м н п р с т у ф х ц ш щ ю я",
	"bg": "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ ю я",
	"sr": "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш",
	"ar": "أ ب ج د ه\u0640 و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ",
	"fa": "الف ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی",
	"ur": "الف ب ج د ہ و ز ح ط ی ک ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ",
	"he": "א ב ג ד ה ו ז ח ט י יא יב יג יד טו טז יז יח יט כ כא כב כג כד כה",
	"hi": "क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न प फ ब भ म",
	"ne": "क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न प फ ब भ म",
	"mr": "अ ब क ड ई फ ग ह",
	"bn": "ক খ গ ঘ ঙ চ ছ জ ঝ ঞ ট ঠ ড ঢ ণ ত থ দ ধ ন প ফ ব ভ ম",
	"gu": "ક ખ ગ ઘ ચ છ જ ઝ ટ ઠ ડ ઢ ણ ત થ દ ધ ન પ ફ બ ભ મ",
	"pa": "ੳ ਅ ੲ ਸ ਹ ਕ ਖ ਗ ਘ ਙ ਚ ਛ ਜ ਝ ਞ ਟ ਠ ਡ ਢ ਣ ਤ ਥ ਦ ਧ ਨ",
	"ta": "அ ஆ இ ஈ உ ஊ எ ஏ ஐ ஒ ஓ ஔ",
	"te": "అ ఆ ఇ ఈ ఉ ఊ ఎ ఏ ఐ ఒ ఓ ఔ",
	"kn": "ಅ ಆ ಇ ಈ ಉ ಊ ಎ ಏ ಐ ಒ ಓ ಔ",
	"ml": "അ ആ ഇ ഈ ഉ ഊ എ ഏ ഐ ഒ ഓ ഔ",
	"si": "අ ආ ඇ ඈ ඉ ඊ උ ඌ එ ඒ ඔ ඕ",
	"th": "ก ข ค ง จ ฉ ช ซ ฌ ญ ด ต ถ ท ธ น บ ป ผ ฝ พ ฟ ภ ม",
	"lo": "ກ ຂ ຄ ງ ຈ ສ ຊ ຍ ດ ຕ ຖ ທ ນ ບ ປ ຜ ຝ ພ ຟ ມ",
	"km": "ក ខ គ ឃ ង ច ឆ ជ ឈ ញ ដ ឋ ឌ ឍ ណ ត ថ ទ ធ ន",
	"my": "က ခ ဂ ဃ င စ ဆ ဇ ဈ ည",
	"ka": "ა ბ გ დ ე ვ ზ თ ი კ ლ მ ნ ო პ ჟ რ ს ტ უ ფ ქ ღ ყ შ ჩ ც ძ წ ჭ ხ ჯ ჰ",
	"hy": "ա բ գ դ ե զ է ը թ ժ ի լ խ ծ կ հ ձ ղ ճ մ յ ն շ ո չ պ ջ ռ ս վ տ ր ց ւ փ ք",
	"am": "ሀ ለ ሐ መ ሠ ረ ሰ ሸ ቀ በ ተ ቸ ኀ ነ ኘ አ ከ",
	"ko": "가 나 다 라 마 바 사 아 자 차 카 타 파 하",
}

// latinLetters are the letters of all languages without letters of their own.
const latinLetters = "a b c d e f g h i j k l m n o p q r s t u v w x y z"

// lettersFor are the letters of the first of some locales that has any; Latin ones where none has.
func lettersFor(locales []string) Letters {
	for _, locale := range locales {
		if list, ok := letters[locale]; ok {
			return strings.Fields(list)
		}
	}
	return strings.Fields(latinLetters)
}

// Capital is the letter of the thing of a number from 0 on as a capital, where the language counts by capitals.
// Georgian does not, which has capitals for words in capitals alone: the title case of Unicode knows that.
func (l Letters) Capital(n int) string { return strings.ToTitle(l.At(n)) }

// At is the letter of the thing of a number from 0 on. Behind the last letter they begin anew, with the first letter
// before each: z, aa, ab.
func (l Letters) At(n int) string {
	out := ""
	for n++; n > 0; n = (n - 1) / len(l) {
		out = l[(n-1)%len(l)] + out
	}
	return out
}
