// Old names, which stand nowhere: node tests/names.mjs prints old and new, and fails where an old one is in use.
//
// A row: the old name, the new one, where the old one would be looked for (core, web, both, or one folder), and the
// pattern where the name alone would find other things.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../', import.meta.url));
const documents = ['README.md', 'tests/README.md', 'tests/bench/README.md', 'web/README.md', 'web/docs/', 'web/package/'];
const core = ['core/', 'tests/core/', 'tests/fuzz/', 'tests/faults/', 'tests/golden/', 'tests/accuracy/', ...documents];
const web = ['web/src/', 'web/build', 'web/examples/', 'tests/web/', ...documents];

export const names = [
  // Rooms and namespaces.
  ['core/script/', 'core/convert/', 'core', /core(\/|', ')script(\/|')|"script\/\w+\.h"/],
  ['core/lexicon/', 'core/dictionary/', 'core', /core(\/|', ')lexicon(\/|')|"lexicon\/\w+\.h"/],
  ['core/reader/', 'core/story/, core/render/', 'core', /core(\/|', ')reader(\/|')|"reader\/\w+\.h"/],
  ['core/tools/, core/command/', 'core/render/, core/cli/', 'core', /core(\/|', ')(tools|command)(\/|')|"(tools|command)\/\w+\.h"/],
  ['fanjian::command', 'fanjian::cli', 'core'],
  ['fanjian::bridge', 'fanjian::wasm', 'core'],
  // The core.
  ['Book, book.h', 'DictionaryData, dictionary.h', 'core', /\bBook\b|\bbook\.h\b/],
  ['PhraseBook', 'DictionaryId', 'core'],
  ['plain.h', 'source_dictionaries.h', 'core', /\bplain\.h\b|\bclass Plain\b/],
  ['prover.h, Prover', 'redundancy_checker.h, RedundancyChecker', 'core', /\bprover\.h\b|\bProver\b/],
  ['harmless, superfluous', 'is_redundant, redundant_phrases', 'core/dictionary/', /\b(harmless|superfluous)\b/],
  ['telling', 'with_counterexample', 'core/dictionary/pack/', /\btelling\b/],
  ['choose.cpp', 'rank_phrases.cpp', 'core', /\bchoose\.cpp\b/],
  ['kept.txt', 'always_keep_phrases.txt', 'core', /\bkept\.txt\b/],
  ['Plan, Step', 'MatchPlan, ConversionStage', 'core/convert/', /\b(class|struct) (Plan|Step)\b/],
  ['Told, Asked, Settled', 'MatchOutput, ContextQuery, ResolvedCharacter', 'core', /\b(class|struct) (Told|Asked|Settled)\b/],
  ['document_memory.h', 'document_consistency.h', 'core', /\bdocument_memory\b|\bDocumentMemory\b/],
  ['heard, loudest', 'votes, max_vote', 'core/convert/document_consistency', /\bloudest\b|\bheard\[/],
  ['made_once.h, MadeOnce', 'lazy.h, Lazy', 'core', /\bmade_once\b|\bMadeOnce\b/],
  ['guarded.h', 'catch_bad_alloc.h', 'core', /\bguarded\.h\b/],
  ['keyed.h, Keyed', 'text/sort.h, KeyedIndex', 'core', /\bkeyed\.h\b|\bKeyed\b/],
  ['sink.h', 'output_buffer.h', 'core', /\bsink\.h\b/],
  ['particle.h, find_zhu', 'zhu_zhe.h, classify_zhu', 'core', /\bparticle\.h\b|\bfind_zhu\b/],
  ['lay_back, laid_back, lay_apart', 'project_offsets, projectOffsets, spaceLatin', 'both', /\b(lay_back|laid_back|lay_apart|layBack|laidBack|layApart)\b/],
  ['StoryDraft', 'StoryInput', 'both'],
  ['MarkSetter', 'PunctuationNormalizer', 'core'],
  ['structure_json', 'page_model_json', 'both'],
  ['Share, Remembered, Piece', 'BlockSlice, ResolvedContext, TextPiece', 'core', /\b(class|struct) (Share|Remembered|Piece)\b/],
  ['head.h, head_writer', 'lead_in.h, lead_in_writer', 'core', /\bhead\.h\b|\bhead_writer\b|\bHeadWriter\b/],
  ['heading.h', 'subheading.h', 'core', /"[\w/]*\/heading\.h"/],
  ['furniture', 'boilerplate', 'core'],
  ['stamp.cpp', 'timestamp_line.cpp', 'core', /\bstamp\.cpp\b/],
  ['mode.h', 'dispatch_kind.h', 'core', /"[\w/]*\/mode\.h"/],
  ['clean.h, Clean', 'folded_text.h, FoldedText', 'core', /\bclean\.h\b|\bclass Clean\b/],
  ['context/format.h, features.h', 'context_format.h, context_features.h', 'core', /\bcontext\/(format|features)\.h\b|(?<!context_)\bfeatures\.h\b/],
  ['facts_*.h', 'vocabulary/*.txt', 'core', /\bfacts_\w+\.h\b/],
  ['Judges, judges.h', 'Evidence, evidence.h', 'core', /\bJudges\b|\bjudges\.h\b/],
  ['repair/run.h, bytes.h, words.h', 'byte_run.h, mojibake.h, unigram_segmenter.h', 'core', /"repair\/(run|bytes|words)\.h"/],
  ['Doubt', 'Diagnostic', 'both', /\bDoubt\b/],
  ['bits.h, exchange.h, bridge.cpp', 'abi_flags.h, abi_state.h, abi_*.cpp', 'core/', /\b(bits|exchange)\.h\b|\bbridge\.cpp\b/],
  ['whole.cpp, checker.cpp', 'read_story.cpp, built_in_lists.cpp', 'core/cli/', /\b(whole|checker)\.(cpp|h)\b/],
  // The web layer.
  ['variant="…"', 'url-param', 'both', /\bvariant="variant"|\bvariant=\\?"url/],
  ['wording, mending, mends', 'regional-words, corrections', 'web', /\b(wording|mending|mends)=|'(wording|mending|mends)'/],
  ['marks="…"', 'highlight-changes', 'web', /<fanjian-reader[^>]* marks[= >]/],
  ['direction="vertical"', 'writing-mode', 'web', /\bdirection="(vertical|horizontal)"/],
  ['interface="…"', 'ui-lang', 'web', /<fanjian-\w+[^>]* interface=/],
  ['region="generic"', 'region="none"', 'both', /\bregion="generic"/],
  ['Told, Asked, Aim, Bench, Hands', 'StorySource, CharacterRef, ConversionTarget, ExtrasContext, ToolbarCallbacks', 'web', /\b(class|interface|type) (Told|Asked|Aim|Bench|Hands)\b/],
  ['class Listener', 'SpeechReader', 'web', /\bclass Listener\b/],
  ['having_extras', 'loadReaderTools', 'web', /\bhaving_?[eE]xtras\b/],
  ['snake_case functions', 'camelCase', 'web/src/', /\bfunction [a-z]+_[a-z]/],
];

const places = { core, web, both: [...core, ...web] };
export function oldNames(files, read) {
  const found = [];
  for (const file of files) {
    const rows = names.filter(([, , where]) => (places[where] ?? [where]).some((folder) => file.startsWith(folder)));
    if (!rows.length) continue;
    const text = read(file);
    for (const [old, now, , pattern = new RegExp(`\\b${old.replaceAll('.', '\\.')}\\b`)] of rows) {
      const at = text.search(pattern);
      if (at >= 0) found.push(`${file}:${text.slice(0, at).split('\n').length}: ${old} is now ${now}`);
    }
  }
  return found;
}

const source = /\.(h|cpp|in|ts|mjs|md|html|css|cmake)$|CMakeLists\.txt$/;
export function tracked() {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'README.md', 'core', 'web', 'tests'], { cwd: top, encoding: 'utf8' })
    .split('\n').filter((file) => source.test(file) && !/^tests\/(fuzz\/corpus|golden\/.*\/|names\.mjs|web\/house\.test)/.test(file));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const width = Math.max(...names.map(([old]) => old.length));
  for (const [old, now] of names) console.log(`${old.padEnd(width)}  ${now}`);
  const found = oldNames(tracked(), (file) => readFileSync(path.join(top, file), 'utf8'));
  for (const one of found) console.error(`names: ${one}`);
  if (found.length) process.exit(1);
  console.log('names: none of the old ones is in use');
}
