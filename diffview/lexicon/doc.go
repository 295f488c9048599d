// Package lexicon knows words: how they are folded for comparing, cut into tokens and stemmed in Russian, Ukrainian and
// English, and which concepts of peace talks they name.
//
// # Why a glossary
//
// Rival drafts are no translations of each other, and no multilingual model can be shipped in an offline program. What
// brings «вывод войск», «відведення підрозділів» and "pull back its forces" together is knowledge of the matter: a
// concept, and the phrases that name it in each language. It lies in text files in assets/glossary, which a delegate can
// read and extend without touching the program, and every pair that rests on it can say so in words.
//
// # The files
//
//	topic alliances: Alliances and neutrality | Нейтралитет и союзы | Нейтралітет і союзи
//	  pa-x State definition
//
//	neutrality 1.5
//	  en neutrality: neutral status; neutrality; -neutral_waters
//	  ru нейтралитет: нейтралитет*; нейтральн*_статус*
//	  uk нейтралітет: нейтралітет*; нейтральн*_статус*
//	  hides states
//
// A line at the margin opens a topic (its id, then its names in English, Russian and Ukrainian; "general" after the id of
// one that spans all matters; the id alone goes on with a topic of another file; "pa-x" under it names its group in the
// PA-X database, see [Groups]) or a concept: its id and its weight, 1
// for a plain matter, up to 1.5 for a telling one, 0.2 to 0.5 for actors, verbs and time. The indented lines under a
// concept give a language, the concept's name in it, and patterns with semicolons between. "#" begins a remark.
//
// A pattern is a phrase. A word of it finds every word with the same stem; "word*" finds every word that begins so;
// "word!" only itself; a word in capitals only itself in capitals (US, ЕС). Between two words up to two others may stand
// (function words are not counted), but no end of a sentence or an item; "_" joins words between which nothing may stand.
// "a/b" is a choice of words, and ends at the next space or "_". "~" in front lets the words of a phrase stand in any order. "-" in front makes a veto: where
// the phrase stands, the concept is not meant. "&" in front says that another concept has the same pattern on purpose.
// "hides" names concepts that do not count inside a hit of this one; the light words of general topics never count inside a
// longer hit.
//
// "denies" marks a concept that turns a sentence round: to refuse, to prohibit, to cease. The id alone at the margin goes on
// with a concept that is there already.
//
// Each word of a pattern also hints at the concept, without naming it ([Glossary.Hints]): "chlorine" and «реагенти» go
// with water. That tells nothing of a single word; of the words of a clause together it tells the matter.
//
// # Issues
//
// Talks turn on finer points than concepts, and rivals name one point with different words: a ceiling on the armed forces,
// and the refusal of any ceiling. Such a point is an issue, raised by concepts that stand together:
//
//	issue force-size 1.5: Size of the armed forces | Численность вооружённых сил | Чисельність збройних сил
//	  when force-ceilings
//	  when armed-forces number/limit -withdrawal
//	  says not force-ceilings/limit: no ceiling | без предела численности | без обмеження чисельності
//	  says force-ceilings/limit: a ceiling | предельная численность | гранична чисельність
//
// Each line "when" is one way to raise it: all its parts must stand within some thirty words, "a/b" is a choice, "-a" must
// not be there. [Glossary.FindIssues] finds issues in the hits of a clause or of a provision. The lines "says" tell what a
// text can say on the issue; the first that holds counts. "not" asks for a denial in the same sentence, and without it
// there must be none; where a denial may or may not be meant, [Glossary.Position] says nothing rather than guess.
//
// # The rules
//
// Tests hold the files to rules: three languages, no pattern that catches common words (testdata/common), no pattern in
// two concepts, no short stems with "*", every pattern finds itself, and a list of traps that must not be found. Each
// issue has propositions in three languages that must raise it.
//
// A delegate's own file is merged with these by [Extend]; in it weights, topics and some of the names may be left out.
//
// # How it finds
//
// What the words of all patterns ask is numbered: a stem, a form, a beginning. For a word of a text the numbers of what it
// answers are looked up once, and a [Reader] remembers them, for most words of a draft come again. By them a word meets only the patterns
// that can begin with it, and of these only those whose second word stands in the text as well; the rest of a pattern is
// then held against the words that follow, number against number. A hyphenated word is matched part by part.
package lexicon
