#include "text/abbreviations.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/code_points.h"

namespace text {

// Words are separated by spaces, openers in lower case, the others as they are written; see point_after().
struct Abbreviations::Table {
  std::string_view language;
  std::string_view continues = {};
  std::string_view before_number = {};
  std::string_view may_end = {};
  std::string_view after_number = {};
  std::string_view openers = {};
  bool has_ordinal_points = false;
};

namespace {

// What every language uses, and all that an unknown one gets.
constexpr std::string_view shared_continues = "Mr MR Mrs MRS Ms Dr DR Prof";
constexpr std::string_view shared_before_number = "No Nos";
constexpr std::string_view shared_may_end = "Co Corp Inc Ltd St";

// Left out on purpose: what ends a sentence whenever a capital follows ("etc.", "и т.д.", "usw."), as ordinary words
// do.
constexpr std::array<Abbreviations::Table, 12> tables = {{
    {.language = ""},
    {.language = "de",
     .continues = "Hr Hrn Fr Frl Dipl Mag Gen St Frh bzw bspw ca d.h d.i etw evtl geb gest ggf i.d.R inkl insb o.g "
                  "resp sog u.a u.U v.a vgl z.B z.T zzgl",
     .before_number = "Abb Abs Art Bd Kap Nr Nrn Tab Tel Ziff Jan Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez Tsd "
                      "Mio Mrd",
     .may_end = "Str",
     .openers = "aber als am an auch auf aus bei bis da dabei damit danach dann das denn der die dies diese dieser "
                "dieses doch ein eine einen er es für hier ich ihr im in jetzt mit nach nun nur seit sie so trotz "
                "und vom von vor was wenn wer wie wir wo während zu zum zur",
     .has_ordinal_points = true},
    {.language = "en",
     .continues = "Messrs Mme Mlle Mx Adm Amb Atty Brig Capt Cdr Cmdr Col Cpl Gen GEN Gov GOV Hon Insp Lt Maj Msgr "
                  "Pres Pvt Rep Reps Rev Rt Sens Sgt Supt approx ca cf e.g i.e v viz vs",
     .before_number = "Art Arts Ch Chap Eq Ext Fig Figs Op p Para Paras pp Pt Sec Sect Tel Vol Vols Rs Jan Feb Mar "
                      "Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun est max min "
                      "ver",
     .may_end = "Mt Ft Sen Bros Cos Esq Jr Sr Ave Blvd Rd a.m p.m al Ala Ariz Ark Calif Colo Conn Fla Ill Kan Mass "
                "Mich Minn Mont Neb Nev Okla Ore Penn Tenn Tex Va Wash Wis Wyo",
     .openers = "a about according after all also although among an and another any as at because before both but by "
                "despite did do does during each earlier even every for from given had has have he her here his how "
                "however i if in instead is it its last later many maybe meanwhile more moreover most much my "
                "neither no nor not now of on once only or other others our perhaps several she should since so some "
                "still such than that the their then there therefore these they this those though through thus to "
                "today tomorrow under unless until we well what when where whether which while who whose why will "
                "with without would yes yesterday yet you your"},
    {.language = "es",
     .continues = "Alm Av Avda Cap Cnel D Dña Dra EE Fr Gral Hno Ing Lic Mons Pdte Sr Sra Sres Srta Sta Sto Tte p.ej",
     .before_number = "art arts cap fig n núm núms pág págs tel vol ene feb mar abr jun jul ago sept oct nov dic",
     .may_end = "Cía UU Ud Uds Vd Vds",
     .openers = "a además al ante así aunque aún como con cuando de del desde durante e el ella ellos en entre es "
                "esa ese eso esta estas este esto estos fue ha hasta hay la las lo los mientras muchos nada ni no "
                "nos nosotros nuestra nuestro o para pero por porque que quien se según si sin sobre son su sus "
                "también todo todos tras un una unos y ya yo él"},
    {.language = "fr",
     .continues = "M MM Mme Mmes Mlle Mlles Me Mgr Pr St Ste Sts Gal Cne Col Lt av cf env ex p.ex",
     .before_number = "art chap fig p pp t tél vol janv févr avr juil sept oct nov déc",
     .may_end = "Cie",
     .openers = "ainsi alors après au aucun aussi aux avant avec c car ce cela celui ces cet cette comme d dans de "
                "depuis des dès du elle elles en enfin et il ils j je l la le les leur leurs lors mais malgré mon n "
                "ni notre nous on or où par parce pendant plus pour puis qu quand que qui s sa sans se selon ses si "
                "son sous sur tous tout toutefois un une vous y à"},
    {.language = "kk",
     .continues = "Дж акад ген проф мыс т.е",
     .before_number = "б бб ст т тт тел млн млрд трлн",
     .after_number = "ж жж ғ ғғ",
     .openers = "ал ало алайда барлық басқа бірақ біз біздің бұл бүгін де егер ең енді және мен мұнда осы ол олар "
                "оның осыған осындай сіз сол сонда сондай сондықтан соның сонымен қазір"},
    {.language = "ky",
     .continues = "Дж акад ген проф т.е",
     .before_number = "б ст т тел млн млрд трлн",
     .after_number = "ж жж к кк",
     .openers = "азыр ал алар анын андан ар баары бардык бирок биз биздин бул бүгүн жана мен мында мындай ошол "
                "ошондой ошондуктан сиз ушул эгер эми"},
    {.language = "ru",
     .continues = "адм акад англ арх бул букв гл.ред ген г-жа г-н г-на г-ну гор дер доц Дж зав зам им исп кап кит "
                  "лат лейт наб назв напр нач нем о обл оз ок пер пл полк пом пос просп проф прим р-н респ Св сев св "
                  "см ср сокр сост т.е т.к т.н т.наз тов ул ур урожд фр чл-корр чл.-корр",
     .before_number = "абз вып гл д кв корп оф п пп разд рис с ст стр т табл тел тт ч янв фев февр мар апр июн июл "
                      "авг сен сент окт ноя нояб дек га долл кг км коп мин млн млрд руб сек тыс трлн чел шт экз",
     .may_end = "р",
     .after_number = "в вв г гг",
     .openers = "а без более был была были было в во вот все всего вы где да даже для до его ее ей ему если есть ещё "
                "еще её же за затем здесь и из или им именно их к каждый как какие какой когда конечно которые кроме "
                "кто ли лишь между многие мне мы на над нам например нас наш наша наши не нет ни но об однако он она "
                "они оно от перед по под поэтому после потом поэтому при причём причем про с сам сегодня сейчас со "
                "согласно так такая также такие такой там те теперь то тогда тоже только тот ту ты у уже через что "
                "чтобы эта эти это этого этот эту я"},
    {.language = "tg",
     .continues = "акад ген к н проф ш",
     .before_number = "млн млрд ҷ тел",
     .after_number = "с",
     .openers = "агар аз аммо ба бо барои ва вай вале дар зеро ин инчунин имрӯз мо ман он онҳо пас то чунин шумо "
                "ҳама ҳамин ҳамчунин ҳоло ӯ"},
    {.language = "tk",
     .continues = "akad gen",
     .before_number = "mln mlrd tel",
     .after_number = "ý ýý",
     .openers = "bu biz biziň eger emma hem häzir men ol olar onuň siz soňra şeýle şol şonuň şu we ýöne"},
    {.language = "tr",
     .continues = "Alb Arş Av Bnb Doç Gen Gör Hz Korg Op Org Öğr Sn Tuğg Tümg Uzm Yb Yrd Yzb bkz örn",
     .before_number = "mad mlyr sf Tel",
     .may_end = "Apt Bul Cad Mah Sok Şti",
     .openers = "ama ancak artık ayrıca ben bir biz bizim bu bugün bunun böyle da daha en eğer fakat hem her hiç ise "
                "için neden ne o onlar onun sonra siz şimdi şu ve ya yani çok çünkü öte",
     .has_ordinal_points = true},
    {.language = "uz",
     .continues = "akad gen mas Sh Ch Дж акад ген проф мас",
     .before_number = "b mln mlrd tel млн млрд тел",
     .may_end = "ш",
     .after_number = "y yy й йй",
     .openers = "agar ammo ana barcha biz bizning bu bugun hozir keyin lekin men mana u ular uning va shu shuningdek "
                "siz агар аммо барча биз бизнинг бу бугун ва кейин лекин мен сиз у улар унинг шу шунингдек ҳозир"},
}};

char32_t to_lower(char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); }

std::string lower_case(std::string_view word) {
  std::string lower;
  for (std::size_t at = 0; at < word.size();) append_code_point(lower, to_lower(next_code_point(word, at)));
  return lower;
}

std::string with_lower_first(std::string_view word) {
  std::size_t second = 0;
  std::string lower;
  append_code_point(lower, to_lower(next_code_point(word, second)));
  return lower.append(word.substr(second));
}

bool is_capital(char32_t c) { return u_isupper(static_cast<UChar32>(c)); }
bool is_capitalised(std::string_view word) { return is_capital(first_code_point(word)); }

// One or two letters between points or hyphens, the first a capital: "J", "U.S", "EE.UU", "Ph.D", "К.-Ж"; but two
// letters alone are a word.
bool is_initials(std::string_view word) {
  if (count_code_points(word) == 2) return false;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    if (c == U'.' || c == U'-') {
      letters = 0;
      continue;
    }
    ++letters;
    const bool fits = letters == 1 ? is_capital(c) : letters == 2 && is_letter(c);
    if (!fits) return false;
  }
  return !word.empty();
}

