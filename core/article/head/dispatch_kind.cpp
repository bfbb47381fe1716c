#include "article/head/dispatch_kind.h"

#include "article/lexical/brackets.h"
#include "article/lexical/vocabulary/outlets.h"

namespace fanjian::article {
namespace {

// 電 may be the beginning of a word (電視, 電影) where no agency and date vouch for it.
bool begins_word(Chars text, std::size_t at) {
  return longest_at(text, at, u"视 影 子 力 动 话 脑 梯 器 池 台 信 商 网 竞 缆 机 气") > 0 &&
         longest_at(text, at, u"视频 商务部 台湾 台风 台北 台中 台南 台州 子公司 信息产业") == 0;
}

}  // namespace

bool stops(Chars t, std::size_t i, std::size_t to) {
  return i >= to || t[i] == ' ' || t[i] == ':' || is_opening_bracket(t[i]);
}

bool mode_stands(Chars t, std::size_t i, std::size_t size, std::size_t to, bool agency, bool date, bool quoted) {
  const Chars mode = t.substr(i, size);
  const std::size_t after = i + size;
  const bool comma = after < to && t[after] == ',';
  const bool touches = is_word(mode, modes_that_touch);
  if (!touches) {
    if (quoted) return false;                                                    // 據某報報道，
    if (mode == U"消息" && i > 0 && is_in(t[i - 1], u"好坏假的")) return false;  // 再传好消息
    if (mode == U"信息") return after < to && t[after] == ':';
    if (comma) return mode == U"消息";
    return stops(t, after, to) || mode == U"消息";
  }
  if (mode.back() == U'讯') return longest_at(t.substr(0, to), after, u"息 号 问 飞 速 员 社") == 0;
  if (agency && date) return true;
  return after >= to || !begins_word(t.substr(0, to), after);
}

}  // namespace fanjian::article
