package english

import "testing"

// Trees that cannot be and what becomes of them.
func TestMendPredicates(t *testing.T) {
	for _, c := range []struct {
		name string
		mend func([]Token)
		tree []Token
		want string
	}{
		{"an owner beside what is owned", mendOwners, []Token{
			{Text: "arrested", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 0, Rel: "obj"},
			{Text: "’s", UPOS: "PART", Tag: "POS", Head: 1, Rel: "case"},
			{Text: "brother", UPOS: "NOUN", Tag: "NN", Head: 0, Rel: "obl"},
		}, "arrested root root; Voss nmod:poss brother; ’s case Voss; brother obj arrested"},
		{"an owner on which what it owns hangs", mendOwners, []Token{
			{Text: "Women", UPOS: "NOUN", Tag: "NNS", Head: 3, Rel: "nsubj"},
			{Text: "’s", UPOS: "PART", Tag: "POS", Head: 0, Rel: "case"},
			{Text: "League", UPOS: "PROPN", Tag: "NNP", Head: 0, Rel: "nmod"},
			{Text: "left", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
		}, "Women nmod:poss League; ’s case Women; League nsubj left; left root root"},
		{"an owner of nothing that is said", mendOwners, []Token{
			{Text: "left", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 0, Rel: "obj"},
			{Text: "’s", UPOS: "PART", Tag: "POS", Head: 1, Rel: "case"},
			{Text: "early", UPOS: "ADV", Tag: "RB", Head: 0, Rel: "advmod"},
		}, "left root root; Voss obj left; ’s case Voss; early advmod left"},
		{"a surname that goes with the name before", mendSurnames, []Token{
			{Text: "Peter", UPOS: "PROPN", Tag: "NNP", Head: 5, Rel: "nsubj"},
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 0, Rel: "flat"},
			{Text: "and", UPOS: "CCONJ", Tag: "CC", Head: 3, Rel: "cc"},
			{Text: "Anna", UPOS: "PROPN", Tag: "NNP", Head: 0, Rel: "conj"},
			{Text: "Hale", UPOS: "PROPN", Tag: "NNP", Head: 0, Rel: "flat"},
			{Text: "met", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
		}, "Peter nsubj met; Voss flat Peter; and cc Anna; Anna conj Peter; Hale flat Anna; met root root"},
		{"a clause that lacks nothing is no relative one", mendContents, []Token{
			{Text: "claim", UPOS: "NOUN", Tag: "NN", Head: Root, Rel: "root"},
			{Text: "that", UPOS: "PRON", Tag: "WDT", Head: 3, Rel: "obj"},
			{Text: "he", UPOS: "PRON", Tag: "PRP", Head: 3, Rel: "nsubj"},
			{Text: "founded", UPOS: "VERB", Tag: "VBD", Head: 0, Rel: "acl:relcl"},
			{Text: "parties", UPOS: "NOUN", Tag: "NNS", Head: 3, Rel: "obj"},
		}, "claim root root; that mark founded; he nsubj founded; founded acl claim; parties obj founded"},
		{"a particle in a name", mendParticles, []Token{
			{Text: "President", UPOS: "PROPN", Tag: "NNP", Head: 3, Rel: "nsubj"},
			{Text: "de", UPOS: "ADP", Tag: "IN", Head: 2, Rel: "case"},
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 3, Rel: "obl"},
			{Text: "left", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
		}, "President nsubj left; de flat President; Voss flat President; left root root"},
		{"quoted words are what somebody is called", mendQuotedCalls, []Token{
			{Text: "called", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
			{Text: "the", UPOS: "DET", Tag: "DT", Head: 4, Rel: "det"},
			{Text: "broadcast", UPOS: "NOUN", Tag: "NN", Head: 4, Rel: "compound"},
			{Text: "“", UPOS: "PUNCT", Tag: "``", Head: 4, Rel: "punct"},
			{Text: "treason", UPOS: "NOUN", Tag: "NN", Head: 0, Rel: "obj"},
			{Text: "”", UPOS: "PUNCT", Tag: "''", Head: 4, Rel: "punct"},
		}, "called root root; the det broadcast; broadcast obj called; treason xcomp called"},
		{"a quoted name alone is the object", mendQuotedCalls, []Token{
			{Text: "called", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
			{Text: "“", UPOS: "PUNCT", Tag: "``", Head: 2, Rel: "punct"},
			{Text: "strikes", UPOS: "NOUN", Tag: "NNS", Head: 0, Rel: "obj"},
			{Text: "”", UPOS: "PUNCT", Tag: "''", Head: 2, Rel: "punct"},
		}, "called root root; strikes obj called"},
		{"a gift", mendGifts, []Token{
			{Text: "lent", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
			{Text: "Arden", UPOS: "PROPN", Tag: "NNP", Head: 0, Rel: "obj"},
			{Text: "money", UPOS: "NOUN", Tag: "NN", Head: 0, Rel: "obl:unmarked"},
		}, "lent root root; Arden iobj lent; money obj lent"},
		{"a measure is no gift", mendGifts, []Token{
			{Text: "paid", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
			{Text: "Arden", UPOS: "PROPN", Tag: "NNP", Head: 0, Rel: "obj"},
			{Text: "years", UPOS: "NOUN", Tag: "NNS", Head: 0, Rel: "obl:unmarked"},
		}, "paid root root; Arden obj paid; years obl:unmarked paid"},
		{"nobody is called", mendVocatives, []Token{
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 4, Rel: "vocative"},
			{Text: ",", UPOS: "PUNCT", Tag: ",", Head: 2, Rel: "punct"},
			{Text: "mayor", UPOS: "NOUN", Tag: "NN", Head: 0, Rel: "appos"},
			{Text: ",", UPOS: "PUNCT", Tag: ",", Head: 0, Rel: "punct"},
			{Text: "cut", UPOS: "VERB", Tag: "VB", Head: Root, Rel: "root"},
			{Text: "taxes", UPOS: "NOUN", Tag: "NNS", Head: 4, Rel: "obj"},
		}, "Voss nsubj cut; mayor appos Voss; cut root root; taxes obj cut"},
		{"a past form that is a participle", mendParticiples, []Token{
			{Text: "crimes", UPOS: "NOUN", Tag: "NNS", Head: Root, Rel: "root"},
			{Text: "planned", UPOS: "VERB", Tag: "VBD", Head: 0, Rel: "acl"},
			{Text: "by", UPOS: "ADP", Tag: "IN", Head: 3, Rel: "case"},
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 1, Rel: "obl:agent"},
		}, "crimes root root; planned acl crimes; by case Voss; Voss obl:agent planned"},
		{"a purpose behind a modal verb", mendPurposes, []Token{
			{Text: "must", UPOS: "AUX", Tag: "MD", Head: 1, Rel: "aux"},
			{Text: "comply", UPOS: "VERB", Tag: "VB", Head: Root, Rel: "root"},
			{Text: "to", UPOS: "PART", Tag: "TO", Head: 3, Rel: "mark"},
			{Text: "survive", UPOS: "VERB", Tag: "VB", Head: 1, Rel: "conj"},
		}, "must aux comply; comply root root; to mark survive; survive advcl comply"},
		{"what a noun is like", mendDescriptions, []Token{
			{Text: "seeks", UPOS: "VERB", Tag: "VBZ", Head: Root, Rel: "root"},
			{Text: "clues", UPOS: "NOUN", Tag: "NNS", Head: 0, Rel: "obj"},
			{Text: "leading", UPOS: "VERB", Tag: "VBG", Head: 0, Rel: "advcl"},
		}, "seeks root root; clues obj seeks; leading acl clues"},
		{"an agent behind a name", mendAgents, []Token{
			{Text: "was", UPOS: "AUX", Tag: "VBD", Head: 1, Rel: "aux:pass"},
			{Text: "removed", UPOS: "VERB", Tag: "VBN", Head: Root, Rel: "root"},
			{Text: "from", UPOS: "ADP", Tag: "IN", Head: 3, Rel: "case"},
			{Text: "Council", UPOS: "PROPN", Tag: "NNP", Head: 1, Rel: "obl"},
			{Text: "by", UPOS: "ADP", Tag: "IN", Head: 5, Rel: "case"},
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 3, Rel: "nmod"},
		}, "was aux:pass removed; removed root root; from case Council; Council obl removed; by case Voss; Voss obl:agent removed"},
		{"a subject behind a phrase in front", mendFronted, []Token{
			{Text: "In", UPOS: "ADP", Tag: "IN", Head: 1, Rel: "case"},
			{Text: "articles", UPOS: "NOUN", Tag: "NNS", Head: 4, Rel: "obl"},
			{Text: ",", UPOS: "PUNCT", Tag: ",", Head: 3, Rel: "punct"},
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 1, Rel: "appos"},
			{Text: "find", UPOS: "VERB", Tag: "VB", Head: Root, Rel: "root"},
			{Text: "faults", UPOS: "NOUN", Tag: "NNS", Head: 4, Rel: "obj"},
		}, "In case articles; articles obl find; Voss nsubj find; find root root; faults obj find"},
		{"a gerund that is a charge", mendCharges, []Token{
			{Text: "accused", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 0, Rel: "obj"},
			{Text: "of", UPOS: "SCONJ", Tag: "IN", Head: 3, Rel: "mark"},
			{Text: "stealing", UPOS: "VERB", Tag: "VBG", Head: 1, Rel: "acl"},
		}, "accused root root; Voss obj accused; of mark stealing; stealing advcl accused"},
		{"... of the head of something", mendCharges, []Token{
			{Text: "accused", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
			{Text: "heads", UPOS: "NOUN", Tag: "NNS", Head: 0, Rel: "obj"},
			{Text: "of", UPOS: "ADP", Tag: "IN", Head: 3, Rel: "case"},
			{Text: "Lamp", UPOS: "PROPN", Tag: "NNP", Head: 1, Rel: "nmod"},
			{Text: "of", UPOS: "SCONJ", Tag: "IN", Head: 5, Rel: "mark"},
			{Text: "stealing", UPOS: "VERB", Tag: "VBG", Head: 3, Rel: "acl"},
		}, "accused root root; heads obj accused; of case Lamp; Lamp nmod heads; of mark stealing; stealing advcl accused"},
		{"... that looks like an adjective", mendCharges, []Token{
			{Text: "accused", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 0, Rel: "obj"},
			{Text: "of", UPOS: "SCONJ", Tag: "IN", Head: 5, Rel: "case"},
			{Text: "having", UPOS: "AUX", Tag: "VBG", Head: 4, Rel: "aux"},
			{Text: "stolen", UPOS: "VERB", Tag: "VBN", Head: 5, Rel: "amod"},
			{Text: "funds", UPOS: "NOUN", Tag: "NNS", Head: 1, Rel: "nmod"},
		}, "accused root root; Voss obj accused; of mark stolen; having aux stolen; stolen advcl accused; funds obj stolen"},
		{"having done something", mendHaving, []Token{
			{Text: "admitted", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
			{Text: "having", UPOS: "VERB", Tag: "VBG", Head: 0, Rel: "xcomp"},
			{Text: "taken", UPOS: "VERB", Tag: "VBN", Head: 3, Rel: "amod"},
			{Text: "bribes", UPOS: "NOUN", Tag: "NNS", Head: 1, Rel: "obj"},
		}, "admitted root root; having aux taken; taken xcomp admitted; bribes obj taken"},
		{"an object behind “according to”", mendObjects, []Token{
			{Text: "fell", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
			{Text: "according", UPOS: "VERB", Tag: "VBG", Head: 3, Rel: "case"},
			{Text: "to", UPOS: "ADP", Tag: "IN", Head: 1, Rel: "fixed"},
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 0, Rel: "obj"},
		}, "fell root root; according case Voss; to fixed according; Voss obl fell"},
		{"what was said in a report", mendReports, []Token{
			{Text: "said", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
			{Text: "in", UPOS: "ADP", Tag: "IN", Head: 2, Rel: "case"},
			{Text: "reports", UPOS: "NOUN", Tag: "NNS", Head: 0, Rel: "obl"},
			{Text: "that", UPOS: "SCONJ", Tag: "IN", Head: 5, Rel: "mark"},
			{Text: "he", UPOS: "PRON", Tag: "PRP", Head: 5, Rel: "nsubj"},
			{Text: "lied", UPOS: "VERB", Tag: "VBD", Head: 2, Rel: "acl"},
		}, "said root root; in case reports; reports obl said; that mark lied; he nsubj lied; lied ccomp said"},
		{"who is called what", mendCalls, []Token{
			{Text: "called", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 0, Rel: "xcomp"},
			{Text: "traitor", UPOS: "NOUN", Tag: "NN", Head: 0, Rel: "xcomp"},
		}, "called root root; Voss obj called; traitor xcomp called"},
		{"a name behind the auxiliary of a question", mendQuestions, []Token{
			{Text: "Did", UPOS: "AUX", Tag: "VBD", Head: 2, Rel: "aux"},
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 2, Rel: "compound"},
			{Text: "resign", UPOS: "VERB", Tag: "VB", Head: Root, Rel: "root"},
		}, "Did aux resign; Voss nsubj resign; resign root root"},
		{"the object of a relative clause", mendGaps, []Token{
			{Text: "charge", UPOS: "NOUN", Tag: "NN", Head: Root, Rel: "root"},
			{Text: "that", UPOS: "PRON", Tag: "WDT", Head: 3, Rel: "obl:unmarked"},
			{Text: "Hale", UPOS: "PROPN", Tag: "NNP", Head: 3, Rel: "nsubj"},
			{Text: "rejected", UPOS: "VERB", Tag: "VBD", Head: 0, Rel: "acl:relcl"},
		}, "charge root root; that obj rejected; Hale nsubj rejected; rejected acl:relcl charge"},
		{"an article as a subject", mendArticles, []Token{
			{Text: "the", UPOS: "DET", Tag: "DT", Head: 2, Rel: "nsubj"},
			{Text: "court", UPOS: "NOUN", Tag: "NN", Head: 2, Rel: "discourse"},
			{Text: "sat", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
		}, "the det court; court nsubj sat; sat root root"},
		{"a phrase in front", mendOpenings, []Token{
			{Text: "Put", UPOS: "VERB", Tag: "VBN", Head: Root, Rel: "root"},
			{Text: "simply", UPOS: "ADV", Tag: "RB", Head: 0, Rel: "advmod"},
			{Text: ",", UPOS: "PUNCT", Tag: ",", Head: 4, Rel: "punct"},
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 4, Rel: "nsubj"},
			{Text: "lost", UPOS: "VERB", Tag: "VBD", Head: 0, Rel: "conj"},
		}, "Put advcl lost; simply advmod Put; Voss nsubj lost; lost root root"},
		{"a subject behind an apposition", mendAppositions, []Token{
			{Text: "For", UPOS: "ADP", Tag: "IN", Head: 1, Rel: "case"},
			{Text: "Arden", UPOS: "PROPN", Tag: "NNP", Head: 8, Rel: "obl"},
			{Text: ",", UPOS: "PUNCT", Tag: ",", Head: 4, Rel: "punct"},
			{Text: "a", UPOS: "DET", Tag: "DT", Head: 4, Rel: "det"},
			{Text: "member", UPOS: "NOUN", Tag: "NN", Head: 8, Rel: "nsubj"},
			{Text: ",", UPOS: "PUNCT", Tag: ",", Head: 7, Rel: "punct"},
			{Text: "the", UPOS: "DET", Tag: "DT", Head: 7, Rel: "det"},
			{Text: "rules", UPOS: "NOUN", Tag: "NNS", Head: 4, Rel: "appos"},
			{Text: "failed", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
		}, "For case Arden; Arden obl failed; a det member; member appos Arden; the det rules; rules nsubj failed; failed root root"},
		{"a subject with a preposition", mendHeads, []Token{
			{Text: "speaker", UPOS: "NOUN", Tag: "NN", Head: 2, Rel: "nmod:desc"},
			{Text: "of", UPOS: "ADP", Tag: "IN", Head: 2, Rel: "case"},
			{Text: "Council", UPOS: "PROPN", Tag: "NNP", Head: 4, Rel: "nsubj"},
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 2, Rel: "conj"},
			{Text: "left", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
		}, "speaker nsubj left; of case Council; Council nmod speaker; Voss appos speaker; left root root"},
		{"somebody is made something", mendNaming, []Token{
			{Text: "elected", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
			{Text: "Lind", UPOS: "PROPN", Tag: "NNP", Head: 2, Rel: "compound"},
			{Text: "chairman", UPOS: "NOUN", Tag: "NN", Head: 0, Rel: "obj"},
		}, "elected root root; Lind obj elected; chairman xcomp elected"},
		{"somebody is made the head of something", mendNamedHeads, []Token{
			{Text: "made", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
			{Text: "him", UPOS: "PRON", Tag: "PRP", Head: 0, Rel: "obj"},
			{Text: "head", UPOS: "VERB", Tag: "VBP", Head: 0, Rel: "xcomp"},
			{Text: "of", UPOS: "ADP", Tag: "IN", Head: 4, Rel: "case"},
			{Text: "Lamp", UPOS: "PROPN", Tag: "NNP", Head: 2, Rel: "obl"},
		}, "made root root; him obj made; head xcomp made; of case Lamp; Lamp nmod head"},
		{"several of a kind are elected", mendNaming, []Token{
			{Text: "elected", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
			{Text: "Labour", UPOS: "PROPN", Tag: "NNP", Head: 2, Rel: "compound"},
			{Text: "deputies", UPOS: "NOUN", Tag: "NNS", Head: 0, Rel: "obj"},
		}, "elected root root; Labour compound deputies; deputies obj elected"},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.mend(c.tree)
			if got := tree(Sentence{Tokens: c.tree}); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestMendNouns(t *testing.T) {
	tokens := []Token{{Text: "promotes", Tag: "VBZ"}, {Text: "non-interference", UPOS: "ADJ", Tag: "JJ"}, {Text: "."}}
	if mendNouns(tokens); tokens[1].Tag != "NN" || tokens[1].UPOS != "NOUN" {
		t.Errorf("%s is tagged %s %s, want NOUN NN", tokens[1].Text, tokens[1].UPOS, tokens[1].Tag)
	}
}
