import type { Offer, Reason, Rule, Survey } from '../feed/retention-schema.js';
import type { RetentionProblem } from './problem.js';

/** What a feed says of leaving. */
export interface Retention {
  reasons: Reason[];
  offers: Offer[];
  rules: Rule[];
  survey?: Survey;
  problems: RetentionProblem[];
}
