package english

// A full stop after one of these words can be part of the word. The groups differ in
// what it takes to end a sentence all the same. All are in lower case, without stops.
var (
	// titles stand before a name, so their full stop never ends a sentence.
	titles = wordSet(`drs adm amb atty brig capt cdr cmdr col comdr cpl dr esq gen gov hon insp lt maj messrs mgr mlle
		mme mr mrs ms mt msgr prof pvt rep revd rev sen sgt supt ven vs viz cf eg ie`)

	// references stand before a number or a title. Those of plainReferences are words, too.
	references = wordSet(`app appx arts bk ch chap chaps cl cp figs fn fol fols lit ll ln n nn nos nr op p paras pl
		pp pts q reg sec secs sect ss suppl tab v vol vols tr trans ed eds approx c circa fl b d r sch`)
	plainReferences = wordSet(`art ex est fig no para par pt`)

	// endings can close a sentence; only the next word tells.
	endings = wordSet(`al assn ave bldg blvd bros corp dept dist ff ft hr hrs ibid inc intl jr kg lb ltd natl oz
		passim plc pty rd sq sr st ste univ wt yr yrs cit loc co`)
	// namedEndings are months, days and states; in lower case they are words.
	namedEndings = wordSet(`jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
		sun ala ariz ark calif colo conn del fla ga ill ind kan ky mass md mich minn miss mo mont neb nev okla ore
		pa penn tenn tex va vt wash wis wyo`)

	// digraphs are one letter in the spelling of another alphabet, and so an initial.
	digraphs = wordSet(`ch dzh kh ph sh shch th ts ya yo yu zh iu ia`)

	// starters begin sentences, and are hardly ever part of a name.
	starters = wordSet(`the this that these those it its they their there then thus therefore hence however moreover
		furthermore nevertheless nonetheless although though because since while when whereas where after before
		during despite in at by for from with without within as if but and or yet nor what which who whose why how
		his her she he we you our your my here such some many most several both all each every other another one two
		three indeed instead accordingly consequently finally later today until upon under over between among to of
		according also only even once not never neither either still again perhaps meanwhile subsequently eventually
		similarly additionally likewise otherwise now soon through throughout against about above below beyond so no
		on an a i do does did will may is are was were has have had`)
	// doubtful starters are names or initials, too.
	doubtful = wordSet(`he an so to no on my a i do will may has`)

	// reporters tell who speaks, after a quotation that ends in “!” or “?”.
	reporters = wordSet(`said says asked asks replied cried shouted answered exclaimed added demanded whispered
		muttered murmured wrote called continued declared repeated returned inquired enquired remarked observed`)

	// calendar words follow a time of day.
	calendar = wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may
		june july august september october november december`)
)
