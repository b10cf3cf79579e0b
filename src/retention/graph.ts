import type { Shape } from './policy.js';

/** What the customer stands before. `kept`, `receipt` are ends; `left` can be come back from. */
export type Screen = 'choice' | 'confirm' | 'receipt' | 'kept' | 'left';

/** What moves from one screen to another. */
export type Move = 'cancel' | 'keep' | 'leave' | 'cancelled' | 'accepted';

type Graph = Readonly<Partial<Record<Screen, Readonly<Partial<Record<Move, Screen>>>>>>;

/** Escape and closing: neither keep nor cancel. An answer that was on its way still counts. */
const left = { cancelled: 'receipt', accepted: 'kept' } as const;
const choice = { cancel: 'confirm', accepted: 'kept', keep: 'kept', leave: 'left' } as const;
const confirm = { cancelled: 'receipt', keep: 'kept', leave: 'left' } as const;
/** Nothing but the page's own form: there is no button to stay. */
const bare = { cancelled: 'receipt', leave: 'left' } as const;

/**
 * The screens of each shape and all ways between them. An edge that is not here does not exist: none leads from
 * `confirm` back to an offer, none out of an end.
 */
export const graphs: Readonly<Record<Shape, Graph>> = {
  'intercept-then-confirm': { choice, confirm, left },
  'single-screen': { choice, confirm, left },
  'before-entry': { choice, confirm: bare, left },
};

/** How often the way out is pressed until cancelling is asked for. */
export const stepsToCancel: Readonly<Record<Shape, number>> = {
  'intercept-then-confirm': 2,
  'single-screen': 1,
  'before-entry': 2,
};
