#include "cli/output.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <random>

#include "text/visible.h"

namespace fanjian::command {
namespace {

constexpr std::size_t buffered = 64u << 10;

// What a signal that ends us takes away first. A handler may call unlink(), and little else.
char to_remove[4096] = "";

extern "C" void ended(int signal) {
  if (to_remove[0] != '\0') unlink(to_remove);
  std::signal(signal, SIG_DFL);
  raise(signal);
}

void watch(const std::string& path) {
  if (path.size() >= sizeof to_remove) return;
  std::memcpy(to_remove, path.c_str(), path.size() + 1);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction known = {};
    if (sigaction(signal, nullptr, &known) == 0 && known.sa_handler == SIG_DFL) std::signal(signal, ended);
  }
}

// Where a name leads, also where the last link of a chain leads to nothing yet.
std::string followed(const std::string& path) {
  std::filesystem::path at = path;
  std::error_code none;
  for (int links = 0; links < 40; ++links) {
    const auto to = std::filesystem::read_symlink(at, none);
    if (none) break;
    at = to.is_absolute() ? to : at.parent_path() / to;
  }
  return at;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "./" : path.substr(0, slash + 1);
}

std::string random_name() {
  static constexpr char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
  std::random_device device;
  std::string name = ".fanjian-";
  for (int i = 0; i < 12; ++i) name += letters[device() % 36];
  return name + ".tmp";
}

}  // namespace

void keep_standard_streams() {
  for (int file = 0; file <= 2; ++file)
    if (fcntl(file, F_GETFD) < 0 && open("/dev/null", O_RDWR) != file) std::_Exit(1);
}

Output::Output(const std::string& path) : name_(path.empty() ? "standard output" : visible(path)) {
  if (path.empty()) {
    file_ = STDOUT_FILENO;
    terminal_ = isatty(file_) != 0;
    return;
  }
  existed_ = stat(path.c_str(), &before_) == 0;
  if (!existed_ && errno != ENOENT) {
    fail();
    return;
  }
  if ((existed_ && !S_ISREG(before_.st_mode)) || path.starts_with("/dev/") || path.starts_with("/proc/")) {
    file_ = open(path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC | O_NOCTTY);
    terminal_ = file_ >= 0 && isatty(file_) != 0;
    if (file_ < 0) fail();
    return;
  }
  place_ = followed(path);
  if (!open_beside()) fail();
}

bool Output::open_beside() {
  if (existed_) {
    // Whoever may not write into the file may not replace it either.
    const int file = open(place_.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) return false;
    close(file);
    in_place_ = before_.st_nlink > 1;
  } else if (place_.empty() || place_.back() == '/') {
    return errno = EISDIR, false;
  }
  do {
    beside_ = folder_of(place_) + random_name();
    watch(beside_);
    file_ = open(beside_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, existed_ ? 0600 : 0666);
  } while (file_ < 0 && errno == EEXIST);
  if (file_ < 0) return beside_.clear(), false;
  if (!existed_) return true;
  struct stat made = {};
  const bool same = fstat(file_, &made) == 0 && made.st_uid == before_.st_uid && made.st_gid == before_.st_gid;
  if (!same && fchown(file_, before_.st_uid, before_.st_gid) != 0) in_place_ = true;
  return in_place_ || fchmod(file_, before_.st_mode & 07777) == 0;
}

Output::~Output() {
  if (file_ >= 0 && file_ != STDOUT_FILENO) close(file_);
  if (!beside_.empty()) unlink(beside_.c_str());
  to_remove[0] = '\0';
}

bool Output::fail() {
  // Whoever reads our output may stop reading; that is no error of ours.
  if (errno == EPIPE) gone_ = true;
  else std::fprintf(stderr, "fanjian: %s: cannot be written: %s\n", name_.c_str(), std::strerror(errno));
  return ok_ = false;
}

bool Output::put(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t size = ::write(file, bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  return true;
}

bool Output::flush() {
  if (ok_ && !put(file_, terminal_ ? visible(waiting_, true) : waiting_)) fail();
  waiting_.clear();
  return ok_;
}

bool Output::write(std::string_view bytes) {
  if (!ok_) return false;
  waiting_ += bytes;
  // What goes to whoever waits for it goes at once.
  return (!beside_.empty() && waiting_.size() < buffered) || flush();
}

// Once all is written, so that what fails before leaves the file as it was.
bool Output::fill_in_place() {
  const int file = open(place_.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
  if (file < 0) return false;
  std::string part(buffered, '\0');
  bool good = lseek(file_, 0, SEEK_SET) == 0;
  for (ssize_t size = 0; good && (size = read(file_, part.data(), part.size())) != 0;)
    good = size > 0 && put(file, std::string_view(part).substr(0, static_cast<std::size_t>(size)));
  good = good && fsync(file) == 0;
  return close(file) == 0 && good;
}

bool Output::settle() {
  if (in_place_) return fill_in_place();
  if (fsync(file_) != 0 || rename(beside_.c_str(), place_.c_str()) != 0) return false;
  beside_.clear();
  to_remove[0] = '\0';
  // The name is safe once its folder is; a file system that cannot do that for a folder has done what it can.
  const int folder = open(folder_of(place_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0) {
    fsync(folder);
    close(folder);
  }
  return true;
}

bool Output::finish() {
  if (!ok_ || !flush()) return gone_;
  if (!beside_.empty() && !settle()) return fail();
  if (file_ == STDOUT_FILENO) return true;
  const int file = file_;
  file_ = -1;
  return close(file) == 0 || fail();
}

}  // namespace fanjian::command
