#include "tests/corpus/input/packed.h"

#include <archive.h>
#include <archive_entry.h>
#include <bzlib.h>
#include <lzma.h>
#include <zlib.h>
#include <zstd.h>

#include <stdexcept>

namespace corpus {
namespace {

std::string gzipped(std::string_view bytes) {
  z_stream stream = {};
  if (deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::runtime_error("zlib");
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string xz_of(std::string_view bytes) {
  std::string out(lzma_stream_buffer_bound(bytes.size()), '\0');
  std::size_t size = 0;
  if (lzma_easy_buffer_encode(1, LZMA_CHECK_CRC64, nullptr, reinterpret_cast<const std::uint8_t*>(bytes.data()),
                              bytes.size(), reinterpret_cast<std::uint8_t*>(out.data()), &size, out.size()) != LZMA_OK)
    throw std::runtime_error("lzma");
  out.resize(size);
  return out;
}

std::string zstd_of(std::string_view bytes) {
  ZSTD_CCtx* context = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress2(context, out.data(), out.size(), bytes.data(), bytes.size()));
  ZSTD_freeCCtx(context);
  return out;
}

std::string bzip2_of(std::string_view bytes) {
  std::string out(bytes.size() + bytes.size() / 50 + 1000, '\0');
  auto size = static_cast<unsigned>(out.size());
  if (BZ2_bzBuffToBuffCompress(out.data(), &size, const_cast<char*>(bytes.data()), static_cast<unsigned>(bytes.size()),
                               1, 0, 0) != BZ_OK)
    throw std::runtime_error("bzip2");
  out.resize(size);
  return out;
}

la_ssize_t append(archive*, void* out, const void* bytes, std::size_t size) {
  static_cast<std::string*>(out)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

void write_member(archive* a, const MadeMember& member) {
  archive_entry* entry = archive_entry_new();
  archive_entry_set_pathname(entry, member.name.c_str());
  archive_entry_set_perm(entry, 0644);
  archive_entry_set_filetype(entry, !member.link.empty()         ? AE_IFLNK
                                    : member.is_device           ? AE_IFCHR
                                    : member.name.ends_with('/') ? AE_IFDIR
                                                                 : AE_IFREG);
  if (!member.link.empty()) archive_entry_set_symlink(entry, member.link.c_str());
  archive_entry_set_size(entry, static_cast<la_int64_t>(member.bytes.size()));
  archive_write_header(a, entry);
  archive_write_data(a, member.bytes.data(), member.bytes.size());
  archive_entry_free(entry);
}

}  // namespace

std::string packed(std::string_view bytes, Packing packing) {
  switch (packing) {
    case Packing::none: break;
    case Packing::gzip: return gzipped(bytes);
    case Packing::xz: return xz_of(bytes);
    case Packing::zstd: return zstd_of(bytes);
    case Packing::bzip2: return bzip2_of(bytes);
  }
  return std::string(bytes);
}

std::string archive_of(const std::vector<MadeMember>& members, ArchiveKind kind) {
  std::string out;
  archive* a = archive_write_new();
  if (kind == ArchiveKind::zip) {
    archive_write_set_format_zip(a);
    for (const MadeMember& member : members)
      if (!member.password.empty()) {
        archive_write_set_options(a, "zip:encryption=aes256");
        archive_write_set_passphrase(a, member.password.c_str());
      }
  } else {
    archive_write_set_format_pax_restricted(a);
  }
  archive_write_set_bytes_in_last_block(a, 1);
  archive_write_open(a, &out, nullptr, append, nullptr);
  for (const MadeMember& member : members) write_member(a, member);
  archive_write_close(a);
  archive_write_free(a);
  return out;
}

}  // namespace corpus
