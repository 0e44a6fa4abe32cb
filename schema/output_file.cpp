#include "schema/output_file.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include "schema/error.h"

namespace schema {

OutputFile::OutputFile(std::string path) : path_(std::move(path)) {
  errno = 0;
  out_.open(path_, std::ios::binary | std::ios::trunc);
  if (!out_) fail();
}

void OutputFile::write(std::string_view bytes) {
  errno = 0;
  out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out_) fail();
  written_ += bytes.size();
}

void OutputFile::overwrite_beginning(std::string_view bytes) {
  errno = 0;
  out_.seekp(0);
  out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out_) fail();
}

void OutputFile::close() {
  errno = 0;
  out_.close();
  if (!out_) fail();
}

void OutputFile::fail() const {
  throw IndexError(IndexError::Code::unwritable, std::string("cannot write: ") + std::strerror(errno), path_,
                   "make room on the disk, or check the rights of the folder, and run again");
}

void write_file(const std::string& path, std::string_view bytes) {
  OutputFile out(path);
  out.write(bytes);
  out.close();
}

}  // namespace schema
