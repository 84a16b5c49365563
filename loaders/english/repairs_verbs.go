package english

import "strings"

// numberWords are numbers everywhere: “to ten years”.
func numberWords(w sight) string {
	if contains("two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred", w.word(0)) && !w.tagIn(0, "CD NNP NNPS") {
		return "CD"
	}
	return ""
}

// participleBeforeBy: “was, however, upheld by the court” is a passive, whatever the
// participle was taken for.
func participleBeforeBy(w sight) string {
	if w.word(1) != "by" || !w.tagIn(0, "JJ VBD NN VB") || !endsInEd(w.word(0)) && irregularVerbs[w.word(0)] == "" {
		return ""
	}
	before := -1
	for before > -6 && (w.tag(before) == "RB" || w.tag(before) == ",") {
		before--
	}
	if w.wordIn(before, "be is are was were been being") {
		return "VBN"
	}
	return ""
}

// participleAfterBe: “the motion was sustained”: a word in -ed behind “be” is a participle,
// but for those that say how somebody or something is.
func participleAfterBe(w sight) string {
	if w.tag(0) != "JJ" || !endsInEd(w.word(0)) || statesInEd[w.word(0)] || w.tagIn(1, "NN NNS NNP") {
		return ""
	}
	before := -1
	for before > -4 && w.tag(before) == "RB" {
		before--
	}
	if w.wordIn(before, "be is are was were been being") {
		return "VBN"
	}
	return ""
}

var statesInEd = wordSet(`tired interested concerned worried pleased excited bored married divorced retired dedicated committed devoted
	experienced limited complicated mixed related unrelated supposed used needed opposed determined prepared scared satisfied surprised
	shocked confused disappointed frustrated annoyed amazed impressed convinced qualified talented gifted skilled educated advanced
	detailed sophisticated crowded deserted isolated scattered indebted outdated unexpected undecided unwanted united naked sacred wicked
	rugged hundred red inclined disabled handicapped armed unarmed aged biased delighted ashamed embarrassed depressed stressed relaxed`)

// pastIsNoNoun: “the party lost.”
func pastIsNoNoun(w sight) string {
	base := irregularVerbs[w.word(0)]
	if w.tag(0) == "NN" && base != "" && base != w.word(0) && !pastsLikeNouns[w.word(0)] && w.tagIn(-1, "NN NNS NNP PRP") {
		return "VBD"
	}
	return ""
}

var pastsLikeNouns = wordSet("thought felt bit saw ground wound shot spoke rose dove left cut found stuck lay bore stole bound born fed bred led lit slid")

// stateInIng: “after years of pending results”: what is no act before a noun.
func stateInIng(w sight) string {
	if w.tag(0) == "VBG" && statesInIng[w.word(0)] && w.tagIn(1, "NN NNS JJ VBG") && !w.tagIn(-1, "VBD VBZ VBP VBN VB") {
		return "JJ"
	}
	return ""
}

var statesInIng = wordSet("pending existing remaining emerging ongoing outstanding upcoming surrounding neighbouring neighboring ruling missing resulting underlying longstanding prevailing")

// pastAfterRelative: “the policies he pursued weakened the union”.
func pastAfterRelative(w sight) string {
	if w.tag(0) == "VBN" && w.tag(-1) == "VBD" && w.wordIn(-2, "he she it they we i you") && strings.HasPrefix(w.tag(-3), "NN") && w.tagIn(1, startsGroup) {
		return "VBD"
	}
	return ""
}

// toBeforeNoun: before a noun “to” is a preposition.
func toBeforeNoun(w sight) string {
	if w.word(0) == "to" && w.tagIn(1, "NN NNS NNP NNPS DT CD PRP PRP$") {
		return "IN"
	}
	return ""
}

// verbAfterTo: “to” TO makes an infinitive of what follows.
func verbAfterTo(w sight) string {
	if w.tag(-1) == "TO" && w.tagIn(0, "VBP VBD VBN") && !endsInEd(w.word(0)) {
		return "VB"
	}
	if w.tag(-2) == "TO" && w.tag(-1) == "RB" && w.tagIn(0, "NN VBP VBD") {
		return "VB"
	}
	return ""
}

// verbAfterModal: “would party”, “did not know”, “may also attempt”.
func verbAfterModal(w sight) string {
	if !w.tagIn(0, "NN VBP VBD NNP") || w.tag(0) == "NNP" && w.words[w.at].Text != w.word(0) {
		return ""
	}
	before := -1
	for before > -4 && w.tag(before) == "RB" {
		before--
	}
	if w.tag(before) == "MD" || before < -1 && w.wordIn(before, "do does did") {
		return "VB"
	}
	return ""
}

