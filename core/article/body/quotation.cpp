// Whose words paragraphs are: quotation marks, and what follows an attribution.
#include <string>

#include "article/lexical/folded_text.h"
#include "article/lexical/vocabulary/speech.h"
#include "article/lexical/fold.h"
#include "article/body/speech.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace fanjian::article {
namespace {

// How a paragraph is quoted: not, wholly, or as one of several under one pair of marks.
enum class Quoted { no, whole, opens };

Quoted quoted(std::string_view source, const BlockDraft& d) {
  if (!is_opening_quote(d.line.first)) return Quoted::no;
  int depth = 0;
  std::size_t at = d.line.span.begin;
  while (at < d.line.span.end) {
    const char32_t c = text::next(source, at);
    if (is_opening_quote(c)) ++depth;
    if (is_closing_quote(c) && depth > 0 && --depth == 0 && at < d.line.span.end) {
      // More quotations may follow directly, and a full stop outside the marks.
      std::size_t after = at;
      const char32_t follows = text::next(source, after);
      if (is_opening_quote(follows)) continue;
      return is_stop(text::half_width(follows)) && after == d.line.span.end ? Quoted::whole : Quoted::no;
    }
  }
  return depth == 0 ? Quoted::whole : Quoted::opens;
}

bool narrates(const FoldedText& text, const Line& line, const Person* speaker) {
  const Chars t = text.text();
  if (longest_at(t, 0, narration_openings) > 0) return true;
  if (line.chars <= 60 && text.whole()) {
    std::size_t end = t.size();
    while (end > 0 && is_stop(t[end - 1])) --end;
    if (longest_before(t, end, attendance) > 0) return true;
    if (end > 6 && longest_before(t, end, u"会议 活动 调研 座谈 仪式 检查 慰问") > 0 &&
        find_word(t.substr(0, end), u"参加 出席 列席 陪同") != Chars::npos)
      return true;
  }
  if (speaker && !speaker->span.empty()) {
    // 周陽充分肯定了…: in the third person, he is no longer speaking.
    std::u32string name;
    for (std::size_t at = 0; at < speaker->name.size();) name += fold(text::next(speaker->name, at));
    if (t.substr(0, name.size()) == name) return true;
  }
  return false;
}

// 二是…, 三要…, 同时要…: goes on with what the paragraph before began.
bool counts_on(const FoldedStory& story, const BlockDraft& d) {
  const FoldedText text(story, d.line.span, 6);
  const Chars t = text.text();
  return longest_at(
             t, 0,
             u"二是 三是 四是 五是 六是 二要 三要 四要 五要 要 同时要 还要 更要 第二 第三 第四 第五 其次 再次 最后要") >
         0;
}

// …的聲明全文如下：, 附：…決議全文: a document is set below.
bool introduces_document(const FoldedStory& story, const BlockDraft& d) {
  if (d.line.last != ':' && d.role != Role::heading) return false;
  const std::uint32_t from = d.line.span.size() > 120 ? d.line.span.end - 120 : d.line.span.begin;
  std::uint32_t begin = from;
  while (begin < d.line.span.end && (static_cast<unsigned char>(story.source()[begin]) & 0xC0) == 0x80) ++begin;
  const FoldedText text(story, {begin, d.line.span.end}, 120);
  Chars t = text.text();
  if (d.role == Role::heading)
    return longest_before(t, t.size(), u"全文") > 0 &&
           (longest_at(t, 0, u"附 附: 附录") > 0 ||
            longest_before(t, t.size(), u"声明全文 决议全文 公开信全文 讲话全文 致辞全文 来信全文") > 0);
  if (!t.empty()) t.remove_suffix(1);
  return longest_before(
             t, t.size(),
             u"全文如下 原文如下 声明如下 公开信如下 信件如下 来信如下 帖文如下 贴文如下 发文如下 回应全文 声明全文 信中写道 来信写道 帖中写道") >
         0;
}

// ——周陽，漁民: who said what is quoted above.
bool signs_quotation(const FoldedStory& story, const BlockDraft& d) {
  if (!is_in(d.line.first, u"—―─") || d.line.chars > 24 || d.line.stops > 0) return false;
  const FoldedText text(story, d.line.span, 32);
  std::size_t from = 0;
  while (from < text.size() && is_in(text[from], u"—―─ ")) ++from;
  std::size_t to = from;
  while (to < text.size() && (text::is_han(text[to]) || text::is_letter(text[to]) || is_in(text[to], u"·. "))) ++to;
  return to > from + 1 && (to == text.size() || text[to] == ',' || text[to] == '(');
}

// 記者…, 對此…, 截至…: the story goes on.
bool goes_on(const FoldedStory& story, const BlockDraft& d) {
  const FoldedText text(story, d.line.span, 16);
  return longest_at(
             text.text(), 0,
             u"记者 据悉 据了解 据报道 对此 截至 截止 此前 另外 此外 消息 随后 当天 当日 该声明 该信 声明发 公开资料") >
         0;
}

}  // namespace

