import type { Plan } from '../../feed/index.js';
import { check } from './check.js';
import { FeedFiles } from './feeds.js';
import { Ids } from './ids.js';
import type { Draft, PointInput, SourceRow } from './reader.js';
import { placeOf, type Tell } from './report.js';
import { shorten } from './shorten.js';

export interface Making {
  currency: string;
  points: PointInput[];
  locale?: string;
  /** Of plans that name none. */
  provider?: string;
  /** Names were made of other columns: that many plans have the same is no news. */
  madeNames?: boolean;
  out?: string;
  /** The file that is read. */
  input: string;
  tell: Tell;
}

/** Puts plans into feeds: checked as a page will, each with an id of its own, none twice. */
export class Assembly {
  readonly feeds: FeedFiles;
  plans = 0;
  unpriced = 0;
  readonly #making: Making;
  readonly #ids = new Ids();
  #names = new Map<string, number>();

  constructor(making: Making) {
    this.#making = making;
    this.feeds = new FeedFiles(making, making.out, making.input);
  }

  /** The rows that the feed does not have yet in the columns that are read; the others are told. */
  fresh(rows: SourceRow[], isRead: (at: number) => boolean): SourceRow[] {
    return rows.filter(({ line, cells }) => {
      const read = cells.filter((_, at) => isRead(at));
      const sameAs = this.#ids.sameRow(read, line);
      if (sameAs !== undefined)
        this.#making.tell({ kind: 'row', line, reason: 'says the same as a row before', sameAs });
      return sameAs === undefined;
    });
  }

  add(drafts: Draft[]) {
    const { currency, points, tell } = this.#making;
    for (const { plan, draft } of check(drafts, currency, points, tell)) this.#add(plan, draft);
  }

  /** To be called once all is added, and before the feeds are ended. */
  end() {
    this.#tellNames();
  }

  #add(plan: Plan, draft: Draft) {
    const { currency: _, id: _number, values, ...fields } = plan;
    const { name, provider = this.#making.provider, ...rest } = fields;
    const place = draft.line ?? draft.path ?? '';
    const id = this.#idOf([provider, name], draft, place);
    if (id === undefined) return;
    // as people write them: what names it first
    const whole = { id, name, ...(provider && { provider }), ...rest };
    const isNew = this.feeds.add(shorten(whole), values, draft.texts);
    if (isNew) {
      this.#tellNames();
      this.#ids.clear();
      this.#ids.take(id, place);
    }
    this.plans++;
    if (!plan.price) this.unpriced++;
    if (this.#making.madeNames) return;
    const whose = provider ? `${provider} ${name}` : name;
    this.#names.set(whose, (this.#names.get(whose) ?? 0) + 1);
  }

  #idOf(names: (string | undefined)[], draft: Draft, place: number | string): string | undefined {
    const { tell } = this.#making;
    const at = draft.line === undefined ? { path: draft.path } : { line: draft.line };
    if (draft.id && draft.id.length <= 200) {
      const sameAs = this.#ids.take(draft.id, place);
      if (sameAs === undefined) return draft.id;
      const reason = `has the id "${draft.id}", which is there already`;
      tell({ ...at, kind: 'row', reason, sameAs });
      return undefined;
    }
    if (draft.id)
      tell({
        ...at,
        kind: 'value',
        column: 'id',
        found: draft.id,
        reason: 'is over 200 characters: the id is made of the name',
      });
    return this.#ids.make(names, draft.line ?? placeOf(draft));
  }

  #tellNames() {
    for (const [name, times] of this.#names)
      if (times > 1)
        this.#making.tell({
          kind: 'remark',
          column: 'name',
          found: name,
          reason: `is the name of ${times} plans: only their ids and figures tell them apart`,
        });
    this.#names.clear();
  }
}