// participleAfterAuxiliary: “has finally had”, “was sent”, “is either fined or sent”.
func participleAfterAuxiliary(w sight) string {
	if !w.tagIn(0, "VBD VB VBP") {
		return ""
	}
	before := -1
	for before > -5 && (w.tag(before) == "RB" || w.tag(before) == "VBN" && w.word(before) != "been") {
		before--
	}
	if w.tag(0) == "VBD" && w.wordIn(before, "has have had having been be is are was were being 've ’ve") {
		return "VBN"
	}
	if w.tag(0) != "VBD" && w.tagIn(0, "VB VBP") && w.wordIn(before, "has had having been") && before == -1 && sameParticiple[w.word(0)] {
		return "VBN"
	}
	return ""
}

var sameParticiple = wordSet("become come run overcome cut put set let hit cost shut spread split quit hurt cast read bid")

// pastAfterSubject: a participle right after a pronoun is the verb of its clause.
func pastAfterSubject(w sight) string {
	before := -1
	for before > -4 && w.tag(before) == "RB" {
		before--
	}
	if w.tag(0) == "VBN" && w.wordIn(before, "he she it they we i who some others") && !w.tagIn(before-1, "VBD VBZ VBP MD") {
		return "VBD"
	}
	return ""
}

// verbAfterQuestion: “did Voss found”, “what will your memoirs say”.
func verbAfterQuestion(w sight) string {
	if !w.tagIn(0, "VBD VBP NN") || w.tagIn(-1, "DT JJ PRP$ POS IN CC , TO") {
		return ""
	}
	for before := -1; before > -6; before-- {
		switch {
		case w.wordIn(before, "do does did") || w.tag(before) == "MD":
			if asks := before < -1 && (w.tag(before-1) == "" || w.tagIn(before-1, "WRB WP WDT CC ,") || w.wordIn(before-2, "which what whose")); !asks {
				return ""
			}
			return "VB"
		case !w.tagIn(before, "NN NNS NNP NNPS PRP DT JJ PRP$ POS CD"):
			return ""
		}
	}
	return ""
}

// pastInEd: a word in -ed is no infinitive and no present.
func pastInEd(w sight) string {
	if !w.tagIn(0, "VB VBP") || !endsInEd(w.word(0)) {
		return ""
	}
	if w.tagIn(-1, "IN TO DT JJ") && w.tagIn(1, "NN NNS NNP JJ") || w.tag(-1) == "RB" && w.wordIn(-2, "is was are were be been") {
		return "VBN"
	}
	return "VBD"
}

// intransitivePast: “protests first emerged”; what has no passive has no participle
// without an auxiliary.
func intransitivePast(w sight) string {
	if w.tag(0) != "VBN" || !neverPassive[w.word(0)] || w.tagIn(1, "NN NNS NNP JJ") {
		return ""
	}
	for before := -1; before > -5; before-- {
		if w.wordIn(before, "has have had having be been is are was were ’ve 've") {
			return ""
		}
	}
	return "VBD"
}

var neverPassive = wordSet(`failed emerged occurred happened arose appeared arrived collapsed remained existed vanished disappeared
	came went fell rose resigned died began grew became persisted culminated resided belonged consisted depended`)

// presentAfterNoun: “Voss and Kerr identify the causes”, without “to” or an auxiliary before.
func presentAfterNoun(w sight) string {
	if w.tag(0) != "VB" || !w.tagIn(1, "DT JJ NNS NNP PRP$ PRP IN TO RB WRB") {
		return ""
	}
	before := -1
	for before > -3 && w.tag(before) == "RB" {
		before--
	}
	if !w.tagIn(before, "NNS NNP NNPS") {
		return ""
	}
	for ; before > -9 && w.tag(before) != ""; before-- {
		if w.tagIn(before, "TO MD VB CC") && w.tag(before) != "CC" || w.wordIn(before, "do does did let make makes made help helps helped let lets") {
			return ""
		}
	}
	return "VBP"
}

// endsInEd reports whether a word ends like a regular past.
func endsInEd(word string) bool {
	return strings.HasSuffix(word, "ed") && len(word) > 4 && !strings.HasSuffix(word, "eed") && !verbsInEd[word]
}

var verbsInEd = wordSet("embed shred imbed hundred kindred sacred naked wicked sled")
