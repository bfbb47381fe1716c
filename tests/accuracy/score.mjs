// Scores one converter's output against aligned pairs. Pure functions: no files, no processes.
//
// A pair is {source, target}: Simplified and Traditional, one code point for one code point. Three
// ways of counting, each more lenient than the one before:
//   strict    the very same character
//   variant   glyph variants of one character are the same (裏/裡, 羣/群): classes.tsv, kind "variant"
//   spelling  words with two accepted spellings too (占/佔, 台/臺): classes.tsv, kind "spelling"
export const COUNTINGS = ['strict', 'variant', 'spelling'];

// classes.tsv: kind ⇥ members ⇥ where ⇥ source. `where` is "*" or a list of Simplified contexts in
// which the members are interchangeable, with the character in question as it stands ("宣布");
// a context that starts with "-" is one where they are not ("-周恩来").
export function parseClasses(text) {
  const variants = new Map();
  const spellings = new Map();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [kind, members, where] = line.split('\t');
    const chars = [...members];
    if (kind === 'variant') {
      const heads = new Set(chars.map((c) => variants.get(c) ?? c));
      const head = heads.values().next().value;
      for (const [c, its] of variants) if (heads.has(its)) variants.set(c, head);
      for (const c of chars) variants.set(c, head);
    } else if (kind === 'spelling') {
      const contexts = where.split(' ').filter((context) => context !== '*');
      const rule = {
        members: new Set(chars),
        only: contexts.filter((c) => !c.startsWith('-')).map((c) => [...c]),
        except: contexts.filter((c) => c.startsWith('-')).map((c) => [...c.slice(1)]),
      };
      for (const c of chars) spellings.set(c, [...(spellings.get(c) ?? []), rule]);
    } else {
      throw new Error(`classes: unknown kind in "${line}"`);
    }
  }
  return { variants, spellings };
}

// Does the context (an array of characters) stand in `source` so that it covers position `at`?
function covers(context, source, at) {
  for (let offset = 0; offset < context.length; offset++) {
    const start = at - offset;
    if (start < 0 || start + context.length > source.length) continue;
    if (context.every((c, k) => source[start + k] === c)) return true;
  }
  return false;
}

// The strictest counting that still takes `got` for `want`: 0 strict, 1 variant, 2 spelling, 3 wrong.
export function grade(got, want, source, at, classes) {
  if (got === want) return 0;
  const same = (c) => classes.variants.get(c) ?? c;
  if (same(got) === same(want)) return 1;
  for (const rule of classes.spellings.get(want) ?? []) {
    const members = [...rule.members].map(same);
    if (!members.includes(same(got)) || !members.includes(same(want))) continue;
    if (rule.except.some((c) => covers(c, source, at))) continue;
    if (rule.only.length === 0 || rule.only.some((c) => covers(c, source, at))) return 2;
  }
  return 3;
}

// For each character of `want`, what `got` has in its place ('' where nothing); what is too much is
// hung on the character before it. Equal lengths are read position by position.
export function align(got, want) {
  if (got.length === want.length) return got;
  const rows = want.length + 1;
  const columns = got.length + 1;
  const cost = new Uint32Array(rows * columns);
  for (let j = 1; j < columns; j++) cost[j] = j;
  for (let i = 1; i < rows; i++) {
    cost[i * columns] = i;
    for (let j = 1; j < columns; j++) {
      const swap = cost[(i - 1) * columns + j - 1] + (want[i - 1] === got[j - 1] ? 0 : 1);
      const drop = cost[(i - 1) * columns + j] + 1;
      const add = cost[i * columns + j - 1] + 1;
      cost[i * columns + j] = Math.min(swap, drop, add);
    }
  }
  const aligned = want.map(() => '');
  let i = want.length;
  let j = got.length;
  while (i > 0 || j > 0) {
    const here = cost[i * columns + j];
    if (i > 0 && j > 0 && here === cost[(i - 1) * columns + j - 1] + (want[i - 1] === got[j - 1] ? 0 : 1)) {
      i--;
      j--;
      aligned[i] = got[j] + aligned[i];
    } else if (j > 0 && here === cost[i * columns + j - 1] + 1) {
      j--;
      const home = Math.max(i - 1, 0);
      if (aligned.length > 0) aligned[home] = got[j] + aligned[home];
    } else {
      i--;
    }
  }
  return aligned;
}

const zeros = () => [0, 0, 0];

// pairs: [{source, target}] as strings; outputs: strings, one a pair; ambiguous: Set of source
// characters. `least`: a character counts in the macro average from so many occurrences on.
export function score(pairs, outputs, ambiguous, classes, { least = 5, examples = 3 } = {}) {
  const total = { sentences: 0, characters: 0, ambiguous: 0, skipped: 0 };
  const errors = zeros();
  const wrongAmbiguous = zeros();
  const broken = zeros();
  const byCharacter = new Map();
  const confusions = new Map();
  pairs.forEach((pair, index) => {
    const source = [...pair.source];
    const want = [...pair.target];
    if (source.length !== want.length) {
      total.skipped++;
      return;
    }
    const got = align([...outputs[index]], want);
    total.sentences++;
    total.characters += want.length;
    let worst = 0;
    for (let at = 0; at < want.length; at++) {
      const level = got[at] === want[at] ? 0 : grade(got[at], want[at], source, at, classes);
      worst = Math.max(worst, level);
      for (let k = 0; k < level; k++) errors[k]++;
      if (ambiguous.has(source[at])) {
        total.ambiguous++;
        const entry = byCharacter.get(source[at]) ?? { count: 0, wrong: zeros() };
        entry.count++;
        for (let k = 0; k < level; k++) entry.wrong[k]++;
        byCharacter.set(source[at], entry);
        for (let k = 0; k < level; k++) wrongAmbiguous[k]++;
      }
      if (level > 0) {
        const key = `${source[at]}\t${want[at]}\t${got[at]}\t${COUNTINGS[level] ?? 'wrong'}`;
        const entry = confusions.get(key) ?? { count: 0, examples: [] };
        entry.count++;
        if (entry.examples.length < examples) {
          entry.examples.push({
            sentence: index,
            text: `${source.slice(Math.max(0, at - 8), at).join('')}[${source[at]}]${source.slice(at + 1, at + 9).join('')}`,
          });
        }
        confusions.set(key, entry);
      }
    }
    for (let k = 0; k < worst; k++) broken[k]++;
  });
  const macro = zeros();
  let kinds = 0;
  for (const entry of byCharacter.values()) {
    if (entry.count < least) continue;
    kinds++;
    for (let k = 0; k < 3; k++) macro[k] += 1 - entry.wrong[k] / entry.count;
  }
  return {
    total,
    kinds,
    characterErrors: errors.map((n) => n / total.characters),
    ambiguousRight: wrongAmbiguous.map((n) => 1 - n / total.ambiguous),
    macroRight: macro.map((sum) => sum / kinds),
    sentencesRight: broken.map((n) => 1 - n / total.sentences),
    byCharacter,
    confusions,
  };
}
