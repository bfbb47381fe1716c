#include "cli/output.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <random>

#include "text/visible.h"

namespace fanjian::cli {
namespace {

constexpr std::size_t buffered = 64u << 10;

// The temporary file, which a signal handler unlinks.
char to_remove[4096] = "";

extern "C" void ended(int signal) {
  if (to_remove[0] != '\0') unlink(to_remove);
  std::signal(signal, SIG_DFL);
  raise(signal);
}

void watch(const std::string& path) {
  if (path.size() >= sizeof to_remove) return;
  std::memcpy(to_remove, path.c_str(), path.size() + 1);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU}) {
    struct sigaction known = {};
    if (sigaction(signal, nullptr, &known) == 0 && known.sa_handler == SIG_DFL) std::signal(signal, ended);
  }
}

// The open descriptor that a path names: /dev/fd/3, /proc/self/fd/3. -1: none.
int descriptor_of(const std::string& path) {
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    int file = -1;
    const char* const end = path.data() + path.size();
    if (path.starts_with(folder) && std::from_chars(path.data() + folder.size(), end, file).ptr == end) return file;
  }
  return -1;
}

// Resolves symbolic links, also dangling ones. Stops at a descriptor: it has a position, which its file has not.
std::string followed(const std::string& path) {
  std::filesystem::path at = path;
  std::error_code none;
  for (int links = 0; links < 40 && descriptor_of(at) < 0; ++links) {
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

Output::Output(const std::string& path) : name_(path.empty() ? "standard output" : text::visible(path)) {
  if (path.empty()) {
    file_ = STDOUT_FILENO;
    terminal_ = isatty(file_) != 0;
    return;
  }
  place_ = followed(path);
  if (const int open_file = descriptor_of(place_); open_file >= 0) {
    file_ = fcntl(open_file, F_DUPFD_CLOEXEC, 3);
    terminal_ = file_ >= 0 && isatty(file_) != 0;
    if (file_ < 0) fail();
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
  if (!open_beside()) fail();
}

bool Output::open_beside() {
  if (existed_) {
    // Replacing a file requires write permission for it.
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
  // The reader may close the pipe; that is no error.
  if (errno == EPIPE) gone_ = true;
  else std::fprintf(stderr, "fanjian: %s: cannot be written: %s\n", name_.c_str(), std::strerror(errno));
  return ok_ = false;
}

bool Output::put(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t size = ::write(file, bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR) continue;
    // Somebody else who has it, too, may have made it one that does not wait.
    if (size < 0 && errno == EAGAIN) {
      struct pollfd ready = {file, POLLOUT, 0};
      poll(&ready, 1, -1);
      continue;
    }
    if (size < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  return true;
}

bool Output::flush() {
  if (ok_ && !put(file_, terminal_ ? text::visible(waiting_, true) : waiting_)) fail();
  waiting_.clear();
  return ok_;
}

bool Output::write(std::string_view bytes) {
  if (!ok_) return false;
  waiting_ += bytes;
  // Flushes for a waiting reader.
  return (!beside_.empty() && waiting_.size() < buffered) || flush();
}

// Last, so that an earlier failure leaves the file unchanged.
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
  // Syncs the folder to make the rename durable, where the file system supports it.
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

}  // namespace fanjian::cli
