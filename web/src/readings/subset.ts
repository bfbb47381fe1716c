// What of fanjian-readings.txt one story takes, in the same format (lookup.ts).

/** `text`: the story in each script that it may be shown in. */
export function readingsFor(data: string, text: string): string {
  const [head = '', phrases = ''] = data.split('\n\n');
  const [format = '', pairs = '', ...usual] = head.split('\n');
  const known = new Set(text);
  const both = [...pairs];
  let kept = '';
  for (let at = 0; at + 1 < both.length; at += 2) if (known.has(both[at]!) || known.has(both[at + 1]!)) kept += both[at]! + both[at + 1]!;
  for (const each of kept) known.add(each);
  const ofOwn = usual.map((line) => line.replace(/\p{Script=Han}/gu, (each) => (known.has(each) ? each : ''))).filter((line) => /\p{Script=Han}/u.test(line));
  const words = phrases.split('\n').filter((line) => {
    const [word = ''] = /^\p{Script=Han}+/u.exec(line) ?? [];
    return word && [...word].every((each) => known.has(each));
  });
  return `${[format, kept, ...ofOwn].join('\n')}\n\n${words.join('\n')}\n`;
}
