package english

import "strings"

// infinitive is the verb whose stem is left when -ed or -ing is taken away: “plann”
// is “plan”, “creat” is “create”, “elect” is “elect”.
func infinitive(stem string) string {
	switch {
	case silentE[stem]:
		return stem + "e"
	case bareStem[stem]:
		return stem
	case doubled(stem):
		return stem[:len(stem)-1]
	case strings.HasSuffix(stem, "ck") && addedK[stem[:len(stem)-1]]:
		return stem[:len(stem)-1]
	case wantsE(stem):
		return stem + "e"
	}
	return stem
}

// doubled reports whether the last consonant was doubled before the ending.
func doubled(stem string) bool {
	n := len(stem)
	if n < 4 || stem[n-1] != stem[n-2] {
		return false
	}
	switch stem[n-1] {
	case 'b', 'd', 'g', 'm', 'n', 'p', 'r', 't', 'v', 'k', 'z':
		return !endsDoubled[stem]
	case 'l':
		return hasAnySuffix(stem, "elled", "avell", "ancell", "abell", "odell", "evell", "uell", "arvell", "annell", "unnell",
			"arrell", "ounsell", "uarrell", "hovell", "rivell", "ispell", "xpell", "ompell", "ropell", "mpell", "ebell", "xcell",
			"ontroll", "atroll", "xtoll", "ignall", "otall", "ivall", "quall", "nitiall", "ialled", "distill", "instill", "pedall")
	}
	return false
}

// endsDoubled are the verbs that end in a doubled consonant of their own, -ll and -ss aside.
var endsDoubled = wordSet(`add ebb odd egg err purr butt rebutt abutt buzz fizz jazz razz fuzz frizz whizz watt boycott`)

// wantsE reports whether a stem has lost a silent e, by its last letters.
func wantsE(stem string) bool {
	n := len(stem)
	if n < 2 {
		return false
	}
	last, before := stem[n-1], stem[n-2]
	switch last {
	case 'c', 'v', 'u':
		return true
	case 'z':
		return before != 'z' && before != 't'
	case 's':
		return before != 's' && !keepsS[stem]
	case 'g':
		return wantsEAfterG(stem)
	case 'l', 'r':
		if !isVowel(before) {
			return before != last && !(last == 'l' && (before == 'r' || before == 'w')) && before != 'y'
		}
	case 'w', 'x', 'y', 'h', 'i', 'a', 'o', 'f', 'j', 'q', 'e':
		return false
	}
	if !isVowel(before) || n > 2 && isVowel(stem[n-3]) && !strings.HasSuffix(stem[:n-1], "qui") && !hasAnySuffix(stem[:n-1], "ia", "ua") {
		return false
	}
	return wantsEAfterVowel(stem)
}

func isVowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

// wantsEAfterG: “change”, “merge”, “manage”, “judge”, but “belong”.
func wantsEAfterG(stem string) bool {
	return !strings.HasSuffix(stem, "gg") && !strings.HasSuffix(stem, "ong") && (syllables(stem) > 1 || len(stem) > 3)
}

// longEndings are the endings after which a stem of several syllables takes an e,
// although its last consonant follows a single vowel.
var longEndings = []string{
	"at", "id", "ad", "ud", "od", "ib", "ut", "ur", "ir", "ar", "in", "il", "ul", "um", "im", "ak", "ok", "ik", "uk", "yp", "ap",
	"cid", "ced", "or", "ob", "ol", "yz",
}

// wantsEAfterVowel decides for a single consonant after a single vowel. A stem of one
// syllable would have doubled it, had it no e.
func wantsEAfterVowel(stem string) bool {
	if syllables(stem) == 1 {
		return true
	}
	return hasAnySuffix(stem, longEndings...)
}

// syllables counts the groups of vowels.
func syllables(stem string) int {
	count, inside := 0, false
	for i := 0; i < len(stem); i++ {
		v := isVowel(stem[i]) && !(stem[i] == 'y' && i == 0)
		if stem[i] == 'u' && i > 0 && stem[i-1] == 'q' {
			v = false
		}
		if v && !inside {
			count++
		}
		inside = v
	}
	return count
}

// addedK are the verbs in c that take a k before their endings.
var addedK = wordSet("panic traffic mimic picnic frolic politic")

// keepsS are the verbs in a single s.
var keepsS = wordSet("focus refocus bias canvas bus gas chorus caucus surplus")

// silentE are stems that have lost an e against the rules.
var silentE = wordSet(`creat recreat procreat permeat delineat
	complet delet compet deplet secret excret concret obsolet
	unit invit cit writ excit incit recit ignit reunit expedit requit bit rewrit
	promot devot denot demot vot not quot connot
	extradit guid misguid nicknam misnam renam urg cag engag rout rerout re-rout reput imput
	conced preced reced imped supersed interced acced ced seced
	tast past wast hast bath breath loath sooth cloth writh seeth teeth lath scath tith ach cach
	ti welcom becom overcom com hom chrom
	conven interven contraven reconven scen superven gangren
	postpon condon dethron clon phon ston ton hon zon telephon enthron aton ron
	prun tun attun immun commun profan
	elop interfer persever rever coher adher inher cohes
	ow aw ey dy
	bas eras purchas chas phas
	cradl titl battl
	shar manoeuvr
	blam nam fram sham tam gam flam renam
	dar scor stor bor explor restor ignor ador deplor implor
	shov
	believ glu su pursu
	typ hyp stereotyp prototyp
	resid decid besieg alleg colleg
	forc sourc
	determin examin
	whol parol consol cajol hol
	ag rag wag pag stag gaug
	hing ting cring infring fring impring twing bing unhing
	plung loung expung arrang chang exchang rang derang estrang
	reconcil
	guarante disagre agre decre
	lik
	redefin
	translat`)

// bareStem are stems that have lost no e, although the rules say so.
var bareStem = wordSet(`combat format reformat caveat treat repeat defeat heat seat cheat eat mistreat retreat entreat
	avoid void aid raid braid maraud applaud
	exhibit inhibit prohibit
	input output
	hang bang overhang clang slang ring wing ping ding zing string bring fling swing spring sling sting wring cling
	curl hurl whirl twirl swirl snarl growl howl crawl sprawl scrawl prowl bowl pearl
	signal total rival equal initial dial trial label travel cancel model fuel level marvel channel counsel quarrel
	pencil council stencil imperil
	control patrol enrol extol
	margin ruin cabin bargain begin martin penguin
	favor honor labor harbor tailor mirror factor author monitor sponsor anchor color humor rumor vapor error
	doctor editor mentor tutor survivor motor censor
	murmur sulfur augur
	worship gossip develop gallop envelop scallop kidnap handicap overlap wiretap recap
	pilot pivot ballot riot
	invalid pyramid rapid orchid
	program diagram telegram
	victim pilgrim interim
	custom accustom fathom blossom ransom
	book look cook hook
	elbow debut neighbor
	vacuum
	nomad
	sugar altar pillar collar
	method period
	absorb
	visit`)
