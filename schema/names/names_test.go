package names_test

import (
	"testing"

	"github.com/tamga-kg/tamga/schema/names"
	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"case and article", "The Lantern Party", "lantern party"},
		{"accents", "Kerem Öge", "kerem oge"},
		{"curly possessive", "Voss’s", "voss"},
		{"apostrophe inside a name", "Abdil’din", "abdildin"},
		{"quotation marks and hyphens", "“Social-Democratic” Party", "social democratic party"},
		{"an article alone is kept", "The", "the"},
		{"an initial is no article", "A. Voss", "a voss"},
		{"a possessive before a quotation", "the Union’s ‘Final Act’", "union final act"},
		{"nothing but marks", "…", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := names.Fold(c.in); got != c.want {
				t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestSkeleton(t *testing.T) {
	same := [][2]string{{"Tokaev", "Tokayev"}, {"Zhakianov", "Zhakiyanov"}, {"Yeltsin", "Eltsin"}, {"Khrapunov", "Hrapunov"}, {"Bank Turan", "Banck Turan"},
		{"Aliev", "Aliyev"}, {"Alidzhan", "Alijan"}, {"Tasmagambetov", "Tasmaganbetov"}, {"Sergij", "Sergii"}}
	for _, c := range same {
		if a, b := names.Skeleton(c[0]), names.Skeleton(c[1]); a != b {
			t.Errorf("%s is %q and %s is %q: want one skeleton", c[0], a, c[1], b)
		}
	}
	other := [][2]string{{"Tokaev", "Tolkaev"}, {"Marat", "Murat"}, {"Aliev", "Alieva"}}
	for _, c := range other {
		if a, b := names.Skeleton(c[0]), names.Skeleton(c[1]); a == b {
			t.Errorf("%s and %s share the skeleton %q", c[0], c[1], a)
		}
	}
}

func TestFoldIsIdempotent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "name")
		once := names.Fold(s)
		if twice := names.Fold(once); twice != once && len(once) > 0 {
			t.Fatalf("Fold(%q) = %q, folded again %q", s, once, twice)
		}
	})
}

func TestSimilarityIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.StringMatching(`[a-z ]{0,12}`).Draw(t, "a"), rapid.StringMatching(`[a-z ]{0,12}`).Draw(t, "b")
		x, y := names.Similarity(a, b), names.Similarity(b, a)
		if x < 0 || x > 1 || x-y > 1e-9 || y-x > 1e-9 {
			t.Fatalf("%q and %q: %v one way, %v the other", a, b, x, y)
		}
	})
}
