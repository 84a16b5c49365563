package graph_test

import "testing"

func TestCompleting(t *testing.T) {
	v := lantern(t)
	for words, want := range map[string]string{
		"dar":         "Dara Voss",
		"vos da":      "Dara Voss",
		"lantern par": "Lantern Party",
		"port":        "Port Amsel",
		"darra wos":   "Dara Voss",
		"zzz":         "",
		"":            "",
	} {
		found, err := v.Completing(words, 1)
		must(t, err)
		got := ""
		if len(found) > 0 {
			got = found[0].Label
		}
		if got != want {
			t.Errorf("%q begins %q, not %q", words, got, want)
		}
	}
}
