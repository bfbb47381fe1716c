import { querySelectorAll, removeAttribute } from '../core/dom.js';

// What forms and documents can be asked for by name: the libraries that read the document ask it by its own names.
const named = 'form, input, button, select, textarea, output, fieldset, object, embed, iframe, img';

// A document that executes and loads nothing, in a browser. What is relative in it stays so.
export function documentFor(html: string): Document {
  const made = new DOMParser().parseFromString(html, 'text/html');
  for (const element of querySelectorAll(made, named)) for (const name of ['name', 'id']) removeAttribute(element, name);
  Object.defineProperty(made, 'baseURI', { value: '' });
  return made;
}
