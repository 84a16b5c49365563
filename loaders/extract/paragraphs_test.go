package extract_test

import (
	"slices"
	"testing"
)

// TestParagraphs reads words whose speaker stands in a paragraph before them.
func TestParagraphs(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{
			name: "a line that announces",
			text: "Mayor Mera Rusk said:\n\nI welcome the agreement with Lurania. The Reed League attacked the bank.\n\nThe guards left the Harbour Guild.\n\nMera Rusk left the Oak Party.",
			want: []string{
				"Mera Rusk -heldOffice-> Mayor",
				"Mera Rusk -praised-> agreement with Lurania attributed by Mera Rusk",
				"Reed League -attacked-> bank attributed by Mera Rusk",
				"guards -left-> Harbour Guild attributed by Mera Rusk",
				"Mera Rusk -left-> Oak Party",
			},
		},
		{
			name: "a quotation over paragraphs, each with its opening mark",
			text: "A spokesman of the Oak Party said: “Orin Hale founded the Reed League.\n\n“Ivo Lenk left the Reed League.”\n\nMera Rusk left the Oak Party.",
			want: []string{
				"spokesman of Oak Party -stated-> \"Orin Hale founded the Reed League\"",
				"Orin Hale -founded-> Reed League attributed by spokesman of Oak Party",
				"Ivo Lenk -left-> Reed League attributed by spokesman of Oak Party",
				"Mera Rusk -left-> Oak Party",
			},
		},
		{
			name: "a quotation that is closed does not go on",
			text: "Orin Hale said: “Ivo Lenk left the Reed League.”\n\nMera Rusk left the Oak Party.",
			want: []string{
				"Orin Hale -stated-> \"Ivo Lenk left the Reed League\"",
				"Ivo Lenk -left-> Reed League attributed by Orin Hale",
				"Mera Rusk -left-> Oak Party",
			},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := statements(t, tt.text); !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}
