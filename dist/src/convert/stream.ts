




const enough = 1 << 16;
const mostWaiting = 1 << 19;


export function textStream(begin: (beginning: string) => (part: string) => string, told: boolean): TransformStream<string, string> {
  let convert: ((part: string) => string) | undefined = told ? begin('') : undefined;

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

      if (!convert && size < enough) return;
      if (convert && !text.includes('\n') && size - looked < mostWaiting) return;
      give(take(false), controller);
    },
    flush(controller) { give(take(true), controller); },
  });
}


function cutOf(text: string, from: number): number {
  const line = text.lastIndexOf('\n') + 1;
  if (line > 0 || text.length <= mostWaiting) return line;
  let cut = 0;
  for (const mark of '\u3002\uff01\uff1f') cut = Math.max(cut, text.lastIndexOf(mark) + 1);
  return cut > from ? cut : 0;
}
