import { define } from '../../ui/define.js';
import { PlanCompareTable } from './plan-compare-table.js';

define('plan-compare-table', PlanCompareTable);

// so that to import the element is to know its name, its events and their types
export type * from './plan-compare-table.js';
export type * from './events.js';
export type { FeedErrorDetail, FeedLoadDetail } from '../../ui/feed-controller.js';
