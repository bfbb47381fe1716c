#include "cli/options.h"

#include <getopt.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <string_view>

#include "cli/output.h"
#include "text/visible.h"

namespace fanjian::cli {
namespace {

constexpr const char* help =
    "usage: fanjian <command> [options] [file]\n"
    "\n"
    "  convert   convert text between Traditional and Simplified, as a stream\n"
    "  parse     parse a story into JSON (schema.org NewsArticle, with spans)\n"
    "  render    render a story as an HTML <article>\n"
    "  bundle    write a story as one HTML file with the reader inside\n"
    "  check     report damage from machine conversion in a story\n"
    "\n"
    "  --to TAG         target: zh-Hans, zh-Hant, zh-Hant-TW or zh-Hant-HK; required by convert, else the story's own\n"
    "  --from TAG       convert: source variety; detected from the beginning of the text by default\n"
    "  --from LABEL     encoding: utf-8, utf-16le, utf-16be, gb18030, gbk, big5 or big5-hkscs; detected by default.\n"
    "                   --from may be given twice, for variety and encoding.\n"
    "  --config NAME    convert: s2t t2s s2tw tw2s s2hk hk2s s2twp tw2sp s2hkp hk2sp t2tw tw2t t2hk hk2t\n"
    "  --regional-words also convert regional words\n"
    "  --glossary F     your own words, a term a line: word TAB becomes; may be given more than once\n"
    "  --house-style S  spellings of a paper: tw-press, tw-moe, hk-press, hk-gov, or single ones: \"hk-gov 台\"\n"
    "  --rare           allow characters that many fonts lack\n"
    "  --keep-cantonese convert --to zh-Hans: keep the Cantonese 係\n"
    "  --text           convert: an HTML page as plain text, markup and all; the tool that Node runs converts pages\n"
    "  --indent         parse: pretty-print\n"
    "  --correct        check: write the corrected text instead of a report\n"
    "  --no-correct     bundle: leave wrong characters as they are; by default they are corrected in the view, and\n"
    "                   the reader can switch to the source\n"
    "  --json           check: write {\"diagnostics\": [{\"kind\", \"start\", \"end\", \"line\", \"column\", \"text\", \"fix\",\n"
    "                   \"suggestion\", \"reason\"}]}, offsets in UTF-16 units\n"
    "  --url URL        bundle: canonical URL of the page\n"
    "  --image URL      bundle: preview image for sharing\n"
    "  --site NAME      bundle: publisher; the publisher named in the story by default\n"
    "  --ndjson         one JSON value per line, in and out; invalid lines are reported and skipped\n"
    "  -o, --output F   write to F atomically; to a device or a pipe as a stream\n"
    "  -h, --help       show this help\n"
    "  -V, --version    show the version\n"
    "\n"
    "Reads standard input without a file or for -. Writes UTF-8.\n"
    "Exit status: 0 success; 1 input problem (check: issues found); 2 usage error\n";

enum Option {
  to = 256,
  from,
  config,
  regional_words,
  rare,
  keep_cantonese,
  ndjson,
  indent,
  json,
  correct,
  no_correct,
  url,
  image,
  site,
  html,
  text,
  glossary,
  house_style
};

constexpr option known[] = {
    {"to", required_argument, nullptr, to},
    {"from", required_argument, nullptr, from},
    {"config", required_argument, nullptr, config},
    {"regional-words", no_argument, nullptr, regional_words},
    {"glossary", required_argument, nullptr, glossary},
    {"house-style", required_argument, nullptr, house_style},
    {"rare", no_argument, nullptr, rare},
    {"keep-cantonese", no_argument, nullptr, keep_cantonese},
    {"ndjson", no_argument, nullptr, ndjson},
    {"indent", no_argument, nullptr, indent},
    {"json", no_argument, nullptr, json},
    {"correct", no_argument, nullptr, correct},
    {"no-correct", no_argument, nullptr, no_correct},
    {"url", required_argument, nullptr, url},
    {"image", required_argument, nullptr, image},
    {"site", required_argument, nullptr, site},
    {"html", no_argument, nullptr, html},
    {"text", no_argument, nullptr, text},
    {"output", required_argument, nullptr, 'o'},
    {"help", no_argument, nullptr, 'h'},
    {"version", no_argument, nullptr, 'V'},
    {nullptr, 0, nullptr, 0},
};

constexpr struct {
  std::string_view name;
  Task task;
} tasks[] = {{"convert", Task::convert},
             {"parse", Task::parse},
             {"render", Task::render},
             {"bundle", Task::bundle},
             {"check", Task::check}};

bool wrong(const char* what, const char* value = "") {
  std::fprintf(stderr, "fanjian: %s%s\nTry 'fanjian --help'.\n", what, text::visible(value).c_str());
  return false;
}

// Rejects options that the command would ignore.
bool suits(const Options& options) {
  const Task task = options.task;
  if (task == Task::convert && !options.to) return wrong("convert needs --to or --config");
  if (task != Task::convert && options.exact) return wrong("--config is for convert");
  if (options.keep_cantonese && (task != Task::convert || options.exact || options.to != convert::Variety::hans))
    return wrong("--keep-cantonese is for convert --to zh-Hans");
  if (task != Task::convert && options.as_text) return wrong("--text is for convert");
  if (task != Task::parse && options.indent) return wrong("--indent is for parse");
  if (task != Task::check && options.json) return wrong("--json is for check");
  if (task != Task::check && task != Task::bundle && options.correct) return wrong("--correct is for check and bundle");
  if (task != Task::bundle && options.as_found) return wrong("--no-correct is for bundle");
  if (task != Task::bundle && !(options.url + options.image + options.site).empty())
    return wrong("--url, --image and --site are for bundle");
  if ((task == Task::check || task == Task::parse) && (options.to || options.regional_words || options.rare))
    return wrong("--to, --regional-words and --rare are for convert, render and bundle");
  if ((task == Task::check || task == Task::parse) && !(options.glossaries.empty() && options.house_styles.empty()))
    return wrong("--glossary and --house-style are for convert, render and bundle");
  return true;
}

bool read_from(Options& options, const char* value) {
  if (const auto variety = convert::variety_of_tag(value)) options.from = variety;
  else if (const auto encoding = text::encoding_of(value)) options.encoding = encoding;
  else return wrong("neither a tag of written Chinese nor an encoding: ", value);
  return true;
}

bool read_config(Options& options, const char* value) {
  const auto direction = convert::direction_of_config(value);
  if (!direction) return wrong("there is no configuration ", value);
  options.from = direction->from;
  options.to = direction->to;
  options.regional_words = options.regional_words || direction->regional_words;
  options.exact = true;
  return true;
}

bool read_one(Options& options, int c) {
  switch (c) {
    case from: return read_from(options, optarg);
    case config: return read_config(options, optarg);
    case regional_words: options.regional_words = true; return true;
    case glossary: options.glossaries.emplace_back(optarg); return true;
    case house_style: options.house_styles.emplace_back(optarg); return true;
    case rare: options.rare = true; return true;
    case keep_cantonese: options.keep_cantonese = true; return true;
    case ndjson: options.records = true; return true;
    case indent: options.indent = true; return true;
    case json: options.json = true; return true;
    case correct: options.correct = true; return true;
    case html: return wrong("--html: the tool that Node runs converts pages: node cli.mjs convert");
    case text: options.as_text = true; return true;
    case no_correct: options.as_found = true; return true;
    case url: options.url = optarg; return true;
    case image: options.image = optarg; return true;
    case site: options.site = optarg; return true;
    case 'o': options.output = optarg; return !options.output.empty() || wrong("--output needs a name");
    case to:
      options.to = convert::variety_of_tag(optarg);
      return options.to || wrong("not a tag of written Chinese: ", optarg);
    default: return false;
  }
}

}  // namespace

std::optional<Options> options_of(int argc, char** argv, int& exit_code) {
  Options options;
  exit_code = 2;
  opterr = 0;
  for (int c; (c = getopt_long(argc, argv, "o:hV", known, nullptr)) != -1;) {
    if (c == 'h' || c == 'V') {
      Output output("");
      output.write(c == 'h' ? help : FANJIAN_VERSION "\n");
      exit_code = output.finish() ? 0 : 1;
      return std::nullopt;
    }
    if (c == '?') {
      const char letter[] = {'-', static_cast<char>(optopt), '\0'};
      return wrong("no such option, or its value is missing: ", optopt > 0 && optopt < to ? letter : argv[optind - 1]),
             std::nullopt;
    }
    if (!read_one(options, c)) return std::nullopt;
  }
  const std::string_view task = optind < argc ? argv[optind++] : "";
  const auto* const found = std::find_if(std::begin(tasks), std::end(tasks),
                                         [&](const auto& each) { return each.name == task; });
  if (found == std::end(tasks))
    return wrong(task.empty() ? "no command" : "no such command: ", task.data()), std::nullopt;
  options.task = found->task;
  if (optind < argc && std::string_view(argv[optind]) != "-") options.file = argv[optind];
  if (argc - optind > 1) return wrong("one file at most"), std::nullopt;
  if (!suits(options)) return std::nullopt;
  if (options.task == Task::bundle) options.correct = !options.as_found;
  return options;
}

}  // namespace fanjian::cli
