package schema

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestJSONSchema says each type in the words of draft-07.
func TestJSONSchema(t *testing.T) {
	table := lampTable()
	data, err := JSONSchema(table.Shape())
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Schema     string         `json:"$schema"`
		Required   []string       `json:"required"`
		Additional bool           `json:"additionalProperties"`
		Properties map[string]any `json:"properties"`
	}
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	if got.Schema != "http://json-schema.org/draft-07/schema#" || got.Additional || strings.Join(got.Required, " ") != "name" {
		t.Errorf("root is %+v", got)
	}
	for key, want := range map[string]string{
		"name":    `{"type":"string"}`,
		"lit":     `{"default":true,"type":"boolean"}`,
		"bright":  `{"default":true,"type":"boolean"}`,
		"count":   `{"default":3,"maximum":9,"minimum":1,"type":"integer"}`,
		"height":  `{"default":5,"maximum":100,"minimum":0,"type":"number"}`,
		"day":     `{"format":"date","type":"string"}`,
		"keepers": `{"items":{"type":"string"},"type":"array"}`,
		"color":   `{"default":"red","enum":["red","green"],"type":"string"}`,
		"oil":     `{"anyOf":[{"$ref":"#/definitions/oil"},{"type":"string"}]}`,
		"oils":    `{"items":{"$ref":"#/definitions/oil"},"type":"array"}`,
	} {
		found, err := json.Marshal(got.Properties[key])
		if err != nil || string(found) != want {
			t.Errorf("%s is %s, want %s", key, found, want)
		}
	}
}
