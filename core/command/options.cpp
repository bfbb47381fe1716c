#include "command/options.h"

#include <getopt.h>

#include <cstdio>
#include <string_view>

namespace fanjian::command {
namespace {

constexpr const char* help =
    "usage: fanjian <command> [options] [file]\n"
    "\n"
    "  convert   text in, converted text out, as it comes\n"
    "  parse     a story in, its parts as JSON out (schema.org NewsArticle, with spans)\n"
    "  render    a story in, an <article> of HTML out\n"
    "\n"
    "  --to TAG         zh-Hans, zh-Hant, zh-Hant-TW, zh-Hant-HK\n"
    "  --from TAG       what the text is written in; if not given, its beginning tells\n"
    "  --from LABEL     how it is encoded: utf-8, utf-16le, utf-16be, gb18030, gbk, big5, big5-hkscs;\n"
    "                   if not given, its bytes tell. --from may be given for each.\n"
    "  --config NAME    convert: s2t t2s s2tw tw2s s2hk hk2s s2twp tw2sp s2hkp hk2sp t2tw tw2t t2hk hk2t\n"
    "  --wording        regional words too\n"
    "  --rare           allow characters that many fonts do not have\n"
    "  --ndjson         a JSON value on each line, in and out; a bad one is told and passed over\n"
    "  --indent         parse: in lines, for eyes\n"
    "  -o, --output F   write F, all of it or nothing\n"
    "  -h, --help       this\n"
    "  -V, --version\n"
    "\n"
    "Without a file, or for -, standard input is read. What comes out is UTF-8.\n"
    "exit code: 0 done, 1 the input is at fault, 2 the call is\n";

enum Option { to = 256, from, config, wording, rare, ndjson, indent };

constexpr option known[] = {
    {"to", required_argument, nullptr, to},
    {"from", required_argument, nullptr, from},
    {"config", required_argument, nullptr, config},
    {"wording", no_argument, nullptr, wording},
    {"rare", no_argument, nullptr, rare},
    {"ndjson", no_argument, nullptr, ndjson},
    {"indent", no_argument, nullptr, indent},
    {"output", required_argument, nullptr, 'o'},
    {"help", no_argument, nullptr, 'h'},
    {"version", no_argument, nullptr, 'V'},
    {nullptr, 0, nullptr, 0},
};

bool wrong(const char* what, const char* value = "") {
  std::fprintf(stderr, "fanjian: %s%s\nfanjian --help says what there is.\n", what, value);
  return false;
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
    case ndjson: options.records = true; return true;
    case indent: options.indent = true; return true;
    case 'o': options.output = optarg; return true;
    case to:
      options.to = variety_of_tag(optarg);
      return options.to || wrong("not a tag of written Chinese: ", optarg);
    default: return wrong("no such option, or its value is missing: ", "see above");
  }
}

}  // namespace

std::optional<Options> options_of(int argc, char** argv, int& exit_code) {
  Options options;
  exit_code = 2;
  for (int c; (c = getopt_long(argc, argv, "o:hV", known, nullptr)) != -1;) {
    if (c == 'h' || c == 'V') {
      std::fputs(c == 'h' ? help : FANJIAN_VERSION "\n", stdout);
      exit_code = 0;
      return std::nullopt;
    }
    if (!read_one(options, c)) return std::nullopt;
  }
  const std::string_view task = optind < argc ? argv[optind++] : "";
  if (task == "convert") options.task = Task::convert;
  else if (task == "parse") options.task = Task::parse;
  else if (task == "render") options.task = Task::render;
  else return wrong(task.empty() ? "no command" : "no such command: ", task.data()), std::nullopt;
  if (optind < argc && std::string_view(argv[optind]) != "-") options.file = argv[optind];
  if (argc - optind > 1) return wrong("one file at most"), std::nullopt;
  if (options.task == Task::convert && !options.to) return wrong("convert needs --to or --config"), std::nullopt;
  if (options.task != Task::convert && options.exact) return wrong("--config is for convert"), std::nullopt;
  return options;
}

}  // namespace fanjian::command
