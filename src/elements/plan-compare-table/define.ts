import { define } from '../../ui/define.js';
import { PlanCompareTable } from './plan-compare-table.js';

define('plan-compare-table', PlanCompareTable);
