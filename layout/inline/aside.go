package inline

import (
	"annualreport/layout/content"
	"annualreport/layout/unit"
)

// asideKey is all on which the lines of a text depend that is set on its own.
type asideKey struct {
	text  string
	style *content.ParagraphStyle
	width unit.Length
}

// SetAside sets a text on its own and returns its lines: the text belongs to no element of the structure and is not one
// of the document's paragraphs. Running heads are set so. Width is the measure; an error is one of shaping. The same
// text has the same lines, which belong to all who asked for them.
func SetAside(s *Session, text string, style content.ParagraphStyle, width unit.Length) ([]Line, error) {
	key := asideKey{text, s.Styles.paragraph(style), width}
	if lines, ok := s.asides[key]; ok {
		return lines, nil
	}
	p := s.Read(style, []content.Inline{content.Text{Value: text}}, Frame{Width: width, Language: s.Doc.Language}, 0)
	if err := s.Styles.Words.Shape(); err != nil {
		return nil, err
	}
	if s.aside == nil {
		s.aside = NewSetter(s.Doc, s.Styles.Words.Shaper())
	}
	if err := s.aside.Set(p); err != nil {
		return nil, err
	}
	if s.asides == nil {
		s.asides = make(map[asideKey][]Line)
	}
	s.asides[key] = p.Lines
	return p.Lines, nil
}
