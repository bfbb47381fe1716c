// A parsed story with the questions that the article tests ask of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/parse.h"
#include "article_strings.h"
#include "check.h"

struct Parsed {
  std::string source;
  fanjian::article::Article article;

  explicit Parsed(std::string text) : source(std::move(text)) {
    auto result = fanjian::article::parse(source);
    REQUIRE(result.ok());
    article = std::move(result.value());
    REQUIRE(joined() == source);  // holds for every story of every test
  }

  // The runs of all blocks, one after the other.
  std::string joined() const {
    std::string out;
    for (const auto& block : article.blocks)
      for (const auto& run : block.runs) out += run.span.of(source);
    return out;
  }

  std::string clean(fanjian::text::Span span) const {
    std::string out;
    std::uint32_t at = span.begin;
    for (const auto& g : article.glosses)
      if (span.begin <= g.span.begin && g.span.end <= span.end) {
        out += source.substr(at, g.base.end - at);
        at = g.span.end;
      }
    return out + source.substr(at, span.end - at);
  }

  // "dateline lead paragraph": separators left out.
  std::string roles() const {
    std::string out;
    for (const auto& b : article.blocks) {
      if (b.role == fanjian::article::Role::separator) continue;
      if (!out.empty()) out += ' ';
      out += name_of(b.role);
    }
    return out;
  }

  // The clean texts of all blocks of a role.
  std::vector<std::string> texts(fanjian::article::Role role) const {
    std::vector<std::string> out;
    for (const auto& b : article.blocks)
      if (b.role == role) out.push_back(clean(b.span));
    return out;
  }

  const fanjian::article::Block& block(std::string_view starts_with) const {
    for (const auto& b : article.blocks)
      if (clean(b.span).rfind(starts_with, 0) == 0) return b;
    FAIL("no block starts with " << starts_with);
    return article.blocks.front();
  }

  // The name of who says the block that starts so; "" for nobody.
  std::string speaker(std::string_view starts_with) const {
    const auto& b = block(starts_with);
    return b.speaker < 0 ? "" : article.speakers[static_cast<std::size_t>(b.speaker)].name;
  }

  // "publisher|department|location|date|mode"
  std::string dateline() const {
    if (!article.dateline) return "none";
    const auto& d = *article.dateline;
    return d.publisher + '|' + d.department + '|' + d.location + '|' + d.date.raw + '|' + d.mode;
  }

  // "記者:甲 記者:乙"; desks in square brackets.
  static std::string people(const std::vector<fanjian::article::Person>& people) {
    std::string out;
    for (const auto& p : people) {
      if (!out.empty()) out += ' ';
      out += p.is_desk ? "[" + p.name + "]" : p.role_name + ":" + p.name;
    }
    return out;
  }
  std::string authors() const { return people(article.author); }
  std::string contributors() const { return people(article.contributor); }

  std::vector<std::string> runs(fanjian::article::Part part) const {
    std::vector<std::string> out;
    for (const auto& b : article.blocks)
      for (const auto& r : b.runs)
        if (r.part == part) out.emplace_back(r.span.of(source));
    return out;
  }
};

using Strings = std::vector<std::string>;

// A first sentence, for heads that need one after them.
inline const std::string snow_hans = "一场雪落在长城上。";
inline const std::string snow_hant = "一場雪落在玉山上。";

// A line that is long enough to be text.
inline const std::string crossing =
    "據了解，這條航線全長二十四公里，沿途停靠八個碼頭，去年一共運送了一百二十萬人次，其中一半以上是住在島上的居民。\n";
