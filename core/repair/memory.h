// What is known of the lines of a text that is checked again and again while it is written: a check of the whole
// text looks only into the lines that are new, and may be done in slices.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "repair/mojibake.h"
#include "repair/characters.h"

namespace fanjian::repair {

// What was found in lines, by all that it was found from. Places count from the beginning of the line.
template <class Found>
class Lines {
 public:
  struct Line {
    std::vector<Found> found;
    std::size_t work = 0;
    bool used = true;
  };

  // Null: not known yet.
  Line* find(const std::u32string& from) {
    const auto line = lines_.find(from);
    if (line == lines_.end()) return nullptr;
    line->second.used = true;
    return &line->second;
  }
  Line& keep(std::u32string from, Line line) {
    return lines_.insert_or_assign(std::move(from), std::move(line)).first->second;
  }

  // What was not asked for since the last time goes.
  void forget() {
    for (auto line = lines_.begin(); line != lines_.end();) {
      const bool used = std::exchange(line->second.used, false);
      line = used ? std::next(line) : lines_.erase(line);
    }
  }

 private:
  std::unordered_map<std::u32string, Line> lines_;
};

struct Memory {
  Lines<ByteDamage> bytes;
  Lines<WrongCharacter> characters;
};

// How much of a check is done at once, in places of a run that are read. False: it is used up, and what is not
// known yet is left for the next time.
class Slice {
 public:
  explicit Slice(std::size_t most) : left_(most) {}
  bool open() const { return left_ > 0; }
  void take(std::size_t work) { left_ -= work < left_ ? work : left_; }

 private:
  std::size_t left_;
};

}  // namespace fanjian::repair
