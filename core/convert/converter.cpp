#include "convert/converter.h"

#include <algorithm>
#include <type_traits>

#include "convert/cantonese.h"
#include "convert/glossary.h"
#include "convert/restyle.h"
#include "convert/hant_names.h"
#include "convert/matcher.h"
#include "convert/personal_names.h"
#include "convert/zhu_zhe.h"
#include "convert/plan.h"
#include "convert/script_runs.h"
#include "convert/tables.h"
#include "convert/technical.h"
#include "convert/written.h"
#include "text/characters.h"
#include "text/sort.h"
#include "text/utf8.h"

namespace fanjian::convert {
namespace {

// The caller's spans, and of those found the ones between them; all are left in `found`.
std::span<const text::Span> joined(std::span<const text::Span> given, std::vector<text::Span>& found) {
  if (given.empty()) return found;
  std::vector<text::Span> all(given.begin(), given.end());
  std::size_t k = 0;
  for (const text::Span name : found) {
    while (k < given.size() && given[k].end <= name.begin) ++k;
    if (k == given.size() || name.end <= given[k].begin) all.push_back(name);
  }
  text::sort_by(all, [](text::Span a, text::Span b) { return a.begin < b.begin; });
  found.swap(all);
  return found;
}

// The caller's spans and those found, where they meet as one; all are left in `found`.
std::span<const text::Span> united(std::span<const text::Span> given, std::vector<text::Span>& found) {
  if (found.empty()) return given;
  found.insert(found.end(), given.begin(), given.end());
  text::sort_by(found, [](text::Span a, text::Span b) { return a.begin < b.begin; });
  std::size_t last = 0;
  for (std::size_t i = 1; i < found.size(); ++i) {
    if (found[i].begin >= found[last].end) found[++last] = found[i];
    else found[last].end = std::max(found[last].end, found[i].end);
  }
  found.resize(last + 1);
  return found;
}

// Whether a word of the dictionary that says otherwise than the name would is all that stands there between two marks:
// 余力 by itself is 餘力. In a list there are names.
bool is_word_alone(const Lexicon::Tables& tables, const MatchPlan& plan, std::string_view text, text::Span name) {
  const auto bounds = [](char32_t c) {
    return !text::is_han(c) && !text::is_letter(c) && !text::is_digit(c) &&
           std::u32string_view(U"、：:／ \u3000").find(c) == std::u32string_view::npos;
  };
  std::size_t at = name.begin;
  if (at > 0 && !bounds(text::previous(text, at))) return false;
  const dictionary::Phrases& phrases = tables.book.phrases[dictionary::st_phrases];
  std::uint32_t node = 0;
  std::vector<dictionary::Id> key;
  for (at = name.begin; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next(text, at);
    if (!text::is_han(c)) {
      if (begin < name.end || !bounds(c)) return false;
      break;
    }
    const dictionary::Id id = tables.id_of(c);
    if (id == dictionary::no_id || (node = phrases.child(node, id)) == 0) return false;
    key.push_back(id);
  }
  const dictionary::Phrases::Word word = phrases.words[node];
  const bool is_word = word.cost != 0 && word.code != dictionary::Phrases::Word::open;
  if (!is_word && !phrases.ends(node)) return false;
  dictionary::Id value[dictionary::most_length];
  if (is_word) dictionary::decoded(tables.book, dictionary::st_phrases, word.code, key, value);
  else if (dictionary::value_into(tables.book, dictionary::st_phrases, phrases, node, key, value) != key.size())
    return false;
  std::u32string characters;
  for (const dictionary::Id id : key) characters += tables.book.characters[id];
  characters.resize(std::min(characters.size(), text::length(name.of(text))));
  for (std::size_t k = 0; k < characters.size(); ++k) {
    const char32_t to = name_in_hant(characters, k);
    if ((to != 0 ? to : tables.book.characters[plan.first[key[k]]]) != tables.book.characters[value[k]]) return true;
  }
  return false;
}

// What takes a term's place: a change for each character where it has as many.
void put(std::string_view text, const Glossary::Found& term, std::string& out, const MatchOutput& told) {
  auto target = static_cast<std::uint32_t>(out.size());
  out += term.value;
  if (told.changes == nullptr) return;
  const auto change = [&](text::Span source, std::uint32_t size) {
    const text::Span to = {target, target + size};
    target = to.end;
    if (told.all || source.of(text) != to.of(out)) told.changes->push_back({source, to, Reason::glossary, term.span});
  };
  if (text::length(term.span.of(text)) != text::length(term.value))
    return change(term.span, static_cast<std::uint32_t>(term.value.size()));
  std::size_t at = term.span.begin, there = 0;
  while (at < term.span.end) {
    const auto begin = static_cast<std::uint32_t>(at), from = static_cast<std::uint32_t>(there);
    text::next(text, at);
    text::next(term.value, there);
    change({begin, static_cast<std::uint32_t>(at)}, static_cast<std::uint32_t>(there) - from);
  }
}

}  // namespace

Converter::Converter(const Lexicon& lexicon, Direction direction) : lexicon_(&lexicon), direction_(direction) {}

void Converter::convert(std::string_view text, std::string& out, std::vector<Change>* changes,
                        const Hints& hints) const {
  begin(text, out, {changes, false, nullptr}, hints);
}

void Converter::trace(std::string_view text, std::string& out, std::vector<Change>& changes, const Hints& hints) const {
  begin(text, out, {&changes, true, nullptr}, hints);
}

void Converter::ask(std::string_view text, std::string& out, std::vector<ContextQuery>& asked,
                    const Hints& hints) const {
  begin(text, out, {nullptr, false, &asked}, hints);
}

// What is written for machines is found in the whole text, before a run of one script is looked at by itself.
void Converter::begin(std::string_view text, std::string& out, const MatchOutput& told, const Hints& hints) const {
  if (direction_.exact) return run(text, out, told, hints);
  std::vector<text::Span> written;
  find_written(text, written);
  if (hints.latin && direction_.regional_words) find_latin(text, written);
  Hints all = hints;
  all.keep = united(hints.keep, written);
  run(text, out, told, all);
}

// Each run by itself, as a text of its own variety.
void Converter::run_mixed(std::string_view text, std::string& out, const MatchOutput& told, const Hints& hints) const {
  std::vector<ScriptRun> runs;
  find_script_runs(*lexicon_, text, direction_, runs);
  Direction direction = direction_;
  direction.mixed = false;
  const auto within = [](const auto& list, text::Span run, auto begin_of, auto end_of, auto moved) {
    std::vector<std::decay_t<decltype(*list.begin())>> inside;
    const auto first = std::partition_point(list.begin(), list.end(),
                                            [&](const auto& one) { return end_of(one) <= run.begin; });
    for (auto one = first; one != list.end() && begin_of(*one) < run.end; ++one) inside.push_back(moved(*one));
    return inside;
  };
  for (const ScriptRun& part : runs) {
    const text::Span run = part.span;
    if (part.japanese) {
      out += run.of(text);
      continue;
    }
    direction.from = part.from;
    const Converter converter(*lexicon_, direction);
    if (runs.size() == 1) return converter.run(text, out, told, hints);
    const auto begin_of = [](text::Span one) { return one.begin; };
    const auto end_of = [](text::Span one) { return one.end; };
    const auto moved = [run](text::Span one) {
      return text::Span{std::max(one.begin, run.begin) - run.begin, std::min(one.end, run.end) - run.begin};
    };
    const auto keep = within(hints.keep, run, begin_of, end_of, moved);
    const auto names = within(hints.names, run, begin_of, end_of, moved);
    Hints own{keep, names, hints.all_names, {}, hints.glossary};
    std::vector<ResolvedCharacter> settled;
    if (part.from == Variety::hans && direction_.from == Variety::hans)
      settled = within(
          hints.settled, run, [](const ResolvedCharacter& one) { return one.at; },
          [](const ResolvedCharacter& one) { return one.at + 1; },
          [run](ResolvedCharacter one) { return one.at -= run.begin, one; });
    own.settled = settled;
    const std::size_t changed = told.changes ? told.changes->size() : 0, asked = told.asked ? told.asked->size() : 0;
    converter.run(run.of(text), out, {told.changes, told.all, told.asked}, own);
    const auto move = [run](text::Span& span) { span = {span.begin + run.begin, span.end + run.begin}; };
    for (std::size_t i = changed; told.changes && i < told.changes->size(); ++i) {
      Change& change = (*told.changes)[i];
      move(change.source);
      if (!change.phrase.empty()) move(change.phrase);
    }
    for (std::size_t i = asked; told.asked && i < told.asked->size(); ++i) (*told.asked)[i].at += run.begin;
  }
}

void Converter::run(std::string_view text, std::string& out, const MatchOutput& to_tell, const Hints& hints) const {
  if (direction_.mixed && !direction_.exact) return run_mixed(text, out, to_tell, hints);
  MatchOutput told = to_tell;
  told.settled = hints.settled;
  std::vector<Change>* const changes = told.changes;
  const bool all = told.all;
  if (direction_.from == direction_.to) {
    out += text;
    return;
  }
  const Lexicon::Tables& tables = lexicon_->tables();
  const MatchPlan& plan = tables.plan(direction_);

  std::vector<Zhu> written;
  if (direction_.to == Variety::hans && !direction_.exact) classify_zhu(text, written);
  auto zhu = written.cbegin();
  std::vector<text::Span> technical;
  if (direction_.regional_words && !direction_.exact) find_technical(text, technical);
  std::size_t line = 0;
  const auto matched = [&](text::Span span) {
    while (!span.empty()) {
      while (line < technical.size() && technical[line].end <= span.begin) ++line;
      const std::uint32_t begin = line < technical.size() ? technical[line].begin : span.end;
      const bool in = begin <= span.begin;
      const std::uint32_t end = std::min(span.end, in ? technical[line].end : begin);
      match(tables, in ? tables.plan(direction_, PlanKind::technical) : plan, text, {span.begin, end}, out, told);
      span.begin = end;
    }
  };
  const auto ordinary = [&](text::Span span) {
    for (; zhu != written.cend() && zhu->at.begin < span.end; ++zhu) {
      if (zhu->at.begin < span.begin) continue;
      if (zhu->at.begin > span.begin) matched({span.begin, zhu->at.begin});
      const auto target = static_cast<std::uint32_t>(out.size());
      out += zhu->particle ? zhe_character : zhu_character;
      if (changes && (all || zhu->particle))
        changes->push_back({zhu->at, {target, static_cast<std::uint32_t>(out.size())}, Reason::context, {}});
      span.begin = zhu->at.end;
    }
    matched(span);
  };
  // Names have a rule of their own only where one simplified character stands for several, and where the
  // Mainland keeps a character for names.
  const bool from_hans = direction_.from == Variety::hans, to_hans = direction_.to == Variety::hans;
  const bool names = from_hans || (to_hans && !direction_.exact);
  const auto settle = [&](text::Span one, char32_t from, char32_t to) {
    const auto target = static_cast<std::uint32_t>(out.size());
    text::append(out, to);
    if (changes && (all || to != from))
      changes->push_back({one, {target, static_cast<std::uint32_t>(out.size())}, Reason::name, {}});
  };
  const auto hant_name = [&](text::Span span) {
    for (std::uint32_t at = span.begin; at < span.end;) {
      std::size_t end = at;
      const char32_t c = text::next(text.substr(0, span.end), end);
      const text::Span one = {at, static_cast<std::uint32_t>(end)};
      at = one.end;
      const char32_t to = name_in_hans(c);
      if (to == 0) continue;
      if (span.begin < one.begin) match(tables, plan, text, {span.begin, one.begin}, out, told);
      settle(one, c, to);
      span.begin = one.end;
    }
    if (!span.empty()) match(tables, plan, text, span, out, told);
  };
  // In Cantonese, the same with 系 that is 係.
  std::vector<Cantonese> cantonese;
  if (direction_.from == Variety::hans && !direction_.exact)
    find_cantonese(text, direction_.to == Variety::hant_hk, cantonese);
  auto word = cantonese.cbegin();
  const auto spoken = [&](text::Span span) {
    for (; word != cantonese.cend() && word->at.begin < span.end; ++word) {
      if (word->at.begin < span.begin) continue;
      ordinary({span.begin, word->at.begin});
      const auto target = static_cast<std::uint32_t>(out.size());
      text::append(out, word->to);
      if (changes && (all || word->to != word->character))
        changes->push_back({word->at, {target, static_cast<std::uint32_t>(out.size())}, Reason::context, {}});
      span.begin = word->at.end;
    }
    ordinary(span);
  };
  std::string whole;
  std::vector<Change> phrases;
  std::u32string characters;
  const auto name = [&](text::Span span) {
    // 周杰伦, 张三丰: a name that the lexicon knows as such.
    whole.clear();
    phrases.clear();
    characters.clear();
    Direction alone = direction_;  // what stands around a name says nothing of its characters
    alone.regional_words = false;
    const MatchPlan& by_itself = tables.plan(alone, PlanKind::by_itself);
    match(tables, by_itself, text, span, whole, {&phrases, true, nullptr});
    for (std::size_t i = span.begin; i < span.end;) characters += text::next(text.substr(0, span.end), i);
    // All of it is a phrase (but 于征 is 於徵 there), or it begins with one that keeps the surname (周杰).
    const char32_t surname = name_in_hant(characters, 0);
    std::size_t begin = 0;
    const bool kept = !whole.empty() && text::next(whole, begin) == surname;
    if (std::any_of(phrases.begin(), phrases.end(), [&](const Change& c) {
          return (c.phrase == span && (kept || surname == 0)) ||
                 (kept && c.phrase.begin == span.begin && c.source.begin == span.begin);
        })) {
      match(tables, by_itself, text, span, out, told);
      return;
    }
    std::uint32_t at = span.begin;
    for (std::size_t k = 0; at < span.end; ++k) {
      std::size_t end = at;
      const char32_t c = text::next(text.substr(0, span.end), end);
      const text::Span one = {at, static_cast<std::uint32_t>(end)};
      at = one.end;
      const char32_t to = name_in_hant(characters, k);
      if (to == 0) {
        match(tables, by_itself, text, one, out, told);
        continue;
      }
      settle(one, c, to);
    }
  };

  std::vector<text::Span> found;
  std::span<const text::Span> people = hints.names;
  if (names && !direction_.exact && !hints.all_names) {
    if (from_hans) {
      find_names(text, found);
      std::erase_if(found, [&](text::Span one) { return is_word_alone(tables, plan, text, one); });
    } else {
      find_names_in_hant(text, found);
    }
    if (!found.empty()) people = joined(people, found);
  }
  std::vector<Glossary::Found> terms;
  if (hints.glossary != nullptr) hints.glossary->find(text, hints.keep, direction_, terms);
  // What no style reaches into: what is kept, and terms.
  const bool styled = hints.glossary != nullptr && hints.glossary->has_styles(direction_.to);
  const std::size_t begun = out.size(), first = changes ? changes->size() : 0;
  std::vector<text::Span> fixed;
  const auto fix = [&](std::size_t begin) {
    if (styled)
      fixed.push_back({static_cast<std::uint32_t>(begin - begun), static_cast<std::uint32_t>(out.size() - begun)});
  };
  std::size_t k = 0, n = 0, t = 0;
  const auto size = static_cast<std::uint32_t>(text.size());
  std::uint32_t at = 0;
  while (at < size) {
    while (k < hints.keep.size() && hints.keep[k].end <= at) ++k;
    while (n < people.size() && (!names || people[n].end <= at)) ++n;
    const text::Span keep = k < hints.keep.size() ? hints.keep[k] : text::Span{size, size};
    const text::Span person = n < people.size() ? people[n] : text::Span{size, size};
    while (t < terms.size() && terms[t].span.end <= at) ++t;
    const std::uint32_t term = t < terms.size() ? terms[t].span.begin : size;
    const std::uint32_t stop = std::min({size, std::max(at, keep.begin), std::max(at, person.begin), term});
    spoken({at, stop});
    at = stop;
    if (at == size) break;
    const std::size_t target = out.size();
    if (keep.begin <= at) {
      const std::uint32_t end = std::min(size, keep.end);
      out += text.substr(at, end - at);
      if (all)
        changes->push_back({{at, end},
                            {static_cast<std::uint32_t>(target), static_cast<std::uint32_t>(out.size())},
                            Reason::kept,
                            {}});
      fix(target);
      at = end;
    } else if (term == at) {
      put(text, terms[t], out, told);
      fix(target);
      at = terms[t].span.end;
    } else {
      const std::uint32_t end = std::min({size, person.end, std::max(at, keep.begin), term});
      if (from_hans) name({at, end});
      else hant_name({at, end});
      at = end;
    }
  }
  if (styled) restyle(*lexicon_, *hints.glossary, direction_.to, text, out, begun, fixed, changes, first, all);
}

}  // namespace fanjian::convert
