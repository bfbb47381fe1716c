// tests/accuracy/classes.tsv for the native tests: when two texts of one length count as the same. tests/accuracy/score.mjs has the rules.
#pragma once

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "check.h"
#include "text/utf8.h"

namespace fanjian {

inline std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += text::next(text, at);
  return out;
}

class SpellingClasses {
 public:
  SpellingClasses() {
    std::ifstream file(FANJIAN_TESTS_DIR "/accuracy/classes.tsv");
    REQUIRE(file.good());
    for (std::string line; std::getline(file, line);) {
      if (line.empty() || line[0] == '#') continue;
      std::istringstream fields(line);
      std::string kind, members, where;
      std::getline(fields, kind, '\t');
      std::getline(fields, members, '\t');
      std::getline(fields, where, '\t');
      if (kind == "variant") join(code_points(members));
      else add(code_points(members), where);
    }
  }

  // Is `got` at `at` as good as `want` there? `source` is the Simplified text.
  bool accepts(char32_t got, char32_t want, const std::u32string& source, std::size_t at) const {
    if (head(got) == head(want)) return true;
    for (const Rule& rule : rules_) {
      if (rule.members.find(want) == rule.members.npos || !has(rule, got)) continue;
      if (stands(rule.except, source, at)) continue;
      if (rule.only.empty() || stands(rule.only, source, at)) return true;
    }
    return false;
  }

  // The same for whole texts; of other lengths only if equal.
  bool accepts(std::string_view got, std::string_view want, std::string_view source) const {
    const std::u32string g = code_points(got), w = code_points(want), s = code_points(source);
    if (g.size() != w.size() || g.size() != s.size()) return g == w;
    for (std::size_t at = 0; at < g.size(); ++at)
      if (!accepts(g[at], w[at], s, at)) return false;
    return true;
  }

 private:
  struct Rule {
    std::u32string members;
    std::vector<std::u32string> only, except;
  };

  char32_t head(char32_t c) const {
    const auto found = heads_.find(c);
    return found == heads_.end() ? c : found->second;
  }

  void join(const std::u32string& members) {
    std::set<char32_t> old;
    for (char32_t c : members) old.insert(head(c));
    for (auto& [c, its] : heads_)
      if (old.contains(its)) its = head(members[0]);
    const char32_t first = head(members[0]);
    for (char32_t c : members) heads_[c] = first;
  }

  void add(const std::u32string& members, const std::string& where) {
    Rule rule{members, {}, {}};
    std::istringstream contexts(where);
    for (std::string context; contexts >> context;) {
      if (context == "*") continue;
      if (context[0] == '-') rule.except.push_back(code_points(context.substr(1)));
      else rule.only.push_back(code_points(context));
    }
    rules_.push_back(std::move(rule));
  }

  bool has(const Rule& rule, char32_t c) const {
    for (char32_t member : rule.members)
      if (head(member) == head(c)) return true;
    return false;
  }

  static bool stands(const std::vector<std::u32string>& contexts, const std::u32string& source, std::size_t at) {
    for (const std::u32string& context : contexts)
      for (std::size_t offset = 0; offset < context.size() && offset <= at; ++offset)
        if (source.compare(at - offset, context.size(), context) == 0) return true;
    return false;
  }

  std::map<char32_t, char32_t> heads_;
  std::vector<Rule> rules_;
};

}  // namespace fanjian