void tie_speech(const FoldedStory& story, std::vector<BlockDraft>& drafts, const std::vector<Person>& speakers) {
  std::int32_t who = -1;
  bool open = false;      // an attribution's speech goes on
  bool marks = false;     // it is in quotation marks
  bool unclosed = false;  // within a quotation over several paragraphs
  bool document = false;  // paragraphs are those of a document
  bool series = false;    // headings or items and what stands under them are its speech
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    BlockDraft& d = drafts[i];
    if (d.role == Role::paragraph && document && !introduces_document(story, d)) {
      document = !goes_on(story, d) && !narrates(FoldedText(story, d.line.span, 80), d.line, nullptr);
      if (document) {
        d.role = Role::quotation;
        open = unclosed = false;
        continue;
      }
    } else if (d.role != Role::caption &&
               (d.role != Role::heading || !document || i == 0 || drafts[i - 1].role != Role::heading)) {
      // A heading that follows the one with the document's name is the document's.
      document = introduces_document(story, d) && i + 1 < drafts.size() &&
                 !is_opening_quote(drafts[i + 1].line.first) && drafts[i + 1].line.first != '"';
    }
    if (i > 0 && drafts[i - 1].role == Role::quotation && (d.role == Role::heading || d.role == Role::paragraph) &&
        signs_quotation(story, d)) {
      d.role = Role::quotation;
      d.speaker = drafts[i - 1].speaker;
      continue;
    }
    switch (d.role) {
      case Role::attribution:
        who = d.speaker;
        open = i + 1 < drafts.size();
        series = open && (drafts[i + 1].role == Role::heading || drafts[i + 1].role == Role::list_item);
        marks = open && (is_opening_quote(drafts[i + 1].line.first) || drafts[i + 1].line.first == '"');
        unclosed = false;
        continue;
      case Role::heading:
        if (open && series) {
          d.speaker = who;
        } else {
          open = unclosed = false;
        }
        continue;
      case Role::list_item:
        if (open && series) d.speaker = who;
        continue;
      case Role::caption:
      case Role::stamp: continue;
      case Role::paragraph:
      case Role::lead: break;
      default: open = unclosed = false; continue;
    }
    const Quoted q = quoted(story.source(), d);
    if (q == Quoted::whole ||
        (q == Quoted::opens && i + 1 < drafts.size() && (open || is_opening_quote(drafts[i + 1].line.first)))) {
      if (d.role == Role::paragraph) d.role = Role::quotation;
    }
    if (!open) continue;
    if (marks) {
      if (q != Quoted::no) {
        d.speaker = who;
        unclosed = q == Quoted::opens;
        if (!unclosed) open = false;
      } else if (unclosed) {
        d.speaker = who;
        if (is_closing_quote(d.line.last)) open = unclosed = false;
      } else {
        // 「…」他說。 follows its own attribution: these are still the speaker's words.
        if (is_opening_quote(d.line.first) && d.speaker < 0) d.speaker = who;
        open = false;
      }
      continue;
    }
    const FoldedText text(story, d.line.span, 80);
    const Person* person = who >= 0 ? &speakers[static_cast<std::size_t>(who)] : nullptr;
    if (narrates(text, d.line, person) || (d.speaker >= 0 && d.speaker != who)) {
      open = false;
      continue;
    }
    d.speaker = who;
    if (!series && !(i + 1 < drafts.size() && counts_on(story, drafts[i + 1]))) open = false;
  }
}

}  // namespace fanjian::article
