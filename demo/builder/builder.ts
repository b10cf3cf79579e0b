/** The page's state, and what an author does with it. Drawing is left to `view`. */
import type { FeedInput } from 'fairstay/feed.js';
import { History } from './history.js';
import { PlainTable } from './plain.js';
import type { Nothing, Reading } from './read/found.js';
import { sample } from './sample.js';
import { Store, type Kept } from './store.js';
import { understand, withLooks, type Understood } from './understood.js';
import { en } from './words/en.js';
import { ko } from './words/ko.js';
import { emptyWork, type Looks, type Sheet, type Taking, type Work } from './work.js';

export type Lang = 'ko' | 'en';
const languages = { ko, en };
const langKey = 'fairstay-builder-lang';

/** Rows beyond which reading waits until nobody types: drawing them twice takes longer than a key. */
const large = 50;
export const pageSize = 50;

/** Where words are said to the author: each step has a line of its own. */
export type Place = 'bar' | 'bring' | 'check' | 'take';

export class Builder {
  readonly #store = new Store();
  readonly #draw: () => void;
  readonly #history: History<Work>;
  readonly #plain: PlainTable;
  #understood?: { sheet: Sheet; all: Understood };
  #feed?: { of: Understood; looks: Looks; feed: FeedInput };
  #reading?: ReturnType<typeof setTimeout>;
  #keeping?: ReturnType<typeof setTimeout>;

  lang: Lang;
  page = 0;
  said: Partial<Record<Place, string>> = {};
  /** Why what was brought is no table. */
  nothing?: Nothing;
  busy = false;
  /** Another table is about to be brought. */
  again = false;
  clearing = false;
  dark = matchMedia('(prefers-color-scheme: dark)').matches;
  kept: Kept = 'kept';

