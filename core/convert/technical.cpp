#include "convert/technical.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace fanjian::convert {
namespace {

// By sense: what is said in one row is one word.
constexpr std::string_view words[] = {
    "软件 軟件 軟體",
    "硬件 硬件 硬體",
    "程序员 程序員 程式設計師",
    "编程 編程 程式設計",
    "源代码 源代碼 原始碼",
    "代码 代碼 程式碼",
    "操作系统 操作系統 作業系統",
    "数据库 數據庫 資料庫",
    "服务器 服務器 伺服器",
    "浏览器 瀏覽器",
    "鼠标 鼠標 滑鼠",
    "光标 光標 游標",
    "文件夹 文件夾 資料夾",
    "文件名 檔名 檔案名",
    "编译 編譯",
    "线程 線程 執行緒",
    "函数 函數 函式",
    "变量 變量 變數",
    "数组 數組 陣列",
    "字符 字元",
    "字符串 字串",
    "字节 字節 位元組",
    "内存 內存 記憶體",
    "硬盘 硬盤 硬碟",
    "磁盘 磁盤 磁碟",
    "缓存 緩存 快取",
    "剪贴板 剪貼板 剪貼簿",
    "对话框 對話框 對話方塊",
    "命令行 命令列",
    "工具栏 工具欄 工具列",
    "快捷键 快捷鍵 快速鍵",
    "用户名 用戶名 使用者名稱",
    "插件 外掛",
    "扩展名 擴展名 副檔名",
    "虚拟机 虛擬機",
    "固件 韌體",
    "驱动程序 驅動程序 驅動程式",
    "应用程序 應用程序 應用程式",
    "接口 介面",
    "控件 控制項",
    "脚本 腳本 指令碼",
    "图标 圖標 圖示",
    "默认 默認 預設",
    "超链接 超鏈接 超連結",
    "算法 演算法",
    "卸载 卸載 解除安裝",
    "复选框 複選框 核取方塊",
    "局域网 局域網 區域網路",
    "网络协议 網絡協議 網路協定",
    "网页 網頁",
    "Windows",
    "Linux",
    "JavaScript",
    "Python",
    "HTML",
    "JSON",
    "SQL",
    "API",
    "URL",
    "USB",
    "CPU",
};

// The first three bytes of each word, in which place of which row it is; and a bit for the last twelve bits of
// them: where a word may begin at all.
struct Heads {
  std::uint32_t heads[256] = {}, bits[128] = {};
  std::uint8_t rows[256] = {}, offsets[256] = {};
  std::size_t count = 0;

  static constexpr std::uint32_t head_of(std::string_view text) {
    std::uint32_t head = 0;
    for (std::size_t i = 0; i < 3; ++i) head = head << 8 | static_cast<unsigned char>(text[i]);
    return head;
  }
  static constexpr std::uint32_t slot_of(std::uint32_t head) { return (head >> 2 & 0xFC0) | (head & 63); }

  constexpr Heads() {
    for (std::size_t row = 0; row < std::size(words); ++row)
      for (std::size_t at = 0; at < words[row].size();) {
        heads[count] = head_of(words[row].substr(at));
        bits[slot_of(heads[count]) / 32] |= 1u << slot_of(heads[count]) % 32;
        rows[count] = static_cast<std::uint8_t>(row);
        offsets[count++] = static_cast<std::uint8_t>(at);
        const std::size_t space = words[row].find(' ', at);
        at = space == std::string_view::npos ? words[row].size() : space + 1;
      }
  }
};
constexpr Heads heads;

// The word that `text` begins with, three bytes or more, as the place of its row and one more; 0: none.
std::size_t word_at(std::string_view text) {
  const std::uint32_t head = Heads::head_of(text);
  if ((heads.bits[Heads::slot_of(head) / 32] >> Heads::slot_of(head) % 32 & 1) == 0) return 0;
  for (std::size_t i = 0; i < heads.count; ++i) {
    if (heads.heads[i] != head) continue;
    const std::string_view word = words[heads.rows[i]].substr(heads.offsets[i]);
    if (text.substr(0, std::min(word.find(' '), word.size())) == word.substr(0, word.find(' ')))
      return heads.rows[i] + 1u;
  }
  return 0;
}

}  // namespace

void find_technical(std::string_view text, std::vector<text::Span>& lines) {
  std::size_t begin = 0, first = 0;
  bool known = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n') {
      begin = at + 1, first = 0, known = false;
    } else if (!known && text.size() - at >= 3) {
      const std::size_t word = word_at(text.substr(at));
      if (word == 0 || word == first) continue;
      known = first != 0;
      if (!known) {
        first = word;
        continue;
      }
      const std::size_t end = std::min(text.find('\n', at), text.size());
      lines.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      at = end - 1;
    }
  }
}

}  // namespace fanjian::convert
