package clauses

import "strings"

// set is a set of words.
type set map[string]bool

func setOf(words string) set {
	s := set{}
	for w := range strings.FieldsSeq(words) {
		s[strings.ReplaceAll(w, "_", " ")] = true
	}
	return s
}

// attempts are verbs whose infinitive is not yet done: Attempt of the infinitive's
// clause is the verb.
var attempts = setOf(`attempt try fail plan intend want seek refuse hope aim wish decline threaten promise pledge
	vow propose agree decide prepare struggle strive endeavour endeavor undertake offer expect mean need aspire
	neglect omit hesitate desire long yearn vote resolve determine choose swear battle fight rush work`)

// attemptNouns are nouns whose infinitive is not yet done, with the verb they stand for.
var attemptNouns = map[string]string{
	"attempt": "attempt", "effort": "attempt", "bid": "attempt", "plan": "plan", "intention": "intend", "refusal": "refuse",
	"failure": "fail", "proposal": "propose", "promise": "promise", "pledge": "pledge", "threat": "threaten", "hope": "hope",
	"desire": "want", "wish": "want", "decision": "decide", "ambition": "aspire", "inability": "fail", "willingness": "agree",
	"unwillingness": "refuse", "reluctance": "refuse", "campaign": "attempt", "struggle": "attempt", "aim": "aim", "goal": "aim",
}

// negations among them and others: `failed to`, `refused to`.
var negativeControl = setOf("fail refuse decline neglect omit cease forget")

// objectControl are verbs whose object does what the infinitive says.
var objectControl = setOf(`force compel oblige urge ask tell order command instruct persuade convince encourage invite
	allow permit enable help cause lead get require request authorize authorise direct advise warn appoint elect
	nominate empower motivate inspire prompt push press pressure drive induce influence beg implore entreat challenge
	dare tempt teach train expect want believe consider think know find prove declare report call appeal
	commission recruit hire pay bribe coerce entitle forbid prohibit remind summon select assign dispatch send
	provoke sway bind commit condemn sentence mandate task charge oblige incite`)

// speech are the reports that can follow what is said: “…, said Voss”.
var speech = setOf(`say state claim argue announce declare report note add explain suggest stress insist admit
	allege warn tell remark observe write reply respond answer ask recall conclude comment continue think believe
	acknowledge point_out quip lament joke maintain emphasize emphasise contend complain protest reiterate mention
	caution assert agree promise predict`)

// copulas take a complement. All but “be” may be full verbs.
var copulas = setOf("be become remain seem appear stay prove feel look sound")

// intransitives take no object.
var intransitives = setOf(`go come arrive occur happen exist appear emerge rise fall sit stand live die belong depend consist
	remain seem vanish disappear arise reside collapse sleep wait insist rely result differ matter participate
	take_place take_part fall_apart break_apart come_about come_out go_on get_along grow_up step_down die_out
	cooperate collaborate compete react respond rebel resign retire listen laugh cry smile smile agree apologize
	look talk speak think belong succeed fail abound coincide persist culminate dwell evolve flourish hesitate`)

// Recipients are those to whom a verb hands its object: “sold the quay TO HALE”. They stand beside the object and not in it.
func (c *Clause) Recipients() []Adverbial {
	if !handing[c.Verb.Lemma] || len(c.Objects) == 0 {
		return nil
	}
	var found []Adverbial
	for _, a := range c.Adverbials {
		if a.Prep == "to" {
			found = append(found, a)
		}
	}
	return found
}

var handing = setOf("sell resell auction cede transfer lease rent donate export deliver")

// givers take two objects: “gave him a post”.
var givers = setOf(`give offer grant award hand send tell show teach lend pay sell promise deny owe assign allot allocate
	bring buy cost leave make write ask allow afford bequeath cause concede deal earn fine guarantee forgive envy
	wish spare save feed accord render set`)