  constructor(draw: () => void) {
    this.#draw = draw;
    this.#plain = new PlainTable(draw);
    this.lang = preferred();
    this.#history = new History(this.#store.load() ?? emptyWork(this.lang));
    this.#store.watch(() => {
      this.kept = 'elsewhere';
      this.#draw();
    });
    this.kept = this.#store.possible() ? 'kept' : 'denied';
  }

  get work(): Work {
    return this.#history.now;
  }

  get words() {
    return languages[this.lang];
  }

  get canUndo() {
    return this.#history.canUndo;
  }

  /** The plain table, once what draws it is there; undefined too where it would be too long. */
  get plain(): string | undefined {
    return this.feed && this.#plain.of(this.feed, this.work.looks);
  }

  get canRedo() {
    return this.#history.canRedo;
  }

  /** Of a large sheet, while somebody types, what it was before. */
  get understood(): Understood | undefined {
    const { sheet } = this.work;
    if (!sheet) return (this.#understood = undefined);
    if (this.#understood?.sheet !== sheet && this.#reading === undefined)
      this.#understood = { sheet, all: understand(sheet) };
    return this.#understood?.all;
  }

  /** The feed with what is said beside it; the same object until it is another. */
  get feed(): FeedInput | undefined {
    const of = this.understood;
    if (!of) return undefined;
    const { looks } = this.work;
    if (this.#feed?.of !== of || this.#feed.looks !== looks)
      this.#feed = { of, looks, feed: withLooks(of.feed, looks) };
    return this.#feed.feed;
  }

  say(place: Place, words: string) {
    this.said = { [place]: words };
    this.#draw();
  }

  setLang(lang: Lang) {
    this.lang = lang;
    this.said = {};
    try {
      localStorage.setItem(langKey, lang);
    } catch {
      // then the browser's own the next time
    }
    this.#draw();
  }

  /** @param key typing: edits with the same key are one step, and large sheets are read when it pauses */
  edit(change: (sheet: Sheet) => Sheet, key?: string) {
    const { sheet } = this.work;
    if (!sheet) return;
    this.said = {};
    clearTimeout(this.#reading);
    this.#reading = undefined;
    if (key && sheet.rows.length > large) this.#readLater();
    this.#change({ ...this.work, sheet: change(sheet) }, key);
  }

  setLooks(part: Partial<Looks>, key?: string) {
    this.#change({ ...this.work, looks: { ...this.work.looks, ...part } }, key);
  }

  setTaking(part: Partial<Taking>, key?: string) {
    this.said = {};
    this.#change({ ...this.work, taking: { ...this.work.taking, ...part } }, key);
  }

  undo() {
    if (this.#history.undo()) this.#stepped(this.words.undone);
  }

  redo() {
    if (this.#history.redo()) this.#stepped(this.words.redone);
  }

  /** @returns whether there was a table */
  async bring(reading: Promise<Reading>): Promise<boolean> {
    this.busy = true;
    this.nothing = undefined;
    this.#draw();
    const read = await reading.catch((): Reading => ({ seen: 'unknown' }));
    this.busy = false;
    if (!('table' in read)) {
      this.nothing = read;
      this.said = {};
      this.#draw();
      return false;
    }
    const { table, tables, notes, left } = read;
    const { words } = this;
    const told = [
      words.brought(table.rows.length, table.header.length),
      tables > 1 ? words.broughtOf(tables) : '',
      notes.length ? words.broughtNotes(notes) : '',
      left ? words.broughtLeft(left) : '',
    ];
    this.#start({ ...table, fields: [], currency: '' }, told.filter(Boolean).join(' '));
    return true;
  }

  startFromSample() {
    this.nothing = undefined;
    const sheet = sample(this.lang);
    this.#start(sheet, this.words.brought(sheet.rows.length, sheet.header.length));
  }

  bringAnother(again: boolean) {
    this.again = again;
    this.nothing = undefined;
    this.#draw();
  }

  go(page: number) {
    this.page = page;
    this.#draw();
  }

  askToClear(asked: boolean) {
    this.clearing = asked;
    this.#draw();
  }

  clear() {
    clearTimeout(this.#keeping);
    this.#store.clear();
    this.clearing = this.again = false;
    this.#history.restart(emptyWork(this.lang));
    this.kept = this.#store.possible() ? 'kept' : 'denied';
    this.say('bar', this.words.cleared);
  }

  setDark(dark: boolean) {
    this.dark = dark;
    this.#draw();
  }

  takeTheirs() {
    this.#change(this.#store.load() ?? emptyWork(this.lang));
    this.#keep(true);
  }

  keepMine() {
    this.#keep(true);
  }

  /** At once, where the page is about to be left. */
  keepNow() {
    if (this.#keeping !== undefined) this.#keep();
  }

  #start(sheet: Sheet, told: string) {
    this.again = false;
    this.page = 0;
    const { looks, taking, sheet: old } = this.work;
    this.#change({
      sheet,
      looks: old ? looks : { ...looks, lang: isKorean(sheet) ? 'ko' : this.lang },
      taking: { ...taking, withTable: sheet.rows.length <= 100 },
    });
    this.say('bring', told);
  }

  #stepped(words: string) {
    this.page = Math.min(this.page, this.lastPage);
    this.#keepLater();
    this.say('bar', words);
  }

  get lastPage(): number {
    return Math.max(0, Math.ceil((this.work.sheet?.rows.length ?? 0) / pageSize) - 1);
  }

  #change(next: Work, key?: string) {
    this.#history.change(next, key);
    this.page = Math.min(this.page, this.lastPage);
    this.#keepLater();
    this.#draw();
  }

  #readLater() {
    this.#reading = setTimeout(() => {
      this.#reading = undefined;
      this.#draw();
    }, 400);
  }

  #keepLater() {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => {
      this.#keep();
    }, 300);
  }

  #keep(over = false) {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    const before = this.kept;
    this.kept = this.#store.save(this.work, over);
    if (this.kept !== before) this.#draw();
  }
}

const isKorean = ({ header, rows }: Sheet) =>
  /[가-힣]/.test([...header, ...rows.flat().map(({ text }) => text)].join(''));

/** What the author chose here before, else the first of the browser's languages that is spoken here. */
function preferred(): Lang {
  try {
    const chosen = localStorage.getItem(langKey);
    if (chosen === 'ko' || chosen === 'en') return chosen;
  } catch {
    // nothing can be kept here
  }
  const first = navigator.languages.find((tag) => /^(ko|en)\b/i.test(tag));
  return first?.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}
