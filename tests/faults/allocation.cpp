// Memory runs out at every allocation that there is: the first, the second, and so on until none fails.
//
// Whatever the core was doing then, it says so (an error value, or std::bad_alloc where its header says
// that), frees what it had taken, and does the same work rightly the next time.
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <new>
#include <string>
#include <vector>

#include "article/parse.h"
#include "cli/assets.h"
#include "dictionary/embedded.h"
#include "render/article_json.h"
#include "render/explain_json.h"
#include "render/json_ld.h"
#include "story/story.h"
#include "render/story_html.h"
#include "render/page_model_json.h"
#include "repair/report.h"
#include "text/decoder.h"
#include "text/encoding.h"
#include "render/page.h"
#include "convert/stream.h"

namespace {

long until_failure = -1;  // how many allocations succeed before one fails; below 0: all
long allocated = 0;       // that are not freed

void* allocate(std::size_t size) {
  if (until_failure == 0) return nullptr;
  if (until_failure > 0) --until_failure;
  void* const memory = std::malloc(size == 0 ? 1 : size);
  if (memory != nullptr) ++allocated;
  return memory;
}

void release(void* memory) noexcept {
  if (memory != nullptr) --allocated;
  std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) {
  if (void* const memory = allocate(size)) return memory;
  throw std::bad_alloc();
}
void* operator new[](std::size_t size) { return operator new(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void operator delete(void* memory) noexcept { release(memory); }
void operator delete[](void* memory) noexcept { release(memory); }
void operator delete(void* memory, std::size_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t) noexcept { release(memory); }

namespace {

using namespace fanjian;
using namespace fanjian::article;
using namespace fanjian::convert;
using namespace fanjian::dictionary;
using namespace fanjian::render;
using namespace fanjian::story;
using namespace fanjian::text;

int failures = 0;
long injected = 0;

void complain(const char* what, const char* trouble, long nth) {
  std::printf("%s: %s, with allocation %ld failing\n", what, trouble, nth);
  ++failures;
}

enum class Answer { value, error, wrong };

// `work` does something whole and says whether it came out right. `values`: what fails is told as a value.
void survives(const char* what, bool values, const std::function<Answer()>& work) {
  if (work() != Answer::value) return complain(what, "does not work at all", -1);  // and fills what is made once
  long nth = 0;
  for (;; ++nth) {
    const long before = allocated;
    Answer answer = Answer::error;
    bool thrown = false;
    until_failure = nth;
    try {
      answer = work();
    } catch (const std::bad_alloc&) {
      thrown = true;
    }
    const bool all_there = until_failure > 0 || (until_failure == 0 && answer == Answer::value && !thrown);
    until_failure = -1;
    if (answer == Answer::wrong) complain(what, "a wrong result", nth);
    if (values && thrown) complain(what, "an exception where an error value was promised", nth);
    if (allocated != before) complain(what, "memory is lost", nth);
    if (all_there || failures > 20) break;
    ++injected;
    if (nth % 97 == 0 && work() != Answer::value) complain(what, "does not work afterwards", nth);
  }
  if (work() != Answer::value) complain(what, "does not work afterwards", nth);
  std::printf("%s: %ld\n", what, nth);
}

Answer is(bool right) { return right ? Answer::value : Answer::wrong; }

// The same of what writes JSON by nlohmann_json: its tree allocates where it is taken down, so that natively the program
// may end there (std::terminate), as the wasm ends in a trap. Each in a process of its own; none goes wrong otherwise.
void survives_or_ends(const char* what, const std::function<Answer()>& work) {
  if (work() != Answer::value) return complain(what, "does not work at all", -1);
  long nth = 0, ended = 0, tried = 0;
  for (;; nth += 1 + nth / 50, ++tried) {
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
      std::signal(SIGABRT, SIG_DFL);
      std::freopen("/dev/null", "w", stderr);
      until_failure = nth;
      Answer answer = Answer::error;
      try {
        answer = work();
      } catch (const std::bad_alloc&) {
      }
      _exit(answer == Answer::wrong ? 1 : until_failure > 0 ? 2 : 0);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child) return complain(what, "no process", nth);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 2) break;
    const bool aborted = WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
    ended += aborted;
    if (!aborted && !(WIFEXITED(status) && WEXITSTATUS(status) == 0)) complain(what, "a wrong end", nth);
    if (failures > 20) break;
  }
  injected += tried;
  std::printf("%s: %ld tried of %ld, %ld end the program\n", what, tried, nth, ended);
}

std::string file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

int main() {
  const std::string golden = std::string(FANJIAN_TESTS_DIR) + "/golden/interview-questions-and-answers/source.txt";
  const std::string text = file(golden) + "環(huán)，公司(sī)，業(yè)者；领导说：“发展！”\n电邮 a@example.com\n";
  if (text.size() < 500) return std::printf("cannot read %s\n", golden.c_str()), 1;

  survives("the lexicon opens", true, [] {
    const Result<Lexicon> opened = Lexicon::open(embedded_lexicon());
    return opened ? Answer::value : opened.error().code == ErrorCode::out_of_memory ? Answer::error : Answer::wrong;
  });
  const Lexicon lexicon = std::move(Lexicon::open(embedded_lexicon()).value());

  for (const Variety to : {Variety::hant, Variety::hant_tw, Variety::hant_hk}) {
    const Converter converter(lexicon, {Variety::hans, to, true});
    std::string whole;
    converter.convert(text, whole);
    survives("a text is converted", false, [&] {
      std::string out;
      std::vector<Change> changes;
      converter.convert(text, out, &changes);
      return is(out == whole);
    });
  }
  survives("a text is converted in chunks", false, [&] {
    const Converter converter(lexicon, {Variety::hans, Variety::hant_tw});
    TextStream stream(converter);
    std::string out;
    for (const char c : {'a', '\n', 'b'}) stream.take({&c, 1}, out);
    stream.take(text, out);
    stream.end(out);
    return is(out.size() > text.size() / 2);
  });
  survives("an article is parsed", true, [&] {
    const Result<Article> article = parse(text);
    return article                                            ? is(!article.value().blocks.empty())
           : article.error().code == ErrorCode::out_of_memory ? Answer::error
                                                              : Answer::wrong;
  });

  const auto opens = [&](const std::string& source) {
    return [&lexicon, source_of = source] {
      std::string source;
      try {
        source = source_of;
      } catch (const std::bad_alloc&) {
        return Answer::error;  // ours, not the core's
      }
      const Result<Story> story = Story::open(std::move(source), lexicon);
      return story                                            ? is(!story.value().pieces().empty())
             : story.error().code == ErrorCode::out_of_memory ? Answer::error
                                                              : Answer::wrong;
    };
  };
  const Story story = std::move(Story::open(text, lexicon).value());
  const std::string json = article_json(story);
  survives("a story opens", true, opens(text));
  survives("a story opens from JSON", true, opens(json));
  survives("a story that is no JSON is refused", true, [&] {
    std::string broken;
    try {
      broken = json.substr(0, json.size() / 2);
    } catch (const std::bad_alloc&) {
      return Answer::error;
    }
    const Result<Story> refused = Story::open(std::move(broken), lexicon);
    if (refused) return Answer::wrong;
    return refused.error().code == ErrorCode::bad_json        ? Answer::value
           : refused.error().code == ErrorCode::out_of_memory ? Answer::error
                                                              : Answer::wrong;
  });

  Choices choices{false, Variety::hant_tw, true, false, true, true, false};
  const std::string shown = story.texts(lexicon, choices).all();
  survives("a story's texts are made", false, [&] { return is(story.texts(lexicon, choices).all() == shown); });
  survives("a new story's texts are made", false, [&] {  // with what it remembers
    const Result<Story> again = Story::open(text, lexicon);
    return !again ? Answer::error : is(again.value().texts(lexicon, choices).all() == shown);
  });
  survives_or_ends("a character is explained",
                   [&] { return is(explain_json(story, lexicon, story.pieces().size() / 2, 0, choices) != ""); });
  survives_or_ends("a story is written as JSON", [&] { return is(article_json(story) == json); });
  survives_or_ends("a story is written for search engines",
                   [&] { return is(json_ld(story).find("NewsArticle") != std::string::npos); });
  survives_or_ends("a story's structure is written",
                   [&] { return is(page_model_json(story).find("blocks") != std::string::npos); });
  survives("a story is written as HTML", false,
           [&] { return is(story_html(story, lexicon, choices).find("<article") != std::string::npos); });
  survives("an encoding is told", false, [&] { return is(detect_encoding(text).encoding == Encoding::utf8); });

  const auto words = repair::UnigramSegmenter::open(cli::embedded_words());
  const auto readings = repair::Readings::open(cli::embedded_readings());
  const std::string table = text::decode(text::Encoding::gb18030, repair::Gbk::all_pairs()).text;
  const auto gbk = repair::Gbk::open(table);
  survives("words are read", false, [] { return is(repair::UnigramSegmenter::open("1 1000\n5 好 你好\n").ok()); });
  survives("readings are read", false, [] { return is(repair::Readings::open("1\n节節\njié节\n").ok()); });
  survives("a table of GBK is read", false, [&] { return is(repair::Gbk::open(table).ok()); });
  const std::string damaged = "這裡的經濟發展\uFFFD(jié)摿\uE78A薮\uFFFD,值得。后半篇文章。\n";
  const auto checked = [&] {
    return repair::diagnose(lexicon, {words.value(), readings.value(), gbk.value()}, damaged);
  };
  const std::string report = repair::report(damaged, checked().value(), "a");
  survives("a text is checked", false, [&] {
    const auto diagnostics = checked();
    return !diagnostics ? Answer::error : is(repair::report(damaged, diagnostics.value(), "a") == report);
  });
  survives_or_ends("a page is made", [&] {
    return is(page_of(story, lexicon, choices, {"\"\"", "", "", "", "", ""}).find("</html>") != std::string::npos);
  });

  std::printf("%ld allocations made to fail, %s\n", injected, failures == 0 ? "all survived" : "and not all survived");
  return failures == 0 ? 0 : 1;
}
