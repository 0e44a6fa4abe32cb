#include "text/utf8.h"

#include <array>
#include <cstdint>
#include <cstring>

#include "text/code_points.h"

namespace text {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::uint8_t byte_at(std::string_view bytes, std::size_t at) { return static_cast<std::uint8_t>(bytes[at]); }

bool continues(std::uint8_t byte) { return (byte & 0xC0) == 0x80; }

// How many bytes a character that begins with `lead` has; 0 when none begins so.
std::size_t size_by_lead(std::uint8_t lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

// The size of the valid character at `at`, 0 when there is none: Unicode's table 3-7 of well-formed sequences.
std::size_t size_of_character(std::string_view bytes, std::size_t at) {
  const std::uint8_t lead = byte_at(bytes, at);
  const std::size_t size = size_by_lead(lead);
  if (size <= 1) return size;
  if (size > bytes.size() - at) return 0;
  for (std::size_t i = 1; i < size; ++i)
    if (!continues(byte_at(bytes, at + i))) return 0;
  const std::uint8_t second = byte_at(bytes, at + 1);
  const bool is_overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool is_surrogate = lead == 0xED && second >= 0xA0;
  const bool is_too_high = lead == 0xF4 && second >= 0x90;
  return is_overlong || is_surrogate || is_too_high ? 0 : size;
}

// The end of the valid stretch that begins at `at`.
std::size_t end_of_valid(std::string_view bytes, std::size_t at) {
  while (at < bytes.size()) {
    std::uint64_t eight = 0;
    while (bytes.size() - at >= sizeof eight) {
      std::memcpy(&eight, bytes.data() + at, sizeof eight);
      if ((eight & 0x8080'8080'8080'8080u) != 0) break;
      at += sizeof eight;
    }
    if (at == bytes.size()) break;
    const std::size_t size = size_of_character(bytes, at);
    if (size == 0) break;
    at += size;
  }
  return at;
}

// Windows-1252's bytes 80–9F; 0 where it has none. Decoders leave those five as the control character.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

// The byte 80–BF that was read as `c`; 0 when none was.
std::uint8_t continuation_byte_of(char32_t c) {
  if (c >= 0x80 && c <= 0xBF) return static_cast<std::uint8_t>(c);
  if (c < 0x152 || c > 0x2122) return 0;
  for (std::size_t i = 0; i < windows_1252.size(); ++i)
    if (windows_1252[i] == c) return static_cast<std::uint8_t>(0x80 + i);
  return 0;
}

// A character that was UTF-8 and was read as Windows-1252.
struct Misread {
  std::size_t end = 0;  // in the text; 0 when there is none
  std::string bytes;    // what it was
};

Misread misread_at(std::string_view text, std::size_t at) {
  // Only U+00C2–U+00F4 can stand for the first byte of a character, and these begin with C3 in UTF-8.
  if (byte_at(text, at) != 0xC3) return {};
  const char32_t lead = next_code_point(text, at);
  const std::size_t size = size_by_lead(static_cast<std::uint8_t>(lead));
  if (size < 2) return {};
  std::string bytes(1, static_cast<char>(lead));
  while (bytes.size() < size) {
    if (at >= text.size()) return {};
    const std::uint8_t byte = continuation_byte_of(next_code_point(text, at));
    if (byte == 0) return {};
    bytes += static_cast<char>(byte);
  }
  if (size_of_character(bytes, 0) != size) return {};
  return {.end = at, .bytes = std::move(bytes)};
}

bool is_lower_ascii(char32_t c) { return c >= 'a' && c <= 'z'; }

// Whether `byte`, read as Windows-1252, is a mark that follows words in real text, so that a letter before it may be
// just that: a no-break space, a closing mark, a dash, an ellipsis, a sign like ® or ².
bool is_mark_after_words(std::uint8_t byte) {
  constexpr std::string_view marks = "\x85\x86\x87\x91\x92\x93\x94\x96\x97\x99\x9B\xA0\xAB\xAE\xB0\xB2\xB3\xB7\xB9\xBB";
  return marks.find(static_cast<char>(byte)) != std::string_view::npos;
}

// Blocks of signs that wire texts hold and whose misreadings no real text holds: "â€…", "â–…", "ã€…", "ï¼…", "ðŸ…".
bool is_likely_sign(char32_t c) {
  return (c >= 0x2000 && c <= 0x206F) || (c >= 0x20A0 && c <= 0x20CF) || (c >= 0x2100 && c <= 0x22FF) ||
         (c >= 0x25A0 && c <= 0x27BF) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0xFF00 && c <= 0xFFFD) || c == 0xFEFF || (c >= 0x1F000 && c <= 0x1FAFF);
}

// Whether the one character `misread` at `begin` of `text`, with none like it beside it, really was misread.
bool is_likely_alone(std::string_view text, std::size_t begin, const Misread& misread) {
  if (misread.bytes.size() > 2) return is_likely_sign(first_code_point(misread.bytes));

  const std::uint8_t lead = byte_at(misread.bytes, 0);
  const std::uint8_t second = byte_at(misread.bytes, 1);
  if (lead == 0xC2) return second >= 0xA0;  // no language ends a word in Â; below are control characters
  // Latin letters behind Ã, Ä and Å, Cyrillic ones behind Ð and Ñ. Other letters never stand alone.
  if (lead != 0xC3 && lead != 0xC4 && lead != 0xC5 && lead != 0xD0 && lead != 0xD1) return false;
  std::size_t before = begin;
  const char32_t previous = begin == 0 ? U' ' : previous_code_point(text, before);
  const char32_t next = misread.end < text.size() ? first_code_point(text.substr(misread.end)) : U' ';
  // ğ, ş and their like are never words; "‚Ä¢" is a bullet that went through another charset.
  if ((lead == 0xC4 || lead == 0xC5) && !is_letter(previous) && !is_letter(next)) return false;
  if (!is_mark_after_words(second)) return true;
  const bool could_join_words = second == 0x85 || second == 0x92 || second == 0x96 || second == 0x97;
  return previous == ' ' || previous == '\n' || is_lower_ascii(previous) || (is_lower_ascii(next) && !could_join_words);
}

std::string decode_misread(std::string_view text, std::size_t& stretches) {
  std::string decoded;
  std::size_t kept = 0;  // all before it is in `decoded`
  for (std::size_t at = text.find('\xC3'); at != std::string_view::npos; at = text.find('\xC3', at)) {
    const Misread first = misread_at(text, at);
    if (first.end == 0) {
      ++at;
      continue;
    }
    std::string bytes = first.bytes;
    std::size_t end = first.end;
    while (end < text.size()) {
      const Misread next = misread_at(text, end);
      if (next.end == 0) break;
      bytes += next.bytes;
      end = next.end;
    }
    if (end > first.end || is_likely_alone(text, at, first)) {
      decoded += text.substr(kept, at - kept);
      decoded += bytes;
      kept = end;
      ++stretches;
    }
    at = end;
  }
  decoded += text.substr(kept);
  return decoded;
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) { return end_of_valid(bytes, 0) == bytes.size(); }

Repaired replace_bad_bytes(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  Repaired repaired;
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t end = end_of_valid(bytes, at);
    repaired.text += bytes.substr(at, end - at);
    at = end;
    if (at == bytes.size()) break;
    while (at < bytes.size() && size_of_character(bytes, at) == 0) ++at;
    repaired.bad_bytes += at - end;
    repaired.text += replacement;
  }
  return repaired;
}

Repaired repair(std::string_view bytes) {
  Repaired repaired = replace_bad_bytes(bytes);
  if (repaired.text.find('\xC3') != std::string::npos)
    repaired.text = decode_misread(repaired.text, repaired.redecoded);
  return repaired;
}

std::optional<Repaired> decode_utf16(std::string_view bytes) {
  const bool is_little = bytes.starts_with("\xFF\xFE");
  if (!is_little && !bytes.starts_with("\xFE\xFF")) return std::nullopt;

  const auto unit_at = [&](std::size_t at) {
    const char32_t first = byte_at(bytes, at);
    const char32_t second = byte_at(bytes, at + 1);
    return is_little ? second << 8 | first : first << 8 | second;
  };
  Repaired decoded;
  std::size_t at = 2;
  while (bytes.size() - at >= 2) {
    char32_t c = unit_at(at);
    at += 2;
    const bool is_high = c >= 0xD800 && c <= 0xDBFF;
    const char32_t low = is_high && bytes.size() - at >= 2 ? unit_at(at) : 0;
    if (low >= 0xDC00 && low <= 0xDFFF) {
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    } else if (is_high || (c >= 0xDC00 && c <= 0xDFFF)) {
      c = 0xFFFD;
      decoded.bad_bytes += 2;
    }
    append_code_point(decoded.text, c);
  }
  if (at < bytes.size()) {
    decoded.text += replacement;
    ++decoded.bad_bytes;
  }
  return decoded;
}

}  // namespace text
