// What a document's memory is worth: fanjian_documents <pairs.tsv> <lines a document>
//
// Reads aligned lines (Simplified, tab, Traditional) in order, takes so many at a time for a document, and
// prints how many characters differ from the pairs with every line alone and with the document's memory,
// odd lines and even lines apart (README.md says which are for tuning).
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <span>
#include <string>
#include <vector>

#include "dictionary/embedded.h"
#include "convert/document_consistency.h"
#include "convert/lexicon.h"
#include "text/utf8.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

namespace {

std::size_t different(std::string_view a, std::string_view b) {
  std::size_t count = 0, i = 0, k = 0;
  while (i < a.size() && k < b.size()) count += next(a, i) != next(b, k);
  return count + length(a.substr(i)) + length(b.substr(k));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3 || std::atoi(argv[2]) < 1) {
    std::fputs("usage: fanjian_documents <pairs.tsv> <lines a document>\n", stderr);
    return 2;
  }
  std::ifstream in(argv[1]);
  if (!in) {
    std::fprintf(stderr, "fanjian_documents: cannot read %s\n", argv[1]);
    return 1;
  }
  std::vector<std::string> hans, hant;
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    hans.push_back(line.substr(0, tab));
    hant.push_back(line.substr(tab + 1));
  }
  const auto document = static_cast<std::size_t>(std::atoi(argv[2]));
  const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
  const Converter converter(lexicon, {Variety::hans, Variety::hant_tw});
  std::size_t alone[2] = {}, together[2] = {}, settled_in_all = 0;
  for (std::size_t first = 0; first < hans.size(); first += document) {
    const std::size_t last = std::min(hans.size(), first + document);
    DocumentConsistency memory(lexicon);
    for (std::size_t i = first; i < last; ++i) memory.read(hans[i], {});
    std::vector<ResolvedCharacter> settled;
    std::vector<std::uint32_t> begins;
    memory.settle(settled, begins);
    settled_in_all += settled.size();
    for (std::size_t i = first; i < last; ++i) {
      std::string out;
      converter.convert(hans[i], out);
      alone[i % 2] += different(out, hant[i]);
      out.clear();
      Hints hints;
      hints.settled = std::span<const ResolvedCharacter>(settled).subspan(begins[i - first],
                                                                          begins[i - first + 1] - begins[i - first]);
      converter.convert(hans[i], out, nullptr, hints);
      together[i % 2] += different(out, hant[i]);
    }
  }
  std::printf("| characters that differ | each line alone | documents of %zu lines |\n| --- | ---: | ---: |\n",
              document);
  std::printf("| odd lines | %zu | %zu |\n| even lines | %zu | %zu |\n", alone[0], together[0], alone[1], together[1]);
  std::printf("%zu characters settled by the rest of their document\n", settled_in_all);
}
