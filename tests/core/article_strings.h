// How Catch2 prints what a story is made of.
#pragma once

#include "article/article.h"
#include "check.h"

namespace Catch {

template <>
struct StringMaker<fanjian::Role> {
  static std::string convert(fanjian::Role value) { return fanjian::name_of(value); }
};

template <>
struct StringMaker<fanjian::Part> {
  static std::string convert(fanjian::Part value) { return fanjian::name_of(value); }
};

template <>
struct StringMaker<fanjian::NoticeKind> {
  static std::string convert(fanjian::NoticeKind value) { return fanjian::name_of(value); }
};

}  // namespace Catch
