#include "schema/block_sums.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "schema/bytes.h"
#include "schema/checksum.h"
#include "schema/error.h"
#include "schema/index_folder.h"

namespace schema {
namespace {

constexpr std::string_view magic = "PQBLOCKS";
constexpr std::uint64_t version = 1;
constexpr std::string_view table_suffix = ".glass";

std::string path_in(const std::string& folder, std::string_view name) { return folder + "/" + std::string(name); }

// Names inside the segment's folder, in byte order.
std::vector<std::string> tables_in(const std::string& segment_folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(path_in(segment_folder, articles_name)))
    if (const std::string name = entry.path().filename(); name.ends_with(table_suffix))
      names.push_back(std::string(articles_name) + "/" + name);
  std::sort(names.begin(), names.end());
  return names;
}

std::string_view block_of(std::string_view bytes, std::uint64_t block) {
  return bytes.substr(block * block_bytes, block_bytes);
}

}  // namespace

void write_block_sums(const std::string& segment_folder) {
  const std::vector<std::string> names = tables_in(segment_folder);
  std::string file(magic);
  std::string sums;
  ByteWriter out(file);
  ByteWriter sums_out(sums);
  out.u64(version);
  out.u64(block_bytes);
  out.varint(names.size());
  for (const std::string& name : names) {
    const MappedFile table(path_in(segment_folder, name));
    const std::string_view bytes = table.bytes();
    out.string(name);
    out.u64(bytes.size());
    for (std::uint64_t block = 0; block * block_bytes < bytes.size(); ++block)
      sums_out.u64(checksum(block_of(bytes, block)));
  }
  file += sums;
  out.u64(checksum(file));

  const std::string path = path_in(segment_folder, blocks_name);
  errno = 0;
  std::ofstream stream(path, std::ios::binary | std::ios::trunc);
  stream.write(file.data(), static_cast<std::streamsize>(file.size()));
  stream.close();
  if (!stream)
    throw IndexError(IndexError::Code::unwritable, std::string("cannot write: ") + std::strerror(errno), path,
                     "make room on the disk, or check the rights of the folder, and build again");
}

BlockSums::BlockSums(const std::string& segment_folder)
    : folder_(segment_folder), file_(path_in(segment_folder, blocks_name)) {
  const std::string path = path_in(segment_folder, blocks_name);
  const std::string_view bytes = file_.bytes();
  constexpr std::size_t sum_bytes = sizeof(std::uint64_t);
  if (bytes.size() < magic.size() + sum_bytes || !bytes.starts_with(magic))
    throw damaged(path, "this is no file of block checksums");
  const std::string_view body = bytes.substr(0, bytes.size() - sum_bytes);
  if (ByteReader(bytes.substr(body.size())).u64() != checksum(body))
    throw damaged(path, "the checksum of the block checksums does not fit");
  try {
    ByteReader in(body.substr(magic.size()));
    if (in.u64() != version || in.u64() != block_bytes)
      throw IndexError(IndexError::Code::other_version, "the block checksums are of another version of Pullquote", path,
                       "build the index again with this version");
    std::uint64_t sums = 0;
    for (std::uint32_t n = in.count(); n > 0; --n) {
      Table table{.name = std::string(in.string()), .bytes = in.u64(), .first_sum = sums};
      sums += table.blocks();
      tables_.push_back(std::move(table));
    }
    sums_ = in.rest();
    if (sums_.size() % sum_bytes != 0 || sums_.size() / sum_bytes != sums)
      throw damaged(path, "the block checksums are not whole");
  } catch (const MalformedBytes& error) {
    throw damaged(path, error.what());
  }
}

std::uint64_t BlockSums::sum(const Table& table, std::uint64_t block) const {
  std::uint64_t value = 0;
  std::memcpy(&value, sums_.data() + (table.first_sum + block) * sizeof value, sizeof value);
  return value;
}

std::uint64_t BlockSums::first_changed(const Table& table) const {
  const std::string path = path_in(folder_, table.name);
  const MappedFile file(path);
  if (file.bytes().size() != table.bytes) throw damaged(path, "a file has not the size that it was published with");
  for (std::uint64_t block = 0; block < table.blocks(); ++block)
    if (checksum(block_of(file.bytes(), block)) != sum(table, block)) return block;
  return table.blocks();
}

}  // namespace schema
