#include "corpus/photo/reconciled.h"

#include <nettle/md5.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "corpus/photo/iim.h"
#include "corpus/photo/tiff_fields.h"
#include "corpus/photo/windows_1252.h"
#include "corpus/photo/xmp.h"
#include "text/code_points.h"
#include "text/utf8.h"

namespace corpus {
namespace {

std::string md5(std::string_view bytes) {
  md5_ctx context;
  md5_init(&context);
  md5_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::string digest(MD5_DIGEST_SIZE, '\0');
  md5_digest(&context, digest.size(), reinterpret_cast<std::uint8_t*>(digest.data()));
  return digest;
}

// A field that is one text, with the most bytes that IIM allows it.
struct Field {
  std::string PhotoWords::*text;
  std::size_t most_bytes;
};
constexpr std::array fields = std::to_array<Field>({
    {&PhotoWords::description, 2000},
    {&PhotoWords::headline, 256},
    {&PhotoWords::title, 64},
    {&PhotoWords::credit, 32},
    {&PhotoWords::source, 32},
    {&PhotoWords::city, 32},
    {&PhotoWords::state, 32},
    {&PhotoWords::country, 64},
    {&PhotoWords::created, 25},
    {&PhotoWords::job, 32},
});
constexpr std::size_t most_creator_bytes = 32;

// Whether `full` is what `cut` would be if its field were not full.
bool goes_on(std::string_view full, std::string_view cut, std::size_t most_bytes) {
  constexpr std::size_t longest_character = 4;
  return cut.size() + longest_character > most_bytes && full.starts_with(cut);
}

void prefer_iim(PhotoWords& words, PhotoWords& iim) {
  for (const Field& field : fields) {
    std::string& text = words.*field.text;
    std::string& other = iim.*field.text;
    if (other.empty() || goes_on(text, other, field.most_bytes)) continue;
    if (field.text == &PhotoWords::description && text != other) words.language.clear();
    text = std::move(other);
  }
  const bool is_cut = std::equal(words.creators.begin(), words.creators.end(), iim.creators.begin(), iim.creators.end(),
                                 [](const std::string& full, const std::string& cut) {
                                   return full == cut || goes_on(full, cut, most_creator_bytes);
                                 });
  if (!iim.creators.empty() && !is_cut) words.creators = std::move(iim.creators);
  if (!iim.keywords.empty()) words.keywords = std::move(iim.keywords);
}

void fill_from_iim(PhotoWords& words, PhotoWords& iim) {
  for (const Field& field : fields)
    if ((words.*field.text).empty()) words.*field.text = std::move(iim.*field.text);
  if (words.creators.empty()) words.creators = std::move(iim.creators);
  if (words.keywords.empty()) words.keywords = std::move(iim.keywords);
}

// What cameras and editing programs put there by themselves.
bool is_of_camera(std::string_view description) {
  constexpr std::array<std::string_view, 10> known = {
      "OLYMPUS DIGITAL CAMERA", "SONY DSC",     "MINOLTA DIGITAL CAMERA", "KONICA MINOLTA DIGITAL CAMERA",
      "DIGITAL CAMERA",         "DEFAULT",      "Exif_JPEG_PICTURE",      "SAMSUNG CAMERA PICTURES",
      "Created with GIMP",      "User comments"};
  description = text::trim(description);
  return description.starts_with("DCIM\\") || std::find(known.begin(), known.end(), description) != known.end();
}

std::string decoded(std::string_view bytes) {
  return text::is_valid_utf8(bytes) ? std::string(bytes) : from_windows_1252(bytes);
}

// "2025:06:17 10:00:00" → "2025-06-17T10:00:00"
std::string iso_date(std::string_view written) {
  constexpr std::size_t day_bytes = 10;
  if (written.size() < day_bytes || written[4] != ':' || written[7] != ':') return {};
  std::string taken(written);
  taken[4] = taken[7] = '-';
  if (taken.size() > day_bytes) taken[day_bytes] = 'T';
  return taken;
}

void fill_from_exif(PhotoWords& words, std::string_view exif) {
  const TiffFields fields_of_exif = tiff_fields(exif);
  if (words.description.empty() && words.headline.empty() && !is_of_camera(fields_of_exif.description))
    words.description = decoded(fields_of_exif.description);
  if (words.creators.empty() && !fields_of_exif.artist.empty()) words.creators = {decoded(fields_of_exif.artist)};
  if (words.created.empty()) words.created = iso_date(fields_of_exif.taken);
}

}  // namespace

PhotoWords reconciled_words(const PhotoBlocks& blocks) {
  PhotoWords words = xmp_words(blocks.xmp);
  const PhotoshopResources resources = photoshop_resources(blocks.photoshop);
  const std::string_view records = resources.iptc.empty() ? blocks.iptc : resources.iptc;
  PhotoWords iim = iim_words(records);
  const bool was_changed_since = !resources.digest.empty() && resources.digest != md5(records);
  if (was_changed_since)
    prefer_iim(words, iim);
  else
    fill_from_iim(words, iim);
  fill_from_exif(words, blocks.exif);
  return words;
}

}  // namespace corpus
