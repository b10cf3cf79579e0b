/** Every class and type; importing this registers nothing. */
export { PlanCompareTable } from './elements/plan-compare-table/plan-compare-table.js';
export type { PlanSelectDetail, ViewChangeDetail } from './elements/plan-compare-table/events.js';
export { registerLocale } from './ui/table-words.js';
export type { FeedErrorDetail, FeedLoadDetail } from './ui/feed-controller.js';
export type { Words } from './locales/en.js';
export * from './comparison/index.js';
export * from './feed/index.js';
export * from './pricing/index.js';
