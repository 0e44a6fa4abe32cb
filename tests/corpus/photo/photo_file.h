// Picture files with words in them, made for a test. The picture itself is a few bytes that no reader looks at.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corpus {

// IIM records: "RECORD:NUMBER" and value.
std::string iim(const std::vector<std::pair<std::pair<unsigned, unsigned>, std::string>>& data_sets);

// A packet with these properties: XML below rdf:Description, with the prefixes dc, photoshop, xmpMM, xml.
std::string xmp_packet(std::string_view properties);
std::string xmp_alt(std::string_view name, std::string_view text, std::string_view language = "x-default");
std::string xmp_seq(std::string_view name, const std::vector<std::string>& items);

// Photoshop's resource blocks; `digest` is left out when empty.
std::string image_resources(std::string_view records, std::string_view digest = "");

// A TIFF of these tags: ASCII for those below 0x0200 and 0x9003, bytes for all else. 0x9003 goes into the Exif part.
std::string tiff(const std::vector<std::pair<std::uint16_t, std::string>>& tags, bool is_big_endian);

struct MadePhoto {
  std::string exif = {};
  std::string xmp = {};
  std::string resources = {};
};
std::string jpeg(const MadePhoto& photo);
std::string png(const MadePhoto& photo);  // without resources

std::string md5_of(std::string_view bytes);

}  // namespace corpus
