// An adaptive range coder, and the models that the lexicon is written with.
//
// Encoder and Decoder have the same members, so that a format is written down once, as a template
// that is run with the one to write and with the other to read (codec.h). Every member takes the
// value to write and answers the value; a Decoder ignores what it is given.
//
// The arithmetic is that of a carry-propagating range coder with a 56-bit range, renormalised by
// bytes. A Decoder never reads outside its bytes: behind their end it reads zeros and counts them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace fanjian::format {

// The chance that a bit is 0, in 1/65536, learnt from the bits so far: quickly at first.
struct Bit {
  std::uint16_t zero = 1u << 15;
  std::uint16_t seen = 0;

  void learn(bool bit) {
    static constexpr std::uint16_t slowest = 60;
    const std::uint32_t step = seen + 2u;
    if (seen < slowest) ++seen;
    const std::uint32_t p = zero;
    const std::uint32_t next = bit ? p - p / step : p + (65536u - p) / step;
    zero = static_cast<std::uint16_t>(next < 64 ? 64 : next > 65472 ? 65472 : next);
  }
};

inline constexpr std::uint64_t whole_range = std::uint64_t{1} << 56;
inline constexpr std::uint64_t least_range = std::uint64_t{1} << 48;

class Encoder {
 public:
  static constexpr bool reads = false;

  bool bit(Bit& model, bool value) {
    const std::uint64_t split = (range_ >> 16) * model.zero;
    if (value) {
      low_ += split;
      range_ -= split;
    } else {
      range_ = split;
    }
    model.learn(value);
    normalise();
    return value;
  }

  // The part [begin, begin + size) of [0, total). A Decoder finds out which part: `find` answers
  // where in [0, total) it stands, `take` says which part that was.
  void take(std::uint32_t begin, std::uint32_t size, std::uint32_t total) {
    range_ /= total;
    low_ += range_ * begin;
    range_ *= size;
    normalise();
  }

  std::string finish() {
    for (int i = 0; i < 8; ++i) shift();
    // Behind the end the decoder reads zeros, so trailing ones need not be kept.
    while (!out_.empty() && out_.back() == '\0') out_.pop_back();
    return std::move(out_);
  }
  std::size_t size() const { return out_.size() + pending_; }  // bytes so far, for statistics

 private:
  void normalise() {
    while (range_ < least_range) {
      range_ <<= 8;
      shift();
    }
  }
  void shift() {
    if (low_ < whole_range - least_range || low_ >= whole_range) {
      const bool carry = low_ >= whole_range;
      if (begun_) out_ += static_cast<char>(cache_ + carry);
      for (; pending_ > 0; --pending_) out_ += static_cast<char>(0xFF + carry);
      cache_ = static_cast<std::uint8_t>(low_ >> 48);
      begun_ = true;
    } else {
      ++pending_;
    }
    low_ = (low_ & (least_range - 1)) << 8;
  }

  std::uint64_t low_ = 0, range_ = whole_range - 1;
  std::size_t pending_ = 0;
  std::uint8_t cache_ = 0;
  bool begun_ = false;
  std::string out_;
};

class Decoder {
 public:
  static constexpr bool reads = true;

  explicit Decoder(std::span<const std::byte> bytes) : bytes_(bytes) {
    for (int i = 0; i < 7; ++i) code_ = code_ << 8 | next();
  }

  bool bit(Bit& model, bool = false) {
    const std::uint64_t split = (range_ >> 16) * model.zero;
    const bool value = code_ >= split;
    if (value) {
      code_ -= split;
      range_ -= split;
    } else {
      range_ = split;
    }
    model.learn(value);
    normalise();
    return value;
  }

  std::uint32_t find(std::uint32_t total) {
    range_ /= total;
    const std::uint64_t at = code_ / range_;
    return at < total ? static_cast<std::uint32_t>(at) : total - 1;
  }
  void take(std::uint32_t begin, std::uint32_t size) {
    code_ -= range_ * begin;
    range_ *= size;
    normalise();
  }

  // More was read than the few zeros that a whole stream may lack.
  bool exhausted() const { return at_ > bytes_.size() + 16; }
  bool done() const { return at_ >= bytes_.size(); }
  std::size_t at() const { return at_ < bytes_.size() ? at_ : bytes_.size(); }

