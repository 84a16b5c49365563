package question

import (
	"strings"
	"sync"
)

// paraphrases are groups of words by which texts on politics, law, business, war and lives tell one thing where WordNet does
// not hold them together: what one calls `punished`, another calls `fined`. Those of two words stand in questions.
const paraphrases = `
	revoke strip withdraw cancel deprive rescind; licence license permit
	quash overturn annul reverse void throw-out set-aside invalidate nullify
	die death perish kill murder dead lose-life pass-away drown
	marry wife husband spouse wed wedding marriage married
	imprison jail prison lock-up incarcerate detain detention custody behind-bars sentence serve camp
	run head lead charge command chair govern manage preside chief commander leader
	sell dispose buyer purchaser sale offload get-rid divest acquire buy purchase
	punish fine penalise penalize sanction discipline penalty
	insolvent bankrupt administration receivership bankruptcy insolvency collapse go-under
	lend borrow loan credit
	employ work hire staff employee job
	lawyer attorney counsel barrister solicitor advocate represent defend defence
	transfer reassign relocate move post move-to
	mistreat ill-treat torture abuse maltreat ill-treatment beat
	contract order deal customer client commission
	start found establish set-up launch create form begin constitute proclaim founder
	rename rebrand change-name name call-itself
	close shut suspend shut-down discontinue
	leave break quit walk part split resign departure desert defect exit step-down
	pull-out withdraw leave evacuate pull withdrawal depart
	lift drop abolish scrap repeal end remove
	arm supply rifle weapon equip
	defeat beat win lose victory oust
	block veto prevent obstruct bar stop reject
	abdicate throne give-up renounce
	dismiss sack fire remove oust dismissal depose
	refuse decline reject turn-down refusal
	legal legalise legalize illegal ban lawful
	prosecute try trial put-trial court dock charge
	take-office swear inaugurate become take-over appoint
	share stake per-cent percentage holding
	get obtain win receive gain earn award secure take
	merge merger amalgamate unite union fuse absorb
	flee escape exile emigrate go
	release free freed clear acquit
	convict guilty conviction verdict
	accuse charge allege accusation allegation
	criticise criticize condemn denounce criticism slam attack
	praise applaud welcome commend hail
	agree sign agreement treaty accord pact conclude
	mediate broker negotiate mediator mediation shuttle
	promise pledge vow undertake
	help support back aid assist
	publish print release issue bring-out
	appoint name nominate appointment select choose
	elect vote election ballot poll
	demand call urge ask request insist
	own belong owner possess hold property
	pay fund finance bankroll sponsor donate fund
	live reside settle stay residence home
	study graduate attend educate school university
	kill shoot execute assassinate murder
	invade attack occupy assault raid storm
	report write journalist reporter correspondent
	cost price worth pay
	earlier previously before former predecessor
	successor succeed replace follow take-over
	deny reject dismiss refute dispute
	invite call-in ask-in
	protest demonstration rally march demonstrate
	strike walkout stoppage
	uprising rising revolt rebellion insurrection mutiny
	army troops soldier force military
	parliament assembly legislature diet
	law act statute legislation bill
	prime-minister premier head-government
	set-off trigger spark cause prompt provoke
	approve adopt pass enact ratify
	join enter accede membership member admit accession
	expel exclude expulsion banish throw-out
	take-place occur happen hold meet
	unite unify
	nationalise nationalize expropriate confiscate seize
	search raid
	inherit heir legacy
	secede break-away independence independent secession
	surrender give-up capitulate
	put-charge appoint entrust name lead
	extend renew prolong
	reporter journalist correspondent
	survive escape
	hide refuge shelter
	son daughter child children father mother parent
	roommate share-room`

var paraphrasesOf = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	for _, line := range strings.Split(paraphrases, "\n") {
		for _, group := range strings.Split(line, ";") {
			words := strings.Fields(group)
			for _, w := range words {
				w = strings.ReplaceAll(w, "-", " ")
				for _, other := range words {
					if !strings.Contains(other, "-") && other != w {
						out[w] = append(out[w], other)
					}
				}
			}
		}
	}
	return out
})
