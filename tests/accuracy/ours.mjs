// Our converter as the measurements call it: the native program where it is built, otherwise dist's.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, opencc, opencc_js, zhconv } from './systems.mjs';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const shared = path.resolve(process.env.FANJIAN_SHARED ?? path.join(root, '../shared'), 'corpus');

const native = path.join(root, '.build', 'native', 'core', 'cli', 'fanjian');
export const program = existsSync(native) ? native : 'node dist/cli.mjs';
export const ours = (tags) => command(`${program} convert ${tags}`);

const TAGS = {
  tw: ['--from zh-Hans --to zh-Hant-TW', 'zh-TW', 's2tw'],
  hk: ['--from zh-Hans --to zh-Hant-HK', 'zh-HK', 's2hk'],
  t: ['--from zh-Hans --to zh-Hant', 'zh-Hant', 's2t'],
};

// Ours and its peers, to a region: [name, function of lines]. A peer that is not installed is told once and left out.
export function systemsTo(region, probe = '这里') {
  const [tags, variant, config] = TAGS[region];
  return [
    [`ours`, ours(tags)],
    [`opencc-js`, opencc_js('cn', region)],
    [`OpenCC`, opencc(config)],
    [`zhconv`, zhconv(variant)],
  ].filter(([name, convert]) => {
    try {
      convert([probe]);
      return true;
    } catch (error) {
      if (name === 'ours') throw error;
      console.log(`skipped: ${name} (${String(error.message ?? error).split('\n')[0]})`);
      return false;
    }
  });
}

export const padded = (cells) => cells.map((cell, at) => (at === 0 ? String(cell).padEnd(16) : String(cell).padStart(11))).join(' ');
