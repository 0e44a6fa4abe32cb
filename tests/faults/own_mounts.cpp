#include "tests/faults/own_mounts.h"

#include <sched.h>
#include <sys/mount.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace faults {
namespace {

void mount_memory(const std::string& folder, unsigned long flags, const std::string& options) {
  if (::mount("memory", folder.c_str(), "tmpfs", flags, options.empty() ? nullptr : options.c_str()) != 0)
    throw std::runtime_error(folder + ": cannot be mounted: " + std::strerror(errno));
}

}  // namespace

bool have_own_mounts() {
  return ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

SmallDisk::SmallDisk(std::string folder, std::size_t bytes) : folder_(std::move(folder)) {
  mount_memory(folder_, 0, "size=" + std::to_string(bytes));
}

SmallDisk::~SmallDisk() { ::umount2(folder_.c_str(), MNT_DETACH); }

void SmallDisk::resize(std::size_t bytes) const { mount_memory(folder_, MS_REMOUNT, "size=" + std::to_string(bytes)); }

void SmallDisk::set_read_only(bool is_read_only) const {
  mount_memory(folder_, MS_REMOUNT | (is_read_only ? MS_RDONLY : 0), "");
}

}  // namespace faults
