// Pages drawn from pages.txt.
#include <fstream>
#include <map>
#include <random>
#include <sstream>

#include "article/lexical/gloss.h"
#include "article/train/train.h"

namespace fanjian::article::train {
namespace {

struct Row {
  std::string role, text;
  unsigned chance, least, most;
};

class Drawer {
 public:
  explicit Drawer(const std::string& file) {
    std::ifstream in(file);
    std::string line, list;
    bool page = false;
    while (std::getline(in, line)) {
      if (line.empty() || line[0] == '#') {
        if (!(line.rfind("#{", 0) == 0)) continue;
      }
      if (line.rfind("list ", 0) == 0) {
        list = line.substr(5);
        page = false;
      } else if (line.rfind("page ", 0) == 0) {
        pages_.emplace_back();
        page = true;
      } else if (page) {
        std::istringstream row(line);
        Row r;
        std::string chance, range;
        std::getline(row, r.role, '\t');
        std::getline(row, chance, '\t');
        std::getline(row, range, '\t');
        std::getline(row, r.text);
        r.chance = static_cast<unsigned>(std::stoul(chance));
        r.least = static_cast<unsigned>(std::stoul(range));
        r.most = static_cast<unsigned>(std::stoul(range.substr(range.find('-') + 1)));
        pages_.back().push_back(std::move(r));
      } else {
        lists_[list].push_back(line);
      }
    }
  }

  void draw(int copies, std::vector<Example>& out) {
    for (int n = 0; n < copies; ++n)
      for (const auto& page : pages_) {
        std::string text;
        AnnotatedStory story;
        std::string last;
        for (const Row& row : page) {
          if (below(100) >= row.chance) continue;
          const unsigned count = row.least + below(row.most - row.least + 1);
          const std::string* in_order = nullptr;
          const auto found = row.text.size() > 2 && row.text[0] == '{'
                                 ? lists_.find(row.text.substr(1, row.text.size() - 2))
                                 : lists_.end();
          // Numbered and timed items come in the list's order.
          const bool ordered = found != lists_.end() && row.role == "item";
          unsigned start = ordered && below(2) ? 0u : ordered ? below(2) : 0u;
          for (unsigned k = 0; k < count; ++k) {
            in_order = ordered && start + k < found->second.size() ? &found->second[start + k] : nullptr;
            std::string drawn = fill(in_order ? *in_order : row.text);
            if (drawn == last) continue;
            last = drawn;
            AnnotatedLine line;
            line.role = row.role;
            line.text = drawn;
            story.lines.push_back(line);
            (story.text += drawn) += '\n';
          }
        }
        add_whole(story, out);
      }
  }

 private:
  unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }

  std::string fill(std::string text) {
    for (std::size_t at = 0; (at = text.find('{', at)) != std::string::npos;) {
      const std::size_t end = text.find('}', at);
      if (end == std::string::npos) break;
      const auto found = lists_.find(text.substr(at + 1, end - at - 1));
      if (found == lists_.end() || found->second.empty()) {
        at = end;
        continue;
      }
      text.replace(at, end - at + 1, found->second[below(static_cast<unsigned>(found->second.size()))]);
    }
    return text;
  }

  std::map<std::string, std::vector<std::string>> lists_;
  std::vector<std::vector<Row>> pages_;
  std::minstd_rand random_{1913};
};

}  // namespace

void add_pages(const std::string& file, int copies, std::vector<Example>& out) { Drawer(file).draw(copies, out); }

}  // namespace fanjian::article::train
