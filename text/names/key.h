// May two spellings be one person whom no table knows?
#pragma once

#include <string>
#include <string_view>

namespace text::names {

// Spellings with equal keys count as one person's. The name in Latin letters (in_latin), then
//   kh = h, gh = g, th = t, ph = f, ck = k, q = k, w = v, ks = x, zh = dzh = dj = j, y = i, a final j = i,
//   doubled letters = one, ye = e at the beginning and after a vowel, no apostrophes;
//   blanks and hyphens count only behind the first word, so that Kim Jong Un = Kim Jong-un = Kim Jongun.
// No vowel is dropped and no ending: Ivanov and Ivanova differ. A name that may be Chinese is not folded at all, so
// that Li Jun and Li Yun, Li Qiang and Li Keqiang differ. `name` is valid UTF-8; the key of a name without letters is
// "". Linear in its size; safe from several threads.
std::string key_of(std::string_view name);

}  // namespace text::names
