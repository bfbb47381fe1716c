// Fills in a head: each part of it is a mark in the line and a fact of the dateline.
#pragma once

#include <cstddef>

#include "article/lexical/folded_text.h"
#include "article/head/date.h"
#include "article/head/lead_in.h"
#include "article/head/origin.h"

namespace fanjian::article {

class LeadInWriter {
 public:
  // `line` must outlive the writer.
  explicit LeadInWriter(const FoldedText& line) : c_(line) {}

  LeadIn head;

  // Places are characters of the line, [from, to).
  void mark(Part part, std::size_t from, std::size_t to);
  void set_origin(const Origin& origin);
  void set_date(const DateMatch& date, std::size_t from);
  // The first place that is named counts.
  void set_place(std::size_t from, std::size_t to);
  void set_mode(std::size_t from, std::size_t to);
  // Who wrote is a desk: 綜合, 體育中心.
  void add_desk(std::size_t from, std::size_t to);
  // Joins a byline to the head. Where nothing else named the outlet and the byline has a mode, the
  // outlet that its first role begins with is the publisher: 中央社記者王小明台北11日電. `alone`: nothing else
  // of a dateline stands there. `joins`: it has the line to itself, and an outlet before a role belongs to the role.
  void take(const Byline& byline, bool alone, bool joins = false);

 private:
  const FoldedText& c_;
};

}  // namespace fanjian::article
