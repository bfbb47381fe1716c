// Taking the story away as it is shown: to the clipboard, and to paper.
import { flowOf } from './block-text.js';
import { documentOf } from '../core/dom.js';
import type { ArticleView } from './article-view.js';

// As plain text, a line a block: readings only where they are shown as they were found.
export function plainText(page: ArticleView): string {
  const readings = page.article.dataset.glosses === 'source';
  return page.blocks.map((block) => flowOf(block, readings).text.trim()).filter(Boolean).join('\n\n') + '\n';
}

export async function copy(text: string, document: Document): Promise<void> {
  try {
    await document.defaultView!.navigator.clipboard.writeText(text);
  } catch {
    // Without a clipboard that may be written, by the event that copying itself fires.
    let put = false;
    const give = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
      put = true;
    };
    document.addEventListener('copy', give, true);
    try {
      document.execCommand('copy');
    } finally {
      document.removeEventListener('copy', give, true);
    }
    if (!put) throw new Error('the clipboard cannot be written');
  }
}

// An address, by the platform's own sheet, else to the clipboard. True: it was copied.
export async function share(document: Document, title: string, url: string): Promise<boolean> {
  const { navigator } = document.defaultView!;
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title, url });
      return false;
    } catch (cause) {
      if ((cause as Error).name === 'AbortError') return false;
    }
  }
  await copy(url, document);
  return true;
}

// Prints `frame` alone, without the page that it stands in: a copy, in a document of its own. Where
// there can be none, the whole page is printed, in which the style sheet still leaves the controls out.
export function printAlone(frame: Element, title: string, dress: (paper: Document) => void): void {
  const document = documentOf(frame);
  const window = document.defaultView!;
  const sheet = document.createElement('iframe');
  sheet.style.cssText = 'position:fixed;inset-inline-start:-9999px;inline-size:210mm;block-size:297mm;border:0';
  sheet.setAttribute('aria-hidden', 'true');
  frame.getRootNode().appendChild(sheet);
  const inside = sheet.contentWindow;
  try {
    const paper = inside!.document;
    paper.title = title;
    paper.body.append(paper.importNode(frame, true));
    dress(paper);
    // Pictures that nobody scrolled to are wanted too; paper does not wait long for them.
    const images = [...paper.images];
    for (const image of images) image.loading = 'eager';
    const loaded = Promise.allSettled(images.filter(({ src }) => src).map((image) => image.decode()));
    const done = () => setTimeout(() => sheet.remove());
    inside!.addEventListener('afterprint', done);
    void Promise.race([loaded, new Promise((late) => setTimeout(late, 3000))]).then(() => setTimeout(() => {
      inside!.focus();
      inside!.print();
    }, 50));
  } catch {
    sheet.remove();
    window.print();
  }
}
