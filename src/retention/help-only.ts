import type { ReasonType } from '../feed/retention-schema.js';

/** Reasons that are helped with, and never answered by an offer. */
export const helpOnly: readonly ReasonType[] = ['moving', 'switching', 'bereavement'];
