// Where do bytes come from? A file, standard input, what a compressed file unpacks to, a member of an archive: read one
// after the other, however many they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace corpus {

// Not thread-safe. Sources that stand on others refer to them and must not outlive them.
class ByteSource {
 public:
  ByteSource() = default;
  virtual ~ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  // The next bytes, at most `size`, into `to`: how many they were. 0 at the end, and where reading failed.
  std::size_t read(char* to, std::size_t size);

  // The first head_bytes, or all where there are fewer; read() gives them all the same. To be called before read().
  std::string_view head();

  // Why reading ended before the end, and what to do: "" while it did not. What was read so far is good.
  const std::string& failure() const { return failure_; }

  // Whether seek() works.
  virtual bool can_seek() const { return false; }

  // Goes on at `offset`, or at the end where that lies before it.
  virtual void seek(std::uint64_t offset);

  virtual std::uint64_t size() const { return 0; }  // where can_seek()

  static constexpr std::size_t head_bytes = 8192;

 protected:
  virtual std::size_t fill(char* to, std::size_t size) = 0;

  void fail(std::string why) { failure_ = std::move(why); }
  void forget_head() { head_taken_ = head_.size(); }

 private:
  std::string head_;
  std::size_t head_taken_ = 0;  // how much of it read() gave
  std::string failure_;
};

// Bytes in memory, which must stay there.
class MemoryBytes : public ByteSource {
 public:
  explicit MemoryBytes(std::string_view bytes) : rest_(bytes) {}

 protected:
  std::size_t fill(char* to, std::size_t size) override;

 private:
  std::string_view rest_;
};

}  // namespace corpus
