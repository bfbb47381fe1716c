#include "story/json_blocks.h"

#include <algorithm>
#include <utility>

#include "story/address.h"
#include "text/utf8.h"

namespace fanjian::story {
namespace {

using Kind = JsonValue::Kind;

std::optional<article::Role> role_of(std::string_view name) {
  for (auto role = static_cast<int>(article::Role::headline); role <= static_cast<int>(article::last_role); ++role)
    if (article::name_of(static_cast<article::Role>(role)) == name) return static_cast<article::Role>(role);
  return std::nullopt;
}

std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

// Line breaks in what is one line are ideographic spaces, which no setting of punctuation takes out.
void join_lines(std::string& text, std::size_t from) {
  std::string joined;
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i] != '\n' && text[i] != '\r' && text[i] != '\t') joined += text[i];
    else if (text[i] == '\t') joined += ' ';
    else if (text[i] == '\n' || i + 1 == text.size() || text[i + 1] != '\n') joined += "\u3000";
  }
  text.resize(from);
  text += joined;
}

}  // namespace

text::Error bad_shape(const JsonValue& value, const char* message) {
  return {text::ErrorCode::bad_shape, value.offset, message};
}

std::string JsonBlocks::text_of(std::size_t index) const {
  if (at(index).kind == Kind::array && first(index) < end(index)) return text_of(first(index));
  return at(index).kind == Kind::string ? std::string(trimmed(json_.text(at(index)))) : std::string();
}

std::string JsonBlocks::name_of_thing(std::size_t index) const {
  if (at(index).kind == Kind::array && first(index) < end(index)) return name_of_thing(first(index));
  if (at(index).kind != Kind::object) return text_of(index);
  for (std::size_t i = first(index); i < end(index); i = at(i).next)
    if (at(i).key == StoryKey::name) return text_of(i);
  return {};
}

