// fanjian_bench_glossary [terms]: how long a glossary takes to be read, laid out and used. Made-up terms, 10,000 of them
// unless told otherwise: names, maps, readings and words to be kept by turns, then names alone, then lines of two columns.
// Processor time, the least of five.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>

#include "dictionary/embedded.h"
#include "convert/converter.h"
#include "convert/glossary.h"
#include "convert/lexicon.h"
#include "text/utf8.h"

using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::text;

namespace {

double spent(const std::function<void()>& work) {
  double least = 1e9;
  for (int run = 0; run < 5; ++run) {
    const std::clock_t begun = std::clock();
    work();
    least = std::min(least, 1e3 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
  }
  return least;
}

constexpr std::u32string_view hans = U"台积电发展里程于海涛范冰岳云鹏周钟姜沈余国东华长江万达联华银杏";
constexpr std::u32string_view hant = U"台積電發展里程于海濤范冰岳雲鵬周鍾姜沈余國東華長江萬達聯華銀杏";

enum class Kinds { every, names, pairs };

std::string list_of(std::size_t count, Kinds of) {
  const char* const kinds[] = {"name\t", "map\t", "reading\t", "keep\t", ""};
  std::string list;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text, value;
    std::size_t n = i * 2654435761u % 1000003;
    for (std::size_t k = 0; k < 2 + i % 4; ++k, n /= 7) {
      append(text, hans[(n + k * 11) % hans.size()]);
      append(value, hant[(n + k * 11) % hans.size()]);
    }
    append(text, static_cast<char32_t>(0x4E00 + i % 8000));
    append(value, static_cast<char32_t>(0x4E00 + i % 8000));
    const std::size_t kind = of == Kinds::names ? 0 : of == Kinds::pairs ? 4 : i % 4;
    list += kinds[kind] + text;
    if (kind == 1 || kind == 2 || kind == 4) list += '\t' + value;
    list += '\n';
  }
  return list;
}

}  // namespace

int main(int count, char** words) {
  const std::size_t size = count > 1 ? std::strtoul(words[1], nullptr, 10) : 10'000;
  const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());
  const Direction there = {Variety::hans, Variety::hant_tw}, back = {Variety::hant, Variety::hans};
  std::string text, out;
  while (text.size() < 1'000'000) text += "昨日，台积电在头条新闻里说，它的发展很快；于海涛和范冰表示赞同。\n";
  for (const Variety to : {Variety::hant, Variety::hant_tw, Variety::hant_hk})  // the lexicon's own plans
    Converter(lexicon, {Variety::hans, to}).convert(text, out);
  Converter(lexicon, back).convert(text, out);

  for (const auto& [kinds, what] :
       {std::pair{Kinds::every, "terms of every kind"}, {Kinds::names, "names"}, {Kinds::pairs, "pairs"}}) {
    const std::string list = list_of(size, kinds);
    const auto made = [&] {
      return std::move(Glossary::make(lexicon, std::move(read_glossary(list).value())).value());
    };
    std::printf("%zu %s, %zu bytes\n", size, what, list.size());
    std::printf("  read and checked            %7.2f ms\n", spent([&] { (void)made(); }));
    for (const bool both : {false, true})
      std::printf("  and laid out %-15s%7.2f ms\n", both ? "both ways" : "to Traditional", spent([&] {
                    const Glossary glossary = made();
                    glossary.prepare(there);
                    if (both) glossary.prepare(back);
                  }));
    const Glossary glossary = made();
    Hints hints;
    hints.glossary = &glossary;
    for (const auto& [name, direction] : {std::pair{"Traditional", there}, {"Simplified", back}}) {
      const Converter converter(lexicon, direction);
      const double without = spent([&] { out.clear(), converter.convert(text, out); });
      const double with = spent([&] { out.clear(), converter.convert(text, out, nullptr, hints); });
      std::printf("  1 MB to %-11s without %7.2f ms, with %7.2f ms\n", name, without, with);
    }
  }
}
