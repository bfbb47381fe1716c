// Pinyin with tone marks to Zhuyin, by rule (the Ministry of Education's table of correspondences).
// A syllable that is none gives null.

const tones = ['\u0304', '\u0301', '\u030c', '\u0300'];
const toneMarks = ['', '\u02ca', '\u02c7', '\u02cb'];

const initials: Record<string, string> = {
  b: '\u3105', p: '\u3106', m: '\u3107', f: '\u3108', d: '\u3109', t: '\u310a', n: '\u310b', l: '\u310c',
  g: '\u310d', k: '\u310e', h: '\u310f', j: '\u3110', q: '\u3111', x: '\u3112',
  zh: '\u3113', ch: '\u3114', sh: '\u3115', r: '\u3116', z: '\u3117', c: '\u3118', s: '\u3119',
};

// Finals as they sound, with i, u, \u00fc for the medials written in full.
const finals: Record<string, string> = {
  a: '\u311a', o: '\u311b', e: '\u311c', '\u00ea': '\u311d', ai: '\u311e', ei: '\u311f', ao: '\u3120', ou: '\u3121',
  an: '\u3122', en: '\u3123', ang: '\u3124', eng: '\u3125', er: '\u3126',
  i: '\u3127', ia: '\u3127\u311a', io: '\u3127\u311b', ie: '\u3127\u311d', iai: '\u3127\u311e', iao: '\u3127\u3120',
  iu: '\u3127\u3121', ian: '\u3127\u3122', in: '\u3127\u3123', iang: '\u3127\u3124', ing: '\u3127\u3125',
  u: '\u3128', ua: '\u3128\u311a', uo: '\u3128\u311b', uai: '\u3128\u311e', ui: '\u3128\u311f', uan: '\u3128\u3122',
  un: '\u3128\u3123', uang: '\u3128\u3124', ueng: '\u3128\u3125', ong: '\u3128\u3125',
  '\u00fc': '\u3129', '\u00fce': '\u3129\u311d', '\u00fcan': '\u3129\u3122', '\u00fcn': '\u3129\u3123', iong: '\u3129\u3125',
};

// Syllables that are a sound of their own.
const whole: Record<string, string> = {
  m: '\u3107', n: '\u3123', ng: '\u312b', hm: '\u310f\u3107', hng: '\u310f\u312b', '\u00ea': '\u311d', r: '\u3126',
};

// yi, ya, wu, wo, yu, yue \u2026: how a final is written where nothing stands before it.
function withoutInitial(body: string): string {
  if (body.startsWith('yu')) return body === 'yuan' || body === 'yue' || body === 'yun' || body === 'yu'
    ? `\u00fc${body.slice(2)}` : body;
  if (body === 'yong') return 'iong';
  if (body === 'you') return 'iu';
  if (body.startsWith('yi')) return body.slice(1);
  if (body.startsWith('y')) return `i${body.slice(1)}`;
  if (body === 'wei') return 'ui';
  if (body === 'wen') return 'un';
  if (body.startsWith('wu')) return body.slice(1);
  if (body.startsWith('w')) return `u${body.slice(1)}`;
  return body;
}

export function zhuyinOf(pinyin: string): string | null {
  let tone = -1;
  const body = [...pinyin.toLowerCase().normalize('NFD')].filter((c) => {
    const found = tones.indexOf(c);
    if (found >= 0) tone = found;
    return found < 0;
  }).join('').normalize('NFC');
  const sound = soundOf(body);
  return sound && (tone < 0 ? `\u02d9${sound}` : sound + toneMarks[tone]);
}

function soundOf(body: string): string | null {
  if (whole[body]) return whole[body]!;
  const initial = /^([zcs]h|[bpmfdtnlgkhjqxrzcs])/.exec(body)?.[0] ?? '';
  let final = initial ? body.slice(initial.length) : withoutInitial(body);
  if (/^[jqx]$/.test(initial) && final.startsWith('u')) final = `\u00fc${final.slice(1)}`;
  // zhi, chi, shi, ri, zi, ci, si: the consonant alone is the syllable.
  if (final === 'i' && /^([zcs]h?|r)$/.test(initial)) return initials[initial]!;
  const sound = finals[final];
  return sound ? (initials[initial] ?? '') + sound : null;
}
