// Latin and figures inside Chinese, and marks that are closed up, each in an element of its own: in vertical lines, where a short
// number stands upright, and in engines that leave no gap between Chinese and Latin by themselves. The
// gap is a margin, so that nothing is added to what is copied.

const latin = '[A-Za-z0-9\\u00C0-\\u024F](?:[!-~\\u00C0-\\u024F]*[A-Za-z0-9%\\u00C0-\\u024F])?';

// Where two marks meet and the engine does not close them up, one is set half as wide by the font (`halt`): a closing one, and
// a stop in the corner of its square, before what closes; an opening one behind any.
const open = '\u300C\u300E\uFF08\u300A\u3008\u3010\u3014\u201C\u2018', close = '\u300D\u300F\uFF09\u300B\u3009\u3011\u3015\u201D\u2019';
const stop = '\uFF0C\u3002\u3001\uFF1B\uFF1A\uFF01\uFF1F';
const mark = `[${close}](?=[${close}${stop}])|[\uFF0C\u3002\u3001](?=[${close}])|(?<=[${open}${close}${stop}])[${open}]`;
const squeezes = typeof CSS === 'object' && !CSS.supports('text-spacing-trim', 'normal');
const run = new RegExp(`(${latin}${squeezes ? `|${mark}` : ''})`);

// What is not a run, a run, what is not, …: an odd number of parts, which may be empty.
export const cut = (text: string) => text.split(run);

// WebKit has `text-autospace`, but its GTK port draws figures over each other with it; it is known by
// being the one engine that hangs punctuation.
export const needsGaps = () => typeof CSS === 'object'
  && (squeezes || !CSS.supports('text-autospace', 'normal') || CSS.supports('hanging-punctuation', 'first'));

// A paragraph of more parts is no prose, and as many elements would stop an engine.
const most = 10_000;

// Cuts the last of the nodes into parts[from, to), in halves: from the front, the rest would be copied once a part.
function split(nodes: Text[], parts: readonly string[], from: number, to: number): void {
  if (to - from < 2) return;
  const middle = (from + to) >> 1;
  let length = 0;
  for (let at = from; at < middle; ++at) length += parts[at]!.length;
  const rest = nodes[nodes.length - 1]!.splitText(length);
  split(nodes, parts, from, middle);
  nodes.push(rest);
  split(nodes, parts, middle, to);
}

// Cuts a node at its runs. Gives all its parts, the node itself first; null where it has no run.
export function spaceLatin(node: Text, make: (name: string) => HTMLElement): Text[] | null {
  if (/^(A|RT|RP)$/.test(node.parentElement?.tagName ?? '')) return null;
  const parts = cut(node.data);
  if (parts.length < 3 || parts.length > most) return null;
  const nodes = [node];
  split(nodes, parts, 0, parts.length);
  for (let at = 1; at < nodes.length; at += 2) {
    const [first] = parts[at]!;
    if (first! > '\u024F') {
      const half = make('joint');
      half.classList.add(/[\uFF0C\u3002\u3001]/.test(first!) ? 'corner' : 'half');
      nodes[at]!.before(half);
      half.append(nodes[at]!);
      continue;
    }
    const word = make('latin');
    if (/^(\d{1,3}|[A-Za-z])$/.test(parts[at]!)) word.classList.add('short');
    if (parts[at - 1]) word.classList.add('after');
    if (parts[at + 1]) word.classList.add('before');
    nodes[at]!.before(word);
    word.append(nodes[at]!);
  }
  return nodes;
}
