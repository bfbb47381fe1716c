#include "article/body/questions.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "article/lexical/folded_text.h"
#include "article/body/field_label.h"
#include "article/body/section_number.h"
#include "article/body/speaker.h"
#include "article/body/subheading.h"
#include "text/sort.h"
#include "article/head/outlet.h"
#include "text/characters.h"

namespace fanjian::article {
namespace {

constexpr std::size_t longest_label = 12;
constexpr std::size_t most_labels = 40;  // a story in which more take turns is no interview

constexpr Words asking = u"问 Q q 提问 记者问 主持人问 网友问 读者问";
constexpr Words answering = u"答 A a 回答 回复";
constexpr Words askers = u"记者 本刊记者 本报记者 本刊 本报 主持人 问 提问 观众 网友 读者";

bool is_text(Role role) {
  return role == Role::paragraph || role == Role::lead || role == Role::quotation || role == Role::list_item ||
         role == Role::attribution;
}

class QuestionFinder {
 public:
  QuestionFinder(const FoldedStory& story, std::vector<BlockDraft>& drafts, std::vector<Person>& speakers)
      : story_(story), drafts_(drafts), speakers_(speakers) {}

  void run() {
    for (std::size_t i = 0; i < drafts_.size(); ++i)
      if (is_text(drafts_[i].role)) look(i);
    if (turns_.size() < 2) return;
    settle();
    bare_questions();
    apply();
  }

 private:
  enum class Turn : std::uint8_t { none, question, answer, other };
  struct Labelled {
    std::size_t draft = 0;
    std::u32string label;
    text::Span span{};
    Turn turn = Turn::none;
    bool asks = false;
    std::uint64_t key = 0;
  };

  void look(std::size_t i) {
    const Line& line = drafts_[i].line;
    const FoldedText text(story_, line.span, longest_label + 2);
    const Chars t = text.text();
    std::size_t end = t.find(U':');
    const bool alone = line.chars <= 3 && (end == Chars::npos || end + 1 == t.size());
    if (alone && end == Chars::npos) end = t.size();
    if (end == Chars::npos || end == 0 || end > longest_label) return;
    if (!alone && end + 1 >= line.chars) return;
    const Chars label = t.substr(0, end);
    Labelled l{i, std::u32string(label), text.span(0, end)};
    if (is_word(label, asking)) l.turn = Turn::question;
    else if (is_word(label, answering)) l.turn = Turn::answer;
    else if (alone || end < 2) return;
    const bool titled = label.size() > 2 && label[0] == U'《' && label.back() == U'》';  // 《海州週刊》：
    for (const char32_t c : titled ? label.substr(1, label.size() - 2) : label)
      if (!text::is_han(c) && !text::is_letter(c) && !(titled && text::is_digit(c)) && c != 0xB7 && c != ' ') return;
    // 合夥人周正表示：「…」 is said of somebody, who takes no turn.
    if (l.turn == Turn::none && (is_field_label(label) || saying_at_end(label) != Saying::none)) return;
    l.asks = line.last == '?';
    for (const char32_t c : label) l.key = l.key * 1000003u + c;
    turns_.push_back(std::move(l));
  }

  // Labels that come back, and which of them ask.
  void settle() {
    std::vector<text::KeyedIndex> keys;
    for (std::size_t k = 0; k < turns_.size(); ++k) keys.push_back({turns_[k].key, static_cast<std::uint32_t>(k)});
    text::sort_by_key(keys);
    struct Group {
      std::size_t from, to, asks;
    };
    std::vector<Group> groups;
    for (std::size_t from = 0; from < keys.size();) {
      std::size_t to = from, asks = 0;
      for (; to < keys.size() && keys[to].key == keys[from].key; ++to) asks += turns_[keys[to].index].asks;
      if (to - from >= 2) groups.push_back({from, to, asks});
      from = to;
    }
    if (groups.size() > most_labels) return;
    bool some_ask = false;
    const auto asks = [&](const Group& g) {
      const Labelled& first = turns_[keys[g.from].index];
      if (first.turn == Turn::question) return true;
      if (first.turn == Turn::answer) return false;
      const Chars label = first.label;
      return g.asks * 2 >= g.to - g.from || (g.asks > 0 && (is_word(label, askers) || is_outlet(label)));
    };
    for (const Group& g : groups) some_ask = some_ask || asks(g);
    for (const Group& g : groups) {
      const Labelled& first = turns_[keys[g.from].index];
      if (!some_ask && first.turn == Turn::none) continue;  // nobody asks: speakers are speech.h's
      for (std::size_t k = g.from; k < g.to; ++k) turns_[keys[k].index].turn = asks(g) ? Turn::question : Turn::answer;
    }
  }

