package inline

import (
	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// SetAside sets a text on its own and returns its lines: the text belongs to no element of the structure and is not one
// of the document's paragraphs. Running heads are set so. Width is the measure; an error is one of shaping.
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
