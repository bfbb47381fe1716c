// Text whose lines were broken at a width: joined where a line is as long as the rest and ends without a stop.
import { columns, ended, widthOf } from './sniff.js';

const han = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F]/;

/** `width` 0: the text tells. */
export function unwrapped(text: string): { text: string; joined: number } {
  const width = widthOf(text) || Math.max(0, ...text.split('\n').map((line) => columns(line.trim())));
  const out: string[] = [];
  let joined = 0;
  let open = false;
  for (const line of text.split(/\r?\n/)) {
    // The marks of a quoted mail.
    const bare = line.replace(/^(?:> ?)+/, '').trimEnd();
    const begins = /^(?:[\s\u3000]{2,}\S|[-*\u2022\u25cf\u25a0]\s|\d+[.\u3001)]\s?|[\uff08(][\u4e00-\u5341\d]+[)\uff09])/.test(bare);
    if (open && bare && !begins) {
      const last = out[out.length - 1]!;
      const next = bare.trimStart();
      const hyphen = /[A-Za-z]-$/.test(last) && /^[a-z]/.test(next);
      out[out.length - 1] = hyphen ? last.slice(0, -1) + next : last + (han.test(last.at(-1)!) || han.test(next[0]!) ? '' : ' ') + next;
      ++joined;
    } else {
      out.push(bare);
    }
    // A full line may end in a stop by chance; what follows is then a paragraph of its own.
    open = bare !== '' && columns(bare.trim()) > width - 7 && !ended.test(bare);
  }
  return { text: out.join('\n'), joined };
}
