// Conversion of a text that comes in chunks, as if it had come whole: core/convert/stream.h, in a Web Stream. Lines are
// converted when they are complete; a line of more than `mostWaiting` units is cut behind 。！？, across which nothing
// is looked at.

// Of a text that has to tell what it is written in, so much is waited for.
const enough = 1 << 16;
const mostWaiting = 1 << 19;

/** `begin`: from the beginning of the text, how its parts are converted. `told`: the beginning is not needed for that. */
export function textStream(begin: (beginning: string) => (part: string) => string, told: boolean): TransformStream<string, string> {
  let convert: ((part: string) => string) | undefined = told ? begin('') : undefined;
  // The parts of what waits; joined when there is a place to cut.
  let waiting: string[] = [];
  let size = 0, looked = 0;

  const take = (end: boolean): string => {
    if (!convert) {
      if (!end && size < enough) return '';
      convert = begin(waiting.join(''));
    }
    const text = waiting.join('');
    const cut = end ? text.length : cutOf(text, looked);
    if (!cut) {
      waiting = [text];
      looked = text.length;
      return '';
    }
    waiting = cut < text.length ? [text.slice(cut)] : [];
    size = text.length - cut;
    looked = 0;
    return convert(text.slice(0, cut));
  };
  const give = (text: string, controller: TransformStreamDefaultController<string>) => { if (text) controller.enqueue(text); };
  return new TransformStream<string, string>({
    transform(chunk, controller) {
      const text = String(chunk);
      if (!text) return;
      waiting.push(text);
      size += text.length;
      // A line that goes on is joined when as much has come again: the work stays linear.
      if (!convert && size < enough) return;
      if (convert && !text.includes('\n') && size - looked < mostWaiting) return;
      give(take(false), controller);
    },
    flush(controller) { give(take(true), controller); },
  });
}

// Behind the last place where a text can be cut, or 0. Up to `from` there is none.
function cutOf(text: string, from: number): number {
  const line = text.lastIndexOf('\n') + 1;
  if (line > 0 || text.length <= mostWaiting) return line;
  let cut = 0;
  for (const mark of '\u3002\uff01\uff1f') cut = Math.max(cut, text.lastIndexOf(mark) + 1);
  return cut > from ? cut : 0;
}
