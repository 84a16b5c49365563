package english

import "testing"

// Without a tree the tags of plain questions are those with one.
func TestTaggedTagsAsAnalyzeDoes(t *testing.T) {
	for _, text := range []string{"Who founded the Lantern Party?", "Which bank is owned by the man who financed it?", "When was the court closed?"} {
		with, without := Analyze(text), Tagged(text)
		if len(with.Tokens) != len(without.Tokens) {
			t.Fatalf("%s: %d tokens with a tree, %d without", text, len(with.Tokens), len(without.Tokens))
		}
		for i, w := range with.Tokens {
			if x := without.Tokens[i]; x.Tag != w.Tag || x.Lemma != w.Lemma || x.Head != Root {
				t.Errorf("%s: %s is %s %s, with a tree %s %s", text, w.Text, x.Tag, x.Lemma, w.Tag, w.Lemma)
			}
		}
	}
}
