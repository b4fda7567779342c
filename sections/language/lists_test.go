package language

import (
	"strings"
	"testing"
)

func TestList(t *testing.T) {
	for _, c := range []struct{ tag, items, want string }{
		{"en", "", ""}, {"en", "A", "A"}, {"en", "A|B", "A and B"}, {"en", "A|B|C", "A, B, and C"}, {"en-GB", "A|B|C", "A, B and C"},
		{"fr", "A|B|C|D", "A, B, C et D"}, {"ar", "ا|ب|ج", "ا وب وج"}, {"fa", "ا|ب|ج", "ا،\u200f ب، و ج"},
		{"ja", "甲|乙|丙", "甲、乙、丙"}, {"zh", "甲|乙|丙", "甲、乙和丙"}, {"ti", "A|B", "Aን Bን"},
		{"yo", "Tom Gull|Eve Tern", "Tom Gull àti Eve Tern"}, {"zu", "Tom|Eve", "Tom ne-Eve"},
		{"th", "Tom Gull|Eve Tern", "Tom Gull และ Eve Tern"}, {"th", "กา|นก", "กาและนก"}, {"th", "กา|Eve", "กาและ Eve"},
		{"zh", "Tom|甲", "Tom 和甲"}, {"ja", "Tom|Eve", "Tom、Eve"}, {"ar", "Tom|Eve", "Tom وEve"},
		{"he", "דנה|Eve", "דנה ו-Eve"}, {"he", "Eve|דנה", "Eve ודנה"}, {"es", "Ana|Irene", "Ana e Irene"},
		{"es", "agua|hielo", "agua y hielo"}, {"es-MX", "Ana|Luis|Hilda", "Ana, Luis e Hilda"}, {"es", "Irene|Ana", "Irene y Ana"},
	} {
		l, err := For(c.tag)
		if err != nil {
			t.Fatal(err)
		}
		items := strings.FieldsFunc(c.items, func(r rune) bool { return r == '|' })
		if got := l.Lists.List(items); got != c.want {
			t.Errorf("%s: %q, want %q", c.tag, got, c.want)
		}
		between := l.Lists.Between(items)
		var joined strings.Builder
		for i, item := range items {
			joined.WriteString(item + between[i])
		}
		if joined.String() != c.want {
			t.Errorf("%s: between items stand %q", c.tag, between)
		}
	}
}

func TestAndOthers(t *testing.T) {
	for tag, want := range map[string]string{"en": "Ana Wren et\u00a0al.", "ja": "Ana Wrenほか", "ru": "Ana Wren и\u00a0др.", "ar": "Ana Wren وآخرون"} {
		l, err := For(tag)
		if err != nil {
			t.Fatal(err)
		}
		if got := l.AndOthers("Ana Wren"); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

func TestComma(t *testing.T) {
	for tag, want := range map[string]string{"de": ", ", "ar": "، ", "ur": "، ", "zh-TW": "，", "ja": "、", "am": "፣ "} {
		l, err := For(tag)
		if err != nil {
			t.Fatal(err)
		}
		if got := l.Lists.Comma; got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

func TestRanges(t *testing.T) {
	from, err := For("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ tag, text, want string }{
		{"ja", "2028–2030", "2028年～2030年"}, {"ja", "ages 10–20", "ages 10～20"}, {"ko", "10–20", "10~20"},
		{"fr", "1,200–1,400", "1\u202f200–1\u202f400"}, {"fa", "2028–2030", "۲۰۲۸ تا ۲۰۳۰"}, {"de", "1–2–3", "1–2–3"},
		{"de", "2028–", "2028–"}, {"de", "–2028", "–2028"},
	} {
		l, err := For(c.tag)
		if err != nil {
			t.Fatal(err)
		}
		if got := Rewrite(c.text, from, l).Text; got != c.want {
			t.Errorf("%s: %q is written %q, want %q", c.tag, c.text, got, c.want)
		}
	}
	if len(from.Lists.Between(nil)) > 0 {
		t.Error("a list of nothing has something in it")
	}
}

func TestGreet(t *testing.T) {
	for _, c := range []struct{ tag, name, want string }{
		{"en", "Ana Wren", "Hello Ana Wren,"}, {"en", "", "Hello,"}, {"ar", "", "مرحبًا،"}, {"zh", "Ana", "Ana，您好！"}, {"ja", "", "こんにちは。"},
		{"ja", "佐藤", "佐藤、こんにちは。"}, {"th", "", "สวัสดี"}, {"th", "Ana", "สวัสดี Ana"},
		{"hu", "Ana", "Kedves Ana!"}, {"hu", "", "Üdvözöljük!"}, {"ko", "Ana", "Ana 님, 안녕하세요."}, {"ru", "Ana", "Здравствуйте, Ana!"},
		{"es", "Ana", "Hola, Ana:"}, {"hr", "Ana", "Pozdrav, Ana!"}, {"dv", "{0}", "Hello {0},"},
	} {
		l, err := For(c.tag)
		if err != nil {
			t.Fatal(err)
		}
		if got := l.Greet(c.name); got != c.want {
			t.Errorf("%s: %q, want %q", c.tag, got, c.want)
		}
	}
}
