#include "article/body/speech.h"

#include <algorithm>
#include <string>

#include "article/lexical/folded_text.h"
#include "article/lexical/vocabulary/speech.h"
#include "article/lexical/fold.h"
#include "article/head/name_patterns.h"
#include "article/body/speaker.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::article {
namespace {

constexpr std::size_t longest_attribution = 90;
constexpr std::size_t longest_context = 48;  // the first of two lines
constexpr std::size_t head_of_paragraph = 160;

bool says(Role r) { return r == Role::paragraph || r == Role::lead || r == Role::quotation; }
bool is_clause_end(char32_t c) { return !text::is_han(c) && (is_in(c, u",。!?;:“”「」『』") || c == U'"'); }

class SpeechFinder {
 public:
  SpeechFinder(const FoldedStory& story, std::vector<BlockDraft>& drafts, std::vector<Person>& speakers)
      : story_(story), drafts_(drafts), speakers_(speakers) {}

  void run() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      BlockDraft& d = drafts_[i];
      if (says(d.role)) {
        if (!attribution(i)) inline_speaker(d);
        else if (kept > 0 && joins(drafts_[kept - 1], d)) {
          BlockDraft& before = drafts_[kept - 1];
          before.parts = {{Part::line_break, {before.line.span.end, d.line.span.begin}}};
          before.line.span.end = d.line.span.end;
          before.line.last = d.line.last;
          before.line.chars += d.line.chars;
          before.role = Role::attribution;
          before.speaker = d.speaker;
          continue;
        }
      }
      if (kept != i) drafts_[kept] = std::move(d);
      ++kept;
    }
    drafts_.resize(kept);
  }

 private:
  // A line that ends in a colon and introduces what somebody says.
  bool attribution(std::size_t i) {
    BlockDraft& d = drafts_[i];
    if (d.line.last != ':' || d.line.chars > longest_attribution || d.line.chars < 2) return false;
    if (i + 1 >= drafts_.size()) return false;
    const BlockDraft& next = drafts_[i + 1];
    if (!says(next.role) && next.role != Role::heading && next.role != Role::list_item) return false;
    const bool quoted = is_opening_quote(next.line.first) || next.line.first == '"';
    const FoldedText text(story_, d.line.span, longest_attribution + 4);
    const std::size_t to = text.size() - 1;
    const Chars words = text.text().substr(0, to);
    const Saying saying = saying_at_end(words);
    if (saying == Saying::none && !quoted) return name_alone(i, text, to);
    d.speaker = speaker_of(text, to);
    if (saying == Saying::gesture && !quoted && (d.speaker < 0 || to > 12)) return false;
    // 具体说明如下: nobody speaks. 会议强调: something does.
    if (d.speaker < 0 && !quoted && !subject_named(words) && !somebody_says(words)) return false;
    if (d.speaker < 0 && saying == Saying::none && d.role == Role::lead) return false;
    d.role = Role::attribution;
    return true;
  }

  // Whether a clause begins with 他 or with what speaks without being a person.
  static bool subject_named(Chars words) {
    for (std::size_t at = 0; at < words.size(); ++at)
      if ((at == 0 || is_clause_end(words[at - 1])) &&
          (longest_at(words, at, collectives) > 0 || longest_at(words, at, pronouns) > 0))
        return find_word(words, u"如下 以下 下列") == Chars::npos;
    return false;
  }

  // 老船長對孫子說, 航運處回應: somebody without a name. Not 簡單來說, 也就是說.
  static bool somebody_says(Chars words) {
    const std::size_t verb = longest_before(
        words, words.size(), u"说 说道 问 问道 答 答道 回答 喊 喊道 回应 表示 指出 坦言 直言 写道 留言 告诉记者");
    if (verb == 0 || verb == words.size()) return false;
    std::size_t from = words.size() - verb;
    if (is_in(words[from - 1], u"来话是据如以实么传小学且再总反")) return false;
    while (from > 0 && !is_clause_end(words[from - 1])) --from;
    const Chars clause = words.substr(from, words.size() - verb - from);
    if (clause.size() < 2 || clause.size() > 24) return false;
    return longest_before(clause, clause.size(), u"处 局 厅 署 公司 集团 方面 警方 校方 院方 政府 学校 医院 法院") >
               0 ||
           find_word(clause, titles) <= 6 ||
           (clause.back() != U'的' && longest_before(clause, clause.size(), title_endings) > 0) ||
           (is_name(clause.substr(0, 3)) && surname_rank(clause[0]) >= 2 && clause.size() > 3 &&
            is_in(clause[3], u"、和与"));
  }

  // 局长、党组书记 甲： a title, and a name set apart, without a verb.
  bool titled(std::size_t i, const FoldedText& text, std::size_t to) {
    const Chars words = text.text().substr(0, to);
    const std::size_t space = words.rfind(U' ');
    if (space == Chars::npos || words.find(U',') != Chars::npos) return false;
    const Chars name = words.substr(space + 1);
    if (!is_name(name) || surname_rank(name[0]) < 2 || name.size() < 2) return false;
    const Chars before = words.substr(0, words.find_last_not_of(U' ', space) + 1);
    if (longest_before(before, before.size(), titles) == 0 ||
        longest_before(before, before.size(), u"记者 编辑 主编 导演 演员") > 0)
      return false;
    SpeakerMatch m;
    m.name = space + 1, m.name_to = to;
    m.title_to = before.size();
    drafts_[i].speaker = add(text, m);
    drafts_[i].role = Role::attribution;
    return true;
  }

  // 周陽： on a line of its own, where 周陽 has spoken before.
  bool name_alone(std::size_t i, const FoldedText& text, std::size_t to) {
    if (titled(i, text, to)) return true;
    const std::int32_t who = find(text.text().substr(0, to));
    if (who < 0) return false;
    drafts_[i].speaker = who;
    drafts_[i].role = Role::attribution;
    return true;
  }

  // Clause by clause from the last; 他说 is whoever spoke last.
  std::int32_t speaker_of(const FoldedText& text, std::size_t to) {
    const Chars t = text.text();
    std::size_t end = to;
    for (int clause = 0; clause < 3 && end > 0; ++clause) {
      std::size_t from = end;
      while (from > 0 && !is_clause_end(t[from - 1])) --from;
      while (from < end && t[from] == ' ') ++from;
      if (longest_at(t, from, u"他 她") == 1 && longest_at(t, from, u"他们 她们 他人 他国 他的") == 0) return last_;
      if (longest_at(t, from, collectives) == 0 || clause > 0)
        if (const auto m = read_speaker(t, from, end, true, known_)) return add(text, *m);
      end = from > 0 ? from - 1 : 0;
    }
    return -1;
  }

  // Joins 就如何做好工作 and 周陽要求: the first line is no sentence and only leads up to the
  // second.
  bool joins(const BlockDraft& before, const BlockDraft& attribution) const {
    if ((before.role != Role::paragraph && before.role != Role::heading) || before.line.chars > longest_context)
      return false;
    if (is_stop(before.line.last) || before.line.last == ':' || before.line.last == ';' || before.line.stops > 0)
      return false;
    const FoldedText first(story_, before.line.span, longest_context + 1);
    if (before.line.last == ',') return true;
    if (longest_at(first.text(), 0, context_openings) > 0) return true;
    // 玉環市市長周陽 / 強調: the verb alone stands on the second line.
    const FoldedText second(story_, attribution.line.span, 12);
    return second.whole() && is_word(second.text().substr(0, second.size() - 1), speech_verbs) &&
           read_speaker(first.text(), 0, first.size(), true, known_).has_value();
  }

  // 市長周陽說，… or “…”周陽說。 at the beginning of a paragraph.
  void inline_speaker(BlockDraft& d) {
    const FoldedText text(story_, d.line.span, head_of_paragraph);
    const Chars t = text.text();
    if (label(d, text)) return;
    std::size_t from = 0;
    std::size_t clauses = 0;
    const bool quote_first = is_opening_quote(d.line.first);
    subject_ = -1;
    for (const std::size_t n : {3u, 2u, 4u})
      if (subject_ < 0 && t.size() > n) subject_ = find(t.substr(0, n));
    int depth = 0;
    std::size_t bracket = 0;  // where one ends
    for (std::size_t at = 0; at < t.size() && clauses < 6; ++at) {
      const char32_t c = t[at];
      // 周陽（58歲，漁民）說：: one clause.
      if (c == '(' && at > from + 1) bracket = std::max(bracket, t.substr(0, at + 24).find(U')', at) + 1);
      if (at < bracket) continue;
      if (is_opening_quote(c)) ++depth;
      if (!is_clause_end(c)) continue;
      const bool inside = depth > 0;
      if (is_closing_quote(c) && depth > 0) --depth;
      if (!inside || (is_opening_quote(c) && depth == 1)) {
        if (at > from) {
          ++clauses;
          const bool speech = c == ':' || is_opening_quote(c) || c == ',' || (quote_first && is_stop(c));
          // 周陽受訪時說，「…」: as before a colon.
          const char32_t end = c == ',' && at + 1 < t.size() && is_opening_quote(t[at + 1]) ? U':' : c;
          if (speech && clause_speaker(d, text, from, at, clauses, quote_first, end)) return;
        }
        if (is_stop(c) && !quote_first && clauses > 0 && d.speaker >= 0) return;
      }
      from = at + 1;
    }
  }

  bool clause_speaker(BlockDraft& d, const FoldedText& text, std::size_t from, std::size_t to, std::size_t clause,
                      bool quote_first, char32_t end) {
    const Chars t = text.text();
    while (from < to && t[from] == ' ') ++from;
    if (longest_before(t.substr(from, to - from), to - from, speech_verbs) == 0) return false;
    if (longest_at(t, from, u"据 如 正如 按") > 0) return false;
    if (to - from <= 8 && longest_at(t, from, u"他 她") == 1 && longest_at(t, from, u"他们 她们 他人") == 0) {
      if (subject_ < 0) return false;
      d.speaker = subject_;  // 周陽肯定了…。他說，…
      return true;
    }
    const bool strong = end == ':' || is_opening_quote(end) || quote_first;
    auto m = read_speaker(t, from, to, strong, known_);
    if (!m)
      if (const std::size_t n = untitled_speaker(t, from, to); n > 0 && occurs_again(text, from, n)) {
        m.emplace();
        m->name = from, m->name_to = from + n;
        m->title = m->title_to = from + n;
      }
    if (!m) return false;
    const std::int32_t who = add(text, *m);
    if (clause <= 2 || quote_first) d.speaker = who;
    return true;
  }

  // Whether a name that nothing introduces is met elsewhere in the story. Each look goes through
  // the whole of it: only so many are allowed.
  bool occurs_again(const FoldedText& text, std::size_t from, std::size_t n) {
    if (looks_ == 0 || story_.source().size() > (1u << 20)) return false;
    --looks_;
    const std::string name = text.plain(from, from + n);
    std::size_t count = 0;
    for (std::size_t at = 0; count < 2 && (at = story_.source().find(name, at)) != std::string_view::npos;
         at += name.size())
      ++count;
    return count >= 2;
  }

  // 周若水：今年… in an interview.
  bool label(BlockDraft& d, const FoldedText& text) {
    const Chars t = text.text();
    if (const auto asked = who_was_asked(t)) {
      d.speaker = add(text, *asked);
      return true;
    }
    if (const auto called = called_by_title(t)) {
      d.speaker = add(text, *called);
      return true;
    }
    const std::size_t colon = t.substr(0, 9).find(U':');
    if (colon == Chars::npos || colon < 2 || colon + 1 >= t.size()) return false;
    std::int32_t who = find(t.substr(0, colon));
    if (who < 0) {
      if (!is_name(t.substr(0, colon)) || surname_rank(t[0]) < 2 || longest_at(t, 0, collectives) > 0) return false;
      if (find_word(t.substr(0, colon), titles) != Chars::npos) return false;
      if (!occurs_again(text, 0, colon)) return false;
      SpeakerMatch m;
      m.name_to = m.title = m.title_to = colon;
      who = add(text, m);
    }
    d.speaker = last_ = who;
    return true;
  }

  std::int32_t find(Chars name) const {
    const std::size_t at = known_.find(name);
    return at == KnownNames::none ? -1 : static_cast<std::int32_t>(at);
  }

  std::int32_t add(const FoldedText& text, const SpeakerMatch& m) {
    const Chars name = text.text().substr(m.name, m.name_to - m.name);
    std::int32_t who = find(name);
    if (who < 0 && m.surname_only && !name.empty())
      if (const std::size_t i = known_.find_first(name[0]); i != KnownNames::none) who = static_cast<std::int32_t>(i);
    if (who < 0) {
      if (speakers_.size() >= most_speakers) return -1;
      Person p;
      p.name = text.plain(m.name, m.name_to);
      p.span = text.span(m.name, m.name_to);
      speakers_.push_back(std::move(p));
      known_.add(name);
      who = static_cast<std::int32_t>(speakers_.size() - 1);
    }
    Person& p = speakers_[static_cast<std::size_t>(who)];
    if (p.job_title.empty() && m.title < m.title_to) p.job_title = text.plain(m.title, m.title_to);
    return last_ = who;
  }

  // Names are looked up one by one: a story with more speakers than this is no story.
  static constexpr std::size_t most_speakers = 200;

  const FoldedStory& story_;
  std::vector<BlockDraft>& drafts_;
  std::vector<Person>& speakers_;
  KnownNames known_;
  int looks_ = 64;
  std::int32_t last_ = -1;
  std::int32_t subject_ = -1;  // the known speaker whom the paragraph begins with
};

}  // namespace

void find_attributions(const FoldedStory& story, std::vector<BlockDraft>& drafts, std::vector<Person>& speakers) {
  SpeechFinder(story, drafts, speakers).run();
}

}  // namespace fanjian::article
