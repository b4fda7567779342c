package schema

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
)

// node is a JSON Schema of draft-07 (json-schema.org/draft-07/json-schema-core).
type node struct {
	Schema      string            `json:"$schema,omitempty"`
	Ref         string            `json:"$ref,omitempty"`
	Title       string            `json:"title,omitempty"`
	Description string            `json:"description,omitempty"`
	TypeValue   json.RawMessage   `json:"type,omitempty"`
	Format      string            `json:"format,omitempty"`
	Const       string            `json:"const,omitempty"`
	Enum        []string          `json:"enum,omitempty"`
	Default     json.RawMessage   `json:"default,omitempty"`
	Examples    []json.RawMessage `json:"examples,omitempty"`
	Minimum     *float64          `json:"minimum,omitempty"`
	Maximum     *float64          `json:"maximum,omitempty"`
	Items       *node             `json:"items,omitempty"`
	MinItems    int               `json:"minItems,omitempty"`
	MaxItems    int               `json:"maxItems,omitempty"`
	Properties  map[string]*node  `json:"properties,omitempty"`
	Required    []string          `json:"required,omitempty"`
	Additional  *bool             `json:"additionalProperties,omitempty"`
	AnyOf       []*node           `json:"anyOf,omitempty"`
	AllOf       []*node           `json:"allOf,omitempty"`
	If          *node             `json:"if,omitempty"`
	Then        *node             `json:"then,omitempty"`
	Definitions map[string]*node  `json:"definitions,omitempty"`
}

// JSONSchema is a table and all that it may hold as a JSON Schema of draft-07, for editors. Dates of TOML are
// texts in it, of the format of RFC 3339.
func JSONSchema(s Shape) ([]byte, error) {
	definitions := make(map[string]*node)
	root := tableNode(s, definitions)
	root.Schema = "http://json-schema.org/draft-07/schema#"
	root.Title = s.Doc
	root.Description = ""
	root.Definitions = definitions
	var b bytes.Buffer
	w := json.NewEncoder(&b)
	w.SetEscapeHTML(false)
	w.SetIndent("", "  ")
	err := w.Encode(root)
	return b.Bytes(), err
}

// tableNode is the schema of a table.
func tableNode(s Shape, definitions map[string]*node) *node {
	none := false
	out := &node{TypeValue: typed("object"), Description: s.Doc, Additional: &none, Properties: make(map[string]*node)}
	for _, key := range s.Keys {
		out.Properties[key.Name] = keyNode(key, definitions)
		if key.Needed {
			out.Required = append(out.Required, key.Name)
		}
	}
	return out
}

// keyNode is the schema of a key.
func keyNode(key Spec, definitions map[string]*node) *node {
	out := typeNode(key.Type, definitions)
	if out.Ref != "" { // beside a reference, draft-07 passes over everything else
		out = &node{AllOf: []*node{out}}
	}
	out.Description = key.Doc
	if v := jsonOf(key.Usual); v != nil {
		out.Default = v
	}
	if v := jsonOf(key.Example); v != nil {
		out.Examples = []json.RawMessage{v}
	}
	return out
}

// jsonOf is a value of TOML as JSON; nil where they are written differently.
func jsonOf(value string) json.RawMessage {
	if value == "" || !json.Valid([]byte(value)) {
		return nil
	}
	return json.RawMessage(value)
}

// typed is the name of a type.
func typed(name string) json.RawMessage { return json.RawMessage(`"` + name + `"`) }

// typeNode is the schema of a type.
func typeNode(ty Type, definitions map[string]*node) *node {
	switch ty.Form {
	case FormText:
		return &node{TypeValue: typed("string"), Enum: ty.Words}
	case FormTruth:
		return &node{TypeValue: typed("boolean")}
	case FormWhole, FormNumber:
		return numberNode(ty)
	case FormDate:
		return &node{TypeValue: typed("string"), Format: "date"}
	case FormCell:
		return &node{TypeValue: json.RawMessage(`["string","number"]`)}
	case FormList:
		return &node{
			TypeValue: typed("array"), Items: typeNode(*ty.Item, definitions), MinItems: ty.Count, MaxItems: ty.Count,
		}
	case FormTable:
		return reference(*ty.Table, definitions)
	case FormKinds:
		return kindsNode(ty, definitions)
	case FormEither:
		return eitherNode(ty, definitions)
	}
	return &node{}
}

// numberNode is the schema of a number.
func numberNode(ty Type) *node {
	out := &node{TypeValue: typed("number")}
	if ty.Form == FormWhole {
		out.TypeValue = typed("integer")
	}
	if ty.Bounded {
		least, most := ty.Least, ty.Most
		out.Minimum = &least
		out.Maximum = &most
	}
	return out
}

// eitherNode is the schema of a value of one of several types.
func eitherNode(ty Type, definitions map[string]*node) *node {
	out := &node{}
	for _, one := range ty.Any {
		n := typeNode(one, definitions)
		twice := false
		for _, other := range out.AnyOf {
			twice = twice || reflect.DeepEqual(n, other)
		}
		if !twice {
			out.AnyOf = append(out.AnyOf, n)
		}
	}
	return out
}

// kindsNode is the schema of a table whose keys depend on one of them.
func kindsNode(ty Type, definitions map[string]*node) *node {
	by := &node{TypeValue: typed("string")}
	out := &node{TypeValue: typed("object"), Required: []string{ty.By}, Properties: map[string]*node{ty.By: by}}
	for _, kind := range ty.Kinds {
		by.Enum = append(by.Enum, kind.Name)
		is := &node{Required: []string{ty.By}, Properties: map[string]*node{ty.By: {Const: kind.Name}}}
		out.AllOf = append(out.AllOf, &node{If: is, Then: reference(kind, definitions)})
	}
	return out
}

// reference is a table as a reference to its definition.
func reference(s Shape, definitions map[string]*node) *node {
	name := strings.ReplaceAll(s.Name, " ", "-")
	if definitions[name] == nil {
		definitions[name] = &node{} // no table holds itself, and its name is taken while its keys are read
		*definitions[name] = *tableNode(s, definitions)
	}
	return &node{Ref: "#/definitions/" + name}
}
