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
acoustics aegis algae=alga arrears athletics attorneys-general=attorney-general auspices axes=axis
bacteria=bacterium barracks catharses=catharsis clothes commanders-in-chief=commander-in-chief contents
cookies=cookie corps crossroads diabetes dice=die dynamics economics editors-in-chief=editor-in-chief
electronics ethics gallows genetics geopolitics goods governors-general=governor-general gymnastics
headquarters lenses=lens linguistics logistics mathematics means measles mechanics metaphysics monies=money
mumps news ourselves pants passersby=passerby physics politics proceedings rabies remains savings scissors
series species statistics surroundings tactics thanks themselves troops trousers whereabouts women=woman
yourselves men=man children=child people lives=life wives=wife selves=self
`
