// How Catch2 prints what a story is made of.
#pragma once

#include "article/article.h"
#include "check.h"

namespace Catch {

template <>
struct StringMaker<fanjian::article::Role> {
  static std::string convert(fanjian::article::Role value) { return fanjian::article::name_of(value); }
};

template <>
struct StringMaker<fanjian::article::Part> {
  static std::string convert(fanjian::article::Part value) { return fanjian::article::name_of(value); }
};

template <>
struct StringMaker<fanjian::article::NoticeKind> {
  static std::string convert(fanjian::article::NoticeKind value) { return fanjian::article::name_of(value); }
};

}  // namespace Catch
