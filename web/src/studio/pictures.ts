// The pictures of the studio's stories: kept in the browser by name, beside the documents, and never changed. A name
// says what is in it, so that a step of the history, another tab and a pasted text find the same picture.
import { pictureTypeOf } from '../sources/picture-type.js';

export interface Picture { name: string; /** data: */ data: string; width: number; height: number; seen: number }

const widest = 1280;                  // pixels
export const most = 4 << 20;          // bytes of one in a page
export const mostOfAll = 16 << 20;
const mostRead = 64 << 20;
const stills = new Set(['png', 'jpeg', 'webp', 'avif']);
const patience = 180 * 86_400_000;    // milliseconds that one is kept without being asked for

export class PictureError extends Error {}

const answer = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

export class Pictures {
  readonly #known = new Map<string, Picture>();
  readonly #asked = new Set<string>();
  readonly #told: (trouble: string) => void;
  readonly #database: IDBDatabase | null;

  private constructor(database: IDBDatabase | null, told: (trouble: string) => void) {
    this.#database = database;
    this.#told = told;
    if (database) database.onversionchange = () => database.close();
  }

  /** `told`: that a picture is not kept. */
  static async open(told: (trouble: string) => void): Promise<Pictures> {
    try {
      const request = indexedDB.open('fanjian-studio-pictures', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('pictures', { keyPath: 'name' }).createIndex('seen', 'seen');
      const database = await answer(request);
      const old = database.transaction('pictures', 'readwrite').objectStore('pictures').index('seen').openCursor(IDBKeyRange.upperBound(Date.now() - patience));
      old.onsuccess = () => {
        old.result?.delete();
        old.result?.continue();
      };
      return new Pictures(database, told);
    } catch {
      return new Pictures(null, told);
    }
  }

  /** Of those that have been loaded. */
  get(name: string): Picture | undefined { return this.#known.get(name); }

  /** Once each. */
  async load(names: Iterable<string>): Promise<void> {
    const wanted = [...new Set(names)].filter((name) => !this.#known.has(name) && !this.#asked.has(name));
    for (const name of wanted) this.#asked.add(name);
    if (!wanted.length || !this.#database) return;
    try {
      const store = this.#database.transaction('pictures', 'readwrite').objectStore('pictures');
      await Promise.all(wanted.map(async (name) => {
        const found = await answer(store.get(name) as IDBRequest<Picture | undefined>);
        if (!found) return;
        this.#known.set(name, found);
        store.put({ ...found, seen: Date.now() });
      }));
    } catch { /* then they are not here */ }
  }

  /** Its name from now on. Throws PictureError, in words. */
  async add(file: Blob, called: string): Promise<string> {
    const shown = called.slice(0, 60);
    if (file.size > mostRead) throw new PictureError(`「${shown}」超過 ${mostRead >> 20} MB，沒有收下。`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const type = pictureTypeOf(bytes);
    if (!type) throw new PictureError(`「${shown}」不是圖片（PNG、JPEG、GIF、WebP、AVIF、SVG）。`);
    const given = new Blob([bytes], { type: `image/${type}` });
    const size = await measured(given);
    if (!size) throw new PictureError(`「${shown}」的圖片讀不出來，可能已經損壞。`);
    let { width, height } = size;
    let made: Blob = given;
    if (stills.has(type) && (width > widest || given.size > most)) {
      const smaller = await shrunk(given, Math.min(1, widest / width));
      if (smaller && smaller.blob.size < given.size) ({ blob: made, width, height } = smaller);
    }
    if (made.size > most) throw new PictureError(`「${shown}」縮小後仍超過 ${most >> 20} MB，沒有收下。`);
    const data = await addressOf(made);
    const ending = type === 'svg+xml' ? 'svg' : type === 'jpeg' ? 'jpg' : type;
    const bare = called.replace(/\.[^.]*$/, '').replace(/[\\/:*?"<>|()[\]!\s#%&]+/g, '-').slice(0, 24) || '\u5716';
    const name = `${bare}-${hashOf(data)}.${ending}`;
    const picture = { name, data, width, height, seen: Date.now() };
    this.#known.set(name, picture);
    this.#keep(picture);
    return name;
  }

  #keep(picture: Picture): void {
    const failed = () => this.#told('瀏覽器沒有存下圖片。關閉分頁前，請先下載。');
    try {
      const transaction = this.#database!.transaction('pictures', 'readwrite');
      transaction.onabort = failed;
      transaction.objectStore('pictures').put(picture);
    } catch {
      failed();
    }
  }
}

function measured(file: Blob): Promise<{ width: number; height: number } | null> {
  return addressOf(file).then((address) => new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve({ width: image.naturalWidth, height: image.naturalHeight });
    image.onerror = () => resolve(null);
    image.src = address;
  }));
}

// Drawn anew, without what a camera wrote in it.
async function shrunk(file: Blob, share: number): Promise<{ blob: Blob; width: number; height: number } | null> {
  try {
    const bitmap = await createImageBitmap(file);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * share));
    canvas.height = Math.max(1, Math.round(bitmap.height * share));
    canvas.getContext('2d')!.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const as = (type: string) => new Promise<Blob | null>((done) => { canvas.toBlob(done, type, 0.8); });
    // A browser that writes no WebP gives PNG instead.
    const webp = await as('image/webp');
    const blob = webp?.type === 'image/webp' ? webp : await as('image/jpeg');
    return blob && { blob, width: canvas.width, height: canvas.height };
  } catch {
    return null;
  }
}

const addressOf = (file: Blob) => new Promise<string>((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(reader.result as string);
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(file);
});

// FNV-1a, twice 32 bits: names apart what is apart.
function hashOf(text: string): string {
  let one = 0x811C9DC5, two = 0x1000193;
  for (let at = 0; at < text.length; ++at) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    two = Math.imul(two ^ text.charCodeAt(at), 0x01000193) + at;
  }
  return (one >>> 0).toString(36).slice(0, 5) + (two >>> 0).toString(36).slice(0, 4);
}
