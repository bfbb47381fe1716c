#include "render/json_walk.h"

namespace fanjian::render {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

class Walk {
 public:
  Walk(std::string_view json, std::size_t deepest, JsonVisitor& visitor)
      : json_(json), deepest_(deepest), visitor_(visitor) {}

  JsonFault run() {
    for (;;) {
      if (!begin_value()) return fault_;
      if (opened_) continue;
      // A value is at its end, and with it whatever closes behind it.
      for (;;) {
        if (open_.empty()) return skip_space(), at_ == json_.size() ? JsonFault::none : JsonFault::malformed;
        skip_space();
        if (take(',')) {
          if (open_.back().object && !member_name()) return JsonFault::malformed;
          break;
        }
        if (!take(open_.back().object ? '}' : ']')) return JsonFault::malformed;
        close();
      }
    }
  }

 private:
  struct Container {
    std::string_view name;
    std::size_t begin;
    bool object, told;
  };

  char now() const { return at_ < json_.size() ? json_[at_] : '\0'; }
  bool take(char c) {
    if (at_ == json_.size() || json_[at_] != c) return false;
    ++at_;
    return true;
  }
  void skip_space() {
    while (at_ < json_.size() && (json_[at_] == ' ' || json_[at_] == '\t' || json_[at_] == '\r' || json_[at_] == '\n'))
      ++at_;
  }
  bool told() const { return open_.empty() || open_.back().told; }

  // A whole value, or the beginning of a container that holds one.
  bool begin_value() {
    opened_ = false;
    skip_space();
    const std::size_t begin = at_;
    const char c = now();
    if (c == '{' || c == '[') {
      if (open_.size() == deepest_) return fault_ = JsonFault::too_deep, false;
      ++at_;
      open_.push_back({name_, begin, c == '{', told() && visitor_.enter(name_)});
      name_ = {};
      skip_space();
      if (take(c == '{' ? '}' : ']')) return close(), true;
      opened_ = true;
      return c == '[' || member_name();
    }
    if (!(c == '"' ? string() : c == '-' || is_digit(c) ? number() : word())) return false;
    if (told()) visitor_.value(name_, json_.substr(begin, at_ - begin), open_.size());
    name_ = {};
    return true;
  }

  void close() {
    const Container ended = open_.back();
    open_.pop_back();
    if (told()) visitor_.value(ended.name, json_.substr(ended.begin, at_ - ended.begin), open_.size());
    name_ = {};
  }

  bool member_name() {
    skip_space();
    const std::size_t begin = at_;
    if (now() != '"' || !string()) return false;
    name_ = json_.substr(begin, at_ - begin);
    skip_space();
    return take(':');
  }

  bool string() {
    for (++at_; at_ < json_.size(); ++at_) {
      const char c = json_[at_];
      if (c == '"') return ++at_, true;
      if (static_cast<unsigned char>(c) < 0x20) return false;
      if (c != '\\') continue;
      ++at_;
      if (now() != 'u') {
        if (at_ == json_.size() || std::string_view("\"\\/bfnrt").find(now()) == std::string_view::npos) return false;
        continue;
      }
      for (int digit = 0; digit < 4; ++digit)
        if (++at_ >= json_.size() || !is_hex(json_[at_])) return false;
    }
    return false;
  }

  bool digits() {
    const std::size_t begin = at_;
    while (is_digit(now())) ++at_;
    return at_ > begin;
  }

  bool number() {
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    if (take('e') || take('E')) {
      if (!take('-')) take('+');
      return digits();
    }
    return true;
  }

  bool word() {
    for (const std::string_view known : {"true", "false", "null"}) {
      if (json_.substr(at_, known.size()) != known) continue;
      at_ += known.size();
      return true;
    }
    return false;
  }

  std::string_view json_;
  std::size_t deepest_;
  JsonVisitor& visitor_;
  std::vector<Container> open_;
  std::string_view name_;
  std::size_t at_ = 0;
  bool opened_ = false;
  JsonFault fault_ = JsonFault::malformed;
};

}  // namespace

JsonFault walk_json(std::string_view json, std::size_t deepest, JsonVisitor& visitor) {
  return Walk(json, deepest, visitor).run();
}

}  // namespace fanjian::render
