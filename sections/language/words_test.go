package language

import (
	"reflect"
	"strings"
)

// each changes all texts of the words.
func each(w Words, change func(string) string) Words {
	for _, fields := range []reflect.Value{reflect.ValueOf(&w).Elem(), reflect.ValueOf(&w.Types).Elem()} {
		for i := range fields.NumField() {
			if f := fields.Field(i); f.Kind() == reflect.String {
				f.SetString(change(f.String()))
			}
		}
	}
	return w
}

// romanized writes Serbian in Latin letters, of which each Cyrillic one has its own.
func romanized(text string) string {
	small := []string{"а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "ђ", "đ", "е", "e", "ж", "ž", "з", "z", "и", "i", "ј", "j", "к", "k", "л", "l",
		"љ", "lj", "м", "m", "н", "n", "њ", "nj", "о", "o", "п", "p", "р", "r", "с", "s", "т", "t", "ћ", "ć", "у", "u", "ф", "f", "х", "h", "ц", "c", "ч", "č",
		"џ", "dž", "ш", "š"}
	pairs := small
	for _, letter := range small {
		first := []rune(letter)[0]
		pairs = append(pairs, strings.ToUpper(string(first))+letter[len(string(first)):])
	}
	return strings.NewReplacer(pairs...).Replace(text)
}
