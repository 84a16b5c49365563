package clauses

import "strings"

// prepositions of several words, and of one word that is tagged as something else.
// The role is what the preposition says by itself; Other leaves it to the noun.
var prepositions = map[string]Role{
	"according to": Source, "in the words of": Source, "in the view of": Source, "in the opinion of": Source, "in the eyes of": Source,
	"because of": Reason, "due to": Reason, "owing to": Reason, "thanks to": Reason, "on account of": Reason, "as a result of": Reason,
	"on the grounds of": Reason, "in view of": Reason, "in light of": Reason, "in the light of": Reason, "as a consequence of": Reason,
	"by virtue of": Reason, "in response to": Reason, "in reaction to": Reason, "for lack of": Reason, "out of fear of": Reason,
	"for fear of": Reason, "on charges of": Reason, "on suspicion of": Reason, "on the basis of": Reason, "based on": Reason,
	"in retaliation for": Reason, "in exchange for": Reason, "in return for": Reason, "in violation of": Manner, "by reason of": Reason,
	"for the sake of": Purpose, "for the purpose of": Purpose, "with the aim of": Purpose, "with the goal of": Purpose,
	"with the intention of": Purpose, "in the interest of": Purpose, "in support of": Purpose, "in favor of": Other, "in favour of": Other,
	"in pursuit of": Purpose, "in preparation for": Purpose, "with a view to": Purpose, "in honor of": Purpose, "in honour of": Purpose,
	"in case of": Condition, "in the case of": Condition, "in the event of": Condition, "in the absence of": Condition,
	"by means of": Manner, "by way of": Manner, "with the help of": Manner, "with the aid of": Manner, "through the use of": Manner,
	"in accordance with": Manner, "in line with": Manner, "in keeping with": Manner, "in terms of": Manner, "in the form of": Manner,
	"in the course of": Time, "at the time of": Time, "at the end of": Time, "at the beginning of": Time, "at the start of": Time,
	"in the run-up to": Time, "in the wake of": Time, "in the aftermath of": Time, "on the eve of": Time, "prior to": Time,
	"by the end of": Time, "by the time of": Time, "as of": Time, "ahead of": Time, "in advance of": Time, "up until": Time,
	"subsequent to": Time, "on the occasion of": Time, "in the middle of": Other, "in the midst of": Time, "on the day of": Time,
	"in front of": Place, "next to": Place, "outside of": Place, "inside of": Place, "close to": Place, "far from": Place,
	"north of": Place, "south of": Place, "east of": Place, "west of": Place, "on the territory of": Place, "at the head of": Other,
	"together with": Other, "along with": Other, "in addition to": Other, "apart from": Other, "aside from": Other, "other than": Other,
	"except for": Other, "such as": Other, "including": Other, "instead of": Other, "rather than": Other, "on behalf of": Other,
	"in the name of": Other, "in place of": Other, "in lieu of": Other, "in spite of": Other, "regardless of": Other,
	"irrespective of": Other, "in contrast to": Other, "in contrast with": Other, "as opposed to": Other, "contrary to": Other,
	"in comparison with": Other, "in comparison to": Other, "compared to": Other, "compared with": Other, "unlike": Other,
	"with regard to": Other, "with regards to": Other, "with respect to": Other, "as regards": Other, "in regard to": Other,
	"in relation to": Other, "in connection with": Other, "as for": Other, "as to": Other, "regarding": Other, "concerning": Other,
	"in opposition to": Other, "on top of": Other, "at the hands of": Agent, "on the part of": Other, "under the leadership of": Other,
	"under the auspices of": Other, "in charge of": Other, "in cooperation with": Other, "as part of": Other,
	"in the hands of": Other, "in the face of": Condition, "at the expense of": Other, "with the exception of": Other,
	"in conjunction with": Other, "in collaboration with": Other, "at odds with": Other, "up to": Other, "out of": Other, "away from": Other,
	"beyond": Other, "most notably": Other, "notably": Other, "per": Other, "depending on": Condition, "pursuant to": Reason,
	"in search of": Purpose,
}

// conjunctions open a subordinate clause; those of several words are read as one.
var conjunctions = map[string]Role{
	"because": Reason, "since": Reason, "as": Other, "if": Condition, "unless": Condition, "provided that": Condition, "as long as": Condition,
	"although": Other, "though": Other, "even though": Other, "even if": Condition, "while": Other, "whilst": Other, "whereas": Other, "when": Time,
	"whenever": Time, "after": Time, "before": Time, "until": Time, "till": Time, "once": Time, "as soon as": Time, "so that": Purpose,
	"in order that": Purpose, "lest": Purpose, "given that": Reason, "now that": Reason, "in that": Manner, "on the grounds that": Reason,
	"in case": Condition, "as if": Manner, "as though": Manner, "despite the fact that": Other, "due to the fact that": Reason,
	"because of the fact that": Reason, "on condition that": Condition, "except that": Other, "providing that": Condition, "whether": Condition,
	"insofar as": Condition, "in so far as": Condition, "seeing that": Reason, "by the time": Time, "not least because": Reason, "ever since": Time,
	"just as": Manner, "than": Other, "wherever": Place, "where": Place, "why": Reason, "how": Manner, "assuming that": Condition,
	"to the extent that": Condition, "so long as": Condition, "rather than": Other, "only if": Condition, "like": Manner, "for": Reason,
	"so": Purpose, "as far as": Other, "in order to": Purpose, "so as to": Purpose, "regardless of whether": Condition, "that": Other,
}

// joined are conjunctions of several words that join phrases.
var joined = setOf("as_well_as but_also and/or but_rather along_with")

// adverbial phrases of several words that say nothing of their own here.
var fixedAdverbs = setOf(`of_course for_example for_instance in_fact at_first at_last at_least in_general in_particular so_far
	in_turn once_again once_more in_addition in_part as_well at_best at_most at_once by_far put_differently broadly_speaking generally_speaking strictly_speaking simply_put to_be_sure in_the_long_run in_the_short_run in_the_long_term in_effect in_essence
	in_reality in_short in_sum in_theory in_practice in_principle more_or_less no_longer on_the_contrary quite_the_opposite
	on_the_other_hand on_the_one_hand that_is to_some_extent to_a_certain_extent by_no_means in_the_end after_all above_all
	at_the_same_time as_such per_se et_al. first_of_all all_in_all in_other_words so_to_speak et_cetera inter_alia
	as_a_result as_a_consequence for_that_matter no_doubt in_return more_and_more`)

// links is every phrase of several words of the tables above, by its first word,
// the longest first.
var links = indexPhrases()

func indexPhrases() map[string][][]string {
	index := map[string][][]string{}
	add := func(phrase string) {
		words := strings.Fields(phrase)
		if len(words) < 2 {
			return
		}
		list := index[words[0]]
		at := 0
		for at < len(list) && (len(list[at]) > len(words) || len(list[at]) == len(words) && strings.Join(list[at], " ") < phrase) {
			at++
		}
		list = append(list, nil)
		copy(list[at+1:], list[at:])
		list[at] = words
		index[words[0]] = list
	}
	for p := range prepositions {
		add(p)
	}
	for c := range conjunctions {
		add(c)
	}
	for j := range joined {
		add(j)
	}
	for a := range fixedAdverbs {
		add(a)
	}
	return index
}
