#include "accuracy/article_score.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::accuracy {
namespace {

using article::train::AnnotatedLine;
using article::train::AnnotatedStory;

// Without white space, and without what may stand at a dateline's end.
std::string bare(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    if (!text::is_space(text::next(text, at))) out += text.substr(here, at - here);
  }
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view end : {"：", ":", "，", ",", "—", "-"})
      if (out.size() >= end.size() && out.ends_with(end)) {
        out.resize(out.size() - end.size());
        again = true;
      }
  }
  return out;
}

bool is_body(const std::string& role) {
  static const std::set<std::string> roles{"paragraph", "list-item", "question", "answer", "quotation", "attribution"};
  return roles.contains(role);
}
bool is_story(const std::string& role) {
  return is_body(role) || role == "heading" || role == "headline" || role == "deck" || role == "dateline" ||
         role == "editor-note";
}

// Wholly in quotation marks: the annotation's paragraph, our quotation.
bool is_quoted(std::string_view text) {
  const auto marked = [&](std::initializer_list<std::string_view> marks, bool first) {
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view m) { return first ? text.starts_with(m) : text.ends_with(m); });
  };
  return marked({"「", "『", "“", "‘", "\""}, true) || marked({"」", "』", "”", "’", "\""}, false);
}

// Our roles in the annotation's words.
std::string word(article::Role role, std::string_view text) {
  switch (role) {
    case article::Role::lead: return "paragraph";
    case article::Role::quotation: return is_quoted(text) ? "paragraph" : "quotation";
    case article::Role::list_item: return "list-item";
    case article::Role::editor_note: return "editor-note";
    default: return article::name_of(role);
  }
}

struct OurLine {
  std::string role;
  std::vector<std::pair<std::string, std::string>> parts;  // role, text
};

std::vector<OurLine> our_lines(const AnnotatedStory& story, const article::Article& article) {
  std::vector<OurLine> lines(story.lines.size());
  std::vector<std::uint32_t> begins;
  std::size_t from = 0;
  for (const AnnotatedLine& line : story.lines) {
    from = story.text.find(line.text, from);
    begins.push_back(static_cast<std::uint32_t>(from));
    from += line.text.size();
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const text::Span line{begins[i], static_cast<std::uint32_t>(begins[i] + story.lines[i].text.size())};
    std::size_t most = 0;
    for (const article::Block& b : article.blocks) {
      if (b.role == article::Role::separator || b.span.end <= line.begin || line.end <= b.span.begin) continue;
      const text::Span part{std::max(b.span.begin, line.begin), std::min(b.span.end, line.end)};
      lines[i].parts.emplace_back(word(b.role, part.of(story.text)), part.of(story.text));
      if (part.size() > most) most = part.size(), lines[i].role = lines[i].parts.back().first;
      // One that the annotation, too, calls a quotation is one.
      if (b.role == article::Role::quotation && story.lines[i].role == "quotation") lines[i].role = "quotation";
    }
  }
  return lines;
}

class Scorer {
 public:
  Scorer(const AnnotatedStory& story, const article::Article& article, Score& score)
      : story_(story), article_(article), score_(score) {}

  void run() {
    const auto ours = our_lines(story_, article_);
    for (std::size_t i = 0; i < ours.size(); ++i) line(i, ours[i]);
    if (story_.has_facts) facts();
  }

 private:
  void count(const std::string& field, bool ours, bool theirs, const std::string& what) {
    Tally& t = score_.fields[field];
    t.ours += ours, t.theirs += theirs, t.both += ours && theirs;
    if (ours != theirs) score_.faults.push_back(field + (ours ? " +" : " -") + "\t" + story_.id + "\t" + what);
  }

