#include "cli/options.h"

#include <getopt.h>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <string_view>

#include "cli/output.h"
#include "text/visible.h"

namespace fanjian::command {
namespace {

constexpr const char* help =
    "usage: fanjian <command> [options] [file]\n"
    "\n"
    "  convert   text in, converted text out, as it comes\n"
    "  parse     a story in, its parts as JSON out (schema.org NewsArticle, with spans)\n"
    "  render    a story in, an <article> of HTML out\n"
    "  bundle    a story in, one HTML file out, with the reader in it\n"
    "  check     a story in, a report of what a machine broke in it\n"
    "\n"
    "  --to TAG         zh-Hans, zh-Hant, zh-Hant-TW, zh-Hant-HK; but for convert: if not given, the story's\n"
    "  --from TAG       convert: what the text is written in; if not given, its beginning tells\n"
    "  --from LABEL     how it is encoded: utf-8, utf-16le, utf-16be, gb18030, gbk, big5, big5-hkscs;\n"
    "                   if not given, its bytes tell. --from may be given for each.\n"
    "  --config NAME    convert: s2t t2s s2tw tw2s s2hk hk2s s2twp tw2sp s2hkp hk2sp t2tw tw2t t2hk hk2t\n"
    "  --wording        regional words too\n"
    "  --rare           allow characters that many fonts do not have\n"
    "  --keep-cantonese convert: to Simplified, 係 stays as Cantonese has it\n"
    "  --indent         parse: in lines, for eyes\n"
    "  --mend           check: the text with its mends, in place of a report; bundle: what check can mend is\n"
    "                   mended in what is shown, and its reader can have the source back\n"
    "  --json           check: {\"doubts\": [{\"kind\", \"start\", \"end\", \"line\", \"column\", \"found\", \"mended\",\n"
    "                   \"likely\"?, \"evidence\"}]}, offsets in UTF-16 units\n"
    "  --url URL        bundle: where the page will stand: its canonical address\n"
    "  --image URL      bundle: a picture for those who share it\n"
    "  --site NAME      bundle: who publishes it; if not given, the publisher that the story names\n"
    "  --ndjson         a JSON value on each line, in and out; a bad one is told and passed over\n"
    "  -o, --output F   write F, all of it or nothing; a device or a pipe as it comes\n"
    "  -h, --help       this\n"
    "  -V, --version\n"
    "\n"
    "Without a file, or for -, standard input is read. What comes out is UTF-8.\n"
    "exit code: 0 done, 1 the input is at fault (check: something was found), 2 the call is\n";

enum Option { to = 256, from, config, wording, rare, keep_cantonese, ndjson, indent, json, mend, url, image, site };

constexpr option known[] = {
    {"to", required_argument, nullptr, to},
    {"from", required_argument, nullptr, from},
    {"config", required_argument, nullptr, config},
    {"wording", no_argument, nullptr, wording},
    {"rare", no_argument, nullptr, rare},
    {"keep-cantonese", no_argument, nullptr, keep_cantonese},
    {"ndjson", no_argument, nullptr, ndjson},
    {"indent", no_argument, nullptr, indent},
    {"json", no_argument, nullptr, json},
    {"mend", no_argument, nullptr, mend},
    {"url", required_argument, nullptr, url},
    {"image", required_argument, nullptr, image},
    {"site", required_argument, nullptr, site},
    {"output", required_argument, nullptr, 'o'},
    {"help", no_argument, nullptr, 'h'},
    {"version", no_argument, nullptr, 'V'},
    {nullptr, 0, nullptr, 0},
};

constexpr struct {
  std::string_view name;
  Task task;
} tasks[] = {{"convert", Task::convert}, {"parse", Task::parse}, {"render", Task::render},
             {"bundle", Task::bundle},   {"check", Task::check}};

bool wrong(const char* what, const char* value = "") {
  std::fprintf(stderr, "fanjian: %s%s\nfanjian --help says what there is.\n", what, visible(value).c_str());
  return false;
}

// What would be passed over in silence is told.
bool suits(const Options& options) {
  const Task task = options.task;
  if (task == Task::convert && !options.to) return wrong("convert needs --to or --config");
  if (task != Task::convert && options.exact) return wrong("--config is for convert");
  if (options.keep_cantonese && (task != Task::convert || options.exact || options.to != Variety::hans))
    return wrong("--keep-cantonese is for convert --to zh-Hans");
  if (task != Task::parse && options.indent) return wrong("--indent is for parse");
  if (task != Task::check && options.json) return wrong("--json is for check");
  if (task != Task::check && task != Task::bundle && options.mend) return wrong("--mend is for check and bundle");
  if (task != Task::bundle && !(options.url + options.image + options.site).empty())
    return wrong("--url, --image and --site are for bundle");
  if ((task == Task::check || task == Task::parse) && (options.to || options.wording || options.rare))
    return wrong("--to, --wording and --rare are for convert, render and bundle");
  return true;
}

bool read_from(Options& options, const char* value) {
  if (const auto variety = variety_of_tag(value)) options.from = variety;
  else if (const auto encoding = encoding_of(value)) options.encoding = encoding;
  else return wrong("neither a tag of written Chinese nor an encoding: ", value);
  return true;
}

bool read_config(Options& options, const char* value) {
  const auto direction = direction_of_config(value);
  if (!direction) return wrong("there is no configuration ", value);
  options.from = direction->from;
  options.to = direction->to;
  options.wording = options.wording || direction->wording;
  options.exact = true;
  return true;
}

bool read_one(Options& options, int c) {
  switch (c) {
    case from: return read_from(options, optarg);
    case config: return read_config(options, optarg);
    case wording: options.wording = true; return true;
    case rare: options.rare = true; return true;
    case keep_cantonese: options.keep_cantonese = true; return true;
    case ndjson: options.records = true; return true;
    case indent: options.indent = true; return true;
    case json: options.json = true; return true;
    case mend: options.mend = true; return true;
    case url: options.url = optarg; return true;
    case image: options.image = optarg; return true;
    case site: options.site = optarg; return true;
    case 'o':
      options.output = optarg;
      return !options.output.empty() || wrong("--output needs a name");
    case to:
      options.to = variety_of_tag(optarg);
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
      return wrong("no such option, or its value is missing: ", optopt > 0 && optopt < to ? letter : argv[optind - 1]), std::nullopt;
    }
    if (!read_one(options, c)) return std::nullopt;
  }
  const std::string_view task = optind < argc ? argv[optind++] : "";
  const auto* const found = std::find_if(std::begin(tasks), std::end(tasks), [&](const auto& each) { return each.name == task; });
  if (found == std::end(tasks)) return wrong(task.empty() ? "no command" : "no such command: ", task.data()), std::nullopt;
  options.task = found->task;
  if (optind < argc && std::string_view(argv[optind]) != "-") options.file = argv[optind];
  if (argc - optind > 1) return wrong("one file at most"), std::nullopt;
  if (!suits(options)) return std::nullopt;
  return options;
}

}  // namespace fanjian::command
