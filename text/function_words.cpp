#include "text/function_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <unordered_set>

#include "text/normal_form.h"

namespace text {
namespace {

struct Table {
  std::string_view language;
  std::string_view words;  // as they are written, separated by spaces
};

// The closed classes of words. Left out on purpose: numerals, adverbs with a meaning of their own, and what is a common
// word or a name elsewhere (us: the U.S., may: the month, and German war, die and man).
constexpr std::array<Table, 9> tables = {{
    {"de",
     "der das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines ich mich mir du dich "
     "dir er ihn ihm sie ihr ihnen es wir uns euch mein meine meinen meinem meiner dein deine sein seine seinen seinem "
     "seiner seines ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer euer eure sich dieser diese "
     "dieses diesen diesem jener jene jenes jenen jenem welcher welche welches welchen welchem wer wen wem wessen was "
     "wo wann warum wie ob dass daß weil da wenn als damit obwohl und oder aber denn sondern doch noch nicht nur auch "
     "so sehr schon dann hier dort an am auf aus außer bei beim bis durch für gegen hinter in im ins mit nach neben "
     "ohne seit über um unter vom von vor während wegen zu zum zur zwischen bist ist sind seid warst waren "
     "wart gewesen wird werden wurde wurden worden habe hast haben hatte hatten kann können konnte konnten muss "
     "müssen musste mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte würde würden"},
    {"en",
     "a an the i me my mine myself we our ours ourselves you your yours yourself yourselves he him his himself she her "
     "hers herself it its itself they them their theirs themselves this that these those such what which who whom "
     "whose when where why how whether all any both each either neither every few more most much many other another "
     "some same own about above across after against along among around as at before behind below beneath beside "
     "between beyond by down during except for from in inside into of off on onto out over per through throughout to "
     "toward towards under until up upon via with within without and but or nor if because since than though although "
     "unless while so am is are was were be been being have has had having do does did doing done can could cannot "
     "might must shall should will would ought no not only very too just then there here now again further once also "
     "ever i'm i've i'd i'll you're you've you'll he's she's it's we're we've we'll they're they've they'll that's "
     "there's what's who's isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't can't couldn't won't "
     "wouldn't shouldn't"},
    {"es",
     "el la los las lo un una unos unas yo mí me tú te ti él ella ello ellos ellas nosotros nos vosotros os le les se "
     "sí mi mis tus su sus nuestro nuestra nuestros nuestras este esta esto estos estas ese esa eso esos esas aquel "
     "aquella aquello aquellos aquellas que qué quien quién quienes cuyo cuya cual cuál cuales cuando cuándo donde "
     "dónde como cómo cuanto cuánto a al ante bajo con contra de del desde durante en entre hacia hasta mediante para "
     "por según sin sobre tras y e o u ni pero sino aunque porque pues si no ya más muy también tan tanto así otro "
     "otra otros otras mismo misma todo toda todos todas algo alguno alguna algunos cada soy eres es somos era "
     "eran fue fueron sido ser será serán sea sean estoy está están estaba estaban estar estado he ha has han había "
     "habían haber hay puede pueden"},
    {"fr",
     "le la les l un une des du de d au aux je j me moi tu te toi il elle on nous vous ils elles lui leur leurs eux se "
     "s soi mon ma mes ton ta tes sa ses notre nos votre vos ce c cet cette ces cela ceci celui celle ceux celles qui "
     "que qu quoi dont où quel quelle quels quelles quand comment pourquoi à en dans par pour avec sans sous sur vers "
     "chez entre depuis pendant avant après contre et ou mais donc or ni si comme lorsque puisque ne n pas plus y "
     "très aussi même mêmes tout toute tous toutes autre autres suis es est sommes êtes sont étais était étaient été "
     "être sera seront soit soient ai as a avons avez ont avait avaient avoir eu aura auront peut peuvent"},
    {"it",
     "il lo la i gli le l un uno una del dello della dei degli delle al allo alla ai agli alle dal dallo dalla dai "
     "dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle di a da in con su per tra fra io me "
     "mi tu te ti lui lei noi ci voi vi loro si sé mio mia miei mie tuo tua suo sua suoi sue nostro nostra vostro "
     "vostra questo questa questi queste quello quella quelli quelle che chi cui quale quali quando dove come quanto "
     "perché se e ed o ma anche non né più molto così ogni altro altra altri altre stesso stessa tutto tutta tutti "
     "tutte sono sei è siamo siete era erano stato stata stati essere sarà saranno sia siano ho hai ha abbiamo avete "
     "hanno aveva avevano avere può possono"},
    {"kk",
     "және мен бен пен менен да де та те ма ме ба бе па пе ғана үшін туралы дейін кейін соң бұрын бойынша арқылы "
     "қарай сияқты секілді бірақ немесе әлде егер өйткені себебі сондықтан ал әрі не я бұл осы сол ол мына мынау ана "
     "анау біз сіз олар сен бізге бізді біздің сізге сізді сіздің оған оны оның олардың оларды оларға маған мені менің "
     "осының соның бұның бұны өз өзі өзінің кім қандай қай қашан қайда қалай неге қанша барлық бәрі әр бар жоқ емес "
     "еді екен болды болып болған болады бола болатын деп деген дейді отыр тұр жатыр тағы"},
    {"pt",
     "o a os as um uma uns umas eu me mim tu te ti ele ela eles elas nós nos vós vos lhe lhes se si meu minha meus "
     "minhas teu tua seu sua seus suas nosso nossa nossos nossas este esta isto estes estas esse essa isso esses essas "
     "aquele aquela aquilo aqueles aquelas que quem qual quais cujo cuja quando onde como quanto porque à ao aos às de "
     "do da dos das em no na nos nas num numa por pelo pela pelos pelas para com sem sob sobre até após desde entre "
     "contra durante e ou mas nem não já mais muito também tão assim outro outra outros outras mesmo mesma todo toda "
     "todos todas cada sou és é somos são era eram foi foram sido ser será serão seja sejam está estão estava estavam "
     "estar tem têm tinha tinham ter há havia pode podem"},
    {"ru",
     "и в во не что он на я с со как а то все всё она так его но да ты к ко у же вы за бы по ее её мне меня мной нет "
     "о об обо из изо ему им ними ней ли если или ни быть был была было были будет будут него до вас нибудь уж вам "
     "ведь там потом себя себе собой ничего они тут где есть надо для мы нас нам нами тебя тебе тобой их них чем "
     "чтобы чтоб без будто чего тоже тогда кто кого кому кем этот эта это эти этого этой этому этим этих этими этом "
     "эту тот та те того той тому тем тех теми том ту какой какая какое какие какого каких каким который которая "
     "которое которые которого которой которому которым которых которыми котором которую под подо перед передо над "
     "надо от ото при про через между после около ради среди кроме вместо свой своя свое своё свои своего своей "
     "своих своим своими своем своём мой моя моё мои моего моей моих твой твоя наш наша наше наши нашего нашей наших "
     "ваш ваша ваше ваши вашего вашей ваших весь вся всего всей всех всем всеми лишь только уже ещё еще очень также "
     "чей чья чьи когда куда откуда почему зачем сколько именно либо хотя потому поэтому"},
    {"tr",
     "ve veya ya ile ama fakat ancak ki de da mi mı mu mü için gibi kadar göre sonra önce dolayı rağmen karşı üzere "
     "ise değil bu şu o bunu bunun buna bunda bundan bunlar şunu onu onun ona onda ondan onlar onların onları ben beni "
     "benim bana sen seni senin sana biz bizi bizim bize siz sizi sizin size kendi kendisi kim kimin ne neden niçin "
     "nasıl nerede nereye hangi her hem eğer çünkü çok daha en bir bazı tüm bütün var yok olan olarak oldu olduğu "
     "olduğunu olup olmak etti eden ederek idi imiş diye"},
}};

using Words = std::unordered_set<std::string>;

Words words_of(const Table& table) {
  Words words;
  for (std::size_t begin = 0; begin < table.words.size();) {
    const std::size_t end = std::min(table.words.find(' ', begin), table.words.size());
    words.insert(normal_form(table.words.substr(begin, end - begin)));
    begin = end + 1;
  }
  return words;
}

}  // namespace

bool is_function_word(std::string_view normal, std::string_view language) {
  static const auto by_language = [] {
    std::map<std::string_view, Words> all;
    for (const Table& table : tables) all.emplace(table.language, words_of(table));
    return all;
  }();
  const auto found = by_language.find(language);
  return found != by_language.end() && found->second.contains(std::string(normal));
}

}  // namespace text