template <typename Found>
void each_word(std::string_view words, Found found) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (end > 0) found(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

}  // namespace

const Abbreviations& Abbreviations::of(std::string_view language) {
  static const auto by_language = [] {
    std::unordered_map<std::string_view, Abbreviations> made;
    for (const Table& table : tables) made.emplace(table.language, Abbreviations(table));
    return made;
  }();
  const auto found = by_language.find(language);
  return found != by_language.end() ? found->second : by_language.at("");
}

Abbreviations::Abbreviations(const Table& table) : has_ordinal_points_(table.has_ordinal_points) {
  add(table.continues, Point::continues);
  add(table.before_number, Point::before_number);
  add(table.may_end, Point::may_end);
  add(table.after_number, Point::after_number);
  add(shared_continues, Point::continues);
  add(shared_before_number, Point::before_number);
  add(shared_may_end, Point::may_end);
  each_word(table.openers, [&](std::string_view word) { openers_.emplace(word); });
}

void Abbreviations::add(std::string_view words, Point point) {
  each_word(words, [&](std::string_view word) { points_.emplace(word, point); });
}

Point Abbreviations::point_after(std::string_view word) const {
  auto found = points_.find(std::string(word));
  if (found == points_.end() && is_capitalised(word) && count_code_points(word) > 1)
    found = points_.find(with_lower_first(word));
  if (found != points_.end()) return found->second;
  return is_initials(word) ? Point::may_end : Point::ends;
}

bool Abbreviations::opens_sentence(std::string_view word) const {
  return is_capitalised(word) && openers_.contains(lower_case(word));
}

}  // namespace text
