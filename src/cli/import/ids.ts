/** The ids of one feed, and which rows it has. */
export class Ids {
  #places = new Map<string, number | string>();
  #rows = new Map<string, number>();

  clear() {
    this.#places.clear();
    this.#rows.clear();
  }

  /** The line of the same row before, if there is one; else remembers it. */
  sameRow(cells: string[], line: number): number | undefined {
    const key = cells.join('\u0000');
    const before = this.#rows.get(key);
    if (before === undefined) this.#rows.set(key, line);
    return before;
  }

  /** Where an id stands already; else takes it. */
  take(id: string, place: number | string): number | string | undefined {
    const before = this.#places.get(id);
    if (before === undefined) this.#places.set(id, place);
    return before;
  }

  /** An id made of a plan's names, the same whenever the same file is read. */
  make(names: (string | undefined)[], place: number | string): string {
    const letters = names.filter(Boolean).join(' ').toLowerCase().normalize();
    const slug = letters
      .replace(/[^\p{L}\p{M}\p{N}+]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 99);
    const base = slug || 'plan';
    let id = base;
    for (let i = 1; this.#places.has(id); i++) id = `${base}-${place}${i > 1 ? `-${i}` : ''}`;
    this.#places.set(id, place);
    return id;
  }
}