std::uint32_t JsonBlocks::number_of(std::size_t index) const {
  if (at(index).kind == Kind::number) return at(index).begin;
  std::uint32_t n = 0;
  if (at(index).kind == Kind::string)
    for (const char c : json_.text(at(index))) {
      if (c < '0' || c > '9' || n > 99'999) break;
      n = 10 * n + static_cast<std::uint32_t>(c - '0');
    }
  return n;
}

bool JsonBlocks::is_true(std::size_t index) const { return at(index).kind == Kind::boolean && at(index).begin != 0; }

void JsonBlocks::warn(const char* what, std::string_view about) {
  std::size_t end = std::min<std::size_t>(about.size(), 60);
  while (end < about.size() && (static_cast<unsigned char>(about[end]) & 0xC0) == 0x80) --end;
  std::string text = what;
  if (!about.empty()) ((text += ": ") += about.substr(0, end)) += end < about.size() ? "…" : "";
  input_.given.warnings.push_back(std::move(text));
}

article::Picture JsonBlocks::picture_of(std::size_t index) const {
  article::Picture picture;
  if (at(index).kind != Kind::object) {
    picture.url = text_of(index);
    return picture;
  }
  for (std::size_t i = first(index); i < end(index); i = at(i).next) switch (at(i).key) {
      case StoryKey::content_url:
      case StoryKey::url: picture.url = text_of(i); break;
      case StoryKey::link: picture.link = text_of(i); break;
      case StoryKey::width: picture.width = number_of(i); break;
      case StoryKey::height: picture.height = number_of(i); break;
      case StoryKey::alt: picture.alt = text_of(i); break;
      case StoryKey::caption: picture.caption = text_of(i); break;
      case StoryKey::credit:
      case StoryKey::credit_text: picture.credit = text_of(i); break;
      default: break;
    }
  return picture;
}

void JsonBlocks::read_images(std::size_t index) {
  input_.given.images.clear();
  const auto add = [&](std::size_t one) {
    article::Picture picture = picture_of(one);
    if (is_picture_address(picture.url)) input_.given.images.push_back(std::move(picture));
    else warn("a picture of the story has no address that is allowed", picture.url);
  };
  if (at(index).kind != Kind::array) return add(index);
  for (std::size_t i = first(index); i < end(index); i = at(i).next) add(i);
}

// Styles come in rows of the same.
std::uint32_t JsonBlocks::style_index(const article::Style& style) {
  if (style == article::Style{}) return 0;
  std::vector<article::Style>& styles = input_.given.styles;
  if (styles.empty()) styles.emplace_back();
  if (styles.back() != style) styles.push_back(style);
  return static_cast<std::uint32_t>(styles.size() - 1);
}

Fault JsonBlocks::read_space(std::size_t index, std::optional<std::string>& out) const {
  if (at(index).kind != Kind::string || !trimmed(json_.text(at(index))).empty())
    return bad_shape(at(index), "before or after is not white space");
  out = json_.text(at(index));
  return std::nullopt;
}

Fault JsonBlocks::add_run(std::size_t index, Paragraph& to) {
  if (at(index).kind != Kind::object) return bad_shape(at(index), "a run is not an object");
  std::string_view text, gloss, raw, link;
  article::Style style;
  bool mark = false;
  for (std::size_t i = first(index); i < end(index); i = at(i).next) {
    std::string_view* to_read = nullptr;
    switch (at(i).key) {
      case StoryKey::text: to_read = &text; break;
      case StoryKey::gloss: to_read = &gloss; break;
      case StoryKey::raw: to_read = &raw; break;
      case StoryKey::link: link = at(i).kind == Kind::string ? json_.text(at(i)) : std::string_view(); break;
      case StoryKey::lang: style.lang = text_of(i); break;
      case StoryKey::strong: style.strong = is_true(i); break;
      case StoryKey::emphasis: style.emphasis = is_true(i); break;
      case StoryKey::code: style.code = is_true(i); break;
      case StoryKey::keep: style.keep = is_true(i); break;
      case StoryKey::sub: style.sub = is_true(i); break;
      case StoryKey::sup: style.sup = is_true(i); break;
      case StoryKey::part:
        mark = at(i).kind == Kind::string && json_.text(at(i)) == article::name_of(article::Part::mark);
        break;
      default: break;
    }
    if (!to_read) continue;
    if (at(i).kind != Kind::string) return bad_shape(at(i), "a run's text or gloss is not a text");
    *to_read = json_.text(at(i));
  }
  if (is_link_address(link)) style.link = link;
  else if (!link.empty()) warn("a link has no address that is allowed", link);

  article::Run run;
  run.span.begin = size_of(to.text);
  to.text += raw.empty() ? text : raw;
  if (!gloss.empty() && raw.empty()) (((to.text += '(') += gloss) += ')');
  if (to.is_built() || to.shape.depth > 0) join_lines(to.text, run.span.begin);
  run.span.end = size_of(to.text);
  run.style = style_index(style);
  const std::string_view whole = run.span.of(to.text);
  // One character, one reading.
  std::size_t first = 0;
  if (!text.empty()) text::next(text, first);
  if (!gloss.empty() && first == text.size() && first > 0 && whole.size() > text.size() + gloss.size() &&
      whole.substr(0, text.size()) == text) {
    const std::size_t reading = whole.find(gloss, text.size());
    if (reading != std::string_view::npos) {
      run.part = article::Part::gloss;
      run.base = {run.span.begin, run.span.begin + size_of(text)};
      run.reading = {run.span.begin + static_cast<std::uint32_t>(reading),
                     run.span.begin + static_cast<std::uint32_t>(reading) + size_of(gloss)};
    }
  }
  if (mark && to.runs.empty()) run.part = article::Part::mark;
  if (run.span.empty()) return std::nullopt;
  if (!to.runs.empty() && run.part == article::Part::text && to.runs.back().part == article::Part::text &&
      to.runs.back().style == run.style && to.runs.back().span.end == run.span.begin)
    to.runs.back().span.end = run.span.end;
  else to.runs.push_back(run);
  return std::nullopt;
}

Fault JsonBlocks::add_runs(std::size_t index, Paragraph& to) {
  if (at(index).kind != Kind::array) return bad_shape(at(index), "runs is not a list");
  for (std::size_t r = first(index); r < end(index); r = at(r).next)
    if (Fault fault = add_run(r, to)) return fault;
  return std::nullopt;
}

Fault JsonBlocks::add_line(std::size_t index, Paragraph& to) {
  if (at(index).kind == Kind::array) return add_runs(index, to);
  const std::uint32_t begin = size_of(to.text);
  if (at(index).kind == Kind::number) {
    to.text += std::to_string(at(index).begin);
  } else {
    if (at(index).kind != Kind::string) return bad_shape(at(index), "a cell or caption is neither a text nor runs");
    to.text += trimmed(json_.text(at(index)));
    join_lines(to.text, begin);
  }
  if (begin < to.text.size())
    to.runs.push_back({{begin, size_of(to.text)}, article::Part::text, article::Part::text, {}, {}, 0});
  return std::nullopt;
}

void JsonBlocks::add_break(Paragraph& to, article::Part part) const {
  const std::uint32_t begin = size_of(to.text);
  to.text += part == article::Part::cell_break ? '\t' : '\n';
  to.runs.push_back({{begin, begin + 1}, part, article::Part::text, {}, {}, 0});
}

Fault JsonBlocks::read_figure(std::size_t image, std::size_t caption, std::size_t credit, Paragraph& to) {
  article::Picture picture;
  if (image > 0) picture = picture_of(image);
  const bool shown = is_picture_address(picture.url);
  if (!picture.link.empty() && !is_link_address(picture.link)) {
    warn("a link has no address that is allowed", picture.link);
    picture.link.clear();
  }
  if (shown) {
    to.text = std::exchange(picture.alt, {});
    join_lines(to.text, 0);
    to.runs.push_back({{0, size_of(to.text)}, article::Part::alt, article::Part::text, {}, {}, 0});
    to.shape.picture = static_cast<std::int32_t>(input_.given.pictures.size());
  } else {
    warn(picture.url.size() > max_picture_address ? "a picture is too large for its own address"
                                                  : "a picture has no address that is allowed",
         picture.url);
    to.role = article::Role::caption;
  }
  const std::string from_image = std::exchange(picture.caption, {}), by = std::exchange(picture.credit, {});
  const std::size_t before = to.runs.size();
  if (shown && (caption > 0 || credit > 0 || !from_image.empty() || !by.empty()))
    add_break(to, article::Part::row_break);
  const auto add = [&](std::size_t index, const std::string& otherwise) -> Fault {
    if (index > 0) return add_line(index, to);
    const std::uint32_t begin = size_of(to.text);
    to.text += otherwise;
    join_lines(to.text, begin);
    if (begin < to.text.size())
      to.runs.push_back({{begin, size_of(to.text)}, article::Part::text, article::Part::text, {}, {}, 0});
    return std::nullopt;
  };
  if (Fault fault = add(caption, from_image)) return fault;
  if (credit > 0 || !by.empty()) {
    if (shown) add_break(to, article::Part::row_break);
    else if (!to.text.empty()) to.text += "\u3000";
    const std::size_t size = to.text.size();
    if (Fault fault = add(credit, by)) return fault;
    if (shown && size == to.text.size()) to.text.pop_back(), to.runs.pop_back();  // an empty one
  }
  if (shown && to.runs.size() == before + 1) to.text.pop_back(), to.runs.pop_back();
  // Without its picture, what is left is its words.
  if (!shown && trimmed(to.text).empty()) to.text += picture.alt, join_lines(to.text, 0);
  if (shown) input_.given.pictures.push_back(std::move(picture));
  return std::nullopt;
}

Fault JsonBlocks::read_table(std::size_t rows, Paragraph& to) {
  if (rows == 0 || at(rows).kind != Kind::array) return bad_shape(at(rows), "a table has no rows");
  for (std::size_t r = first(rows); r < end(rows); r = at(r).next) {
    if (at(r).kind != Kind::array) return bad_shape(at(r), "a row is not a list of cells");
    if (r != first(rows)) add_break(to, article::Part::row_break);
    for (std::size_t c = first(r); c < end(r); c = at(c).next) {
      if (c != first(r)) add_break(to, article::Part::cell_break);
      if (Fault fault = add_line(c, to)) return fault;
    }
  }
  return std::nullopt;
}

Fault JsonBlocks::read_object(std::size_t index) {
  Paragraph block;
  std::size_t text = 0, runs = 0, image = 0, caption = 0, credit = 0, rows = 0, url = 0;
  for (std::size_t i = first(index); i < end(index); i = at(i).next) {
    Fault fault;
    switch (at(i).key) {
      case StoryKey::role:
        if (at(i).kind == Kind::string) block.role = role_of(json_.text(at(i)));
        if (!block.role) fault = bad_shape(at(i), "a role that no block has");
        break;
      case StoryKey::runs: runs = i; break;
      case StoryKey::text:
        if (at(i).kind != Kind::string) return bad_shape(at(i), "text is not a text");
        text = i;
        break;
      case StoryKey::before: fault = read_space(i, block.before); break;
      case StoryKey::image: image = i; break;
      case StoryKey::caption: caption = i; break;
      case StoryKey::credit: credit = i; break;
      case StoryKey::rows: rows = i; break;
      case StoryKey::url: url = i; break;
      case StoryKey::header: block.shape.header = is_true(i); break;
      case StoryKey::ordered: block.shape.ordered = is_true(i); break;
      case StoryKey::depth:
        block.shape.depth = static_cast<std::uint8_t>(std::min<std::uint32_t>(number_of(i), 9));
        break;
      case StoryKey::position: block.shape.position = number_of(i); break;
      default: break;
    }
    if (fault) return fault;
  }
  if (block.role != article::Role::list_item)
    block.shape.depth = 0, block.shape.ordered = false, block.shape.position = 0;
  if (block.role != article::Role::table) block.shape.header = false;
  Fault fault;
  if (block.role == article::Role::figure) fault = read_figure(image, caption, credit, block);
  else if (block.role == article::Role::table)
    fault = rows > 0 ? read_table(rows, block) : bad_shape(at(index), "a table has no rows");
  else if (runs > 0) fault = add_runs(runs, block);
  else if (text > 0 && block.shape.depth > 0) fault = add_line(text, block);
  else if (text > 0) block.text = json_.text(at(text));
  else if (block.role != article::Role::embed) fault = bad_shape(at(index), no_block);
  if (fault) return fault;

  if (block.role == article::Role::embed) {
    const std::string address = url > 0 ? text_of(url) : std::string();
    const bool leads = is_link_address(address);
    if (trimmed(block.text).empty()) block.text = address;
    if (trimmed(block.text).empty()) return std::nullopt;
    join_lines(block.text, 0);
    if (!leads) {
      warn("an embed has no address that is allowed", address);
      block.role = article::Role::paragraph;
      block.runs.clear();
    } else {
      article::Style style;
      style.link = address;
      block.runs = {{{0, size_of(block.text)}, article::Part::text, article::Part::text, {}, {}, style_index(style)}};
    }
  }
  input_.body.push_back(std::move(block));
  return std::nullopt;
}

}  // namespace fanjian::story
