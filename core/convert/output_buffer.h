// What is written, gathered before it goes to a string.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

namespace fanjian::convert {

using Byte = unsigned char;

class OutputBuffer {
 public:
  explicit OutputBuffer(std::string& out) : out_(out) {}

  static constexpr std::size_t size = 8192, slack = 64;
  char* at() { return at_; }
  void advance(std::size_t n) { at_ += n; }
  // Whether fewer than `slack` bytes still fit.
  bool full() const { return at_ > buffer_ + size - slack; }
  void flush() {
    out_.append(buffer_, static_cast<std::size_t>(at_ - buffer_));
    at_ = buffer_;
  }
  void make_room(std::size_t n) {
    if (static_cast<std::size_t>(buffer_ + size - at_) < n + slack) flush();
  }
  // The first `n` bytes of a character.
  void put(std::uint32_t text, std::size_t n) {
    if (full()) flush();
    std::memcpy(at_, &text, 4);
    at_ += n;
  }
  void put(const Byte* from, std::size_t n) {
    while (n > 0) {
      if (full()) flush();
      const std::size_t part = std::min<std::size_t>(n, static_cast<std::size_t>(buffer_ + size - at_));
      std::memcpy(at_, from, part);
      at_ += part;
      from += part;
      n -= part;
    }
  }
  // Where in the string the next byte will stand.
  std::uint32_t offset() const {
    return static_cast<std::uint32_t>(out_.size() + static_cast<std::size_t>(at_ - buffer_));
  }
  // What was written from there on, as far as it was not yet flushed.
  const char* since(std::uint32_t offset_before) const { return at_ - (offset() - offset_before); }

 private:
  std::string& out_;
  char* at_ = buffer_;
  char buffer_[size + slack];
};

}  // namespace fanjian::convert
