#include "tests/corpus/photo/photo_file.h"

#include <nettle/md5.h>

namespace corpus {
namespace {

using namespace std::string_literals;

std::string number(std::uint64_t value, std::size_t bytes, bool is_big_endian = true) {
  std::string out(bytes, '\0');
  for (std::size_t i = 0; i < bytes; ++i) out[is_big_endian ? bytes - 1 - i : i] = static_cast<char>(value >> (8 * i));
  return out;
}

std::string segment(unsigned marker, const std::string& content) {
  return "\xFF"s + static_cast<char>(marker) + number(content.size() + 2, 2) + content;
}

std::string chunk(const std::string& type, const std::string& content) {
  return number(content.size(), 4) + type + content + "crc!";
}

}  // namespace

std::string iim(const std::vector<std::pair<std::pair<unsigned, unsigned>, std::string>>& data_sets) {
  std::string out;
  for (const auto& [number_of, value] : data_sets) {
    out += "\x1C"s + static_cast<char>(number_of.first) + static_cast<char>(number_of.second);
    out += value.size() < 0x8000 ? number(value.size(), 2) : number(0x8004, 2) + number(value.size(), 4);
    out += value;
  }
  return out;
}

std::string xmp_packet(std::string_view properties) {
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
         "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
         "xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">" +
         std::string(properties) + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

std::string xmp_alt(std::string_view name, std::string_view text, std::string_view language) {
  return "<" + std::string(name) + "><rdf:Alt><rdf:li xml:lang=\"" + std::string(language) + "\">" + std::string(text) +
         "</rdf:li></rdf:Alt></" + std::string(name) + ">";
}

std::string xmp_seq(std::string_view name, const std::vector<std::string>& items) {
  std::string out = "<" + std::string(name) + "><rdf:Seq>";
  for (const std::string& item : items) out += "<rdf:li>" + item + "</rdf:li>";
  return out + "</rdf:Seq></" + std::string(name) + ">";
}

std::string image_resources(std::string_view records, std::string_view digest) {
  const auto block = [](unsigned id, std::string_view content) {
    std::string out = "8BIM" + number(id, 2) + "\0\0"s + number(content.size(), 4) + std::string(content);
    return content.size() % 2 == 0 ? out : out + '\0';
  };
  std::string out = block(0x03ED, "resolution");
  out += block(0x0404, records);
  return digest.empty() ? out : out + block(0x0425, digest);
}

std::string tiff(const std::vector<std::pair<std::uint16_t, std::string>>& tags, bool is_big_endian) {
  const auto n = [&](std::uint64_t value, std::size_t bytes) { return number(value, bytes, is_big_endian); };
  constexpr std::size_t data_at = 8;
  std::string data;
  std::string entries;
  std::string exif_entries;
  const auto add = [&](std::string& directory, std::uint16_t tag, std::string value) {
    const bool is_text = tag < 0x0200 || tag == 0x9003;
    if (is_text) value += '\0';
    directory += n(tag, 2) + n(is_text ? 2 : 7, 2) + n(value.size(), 4);
    if (value.size() <= 4) {
      directory += value + std::string(4 - value.size(), '\0');
      return;
    }
    directory += n(data_at + data.size(), 4);
    data += value;
    if (data.size() % 2 != 0) data += '\0';
  };
  for (const auto& [tag, value] : tags) add(tag == 0x9003 ? exif_entries : entries, tag, value);
  constexpr std::size_t entry_bytes = 12;
  std::size_t count = entries.size() / entry_bytes;
  std::string exif;
  if (!exif_entries.empty()) {
    exif = n(exif_entries.size() / entry_bytes, 2) + exif_entries + n(0, 4);
    entries += n(0x8769, 2) + n(4, 2) + n(1, 4) + n(data_at + data.size(), 4);
    ++count;
  }
  const std::string head = (is_big_endian ? "MM\0*"s : "II*\0"s) + n(data_at + data.size() + exif.size(), 4);
  return head + data + exif + n(count, 2) + entries + n(0, 4);
}

std::string jpeg(const MadePhoto& photo) {
  std::string out = "\xFF\xD8";
  out += segment(0xE0, "JFIF\0\1\1\0\0\1\0\1\0\0"s);
  if (!photo.exif.empty()) out += segment(0xE1, "Exif\0\0"s + photo.exif);
  if (!photo.xmp.empty()) out += segment(0xE1, "http://ns.adobe.com/xap/1.0/\0"s + photo.xmp);
  constexpr std::size_t most_segment_bytes = 60'000;
  for (std::size_t at = 0; at < photo.resources.size(); at += most_segment_bytes)
    out += segment(0xED, "Photoshop 3.0\0"s + photo.resources.substr(at, most_segment_bytes));
  return out + segment(0xDB, std::string(65, '\1')) + segment(0xDA, "\1\1\0\0\x3F\0"s) + std::string(500, '\x55') +
         "\xFF\xD9";
}

std::string png(const MadePhoto& photo) {
  std::string out = "\x89PNG\r\n\x1A\n" + chunk("IHDR", std::string(13, '\1')) + chunk("IDAT", std::string(100, '\2'));
  if (!photo.exif.empty()) out += chunk("eXIf", photo.exif);
  if (!photo.xmp.empty()) out += chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0"s + photo.xmp);
  return out + chunk("IEND", "");
}

std::string md5_of(std::string_view bytes) {
  md5_ctx context;
  md5_init(&context);
  md5_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::string digest(MD5_DIGEST_SIZE, '\0');
  md5_digest(&context, digest.size(), reinterpret_cast<std::uint8_t*>(digest.data()));
  return digest;
}

}  // namespace corpus
