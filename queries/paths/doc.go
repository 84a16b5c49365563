// Package paths finds how two things are linked: the shortest chains of statements
// from one to the other, each step with the sentences that state it.
//
// The main function is Find:
//
//	found, err := paths.Find(ctx, view, "Dara Voss", "Harbour Union", paths.Options{})
//	for _, p := range found.Paths {
//		for _, step := range p.Steps {
//			fmt.Println(step.Subject.Label, step.Predicate, step.Object.Label, step.Quote)
//		}
//	}
//
// Connect links more than two things by one tree of paths, Follow finds the paths that a
// regular path expression describes (Parse reads one), Neighbours gives the edges of a node.
//
// Paths walk facts only, unless Options.WithClaims is set; then each claimed step names
// whose claim it is. An event and its plain edge are one telling: a path goes through
// an event only to reach something that the plain edge lacks, such as its place.
//
// Paths are ranked by length; those of one length by Score, which is the strength of
// their weakest step (one minus the chance that all its sentences err, each by its own
// confidence) times the rarity of the things they pass through: a path by way of a hub
// with many links says little.
//
// Where the view can walk on the IDs of its store (a *graph.View does), Find reads only the
// statements on the way, and of paths of one length it ranks the first it meets, four for
// each that is wanted. Claims and times are walked statement by statement, which takes longer.
//
// Caveats: literals are not walked through, or any two things with the number 3 would
// be linked. Between two things on a longer path only the strongest relation is shown.
package paths
