#include "convert/words.h"

#include "convert/segmenter.h"
#include "convert/tables.h"
#include "text/utf8.h"

namespace fanjian::convert {

void find_words(const Lexicon& lexicon, std::string_view text, std::vector<text::Span>& words) {
  const Lexicon::Tables& tables = lexicon.tables();
  const dictionary::DictionaryData& book = tables.book;
  const Segmenter& segmenter = tables.segmenter();
  dictionary::Id ids[Segmenter::most];
  std::uint32_t ends[Segmenter::most];
  Segmenter::Word found[Segmenter::most];
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    std::size_t n = 0;
    for (std::size_t after = at; after < text.size() && n < Segmenter::most; at = after) {
      const dictionary::Id written = tables.id_of(text::next(text, after));
      const dictionary::Id id = written != dictionary::no_id && book.hant_size[written] == 0 &&
                                        book.hans[written] != dictionary::no_id
                                    ? book.hans[written]
                                    : written;
      if (n > 0 && (id == dictionary::no_id || ids[n - 1] == dictionary::no_id || !segmenter.joined(ids[n - 1], id)))
        break;
      ids[n] = id;
      ends[n++] = static_cast<std::uint32_t>(after);
    }
    const std::size_t count = n == 1 ? (found[0] = {}, 1) : segmenter.cut({ids, n}, found);
    std::uint32_t last = begin;
    for (std::size_t w = 0, i = 0; w < count; ++w) {
      i += found[w].length;
      words.push_back({last, ends[i - 1]});
      last = ends[i - 1];
    }
  }
}

}  // namespace fanjian::convert
