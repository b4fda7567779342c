package inline

import (
	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// SetAside sets a text beside the document: in no element, and not with its paragraphs.
func SetAside(s *Session, text string, style content.ParagraphStyle, width unit.Length) ([]Line, error) {
	p := s.Read(style, []content.Inline{content.Text{Value: text}}, Frame{Width: width, Language: s.Doc.Language}, 0)
	if err := s.Styles.Words.Shape(); err != nil {
		return nil, err
	}
	if err := NewSetter(s).Set(p); err != nil {
		return nil, err
	}
	return p.Lines, nil
}
