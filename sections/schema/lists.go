package schema

import "slices"

// IsList reports whether tables of a name, such as section and picture, are those of a list, whose headers stand in
// double brackets. Where the kinds of a table differ, one of them is enough.
func (s *Shape) IsList(names []string) bool {
	if len(names) == 0 {
		return false
	}
	i := slices.IndexFunc(s.Keys, func(k Spec) bool { return k.Name == names[0] })
	return i >= 0 && s.Keys[i].Type.holdsList(names[1:])
}

// holdsList reports whether a value of the type is a list of tables, or has one of the names within it.
func (t *Type) holdsList(names []string) bool {
	switch t.Form {
	case FormList:
		if len(names) == 0 {
			return slices.Contains([]Form{FormTable, FormKinds}, t.Item.Form)
		}
		return t.Item.holdsList(names)
	case FormTable:
		return t.Table.IsList(names)
	case FormKinds:
		return slices.ContainsFunc(t.Kinds, func(k Shape) bool { return k.IsList(names) })
	case FormEither:
		return slices.ContainsFunc(t.Any, func(one Type) bool { return one.holdsList(names) })
	}
	return false
}
