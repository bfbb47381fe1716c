// Writes converted characters, and tells what they changed.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "convert/matcher.h"
#include "convert/output_buffer.h"
#include "convert/tables.h"

namespace fanjian::convert {

// Without `told.changes`, it only writes. All four references must outlive it.
class ChangeWriter {
 public:
  ChangeWriter(const Lexicon::Tables& tables, const Byte* source, OutputBuffer& sink, const MatchOutput& told)
      : tables_(tables), source_(source), sink_(sink), told_(told), tracked_(told.changes != nullptr) {}

  // A character, made of those bytes of the source. Those that share bytes are one change.
  void put(dictionary::Id id, text::Span source, Reason reason, text::Span phrase) {
    if (tracked_) {
      if (open_ && source.begin < source_span_.end) {
        source_span_.end = std::max(source_span_.end, source.end);
        reason_ = std::max(reason_, reason);
        if (phrase_.size() < phrase.size()) phrase_ = phrase;
      } else {
        close();
        sink_.make_room(256);
        open_ = true;
        source_span_ = source;
        reason_ = reason;
        phrase_ = phrase;
        target_ = sink_.offset();
      }
    }
    const std::uint32_t text = tables_.texts[id];
    sink_.put(text, Lexicon::Tables::size_of(text));
  }

  // Tells of what was put last. Before anything else is written to the buffer.
  void close() {
    if (!open_) return;
    open_ = false;
    const text::Span target = {target_, sink_.offset()};
    const bool same = target.size() == source_span_.size() &&
                      std::memcmp(sink_.since(target_), source_ + source_span_.begin, target.size()) == 0;
    if (!same || (told_.all && reason_ != Reason::character))
      told_.changes->push_back({source_span_, target, reason_, phrase_});
  }

 private:
  const Lexicon::Tables& tables_;
  const Byte* source_;
  OutputBuffer& sink_;
  const MatchOutput& told_;
  const bool tracked_;

  bool open_ = false;  // a change is being written
  text::Span source_span_;
  Reason reason_ = Reason::character;
  text::Span phrase_;
  std::uint32_t target_ = 0;
};

}  // namespace fanjian::convert
