// The parsed story, in the terms of schema.org NewsArticle.
//
// Encoding: UTF-8. Units: byte offsets into the source (Span). Ownership: an Article owns plain
// values and never points into the source; text is `span.of(source)`.
//
// The source is sacred. `blocks` are in source order, and the runs of all blocks, one after the
// other, are the source, byte for byte: each byte is in exactly one run of exactly one block. White
// space and line breaks between blocks are blocks of role `separator`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/span.h"

namespace fanjian::article {

enum class Role : std::uint8_t {
  separator,  // white space and line breaks between blocks; not shown
  headline,
  dateline,  // 浙江在線-臺州頻道3月12日訊(浙江在線通訊員 甲 乙 丙): the whole of it, bracket
             // included
  byline,    // a byline of its own line, at the head or the end
  lead,      // the first paragraph
  paragraph,
  heading,      // numbered by `position`
  attribution,  // 周陽要求: what follows is said by `speaker`
  quotation,    // a paragraph that is wholly somebody's words
  caption,      // …攝, 資料圖片
  credit,       // 責任編輯：…, 來源：…, 完
  notice,       // see NoticeKind
  stamp,        // a line that only carries a date, a time or a place
  deck,         // under or above the headline: a kicker, a second headline, a summary
  question,     // 問：…
  answer,       // 答：…
  list_item,    // of a printed list, a live blog, a round-up
  editor_note,  // 編按：…, a correction
  navigation,   // menus, sections, other stories, a player's words
  // Never found in a text, only given (story/story_json.h):
  figure,  // a picture: its alternative text, a break, the caption, a break, the credit
  table,   // cells with breaks between
  embed,   // a link to what cannot be shown here: a video, a map
};
inline constexpr Role last_role = Role::embed;

enum class NoticeKind : std::uint8_t { none, promotion, copyright, contact };

// The part of a run in its block. In a dateline or byline the runs carry the parts.
enum class Part : std::uint8_t {
  text,
  gloss,       // Han and its bracketed reading: 環(huán); see Gloss
  link,        // a URL or an e-mail address
  line_break,  // a line break inside a block
  space,       // white space trimmed from a block's edge, or between names
  publisher,   // 浙江在線
  department,  // 臺州頻道
  location,    // 北京
  date,        // 3月12日
  mode,        // 訊, 電, 專電, 報導
  role_name,   // 記者, 通訊員, 見習記者
  person,      // a name
  desk,        // 中心, 綜合: a desk, not a person
  number,      // a section number set before a heading
  mark,        // 1. or a bullet, before a list item
  alt,         // a picture's alternative text; may be empty
  cell_break,  // a tab between two cells
  row_break,   // a line break between two rows, or between the texts of a figure
};

// How a run is set, and what it leads to, where the source is more than text.
struct Style {
  bool strong = false, emphasis = false, code = false, keep = false, sub = false, sup = false;
  std::string link;  // see story/address.h
  std::string lang;  // BCP 47; empty: the story's

  bool is_kept() const { return keep || code || !(lang.empty() || lang.rfind("zh", 0) == 0); }  // not converted
  friend bool operator==(const Style&, const Style&) = default;
};

struct Picture {
  std::string url;
  std::string link;                     // what a press on it leads to; see story/address.h
  std::uint32_t width = 0, height = 0;  // in CSS pixels; 0: unknown
  std::string alt, caption, credit;     // of GivenParts::images; a figure's are runs of its block
};

// A run of a block. For Part::gloss, `span` covers base, brackets and reading; `base` the Han
// character alone and `reading` the pinyin alone. Glosses also occur inside parts of a dateline:
// then the part is split, and `inside` says what the character belongs to.
struct Run {
  text::Span span;
  Part part = Part::text;
  Part inside = Part::text;  // for glosses in a dateline or byline
  text::Span base;           // for glosses
  text::Span reading;        // for glosses
  std::uint32_t style = 0;   // index into GivenParts::styles; 0: none
};

// A person named in a dateline, byline, credit or attribution. Texts are clean: glosses lifted,
// spaces between the characters of a two-character name removed.
struct Person {
  std::string name;
  std::string role_name;    // as written: 浙江在線通訊員, 記者
  std::string job_title;    // speakers: 玉環市委副書記、市長
  std::string affiliation;  // 浙江在線, where the role names an outlet
  bool is_desk = false;     // 中心, 綜合
  text::Span span;          // of the name in the source; empty if the name is only implied
};

struct Block {
  Role role = Role::paragraph;
  NoticeKind notice = NoticeKind::none;
  text::Span span;             // from the first byte of the first run to the end of the last
  std::vector<Run> runs;       // never empty; partition `span`
  std::uint32_t position = 0;  // headings: 1, 2, 3…; an ordered list's items: their number; 0 otherwise
  std::int32_t speaker = -1;   // index into Article::speakers: who says this block
  std::int32_t picture = -1;   // figures: index into GivenParts::pictures
  std::uint8_t depth = 0;      // items of a list that was given as such: 1, 2, 3…
  bool ordered = false;        // the same: by number
  bool header = false;         // tables: the first row says what the columns are
};

struct Date {
  std::string raw;  // 3月12日, glosses lifted
  int year = 0;     // 0 where the text has none
  int month = 0;
  int day = 0;
  std::string iso;  // 2021-03-12 where the year is known, --03-12 where it is not; empty: no such date
  text::Span span;
};

// All texts clean (glosses lifted). Empty where the story has none.
struct Dateline {
  std::string raw;
  std::string publisher;   // 浙江在線
  std::string department;  // 臺州頻道
  std::string location;    // locationCreated: 北京
  Date date;
  std::string mode;  // 訊, 電, 專電, 報導
  text::Span span;
};

enum class Script : std::uint8_t { unknown, hans, hant };

struct Gloss {
  text::Span span;          // 環(huán)
  text::Span base;          // 環
  text::Span reading;       // huán
  std::uint32_t block = 0;  // index into Article::blocks
};

// What is only given with a story, never found in its text.
struct GivenParts {
  std::vector<Style> styles;      // none, or the first is the plain one
  std::vector<Picture> pictures;  // of the figures
  std::vector<Picture> images;    // of the story as a whole
  std::string date_published, date_modified, publisher, url, section;
  std::vector<std::string> warnings;  // what was left out of the story as it was given

  // Once, and not wherever an Article is moved: that is 10 KB of WebAssembly.
  GivenParts();
  ~GivenParts();
  GivenParts(GivenParts&&) noexcept;
  GivenParts& operator=(GivenParts&&) noexcept;
  GivenParts(const GivenParts&);
  GivenParts& operator=(const GivenParts&);
};

struct Article {
  std::string headline;              // clean text, empty where there is none
  std::string alternative_headline;  // the deck, clean; empty where there is none
  std::optional<Dateline> dateline;
  std::vector<Person> author;       // 記者 and the like
  std::vector<Person> contributor;  // 通訊員, 實習生 and the like
  std::vector<Person> speakers;
  std::vector<Block> blocks;
  std::vector<Gloss> glosses;  // lifted ones, in source order
  std::string copyright_notice;
  std::string usage_terms;
  std::string credit_text;
  GivenParts given;
  Script script = Script::unknown;  // filled in by the reader, not by the parser
  std::uint32_t word_count = 0;     // Han characters plus Latin words, glosses not counted
  std::uint32_t time_required_seconds = 0;
};

const char* name_of(Role);  // "lead", "paragraph", …
const char* name_of(NoticeKind);
const char* name_of(Part);  // "text", "gloss", "roleName", … (JSON spelling: camelCase)

}  // namespace fanjian::article
