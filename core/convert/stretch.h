// A stretch of text that no word reaches into or out of, read from bytes and cut into words (segmenter.h), and where words
// end in what follows it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "dictionary/context_features.h"
#include "convert/phrase_finder.h"
#include "convert/segmenter.h"
#include "convert/output_buffer.h"

namespace fanjian {

// No allocation. The finder and the segmenter must outlive it. What is asked of it is of the stretch read last.
class Stretch {
 public:
  Stretch(const PhraseFinder& finder, const Segmenter* segmenter) : finder_(finder), segmenter_(segmenter) {}

  // Where the stretch that `p` stands in begins, not before `least`.
  const Byte* begin_of(const Byte* p, const Byte* least, const Byte* limit) const {
    Id after = finder_.read(p, limit).id;
    for (std::size_t n = 1; n < Segmenter::most && p > least; ++n) {
      const Byte* before = p - 1;
      while (before > least && (*before & 0xC0) == 0x80 && p - before < 4) --before;
      const Character c = finder_.read(before, limit);
      if (before + c.size != p || c.id == no_id || !segmenter_->joined(c.id, after)) break;
      p = before;
      after = c.id;
    }
    return p;
  }

  // Reads the stretch that begins at `p`, where a character of the dictionary stands, and cuts it.
  void read(const Byte* p, const Byte* limit) {
    begin_ = p;
    limit_ = limit;
    const std::size_t n = fetch(p, ids_, ends_);
    count_ = segmenter_->cut({ids_, n}, words_);
    read_ = n;
    read_end_ = ends_[n - 1];
    last_ = 0;
    note(words_, count_, 0);
  }

  std::size_t words() const { return count_; }
  const Segmenter::Word& word(std::size_t w) const { return words_[w]; }
  // Characters from `at` on, where they begin and where each ends.
  std::span<const Id> ids(std::size_t at, std::size_t length) const { return {ids_ + at, length}; }
  const Byte* begin(std::size_t at) const { return at == 0 ? begin_ : ends_[at - 1]; }
  const Byte* const* ends(std::size_t at) const { return ends_ + at; }
  const Byte* end(std::size_t characters) const { return ends_[characters - 1]; }

  // Which of the four characters behind the one at `at` end a word, bit 0 for the first. Cuts what follows as far as needed.
  std::uint8_t ends_behind(std::size_t at) {
    while (read_ < at + 1 + context::reach && read_end_ < limit_) {
      Id ids[Segmenter::most];
      const Byte* ends[Segmenter::most];
      Segmenter::Word words[Segmenter::most];
      const std::size_t n = fetch(read_end_, ids, ends);
      const std::size_t count = n == 1 ? (words[0] = {}, 1) : segmenter_->cut({ids, n}, words);
      note(words, count, read_);
      read_ += n;
      read_end_ = ends[n - 1];
    }
    return static_cast<std::uint8_t>(last_ >> (at + 1) & 15);
  }

 private:
  // The characters from `p` on that words may join, one at least.
  std::size_t fetch(const Byte* p, Id (&ids)[Segmenter::most], const Byte* (&ends)[Segmenter::most]) const {
    std::size_t n = 0;
    for (Character c = finder_.read(p, limit_); n < Segmenter::most; c = finder_.read(p, limit_)) {
      if (n > 0 && (c.id == no_id || ids[n - 1] == no_id || !segmenter_->joined(ids[n - 1], c.id))) break;
      ids[n] = c.id;
      ends[n++] = p += c.size;
      if (p >= limit_) break;
    }
    return n;
  }

  // A bit for each character that ends a word; as many as are asked about fit.
  void note(const Segmenter::Word* words, std::size_t count, std::size_t at) {
    for (std::size_t w = 0; w < count; ++w)
      if ((at += words[w].length) <= 64) last_ |= std::uint64_t{1} << (at - 1);
  }

  const PhraseFinder& finder_;
  const Segmenter* segmenter_;
  const Byte* begin_ = nullptr;
  const Byte* limit_ = nullptr;
  Id ids_[Segmenter::most];
  const Byte* ends_[Segmenter::most];
  Segmenter::Word words_[Segmenter::most];
  std::size_t count_ = 0;
  std::uint64_t last_ = 0;
  std::size_t read_ = 0;  // characters, those behind the stretch with it
  const Byte* read_end_ = nullptr;
};

}  // namespace fanjian
