package wordnet

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	for word, want := range map[string]Entry{
		"parliament": {Noun, Noun},
		"bring":      {Verb, Verb},
		"american":   {Name | OfName, OfName},
		"qwertyish":  {},
	} {
		if got := Of(word); got != want {
			t.Errorf("%s is %+v, want %+v", word, got, want)
		}
	}
}

func TestBase(t *testing.T) {
	tests := []struct {
		form string
		part Parts
		want string
	}{
		{"brought", Verb, "bring"}, {"overthrew", Verb, "overthrow"}, {"crises", Noun, "crisis"}, {"worse", Adjective, "bad"}, {"brought", Noun, ""},
	}
	for _, tt := range tests {
		if got, ok := Base(tt.form, tt.part); got != tt.want || ok != (tt.want != "") {
			t.Errorf("%s is a form of %q, want %q", tt.form, got, tt.want)
		}
	}
}

func TestForm(t *testing.T) {
	for word, want := range map[string]Forms{
		"banned": Past, "banning": Gerund, "parties": Plural | ThirdPerson, "larger": Compared, "brought": Past, "lying": Gerund, "women": Plural, "parliament": 0,
	} {
		if got := Form(word) &^ (1<<12 - 1); got != want {
			t.Errorf("%s is %b, want %b", word, got, want)
		}
	}
}

func TestReadRefusesDamage(t *testing.T) {
	for _, text := range []string{"word", "word\tx", "a\tn\tb\tc"} {
		if _, err := read(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), "line 1") {
			t.Errorf("%q: the error is %v; it must name the line", text, err)
		}
	}
}

func TestClassOf(t *testing.T) {
	for noun, want := range map[string]Class{
		"minister": Person, "spoiler": Person, "committee": Group, "election": Act, "river": Object, "valley": Object, "verdict": Act,
		"fear": Feeling, "tuesday": None, "qwertyish": None,
	} {
		if got := ClassOf(noun); got != want {
			t.Errorf("%s is of class %d, want %d", noun, got, want)
		}
	}
}

func TestReadNounsRefusesDamage(t *testing.T) {
	for _, text := range []string{"word", "word\t", "word\t{", "word\tab"} {
		if _, err := readNouns(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), "line 1") {
			t.Errorf("%q: the error is %v; it must name the line", text, err)
		}
	}
}
