package output

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"annualreport/cmd/report/internal/failure"
)

// TestClaim: a folder remembers whose files it has, by slugs and languages. Another report with these is refused as long
// as the first one is there; one that was renamed, and one in a folder of which the file is spoiled, is not.
func TestClaim(t *testing.T) {
	folder := filepath.Join("out", "build")
	for label, c := range map[string]struct {
		noted, report string
		there         bool
		refused       bool
		want          string
	}{
		"first":         {"", "report.toml", false, false, `../../report.toml`},
		"same":          {`{"lamp-en":"../../report.toml"}`, "report.toml", true, false, ""},
		"other":         {`{"lamp-en":"../../report.toml"}`, "draft.toml", true, true, ""},
		"renamed":       {`{"lamp-en":"../../report.toml"}`, "lamp.toml", false, false, `../../lamp.toml`},
		"spoiled":       {`{"lamp-en":`, "report.toml", true, false, `../../report.toml`},
		"null":          {`null`, "report.toml", true, false, `../../report.toml`},
		"own language":  {`{"lamp-fr":"../../fr.toml"}`, "report.toml", true, false, `../../report.toml`},
		"another slug":  {`{"sea":"../../sea.toml"}`, "report.toml", true, false, `../../report.toml`},
		"of its folder": {"", filepath.Join("out", "report.toml"), false, false, `../report.toml`},
	} {
		o := Owner{
			Stems: []string{"lamp-en"}, Report: c.report, IsOther: func(string) bool { return c.there },
			Read: func(name string) ([]byte, error) {
				if c.noted == "" || name != filepath.Join(folder, ownersFile) {
					return nil, os.ErrNotExist
				}
				return []byte(c.noted), nil
			},
		}
		changes, err := o.Claim(folder)
		if refused := err != nil && failure.KindOf(err) == failure.Usage; refused != c.refused {
			t.Errorf("%s: %v", label, err)
			continue
		}
		if c.want == "" {
			if len(changes) > 0 {
				t.Errorf("%s: writes %s", label, changes[0].Data())
			}
			continue
		}
		got := make(map[string]string)
		if len(changes) != 1 || json.Unmarshal(changes[0].Data(), &got) != nil || got["lamp-en"] != c.want {
			t.Errorf("%s: notes %v, want %s", label, got, c.want)
		}
		if label == "another slug" && got["sea"] != "../../sea.toml" {
			t.Errorf("%s: the other is forgotten: %v", label, got)
		}
	}
}
