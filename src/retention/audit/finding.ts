/** What a finding is about, for programs: these words are stable. */
export type AuditRule =
  | 'present'
  | 'visible'
  | 'enabled'
  | 'covered'
  | 'order'
  | 'area'
  | 'font'
  | 'weight'
  | 'contrast'
  | 'contrast-gap'
  | 'kind'
  | 'target'
  | 'in-view'
  | 'label'
  | 'steps'
  | 'inputs'
  | 'preselected'
  | 'words'
  | 'timer'
  | 'focus'
  | 'failed';

/** One way in which a page is not fair. */
export interface Finding {
  rule: AuditRule;
  /** In plain English, for who made the page. */
  message: string;
  /** What was measured; its unit is the rule's. */
  measure: number | string;
  /** What it had to be: a least or a most, as the rule has it. */
  limit: number | string;
  /**
   * Where the limit comes from, apart by spaces: ids of laws and guidance, a WCAG 2.2 criterion, or
   * `own`, where the number is this package's choice and no law's.
   */
  source: string;
  element?: Element;
}

/** What one rule measured. */
export type Measured = Pick<Finding, 'rule' | 'measure' | 'limit' | 'element'>;
export type Add = (...measured: [AuditRule, number | string, number | string, Element?]) => void;
