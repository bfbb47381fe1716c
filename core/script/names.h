// Surnames whose traditional form is not what the character becomes elsewhere.
#pragma once

#include <optional>

namespace fanjian {

// The traditional form of a simplified surname, where the character is ambiguous and the surname
// is settled; nothing otherwise.
//
// Source of the rule: the surnames of 百家姓 as its traditional editions print them (范余于周沈姜谷
// 岳卜种仇鍾郁朴涂游曲干…), with 后 占 征 丑 斗 from 通志·氏族略. The official simplification merged
// them with 範餘於週瀋薑穀嶽蔔種讎鐘鬱樸塗遊麴乾/幹, 後佔徵醜鬥, which are no surnames.
std::optional<char32_t> surname_in_hant(char32_t simplified);

}  // namespace fanjian
