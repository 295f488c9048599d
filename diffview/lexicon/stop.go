package lexicon

import (
	"strings"

	"parley/importer/memo"
)

// stops are the function words of each language, folded.
var stops = map[memo.Language]map[string]bool{
	memo.Russian: set(`а без более бы был была были было быть в во весь вместе вне вот все всего всей всем всеми всех всю вся всякий
		где да даже для до другие другой другого других его ее ей ему если еще же за здесь и из или им ими их иной иные иных к как какая
		какие какой каких ко когда который которая которое которые которого которой которых которым которому которую которыми кто куда либо
		лишь между меня мне мной может мой мы на над не него нее ней нем нет нею ни ними них но ну о об оба обе обоих однако он она они оно от
		по под после при про путем с сам сама само самой самого свое своего своей своем своему свои своим своими своих свой свою себе себя со
		так также такая такие такого такое такой таком таких то того той только том тому тот ту ты у уже хотя чего чем через что чтобы чье чья
		эта эти этим этих это этого этой этом этому этот эту являться является являются в-третьих те тд тп др лет год года году соответственно
		также таким образом должен должна должно должны будет будут`),
	memo.Ukrainian: set(`а або адже але аніж без би б більше був була були було бути в вже ви від він вона вони воно все всього всі всіх всім
		всіма всю вся весь де для до друга другий другого її є ж же з за зі і із іззі ін інша інше інший інші іншого інших її його йому її їй їм їх
		їхній їхня їхні їхніх й коли кого кожен крім ку лише між може ми на над навіть нам нас не неї немає ні ними них ніж но о об обидва обидві
		однак он по під після поза при про та так така таке такий такі таких такого також там те тим тих ти то тобто того той тому тільки ту у
		уже усі усіх усе хоч хоча хто це цей ці цим цих цього цьому цю ця через чи чий чия чого чому ще щоб що як яка яке який які яких якого якої
		якому якою яку якими якщо свій своя своє свої свого своєї своїй своїх своїм своїми свою себе собі шляхом зокрема рік року році років
		має мають буде будуть повинен повинна повинні`),
	memo.English: set(`a about above after again all also am an and any are as at be because been before being below between both but by can
		could did do does doing down during each either every few for from further had has have having he her here hers him his how i if in
		into is it its itself may me might more most must my neither nor no not of off on once only or other others our ours out over own per
		same shall she should so some such than that the their theirs them themselves then there thereby therein thereof these they this those
		through to too under until up upon very via was we were what when where whereas which while who whom whose why will with within
		without would you your including hereby herein thereto year years`),
}

func set(words string) map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		all[Fold(word)] = true
	}
	return all
}

// stopWord says whether a folded word says nothing about the matter. In text of unknown language every list counts.
func stopWord(fold string, language memo.Language) bool {
	if language != memo.Unknown {
		return stops[language][fold]
	}
	return stops[memo.Russian][fold] || stops[memo.Ukrainian][fold] || stops[memo.English][fold]
}
