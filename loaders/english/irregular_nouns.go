package english

import "strings"

var irregularNouns = readNouns(nounForms)

// readNouns maps each plural of a table of pairs “plural=singular” to its singular. A
// word alone is its own singular.
func readNouns(table string) map[string]string {
	forms := map[string]string{}
	for field := range strings.FieldsSeq(table) {
		plural, singular, ok := strings.Cut(field, "=")
		if !ok {
			singular = plural
		}
		forms[plural] = singular
	}
	return forms
}

const nounForms = `
men=man women=woman children=child people=people feet=foot teeth=tooth geese=goose mice=mouse lice=louse oxen=ox
brethren=brother dice=die pence=penny
lives=life wives=wife knives=knife halves=half selves=self shelves=shelf leaves=leaf thieves=thief wolves=wolf
calves=calf loaves=loaf elves=elf hooves=hoof scarves=scarf wharves=wharf sheaves=sheaf dwarves=dwarf turves=turf
ourselves themselves yourselves
criteria=criterion phenomena=phenomenon data=datum media=medium bacteria=bacterium memoranda=memorandum
referenda=referendum curricula=curriculum strata=stratum symposia=symposium errata=erratum addenda=addendum
ova=ovum spectra=spectrum stadia=stadium automata=automaton polyhedra=polyhedron consortia=consortium
millennia=millennium corrigenda=corrigendum quanta=quantum aquaria=aquarium moratoria=moratorium dicta=dictum
analyses=analysis crises=crisis theses=thesis hypotheses=hypothesis parentheses=parenthesis diagnoses=diagnosis
bases=base oases=oasis syntheses=synthesis emphases=emphasis axes=axis neuroses=neurosis psychoses=psychosis
antitheses=antithesis prognoses=prognosis paralyses=paralysis metamorphoses=metamorphosis catharses=catharsis
ellipses=ellipsis geneses=genesis testes=testis
alumni=alumnus stimuli=stimulus nuclei=nucleus cacti=cactus fungi=fungus foci=focus radii=radius loci=locus syllabi=syllabus
alumnae=alumna formulae=formula larvae=larva antennae=antenna vertebrae=vertebra algae=alga
indices=index appendices=appendix matrices=matrix vertices=vertex vortices=vortex codices=codex
bureaux=bureau plateaux=plateau tableaux=tableau chateaux=chateau milieux=milieu beaux=beau
series species means news politics economics physics mathematics statistics ethics aircraft spacecraft hovercraft
headquarters crossroads gallows barracks whereabouts aegis corps fish sheep deer moose swine offspring salmon trout
shrimp bison cattle police livestock chassis rendezvous thanks gymnastics athletics electronics linguistics genetics
dynamics mechanics tactics logistics metaphysics acoustics diabetes measles mumps rabies
sons-in-law=son-in-law daughters-in-law=daughter-in-law brothers-in-law=brother-in-law mothers-in-law=mother-in-law
fathers-in-law=father-in-law passers-by=passer-by passersby=passerby attorneys-general=attorney-general
secretaries-general=secretary-general governors-general=governor-general editors-in-chief=editor-in-chief
commanders-in-chief=commander-in-chief runners-up=runner-up
buses=bus gases=gas quizzes=quiz lenses=lens yeses=yes geniuses=genius statuses=status
zeros=zero heroes=hero echoes=echo vetoes=veto potatoes=potato tomatoes=tomato
goods=goods clothes=clothes trousers=trousers scissors=scissors glasses=glass pants=pants premises=premise
movies=movie monies=money cookies=cookie troops=troops remains surroundings proceedings contents savings arrears auspices geopolitics
corpora=corpus genera=genus 
`
