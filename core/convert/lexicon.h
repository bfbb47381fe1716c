// The packed lexicon: every dictionary and region in one block of bytes, read in place.
// Format: core/dictionary/FORMAT.md. A damaged block is an error value.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "convert/variety.h"
#include "text/error.h"

namespace fanjian::convert {

class Lexicon {
 public:
  static text::Result<Lexicon> open(std::span<const std::byte> packed);

  // Whether Simplified text can be converted. A lexicon without the part for Traditional converts to Simplified and
  // between regions.
  bool has_traditional() const;
  // Whether a conversion in this direction never asks for that part, or it is there.
  bool can_convert(Direction direction) const;

  // Takes that part in. After an error the lexicon is as before. No conversion may be under way.
  text::Error add_traditional(std::span<const std::byte> packed);

  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;
  ~Lexicon();

  struct Tables;  // convert/tables.h, for the matcher alone
  const Tables& tables() const { return *tables_; }

 private:
  explicit Lexicon(std::unique_ptr<Tables>);
  std::unique_ptr<Tables> tables_;
};

}  // namespace fanjian::convert
