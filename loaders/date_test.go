package loaders_test

import (
	"testing"

	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/schema"
)

func TestDateOf(t *testing.T) {
	for _, c := range []struct{ name, key, text, want string }{
		{"a data block", "a.md", "---\ntitle: The ban\ndate: 2005-03-12\n---\n\nA court sat.", "2005-03-12"},
		{"a line of its own", "a.txt", "The ban\n\nPublished: 12 March 2005\n\nA court sat.", "2005-03-12"},
		{"a line that is a date", "a.txt", "The ban\nMarch 12, 2005\n\nA court sat.", "2005-03-12"},
		{"a month", "a.txt", "The ban\nMay 2005\n", "2005-05"},
		{"a place and a day", "a.txt", "Veldrin, 3 Sept. 2005\nA court sat.", "2005-09-03"},
		{"bold", "a.md", "# The ban\n\n**Date: 2 June 2005**\n", "2005-06-02"},
		{"a sentence is no date line", "a.txt", "On 12 March 2005 the court banned the party.", ""},
		{"a date far below", "a.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n12 March 2005\n", ""},
		{"a day that is none", "a.txt", "Date: 2005-13-45\n", ""},
		{"a day in the key", "news/2005-03-12-ban.txt", "A court sat.", "2005-03-12"},
		{"a day without hyphens", "ban_20050312.txt", "A court sat.", "2005-03-12"},
		{"a year in the key", "newswire-2022.txt", "A court sat.", "2022"},
		{"two years in the key say nothing", "parties-1998-2005.txt", "A court sat.", ""},
		{"a number is no year", "page-0042.txt", "A court sat.", ""},
		{"the text before the key", "2006.txt", "Date: 2005-03-12\n", "2005-03-12"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := loaders.DateOf(&schema.Source{Key: c.key, Text: c.text}); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