 private:
  void normalise() {
    while (range_ < least_range) {
      range_ <<= 8;
      code_ = code_ << 8 | next();
    }
  }
  std::uint64_t next() {
    const std::size_t at = at_++;
    return at < bytes_.size() ? static_cast<std::uint64_t>(bytes_[at]) : 0;
  }

  std::span<const std::byte> bytes_;
  std::size_t at_ = 0;
  std::uint64_t code_ = 0, range_ = whole_range - 1;
};

// Numbers below 2^20: how many bits they have, a bit at a time, then the bits below the first; the
// upper two of these are learnt as well.
class Number {
 public:
  template <class Coder>
  std::uint32_t code(Coder& coder, std::uint32_t value) {
    std::uint32_t bits = 0;
    while (bits < 20 && coder.bit(length_[bits], (value >> bits) != 0)) ++bits;
    if (bits < 2) return bits;
    std::uint32_t result = 1;
    for (std::uint32_t i = bits - 1; i-- > 0;) {
      const bool bit = (value >> i & 1) != 0;
      // The first two bits below the leading one, by what stands above them; the rest are noise.
      Bit flat;
      Bit& model = result < 4 ? below_[bits][result] : flat;
      result = result << 1 | static_cast<std::uint32_t>(coder.bit(model, bit));
    }
    return result;
  }

 private:
  Bit length_[20];
  Bit below_[21][4];
};

// Numbers with a sign: the sign is learnt by the number of bits.
class Signed {
 public:
  template <class Coder>
  std::int32_t code(Coder& coder, std::int32_t value) {
    const auto size = static_cast<std::int32_t>(
        size_.code(coder, static_cast<std::uint32_t>(value < 0 ? -value : value)));
    if (size == 0) return 0;
    int bits = 0;
    while (size >> bits > 1) ++bits;
    return coder.bit(sign_[bits], value < 0) ? -size : size;
  }

 private:
  Number size_;
  Bit sign_[20];
};

// Symbols [0, size), each as likely as it was common so far. The sums are kept in a Fenwick tree.
class Symbols {
 public:
  explicit Symbols(std::uint32_t size) : tree_(size + 1, 0) {
    while (top_ * 2 <= size) top_ *= 2;
  }

  void add(std::uint32_t symbol, std::uint32_t weight) {
    for (std::size_t i = symbol + 1; i < tree_.size(); i += i & (0 - i)) tree_[i] += weight;
    total_ += weight;
  }
  std::uint32_t below(std::uint32_t symbol) const {
    std::uint32_t sum = 0;
    for (std::size_t i = symbol; i > 0; i -= i & (0 - i)) sum += tree_[i];
    return sum;
  }

  void remove(std::uint32_t symbol) {
    for (std::size_t i = symbol + 1; i < tree_.size(); i += i & (0 - i)) --tree_[i];
    --total_;
  }
  // The symbol that `at` of all the weight falls on.
  std::uint32_t find(std::uint32_t at) const {
    std::size_t i = 0;
    for (std::size_t step = top_; step > 0; step /= 2)
      if (i + step < tree_.size() && tree_[i + step] <= at) at -= tree_[i += step];
    return static_cast<std::uint32_t>(i);
  }

  // A symbol that is not less than `least` (which must leave weight to choose from; a damaged
  // stream may not, and is answered with `least`).
  template <class Coder>
  std::uint32_t code(Coder& coder, std::uint32_t value, std::uint32_t least = 0) {
    const std::uint32_t before = below(least);
    const std::uint32_t total = total_ - before;
    if (total == 0) return least;
    if constexpr (Coder::reads) {
      value = find(coder.find(total) + before);
      const std::uint32_t begin = below(value);
      coder.take(begin - before, below(value + 1) - begin);
    } else {
      const std::uint32_t begin = below(value);
      coder.take(begin - before, below(value + 1) - begin, total);
    }
    return value;
  }

 private:
  std::vector<std::uint32_t> tree_;
  std::size_t top_ = 1;
  std::uint32_t total_ = 0;
};

}  // namespace fanjian::format
