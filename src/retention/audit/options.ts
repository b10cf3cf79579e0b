/** What an audit may be told. */

/** How much the way out must be the equal of the way to stay: this package's numbers, no law's. */
export interface EqualProminence {
  /** Least ratio of areas, way out to way to stay. */
  minArea: number;
  /** Least ratio of the letters' sizes, and of their weights. */
  minFont: number;
  /** Least contrast of the way out's text: WCAG 1.4.3 has 4.5. */
  minTextContrast: number;
  /** Most that the way to stay's contrast may be of the way out's. */
  maxContrastGap: number;
  /** Whether the way out has to look like a button where the way to stay does. */
  sameKind: boolean;
  /** Whether the way out has to come first. */
  cancelFirst: boolean;
  /** Least width and height of the way out, in CSS pixels: WCAG 2.5.8 has 24. */
  minTargetPx: number;
}

/** What a page is held to; a resolved policy is one. */
export interface AuditLimits {
  equalProminence?: Partial<EqualProminence>;
  /** Most screens to the end of cancelling, 2 where not given. */
  maxSteps?: number;
  /** Most required fields, 6 where not given: what German law lets a form ask. */
  maxInputs?: number;
  /** What the way out may say, a list a language: exactly one of these or of `confirmLabels`. */
  entryLabels?: Readonly<Record<string, readonly string[]>>;
  confirmLabels?: Readonly<Record<string, readonly string[]>>;
}

export type Mark = 'cancel' | 'keep' | 'offer';

export interface AuditOptions {
  limits?: AuditLimits;
  /** Selectors, for a page without `data-audit="cancel"`, `"keep"` and `"offer"`. */
  marks?: Partial<Record<Mark, string>>;
  /** Of the labels; the nearest `lang` where not given. */
  language?: string;
  /** Screens to the end of cancelling; the largest `data-audit-step` where not given. */
  steps?: number;
  /** Forbidden words, as sources of regular expressions, a list a language. */
  words?: Readonly<Record<string, readonly string[]>>;
}
