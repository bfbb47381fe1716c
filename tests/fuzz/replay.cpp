// Runs a fuzz target over files and folders, with any compiler: the corpus as an ordinary test. Each
// file is also tried cut short at every power of two and with one bit flipped here and there, so that
// even a small corpus walks the edges. What fuzzing found (corpus/<target>/found: the fewest inputs that reach
// what the long runs reached) is tried as it is.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::size_t runs = 0;

void run(const std::vector<std::uint8_t>& bytes, std::size_t size) {
  // A copy of just this size, so that a sanitizer sees a read past the end.
  const std::vector<std::uint8_t> exact(bytes.begin(), bytes.begin() + static_cast<long>(size));
  LLVMFuzzerTestOneInput(exact.data(), exact.size());
  ++runs;
}

void run_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<std::uint8_t> bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  run(bytes, bytes.size());
  if (path.parent_path().filename() == "found") return;
  for (std::size_t cut = 1; cut < bytes.size(); cut *= 2) run(bytes, bytes.size() - cut);
  for (std::size_t i = 0; i < bytes.size(); i += bytes.size() / 16 + 1) {
    bytes[i] ^= static_cast<std::uint8_t>(1u << (i % 8));
    run(bytes, bytes.size());
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t files = 0;
  for (int i = 1; i < argc; ++i) {
    if (!std::filesystem::is_directory(argv[i])) {
      run_file(argv[i]);
      ++files;
      continue;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i]))
      if (entry.is_regular_file()) {
        run_file(entry.path());
        ++files;
      }
  }
  std::printf("%zu files, %zu runs\n", files, runs);
  return files == 0;  // nothing replayed is a failure
}
