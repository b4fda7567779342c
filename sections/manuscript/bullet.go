package manuscript

import (
	"strings"
	"unicode"
)

// LossOfBullets are items whose bullets are words, or signs that may say something.
var LossOfBullets = Loss{"items with bullets of their own",
	"they have plain bullets now: write what the bullet says into the words"}

// boxes are bullets that look like boxes to be ticked, with the sign that is written for each.
var boxes = map[string]string{
	"☐": "☐", "□": "☐", "◻": "☐", "❑": "☐", "❒": "☐", "▢": "☐", "☑": "☑", "☒": "☒", "⌧": "☒",
}

// marksOfBullets are bullets that say yes or no.
const marksOfBullets = "✓✔✅✗✘✕✖❌"

// plainBullets are bullets that say nothing, whatever program they are from.
const plainBullets = "•·∙⋅▪▫■●○◦‣⁃◘◙◉◎❍◆◇❖⬧⧫⬥♦★☆✦✶✴✹✵✪✰➢➣➤➔→⇒►▶▷▸»›–—―-−+*~o¡§∗"

// WithBullet is the words of an item behind its bullet: a box or a mark for yes or no stands among them, as a report
// has bullets of its own. Words and signs that get lost are told. A bullet of which no sign is known is plain.
func WithBullet(bullet string, runs []Run, losses *Losses) []Run {
	bullet = strings.TrimSpace(bullet)
	sign := boxes[bullet]
	if sign == "" && bullet != "" && strings.Contains(marksOfBullets, bullet) {
		sign = bullet
	}
	switch {
	case sign != "":
		return append([]Run{{Text: sign + " "}}, runs...)
	case mayMean(bullet):
		losses.AddOne(LossOfBullets, bullet)
	}
	return runs
}

// mayMean reports whether a bullet may say something.
func mayMean(bullet string) bool {
	return !strings.Contains(plainBullets, bullet) && strings.ContainsFunc(bullet, func(r rune) bool {
		return r != unicode.ReplacementChar && unicode.In(r, unicode.L, unicode.N, unicode.S) &&
			!strings.ContainsRune(plainBullets, r)
	})
}
