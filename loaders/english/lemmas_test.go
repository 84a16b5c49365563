package english

import (
	"strings"
	"testing"
)

func TestLemma(t *testing.T) {
	for _, test := range []struct{ tag, forms string }{
		{"VBD", "founded=found found=find led=lead left=leave created=create treated=treat planned=plan elected=elect died=die " +
			"agreed=agree controlled=control offered=offer referred=refer panicked=panic focused=focus overthrew=overthrow saw=see"},
		{"VBN", "banned=ban won=win withdrawn=withdraw rewritten=rewrite dissolved=dissolve belonged=belong charged=charge " +
			"determined=determine happened=happen prohibited=prohibit united=unite vetoed=veto installed=install freed=free obeyed=obey co-written=co-write"},
		{"VBG", "dismissing=dismiss making=make running=run dying=die seeing=see stating=state controlling=control sing=sing"},
		{"VBZ", "has=have is=be goes=go passes=pass tries=try lies=lie reaches=reach"},
		{"NNS", "parties=party men=man children=child crises=crisis wives=wife movies=movie buses=bus houses=house media=medium " +
			"1990s=1990s series=series spokeswomen=spokeswoman heroes=hero viruses=virus"},
		{"JJR", "better=good bigger=big larger=large happier=happy further=far"},
		{"NNP", "Voss=Voss LP=LP"},
		{"PRP", "Them=they him=he"},
	} {
		for pair := range strings.FieldsSeq(test.forms) {
			form, want, _ := strings.Cut(pair, "=")
			if got := Lemma(form, test.tag); got != want {
				t.Errorf("Lemma(%q, %q) is %q, want %q", form, test.tag, got, want)
			}
		}
	}
}
