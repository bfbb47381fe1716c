// A story's pictures as HTML: <img>; in a page of one file, whose pictures stand in it, each once.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"

namespace fanjian::render {

// Of the n-th of GivenParts::pictures, in a page.
std::string picture_id(std::size_t picture);

// Refers to the pictures.
class PictureWriter {
 public:
  // `in_page`: they have an id; and one with a size whose data: address is used again is an <svg class="picture"> with
  // an <image>, and what follows refers to that by <use>. Every engine shows this without a script.
  PictureWriter(const std::vector<article::Picture>& pictures, bool in_page);

  // `other`: the alternative text in the other script, where that is another.
  void write(std::string& out, std::size_t picture, std::string_view alt, std::optional<std::string_view> other);

 private:
  struct Shared {
    std::size_t first;  // of the pictures
    bool written;
  };

  void write_shared(std::string& out, const article::Picture& picture, Shared& shared, std::string_view alt,
                    std::optional<std::string_view> other) const;

  const std::vector<article::Picture>& pictures_;
  const bool in_page_;
  std::map<std::string_view, Shared> shared_;  // by address
};

}  // namespace fanjian::render
