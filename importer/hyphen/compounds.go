package hyphen

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// compound says whether two halves, in small letters, are a word that is always written with a hyphen between them, by the
// rules of Russian and Ukrainian spelling: «будь-який», «кто-либо», «по-новому», «военно-политический», «північно-східний».
func compound(a, b string) bool {
	if i := strings.LastIndexByte(a, '-'); i >= 0 {
		a = a[i+1:] // «какого-то из военно-»
	}
	switch a {
	case "будь", "хтозна", "казна", "кое", "non", "self", "all", "ex", "віце", "вице", "экс", "екс", "прем'єр", "премьер":
		return true
	case "из", "із", "з":
		return b == "за" || b == "под" || b == "під" || b == "над"
	case "в", "во":
		return strings.HasSuffix(b, "вых") || strings.HasSuffix(b, "рых") || strings.HasSuffix(b, "тьих")
	case "по":
		return hasSuffix(b, "ому", "ему", "ьому", "ски", "цки", "ськи", "цьки", "перше", "друге", "третє", "іншому")
	}
	switch b {
	case "либо", "нибудь", "небудь":
		return true
	case "то", "таки":
		return pronouns[a] || a == "все" || a == "всё"
	}
	if equals[a] && startsWith(b, roles...) {
		return true
	}
	return firstParts[a] && !strings.HasPrefix(b, "пленн") && !strings.HasPrefix(b, "служащ") && !strings.HasPrefix(b, "обязан") &&
		!strings.HasPrefix(b, "полонен") && !strings.HasPrefix(b, "службов") && !strings.HasPrefix(b, "зобов")
}

// latin says whether a word is written in Latin letters.
func latin(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Latin, r)
}

// englishParts are the first halves of English compounds. Other words that a line parts are hardly ever compounds.
var englishParts = setOf(`well long short high low mid self cross far all step day year face side one two three four five six seven
	eight nine ten twenty thirty forty fifty sixty seventy eighty ninety half full part non post pre anti counter inter co semi ex
	vice war peace cease land sea air mine water power third second first fact state government so up out ill hard soft large
	small medium wide short good best old new free civil military socio politico north south east west time`)

func hasSuffix(s string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

func startsWith(s string, beginnings ...string) bool {
	for _, b := range beginnings {
		if strings.HasPrefix(s, b) {
			return true
		}
	}
	return false
}

// equals are nouns that another noun for a role is put to: «держави-гаранти», «страна-участница», «сторони-порушника».
var equals = setOf(`государство государства государству государством государстве государств государствам государствами государствах
	страна страны стране страну страной стран странам странами странах сторона стороны стороне сторону стороной сторон сторонам
	сторонами сторонах держава держави державі державу державою держав державам державами державах країна країни країні країну
	країною країн країнам країнами країнах сторони стороні стороною сторін член члени члены місто город міста города`)

// roles are how the names of such roles begin.
var roles = []string{
	"гарант", "участни", "учасни", "наруши", "порушни", "посредни", "посередни", "наблюдат", "спостеріг", "основател", "заснов",
	"агресс", "агресор", "донор", "кредитор", "побратим", "получат", "одержувач", "поставщи", "постачальни", "инициатор", "ініціатор",
	"подписант", "підписант", "союзни", "сосед", "сусід", "герой", "геро", "победител", "переможц", "депозитар", "организатор", "організатор",
}

func setOf(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// pronouns are the words that «-то» is added to.
var pronouns = setOf(`кто что где когда как какой какая какое какие какого каких каким какому какую кого кому чего чему куда откуда почему чей
	хто що де коли як який яка яке які якого яких яким якому яку куди чий`)

// firstParts are the first halves of adjectives that join two equal notions. What the same stems join otherwise is written
// as one word and is excepted by [compound].
var firstParts = setOf(`военно социально экономически политико общественно научно торгово финансово культурно материально морально
	санитарно северо южно юго западно восточно административно государственно национально информационно организационно духовно
	військово соціально економічно політико суспільно громадсько науково торговельно торгово фінансово культурно матеріально
	морально санітарно північно південно східно західно адміністративно державно національно інформаційно організаційно
	духовно навчально лікувально пошуково поисково информационно инженерно інженерно хозяйственно господарсько житлово жилищно`)
