package wording

import (
	"strings"
	"unicode/utf8"
)

// counted gives the role of words for what is counted; a star stands for any ending. The first role that has a word
// counts.
var counted = countedWords([]struct{ role, words string }{
	{"prisoners", "пленн* военнопленн* полонен* військовополонен* prisoner* pow pows"},
	{"civilians", "цивильн* цивільн* civilian civilians гражданских"},
	{"children", "детей детям детьми дети ребенка ребенок дітей дітям дітьми діти дитини дитина child children"},
	{"bodies", "тел тела телам тіл тіла тілам bodies body погибших загиблих"},
	{"observers", "наблюдател* спостерігач* observer* monitors monitor"},
	{"inspectors", "инспектор* інспектор* inspector*"},
	{"tanks", "танк танка танки танков танкам танками танках танків танкам tank tanks"},
	{"vehicles", `машин машины машини бронемашин* автомобил* автомобіл* бронетранспортер* броньован* грузовик* вантажів* бмп бтр vehicle vehicles
		truck trucks`},
	{"guns", `орудий орудия орудие гармат гармати гаубиц* миномет* мінометів міномети систем систем* установок установки guns gun howitzer* mortar*
		launcher* systems`},
	{"drones", "дрон дрона дроны дронов дрони дронів беспилотник* безпілотник* бпла drone drones uav uavs"},
	{"aircraft", "самолет* літак* вертолет* вертоліт вертольот* гелікоптер* aircraft planes plane helicopter*"},
	{"ships", "корабл* катер* суден судов судна судно ship ships vessel vessels boats"},
	{"missiles", "ракет ракеты ракети ракета missile missiles"},
	{"units", "бригад* дивизи* дивізі* батальон* полков полка полків brigade* division divisions battalion* regiment*"},
	{"settlements", "населен* сел села settlement settlements villages village towns"},
	{"corridors", "коридор* corridor corridors"},
	{"bases", "баз базы базах базами бази bases base"},
	{"points", "пункт* points point crossings checkpoint*"},
	{"regions", "област* регион* регіон* region regions oblast oblasts province provinces"},
	{"guarantors", "гарант гаранта гаранты гарантов гарантам гарантами гаранти гарантів guarantor guarantors"},
	{"members", "член члена члены членов членами члени членів member members"},
	{"votes", "голосов голоса голос голосами голосів голоси vote votes"},
	{"times", "раз раза рази разів раза times"},
	{"people", `человек* людей людям лиц лица лицам чел особ осіб особи особам людини людин чоловік военнослужащ* військовослужбовц* солдат солдаты
		солдатам солдатів солдати боец* бойц* резервист* резервіст* сотрудник* співробітник* работник* працівник* полицейск* поліцейськ* штык* штик*
		personnel people persons person soldier* troops servicemen servicemember* reservist* reserve staff employees officers men fighters`},
})

type countedWord struct {
	role string
	form form
}

// form is a word, or its beginning.
type form struct {
	text  string
	begin bool
}

func (f form) is(fold string) bool {
	return fold == f.text || f.begin && strings.HasPrefix(fold, f.text)
}

func countedWords(lines []struct{ role, words string }) []countedWord {
	var all []countedWord
	for _, line := range lines {
		for _, w := range strings.Fields(line.words) {
			text, begin := strings.CutSuffix(w, "*")
			all = append(all, countedWord{line.role, form{text, begin}})
		}
	}
	return all
}

// roleOf gives what a word counts, "" for none.
func roleOf(fold string) string {
	for _, w := range counted {
		if w.form.is(fold) {
			return w.role
		}
	}
	return ""
}

// counts reads what the number before token i counts, perhaps behind adjectives: «6000 погибших военнослужащих», "150
// combat aircraft". What is said after it outweighs what is said in general: people who are children are children.
func (s *scanner) counts(i int) (role string, next int) {
	const shortest, adjectives = 4, 3 // letters of an adjective; how many may stand before what is counted
	next = i
	for k := i; k <= i+adjectives && s.isWord(k); k++ {
		if r := roleOf(s.tokens[k].fold); r != "" && (role == "" || role == "people" || r == role || r == "people") {
			if role == "" || role == "people" {
				role = r
			}
			next = k + 1
			continue
		}
		if role != "" || utf8.RuneCountInString(s.tokens[k].fold) < shortest || noNouns[s.tokens[k].fold] {
			break
		}
	}
	if s.fold(next-1, "чел", "ед", "од", "шт") && s.fold(next, ".") && s.touches(next) {
		next++
	}
	return role, next
}

// counting reads what the number between first and next counts from what stands before it: «танки: 342 ед.», "aircraft:
// no more than 102", "prisoners in groups of 500".
func (s *scanner) counting(first, next int, role string) string {
	colon := s.fold(first-1, ":") || s.isDash(first-1) && s.tokens[first-1].spaced
	if !colon && (role != "" || s.isWord(next) && !s.in(next, noNouns) && !s.fold(next, "ед", "од", "шт")) || role != "" && role != "people" {
		return role
	}
	const back = 8
	for k := first - 1; k >= 0 && k >= first-back && !s.fold(k, ";", ".", "(") && !s.isDigits(k); k-- {
		if !s.isWord(k) || k == first-1 && !colon && roleOf(s.tokens[k].fold) == "" && s.fold(k, "no", "№") {
			continue
		}
		if r := roleOf(s.tokens[k].fold); r != "" && r != "times" && (role == "" || colon) {
			return r
		}
	}
	return role
}