// phrasals are verbs with particles whose meaning is their own.
var phrasals = setOf(`set_up set_off set_out set_aside set_back set_in take_over take_off take_on take_up take_back take_away take_down
	take_in take_out carry_out carry_on carry_off carry_over break_up break_down take_place take_part break_out break_off break_away break_apart
	bring_about bring_down bring_up bring_in bring_back bring_on bring_together bring_forward build_up call_off call_up
	call_out call_in call_back call_for cut_off cut_down cut_back cut_out give_up give_in give_away give_back give_out give_off
	go_on go_off go_ahead go_out go_up go_down go_back go_through hand_over hand_out hand_in hand_down hand_back hold_up
	hold_back hold_off hold_out keep_up keep_on keep_out keep_away lay_off lay_down lay_out make_up make_out make_off
	move_in move_out move_on open_up pass_on pass_away pass_by pass_up pay_off pay_back pay_out pick_up pick_out
	point_out pull_out pull_off pull_down pull_back put_forward put_off put_up put_down put_on put_out put_together
	put_aside put_in_place ring_up roll_out roll_back rule_out run_down run_off run_out run_up scale_back scale_up sell_off
	sell_out send_out send_off shut_down shut_out shut_off sign_up sign_off single_out speak_out speak_up spell_out split_up
	stand_up stand_down stand_out start_up start_off step_down step_up step_aside step_in sum_up swear_in team_up tear_down
	tear_up think_over throw_out throw_away track_down turn_out turn_down turn_over turn_up turn_away turn_back turn_off
	turn_on wipe_out work_out wrap_up write_off write_down write_up win_over wind_up wear_out watch_out wake_up back_up
	back_down beat_up blow_up buy_out buy_up calm_down check_out clean_up clear_up close_down close_off come_out come_up
	come_back come_about come_forward come_along come_in come_down crack_down cover_up draw_up drive_out drop_out dry_up
	end_up even_out face_off fall_apart fall_out fall_behind figure_out fill_in fill_out find_out follow_up
	follow_through get_up get_away get_back get_together get_along grow_up hang_out head_off join_in kick_out kick_off
	knock_down leave_out leave_behind let_down let_in let_off line_up live_on lock_up lock_in look_up look_out mark_out
	phase_out phase_in play_down play_out pop_up push_through push_back push_out reach_out round_up seal_off seek_out
	serve_out settle_down show_up show_off slow_down sort_out spin_off spring_up stay_on stay_away stir_up strike_down
	sprout_up trade_off try_out use_up vote_down vote_in vote_out water_down weed_out open_out hold_on move_away
	do_away fend_off free_up gear_up heat_up hook_up hush_up hunt_down knock_out lash_out lift_up lock_down log_in
	mix_up narrow_down opt_out own_up pile_up prop_up rise_up root_out send_back send_in shake_up shore_up size_up
	smooth_over snap_up soak_up stand_by stave_off stop_over storm_out sweep_away switch_off switch_on
	talk_over touch_off trigger_off usher_in voice_over walk_out ward_off whip_up`)

// particles are the words that may be one of a phrasal verb, or be a fixed part of one.
var particles = setOf("up out off down over away back on in aside apart about forward together ahead along through by behind place part")

// hedges are adverbs that make a claim less than certain.
var hedges = setOf(`reportedly allegedly apparently supposedly seemingly presumably purportedly ostensibly probably possibly
	perhaps maybe arguably evidently likely conceivably`)

// hearsay are the participles of “is said to have …”.
var hearsay = setOf(`say believe report allege think rumor rumour claim understand suspect presume assume suppose consider
	know hold deem`)

// planned are the words of “is … to” that tell of what has not come about yet.
var planned = setOf("expect schedule plan intend set due about supposed slate bind destined go")

// negators are adverbs that deny.
var negators = setOf("not n't never hardly scarcely neither nor nowhere")

// gerundsOfObject are verbs with the preposition behind which their object, or the
// subject of their passive, does what a gerund says: “accused Voss of banning …”.
var gerundsOfObject = map[string]map[string]bool{
	"of": setOf("accuse suspect convict acquit clear absolve"),
	"for": setOf(`blame criticize criticise praise condemn thank punish arrest jail fine sentence reward forgive mock denounce
		detain imprison prosecute try rebuke reproach fault honour honor credit sanction penalize penalise discipline sue
		indict fire dismiss sack expel suspend execute lambast castigate chide scold applaud commend congratulate hail`),
	"with":    setOf("charge entrust task credit"),
	"from":    setOf("prevent stop ban prohibit bar keep discourage deter exclude dissuade block restrain stop hinder disqualify"),
	"into":    setOf("force coerce pressure talk trick push drive"),
	"against": setOf("warn caution"),
}

// GerundOfObject reports whether behind a verb and a preposition the gerund is an act
// of the verb's object: “stopped VOSS from founding …”.
func GerundOfObject(verb, preposition string) bool { return gerundsOfObject[preposition][verb] }

// onlies are adverbs after which “not” denies nothing.
var onlies = setOf("only just merely solely simply")
