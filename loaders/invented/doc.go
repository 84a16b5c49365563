// Package invented makes texts for tests and measures: pages of news about people,
// parties and companies that do not exist, as many as are wanted, the same each time.
//
//	pages := invented.Pages(1000) // key to text, one page each
//	book := invented.Book(300)    // one text of 300 pages
//
// Some of the people stand on many pages, in several spellings; most stand on one.
//
// Caveat: the sentences are plain. They measure speed and identity, not reading.
package invented
