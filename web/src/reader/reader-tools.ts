// What a reader does with a story beyond reading it: asking about its characters, listening, copying,
// printing. Loaded when it is first used; in builds of one file it is in that file.
import { RubyAnnotation } from './ruby-annotation.js';
import { ExplanationPopover, type CharacterRef } from './explanation-popover.js';
import type { Structure } from '../core/core.js';
import { characterAt } from './block-text.js';
import { ChangeExplorer, type StorySource } from './change-explorer.js';
import { Player } from './player.js';
import { longStory } from './kept-places.js';
import { ReadingPlace } from './reading-place.js';
import { SpeechReader, type Speech } from './speech.js';
import { copy, plainText, printAlone, share } from './output.js';
import { documentOf } from '../core/dom.js';
import type { ArticleView } from './article-view.js';
import { keepPlace, spotOf } from './scroll-anchor.js';
import { pinyinIn } from '../readings/own.js';
import { loadReadings, readingLang, type Readings, type ReadingSystem } from '../readings/load.js';
import type { Shown } from '../settings/types.js';
import type { Words } from '../settings/i18n/words.js';

export { english } from '../settings/i18n/en.js';
export { default as style } from '../style/tools.css';
export { sheet } from './settings-sheet.js';

// The frame that the extras work in.
export interface ExtrasContext {
  root: HTMLElement;
  back(): HTMLElement;  // what has the focus again after a tool of the menu is left
  changed(): void;      // what is being said is another, or nothing
  dress(document: Document): void;
  tell(action: 'copy' | 'share', word: 'copied' | 'notCopied'): void;
  close(): void;        // the menu
  address(): string;    // of the page as it is shown
  complain(code: string): void;  // in the place for what is wrong
}

