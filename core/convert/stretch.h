// A stretch of text that no word reaches into or out of, read from bytes and cut into words (segmenter.h), and where words
// end in what follows it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "dictionary/context_features.h"
#include "convert/phrase_finder.h"
#include "convert/segmenter.h"
#include "convert/output_buffer.h"

namespace fanjian::convert {

// No allocation. The finder and the segmenter must outlive it. What is asked of it is of the stretch read last.
class Stretch {
 public:
  Stretch(const PhraseFinder& finder, const Segmenter* segmenter) : finder_(finder), segmenter_(segmenter) {}
  Stretch(const Stretch&) = delete;
  Stretch& operator=(const Stretch&) = delete;

  // Where the stretch that `p` stands in begins, not before `least`.
  const Byte* begin_of(const Byte* p, const Byte* least, const Byte* limit) const {
    dictionary::Id after = finder_.read(p, limit).id;
    for (std::size_t n = 1; n < Segmenter::most && p > least; ++n) {
      const Byte* before = p - 1;
      while (before > least && (*before & 0xC0) == 0x80 && p - before < 4) --before;
      const Character c = finder_.read(before, limit);
      if (before + c.size != p || c.id == dictionary::no_id || !segmenter_->joined(c.id, after)) break;
      p = before;
      after = c.id;
    }
    return p;
  }

  // Reads the stretch that begins at `p`, where a character of the dictionary stands, and cuts it.
  void read(const Byte* p, const Byte* limit) {
    if (limit != limit_ || p != ahead_->begin) {
      limit_ = limit;
      cut(p, *ahead_);
    }
    std::swap(here_, ahead_);
    ahead_->begin = nullptr;
    read_ = here_->size;
    read_end_ = here_->end();
    last_ = 0;
    note(*here_, 0);
  }

  std::size_t words() const { return here_->count; }
  const Segmenter::Word& word(std::size_t w) const { return here_->words[w]; }
  // Characters from `at` on, where they begin and where each ends.
  std::span<const dictionary::Id> ids(std::size_t at, std::size_t length) const { return {here_->ids + at, length}; }
  const Byte* begin(std::size_t at) const { return at == 0 ? here_->begin : here_->ends[at - 1]; }
  const Byte* const* ends(std::size_t at) const { return here_->ends + at; }
  const Byte* end(std::size_t characters) const { return here_->ends[characters - 1]; }

  // Which of the four characters behind the one at `at` end a word, bit 0 for the first. Cuts what follows as far as needed;
  // the stretch next to this one is kept, for it is often read next.
  std::uint8_t ends_behind(std::size_t at) {
    while (read_ < at + 1 + dictionary::context::reach && read_end_ < limit_) {
      Cut& next = read_end_ == here_->end() ? *ahead_ : further_;
      cut(read_end_, next);
      note(next, read_);
      read_ += next.size;
      read_end_ = next.end();
    }
    return static_cast<std::uint8_t>(last_ >> (at + 1) & 15);
  }

 private:
  struct Cut {
    const Byte* begin = nullptr;
    std::size_t size = 0, count = 0;  // characters, words
    dictionary::Id ids[Segmenter::most];
    const Byte* ends[Segmenter::most];
    Segmenter::Word words[Segmenter::most];
    const Byte* end() const { return ends[size - 1]; }
  };

  // The characters from `p` on that words may join, one at least, and the words that they are.
  void cut(const Byte* p, Cut& to) const {
    to.begin = p;
    std::size_t n = 0;
    for (Character c = finder_.read(p, limit_); n < Segmenter::most; c = finder_.read(p, limit_)) {
      if (n > 0 &&
          (c.id == dictionary::no_id || to.ids[n - 1] == dictionary::no_id || !segmenter_->joined(to.ids[n - 1], c.id)))
        break;
      to.ids[n] = c.id;
      to.ends[n++] = p += c.size;
      if (p >= limit_) break;
    }
    to.size = n;
    to.count = n == 1 ? (to.words[0] = Segmenter::single, 1) : segmenter_->cut({to.ids, n}, to.words);
  }

  // A bit for each character that ends a word; as many as are asked about fit.
  void note(const Cut& cut, std::size_t at) {
    for (std::size_t w = 0; w < cut.count; ++w)
      if ((at += cut.words[w].length) <= 64) last_ |= std::uint64_t{1} << (at - 1);
  }

  const PhraseFinder& finder_;
  const Segmenter* segmenter_;
  const Byte* limit_ = nullptr;
  Cut cuts_[2], further_;
  Cut* here_ = &cuts_[0];
  Cut* ahead_ = &cuts_[1];  // the stretch behind it, if it begins somewhere
  std::uint64_t last_ = 0;
  std::size_t read_ = 0;  // characters, those behind the stretch with it
  const Byte* read_end_ = nullptr;
};

}  // namespace fanjian::convert
