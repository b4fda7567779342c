package layout

import (
	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// setAside sets a text beside the document: in no element, and not with its paragraphs.
func setAside(s *session, text string, style content.ParagraphStyle, width unit.Length) ([]line, error) {
	p := s.read(style, []content.Inline{content.Text{Value: text}}, frame{width: width, language: s.doc.Info.Language}, 0)
	if err := s.styles.words.Shape(); err != nil {
		return nil, err
	}
	if err := newSetter(s).set(p); err != nil {
		return nil, err
	}
	return p.lines, nil
}