export class ReaderTools {
  readonly #bench: ExtrasContext;
  readonly #inquiry: ChangeExplorer;
  readonly #card: ExplanationPopover;
  readonly #told: StorySource;
  readonly #listener: SpeechReader;
  readonly #player: Player;
  readonly #place: ReadingPlace;
  #page: ArticleView | null = null;
  #structure: Structure | null = null;
  #shown: Shown | undefined;
  #readings: Readings | undefined;
  #say: Words | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(bench: ExtrasContext, told: StorySource) {
    this.#bench = bench;
    this.#told = told;
    this.#inquiry = new ChangeExplorer(told);
    this.#card = new ExplanationPopover(documentOf(bench.root), this.#inquiry);
    this.#listener = new SpeechReader(() => {
      this.#player.show(this.#say);
      bench.changed();
    }, (text) => told.sentences(text));
    this.#player = new Player(documentOf(bench.root), this.#listener);
    this.#place = new ReadingPlace(bench.root);
    bench.root.append(this.#player.root, this.#card.root);
    bench.root.addEventListener('pointermove', (event) => this.#hovered(event));
    bench.root.addEventListener('pointerleave', () => this.#rest(null));
  }

  get #marks(): boolean { return (this.#shown?.highlightChanges ?? 'none') !== 'none'; }

  get speech(): Speech { return this.#listener.state; }

  // After every change of what is shown.
  show(page: ArticleView | null, structure: Structure | null, shown: Shown, say: Words): void {
    this.#page = page;
    this.#structure = structure;
    this.#shown = shown;
    this.#say = say;
    this.#card.close();
    const { readings } = shown;
    if (readings === 'none') this.#annotationOf(page)?.clear();
    else if (page) this.#read(page, readings);
    this.#inquiry.show(page, shown.highlightChanges);
    this.#listener.show(page, shown.lang);
    this.#player.show(say);
    const long = (structure?.wordCount ?? 0) >= longStory;
    this.#place.begin(long ? page : null, structure?.headline ?? '', say.resumePlace, say.lang);
  }

  #annotationOf(page: ArticleView | null): RubyAnnotation | null {
    return page?.annotation as RubyAnnotation | null ?? null;
  }

  // At once where the readings are there; otherwise when they come, unless the reader changed her mind.
  #read(page: ArticleView, system: ReadingSystem): void {
    const words = pinyinIn(this.#told.words());
    const show = (readings: Readings) => (this.#annotationOf(page) ?? new RubyAnnotation(page))
      .show((text) => readings.of(text, system, words), readingLang[system]);
    if (this.#readings) return show(this.#readings);
    loadReadings().then((readings) => {
      this.#readings = readings;
      if (this.#page !== page || this.#shown?.readings !== system) return;
      keepPlace(page, () => show(readings));
      this.#inquiry.show(page, this.#shown.highlightChanges);
      this.#listener.show(page, this.#shown.lang);
      this.#bench.changed();
    }, () => this.#page === page && this.#bench.complain('noReadings'));
  }

  // What is pressed elsewhere, or Escape, closes the card. Called with what was pressed.
  dismiss(path: readonly EventTarget[]): void {
    if (!path.includes(this.#card.root)) this.#card.close();
  }

  leave(): void {
    this.#listener.stop();
    this.#place.end();
    this.#card.close();
    clearTimeout(this.#resting);
    this.#inquiry.show(null, 'none');
  }

  act(action: string): void {
    const page = this.#page;
    if (!page) return;
    const { root, tell, dress, back } = this.#bench;
    if (action === 'listen') {
      this.#listener.toggle();
      this.#bench.close();
    } else if (action === 'share') {
      share(documentOf(root), this.#structure?.headline ?? '', this.#bench.address()).then((copied) => copied && tell('share', 'copied'), () => tell('share', 'notCopied'));
    } else if (action === 'review') this.review(back());
    else if (action === 'print') printAlone(root, this.#structure?.headline || documentOf(root).title, dress);
    else copy(plainText(page), documentOf(root)).then(() => tell('copy', 'copied'), () => tell('copy', 'notCopied'));
  }

  // From the first difference in view on, by keyboard.
  review(back: HTMLElement): void {
    const page = this.#page!;
    const spot = spotOf(page);
    const at = spot && page.pieceAt(spot.node);
    const from: CharacterRef = at ? { piece: at.piece, unit: at.start + spot.offset - 1 } : { piece: 0, unit: -1 };
    const first = this.#inquiry.step(from, true, false) ?? this.#inquiry.step(from, true, true);
    if (first) this.#ask(first, true, back);
  }

  // A tap where differences are marked asks about one of them; a press that is held, about anything. A tap that selects
  // does not ask.
  press(block: Element, x: number, y: number, held: boolean): void {
    if (!held && !documentOf(this.#bench.root).getSelection()?.isCollapsed) return;
    const asked = this.#at(block, x, y);
    if (asked && (held || this.#inquiry.differs(asked))) this.#ask(asked, !held);
  }

  // A few characters were selected: what of them was converted is told, and the selection kept.
  selected(node: Text, offset: number, end: number): void {
    const at = this.#page?.pieceAt(node);
    const unit = at ? this.#inquiry.firstIn(at.piece, at.start + offset, at.start + end) : null;
    if (unit !== null) this.#ask({ piece: at!.piece, unit }, false);
  }

  #ask(asked: CharacterRef, focus: boolean, back: HTMLElement | null = null): void {
    const langs = { source: this.#structure?.inLanguage || 'zh', target: this.#shown!.lang };
    this.#card.open(this.#page!, asked, this.#say!, langs, focus, back);
  }

  #at(block: Element, x: number, y: number): CharacterRef | null {
    const found = characterAt(block, x, y);
    const at = found && this.#page!.pieceAt(found.node);
    return at ? { piece: at.piece, unit: at.start + found.offset } : null;
  }

  #hovered(event: PointerEvent): void {
    if (!this.#marks || event.pointerType !== 'mouse') return;
    const path = event.composedPath();
    if (path.includes(this.#card.root)) clearTimeout(this.#resting);
    else this.#rest({ block: this.#page?.blocks.find((each) => path.includes(each)), x: event.clientX, y: event.clientY });
  }

  // The pointer rests somewhere, or leaves: not at once, so that the card can be reached.
  #rest(place: { block: Element | undefined; x: number; y: number } | null): void {
    clearTimeout(this.#resting);
    if (!this.#marks) return;
    this.#resting = setTimeout(() => {
      if (this.#card.focused) return;
      const asked = place?.block && this.#at(place.block, place.x, place.y);
      if (asked && this.#inquiry.differs(asked)) this.#ask(asked, false);
      else this.#card.close();
    }, 350);
  }
}