  // Roles that stand in a line or at the end of one.
  void part(std::size_t i, const OurLine& ours, const std::string& role) {
    const AnnotatedLine& line = story_.lines[i];
    std::string found;
    for (const auto& [r, text] : ours.parts)
      if (r == role) found += text;
    std::string key = line.key(role);
    // The time of an entry is part of the entry.
    if (role == "stamp" && line.role == "list-item") key.clear();
    // So is the agency's day after its editor's bracket.
    if (role == "stamp" && !line.key("credit").empty() && found.empty()) key.clear();
    // So is who wrote, in a stamp's line; the names are counted by themselves.
    if (role == "byline" && line.role == "stamp" && found.empty()) key.clear();
    // （記者 甲）at a line's end is a byline or a credit, as one likes.
    if (role == "byline" || role == "credit") {
      const std::string other = role == "byline" ? "credit" : "byline";
      const auto has = [&](const std::string& r) {
        return std::any_of(ours.parts.begin(), ours.parts.end(), [&](const auto& p) { return p.first == r; });
      };
      if (line.role != role && line.role != other && ours.role != role && ours.role != other) {
        if (!key.empty() && found.empty() && line.key(other).empty() && has(other)) return;
        if (key.empty() && !found.empty() && !line.key(other).empty()) key = found;
      }
    }
    const bool theirs = line.role == role || !key.empty();
    const std::string expected = line.role == role ? line.text : key;
    bool same = bare(found) == bare(expected);
    // Of a line with other things in it, having found it is what counts.
    if (role != "dateline" && !found.empty() && theirs) same = true;
    // A picture's credit is part of its caption.
    if (role == "credit" && line.role == "caption") return;
    if (same || found.empty() || !theirs) {
      count(role, !found.empty(), theirs, std::to_string(i) + ' ' + ours.role + '\t' + line.text);
    } else {
      Tally& t = score_.fields[role];
      ++t.ours, ++t.theirs;
      score_.faults.push_back(role + " ≠\t" + story_.id + "\t" + found + "\t" + expected);
    }
  }

  void line(std::size_t i, const OurLine& ours) {
    const AnnotatedLine& line = story_.lines[i];
    const std::string what = std::to_string(i) + ' ' + line.role + " <- " + ours.role + '\t' + line.text;
    // Rules, codes and remains of markup have no role of ours: they are not story, and no more is asked.
    const bool unnamed = line.role == "other" && line.key("kind") != "table";
    for (const char* role : {"heading", "caption", "notice", "navigation", "deck", "list-item", "question", "answer",
                             "quotation", "editor-note"})
      if (!unnamed || std::string_view(role) != "navigation") count(role, ours.role == role, line.role == role, what);
    for (const char* role : {"dateline", "credit", "byline", "stamp"}) part(i, ours, role);
    count("not story", !is_story(ours.role), !is_story(line.role), what);
    // The same, where notices and navigation are one.
    if (is_body(line.role)) {
      ++score_.body;
      if (!is_body(ours.role)) score_.lost.push_back(story_.id + "\t" + what);
    }
  }

  void same(const std::string& field, const std::string& ours, const std::string& theirs) {
    if (ours.empty() && theirs.empty()) return;
    Tally& t = score_.fields[field];
    t.ours += !ours.empty(), t.theirs += !theirs.empty();
    if (bare(ours) == bare(theirs)) ++t.both;
    else score_.faults.push_back(field + " ≠\t" + story_.id + "\t" + ours + "\t" + theirs);
  }

  void names(const std::string& field, const std::vector<article::Person>& ours,
             const std::vector<std::string>& theirs) {
    std::set<std::string> a, b;
    for (const article::Person& p : ours)
      if (!p.is_desk) a.insert(bare(p.name));
    for (const std::string& name : theirs) b.insert(bare(name));
    for (const std::string& name : a) count(field, true, b.contains(name), name);
    for (const std::string& name : b)
      if (!a.contains(name)) count(field, false, true, name);
  }

  void facts() {
    const auto fact = [&](const char* name) {
      const auto found = story_.facts.find(name);
      return found == story_.facts.end() ? std::string() : found->second;
    };
    same("headline", article_.headline, fact("headline"));
    const article::Dateline d = article_.dateline.value_or(article::Dateline());
    const auto in_dateline = [&](const std::string& value) {
      for (const AnnotatedLine& line : story_.lines)
        if ((line.role == "dateline" ? line.text : line.key("dateline")).find(value) != std::string::npos) return true;
      return false;
    };
    const std::string publisher = fact("publisher");
    same("publisher", d.publisher, in_dateline(publisher) ? publisher : "");
    same("place", d.location, fact("place"));
    // 綜合報導 is a desk and a mode, 專訊 a mode of its own: what the one's ends with is the same.
    const std::string mode = fact("mode");
    same("mode", !d.mode.empty() && !mode.empty() && (mode.ends_with(d.mode) || d.mode.ends_with(mode)) ? mode : d.mode,
         mode);
    names("reporters", article_.author, story_.people.at("reporters"));
    names("correspondents", article_.contributor, story_.people.at("correspondents"));
  }

  const AnnotatedStory& story_;
  const article::Article& article_;
  Score& score_;
};

}  // namespace

void add_score(const AnnotatedStory& story, const article::Article& article, Score& score) {
  Scorer(story, article, score).run();
}

}  // namespace fanjian::accuracy
