// Stands for htmlparser2 in linkedom: its events, from the tree that parse5 makes, as a browser would.
import { treeOf } from 'fanjian:markup';

interface Handler {
  onprocessinginstruction(name: string, data: string): void;
  onopentag(name: string, attributes: Record<string, string>): void;
  ontext(text: string): void;
  onclosetag(): void;
}

export class Parser {
  readonly #handler: Handler;
  #html = '';

  constructor(handler: Handler) {
    this.#handler = handler;
  }

  write(html: string): void {
    this.#html += html;
  }

  end(): void {
    const { onprocessinginstruction, onopentag, ontext, onclosetag } = this.#handler;
    if (/^\s*<!doctype/i.test(this.#html)) onprocessinginstruction('!DOCTYPE', '!DOCTYPE html');
    const top = treeOf(this.#html);
    for (let node = top.firstChild; node;) {
      if (node.nodeType === 1) onopentag(node.localName, Object.fromEntries(node.attributes));
      else if (node.nodeType === 3) ontext(node.data);
      let next = node.nodeType === 1 ? node.firstChild : null;
      for (let at = node; !next; at = at.parentNode!) {
        if (at === top) break;
        if (at.nodeType === 1) onclosetag();
        next = at.nextSibling;
      }
      node = next;
    }
  }
}