  // 1. 為什麼？ / 甲：因為… / 2. …？ / 甲：…: nobody is named who asks. What comes right before the answers
  // and ends in a question mark asks, and so does all that is numbered as they are.
  void bare_questions() {
    if (std::any_of(turns_.begin(), turns_.end(), [](const Labelled& l) { return l.turn != Turn::none; })) return;
    const auto asks = [&](std::size_t i) {
      const Role r = drafts_[i].role;
      return (is_text(r) || r == Role::heading) && drafts_[i].line.last == '?' && drafts_[i].line.chars <= 160;
    };
    const auto style = [&](std::size_t i) {
      return section_number(FoldedText(story_, drafts_[i].line.span, 12).text()).style;
    };
    std::vector<std::size_t> after;
    for (std::size_t k = 0; k < turns_.size(); ++k) {
      const std::size_t i = turns_[k].draft;
      if (i > 0 && asks(i - 1) && (after.empty() || turns_[after[0]].key == turns_[k].key)) after.push_back(k);
    }
    if (after.size() < 2) return;
    const int numbered = style(turns_[after[0]].draft - 1);
    std::vector<Labelled> all;
    std::size_t k = 0;
    bool begun = false;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      for (; k < turns_.size() && turns_[k].draft == i; ++k) {
        if (turns_[k].key == turns_[after[0]].key) turns_[k].turn = Turn::answer;
        all.push_back(turns_[k]);
      }
      const bool answered = k < turns_.size() && turns_[k].draft == i + 1 && turns_[k].key == turns_[after[0]].key;
      if (!asks(i) || !(answered || (begun && numbered > 0 && style(i) == numbered))) continue;
      if (!all.empty() && all.back().draft == i) continue;
      Labelled l;
      l.draft = i;
      l.label = U"问";
      l.turn = Turn::question;
      all.push_back(std::move(l));
      begun = true;
      drafts_[i].role = Role::paragraph;
    }
    turns_ = std::move(all);
  }

  void apply() {
    std::size_t pairs = 0;
    for (const Labelled& l : turns_) pairs += l.turn == Turn::question;
    if (pairs == 0) return;
    std::erase_if(turns_, [](const Labelled& l) { return l.turn == Turn::none; });
    std::size_t k = 0;
    Turn turn = Turn::none;
    bool goes_on = false;  // an answer before was of several paragraphs
    std::int32_t who = -1;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      BlockDraft& d = drafts_[i];
      while (k < turns_.size() && turns_[k].draft < i) ++k;
      if (!is_text(d.role)) {
        if (d.role != Role::caption) turn = Turn::none;
        continue;
      }
      if (k < turns_.size() && turns_[k].draft == i) {
        turn = turns_[k].turn;
        who = speaker(turns_[k]);
      }
      if (turn == Turn::none) continue;
      // 退休之後: a heading, right above the next question.
      if (turn == Turn::answer && d.role == Role::paragraph && d.line.stops == 0 && d.line.chars <= 16 &&
          text::is_han(d.line.last) && i > 0 && ends_sentence(drafts_[i - 1].line) && k < turns_.size() &&
          turns_[k].draft == i + 1 && turns_[k].turn == Turn::question) {
        d.role = Role::heading;
        turn = Turn::none;
        continue;
      }
      if (turn == Turn::answer && k < turns_.size() && turns_[k].draft > i) goes_on = true;
      // After the last turn nothing says where the answer ends, but that others went on.
      if ((k >= turns_.size() || (k + 1 == turns_.size() && turns_[k].draft < i)) &&
          !(goes_on && turn == Turn::answer)) {
        turn = Turn::none;
        continue;
      }
      d.role = turn == Turn::question ? Role::question : Role::answer;
      d.speaker = who;
    }
  }

  std::int32_t speaker(const Labelled& l) {
    if (is_word(l.label, asking) || is_word(l.label, answering) || is_word(l.label, askers)) return -1;
    const std::string name = plain_text(story_.source(), l.span, story_.glosses());
    for (std::size_t i = 0; i < speakers_.size(); ++i)
      if (speakers_[i].name == name || speakers_[i].name + speakers_[i].job_title == name)
        return static_cast<std::int32_t>(i);
    if (speakers_.size() >= 200) return -1;
    Person p;
    p.name = name;
    p.span = l.span;
    speakers_.push_back(std::move(p));
    return static_cast<std::int32_t>(speakers_.size() - 1);
  }

  const FoldedStory& story_;
  std::vector<BlockDraft>& drafts_;
  std::vector<Person>& speakers_;
  std::vector<Labelled> turns_;
};

}  // namespace

void find_questions(const FoldedStory& story, std::vector<BlockDraft>& drafts, std::vector<Person>& speakers) {
  QuestionFinder(story, drafts, speakers).run();
}

}  // namespace fanjian::article
