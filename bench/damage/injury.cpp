#include "bench/damage/injury.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace bench {
namespace {

namespace fs = std::filesystem;
using Kind = Injury::Kind;

constexpr std::uint64_t block = 8192;

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw std::runtime_error(path + ": cannot be written");
}

std::string noise(std::uint64_t size, std::mt19937_64& random) {
  std::string bytes(size, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::flip: return "flip";
    case Kind::zero: return "zero";
    case Kind::noise: return "noise";
    case Kind::cut: return "cut";
    case Kind::lengthen: return "lengthen";
    case Kind::swap: return "swap";
    case Kind::remove: return "remove";
  }
  return {};
}

std::string injured(std::string bytes, const Injury& injury) {
  switch (injury.kind) {
    case Kind::flip: bytes[injury.at] = static_cast<char>(bytes[injury.at] ^ injury.bytes[0]); break;
    case Kind::zero: bytes.replace(injury.at, injury.size, injury.size, '\0'); break;
    case Kind::noise: bytes.replace(injury.at, injury.size, injury.bytes); break;
    case Kind::cut: bytes.resize(injury.at); break;
    case Kind::lengthen: bytes += injury.bytes; break;
    case Kind::swap: {
      const std::string first = bytes.substr(injury.at, injury.size);
      bytes.replace(injury.at, injury.size, bytes.substr(injury.other_at, injury.size));
      bytes.replace(injury.other_at, injury.size, first);
      break;
    }
    case Kind::remove: break;
  }
  return bytes;
}

}  // namespace

std::string describe(const Injury& injury) {
  return fmt::format("{} {} at {} of {} bytes", injury.file, name_of(injury.kind), injury.at, injury.size);
}

std::vector<std::string> files_of_index(const std::string& index) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(index))
    if (entry.is_regular_file())
      if (const std::string file = entry.path().lexically_relative(index); file != "LOCK") files.push_back(file);
  std::sort(files.begin(), files.end());
  return files;
}

Injury draw_injury(const std::string& index, const std::vector<std::string>& files, std::mt19937_64& random) {
  Injury injury;
  injury.file = files[random() % files.size()];
  if (random() % 2 == 0) {
    std::uint64_t all = 0;
    for (const std::string& file : files) all += fs::file_size(index + "/" + file);
    std::uint64_t at = random() % all;
    for (const std::string& file : files) {
      const std::uint64_t size = fs::file_size(index + "/" + file);
      injury.file = file;
      if (at < size) break;
      at -= size;
    }
  }
  const std::uint64_t size = fs::file_size(index + "/" + injury.file);
  // Most of what happens is a bit or a sector.
  constexpr Kind kinds[] = {Kind::flip,  Kind::flip, Kind::flip,     Kind::flip, Kind::zero,  Kind::zero,
                            Kind::noise, Kind::cut,  Kind::lengthen, Kind::swap, Kind::remove};
  injury.kind = kinds[random() % std::size(kinds)];
  if (size == 0 && injury.kind != Kind::remove) injury.kind = Kind::lengthen;
  injury.at = size == 0 ? 0 : random() % size;
  switch (injury.kind) {
    case Kind::flip:
      injury.size = 1;
      injury.bytes = std::string(1, static_cast<char>(1U << random() % 8));
      break;
    case Kind::zero:
    case Kind::noise:
      if (random() % 2 == 0) injury.at = injury.at / 512 * 512;
      injury.size = std::min<std::uint64_t>(size - injury.at, random() % 2 == 0 ? 512 : 1 + random() % block);
      if (injury.kind == Kind::noise) injury.bytes = noise(injury.size, random);
      break;
    case Kind::lengthen:
      injury.size = 1 + random() % block;
      injury.bytes = noise(injury.size, random);
      break;
    case Kind::swap:
      injury.size = size >= 2 * block ? block : 1;
      injury.at = injury.at / injury.size * injury.size;
      injury.other_at = random() % size / injury.size * injury.size;
      if (injury.at + injury.size > size) injury.at = 0;
      if (injury.other_at + injury.size > size) injury.other_at = 0;
      break;
    case Kind::cut:
    case Kind::remove: break;
  }
  return injury;
}

Injured::Injured(const std::string& index, const Injury& injury)
    : path_(index + "/" + injury.file), before_(read_file(path_)) {
  if (injury.kind == Kind::remove) {
    fs::remove(path_);
    is_changed_ = true;
    return;
  }
  const std::string now = injured(before_, injury);
  is_changed_ = now != before_;
  if (is_changed_) write_file(path_, now);
}

Injured::~Injured() {
  try {
    if (is_changed_) write_file(path_, before_);
  } catch (const std::exception&) {
    // The next comparison with the whole index shows it.
  }
}

}  // namespace bench
