#include "searcher/watch/stop.h"

#include <poll.h>
#include <sys/signalfd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

namespace searcher::watch {

Stop Stop::on_signals() {
  sigset_t signals;
  ::sigemptyset(&signals);
  ::sigaddset(&signals, SIGTERM);
  ::sigaddset(&signals, SIGINT);
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  const int file = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
  if (file < 0) throw std::system_error(errno, std::generic_category(), "signalfd");
  return Stop(schema::LockedFile(file));
}

bool Stop::wait(std::chrono::milliseconds patience) const {
  pollfd file{file_.descriptor(), POLLIN, 0};
  return ::poll(&file, 1, static_cast<int>(patience.count())) > 0;
}

}  // namespace searcher::watch
