// Source maps of what is bundled, by lines: where a line of the source begins is told, and no more, which is a fifth of
// what esbuild writes. The sources are files beside the script, under src/.
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function* numbersIn(segment) {
  for (let at = 0; at < segment.length;) {
    let value = 0, shift = 0, digit;
    do {
      digit = digits.indexOf(segment[at++]);
      value += (digit & 31) << shift;
      shift += 5;
    } while (digit & 32);
    yield value & 1 ? -(value >>> 1) : value >>> 1;
  }
}

function written(number) {
  let value = number < 0 ? (-number << 1) | 1 : number << 1, text = '';
  do {
    const digit = value & 31;
    value >>>= 5;
    text += digits[value ? digit | 32 : digit];
  } while (value);
  return text;
}

/** A map (version 3) that tells lines alone; `named`: what a source is called. */
export function byLines(map, named) {
  const read = [0, 0, 0, 0];        // column, source, line, column of the source
  const told = [0, 0, 0, 0];
  let last = '';
  const mappings = map.mappings.split(';').map((line) => {
    read[0] = told[0] = 0;
    return line.split(',').filter(Boolean).map((segment) => {
      [...numbersIn(segment)].slice(0, 4).forEach((number, at) => { read[at] += number; });
      const place = `${read[1]}:${read[2]}`;
      if (place === last) return '';
      last = place;
      const here = [read[0], read[1], read[2], 0];
      const text = here.map((number, at) => written(number - told[at])).join('');
      here.forEach((number, at) => { told[at] = number; });
      return text;
    }).filter(Boolean).join(',');
  }).join(';');
  return { version: 3, sources: map.sources.map(named), names: [], mappings };
}

/** A source with its lines of comment empty: a line is where it was. */
export const linesOfCode = (text) => text.replace(/^[ \t]*(?:\/\/|\/\*|\*[ /]|\*$).*$/gm, '');
