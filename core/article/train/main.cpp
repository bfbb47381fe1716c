// Learns the weights of core/article/roles.h from annotated stories and writes them as text:
//
//   fanjian_train_roles core/article/role_weights.txt tests/golden core/article/train/pages.txt ../shared/articles/dev
#include <filesystem>
#include <fstream>
#include <iostream>

#include "article/train/annotated.h"
#include "article/train/train.h"

using namespace fanjian;
using namespace fanjian::article::train;

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "fanjian_train_roles <weights.txt> <folder>...\n";
    return 2;
  }
  std::vector<Example> examples;
  std::size_t stories = 0, lines = 0;
  std::string folders;
  for (int i = 2; i < argc; ++i) {
    const std::filesystem::path given(argv[i]);
    // Where a folder lies on one machine is not said: its last two names are.
    (folders += ' ') += (given.is_absolute() ? given.parent_path().filename() / given.filename() : given).string();
    if (std::filesystem::is_regular_file(argv[i])) {
      add_pages(argv[i], page_copies, examples);
      continue;
    }
    if (std::filesystem::exists(std::filesystem::path(argv[i]) / "lines.tsv")) {
      add_goldens(argv[i], examples);
      continue;
    }
    const auto read = read_annotated(argv[i]);
    for (const AnnotatedStory& story : read) {
      add_examples(story, story.has_facts ? 1 : 2, examples);
      lines += story.lines.size();
    }
    stories += read.size();
  }
  if (examples.empty()) {
    std::cerr << "no annotated stories\n";
    return 1;
  }
  int forbidden = 0, wrong = 0;
  for (const Example& e : examples) forbidden += e.forbidden;
  const Weights weights = learn(examples);
  for (const Example& e : examples) {
    const auto found = article::choose_roles(e.lines, weights.view());
    for (std::size_t i = 0; i < found.size(); ++i) wrong += found[i] != e.roles[i];
  }
  std::cerr << examples.size() << " examples; roles that are not allowed: " << forbidden
            << ", not as annotated: " << wrong << '\n';
  std::ofstream out(argv[1]);
  out << "# The weights of core/article/roles.h: what each fact of a line (line_facts.h) says for each role.\n"
         "# Learned by core/article/train (conditional random field) from "
      << stories << " stories, " << lines << " lines, annotated by hand:" << folders
      << "\n"
         "# No text of a story is in them. Written by fanjian_train_roles; do not edit.\n#";
  for (const char* name : article::line_role_names) out << ' ' << name;
  out << '\n';
  std::size_t at = 0;
  const auto row = [&](const std::string& name) {
    out << name;
    for (std::size_t r = 0; r < article::line_roles; ++r) out << ' ' << static_cast<int>(weights.values[at++]);
    out << '\n';
  };
  for (std::size_t g = 0; g < article::fact_groups; ++g)
    for (std::size_t v = 0; v < article::fact_sizes[g]; ++v)
      row(std::string(article::fact_names[g]) + ':' + std::to_string(v));
  for (const char* name : article::line_role_names) row(std::string("after:") + name);
  row("after:nothing");
}
