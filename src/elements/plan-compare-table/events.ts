import type { Lead } from '../../comparison/index.js';
import type { Plan } from '../../feed/index.js';
import type { PlanCompareTable } from './plan-compare-table.js';

/** Detail of `plan-select`: the plan whose button was used, and where it stands, from 0. */
export interface PlanSelectDetail {
  plan: Plan;
  index: number;
}

/** Detail of `view-change`: the view after the reader changed it; `plans` are the ids that are compared, in order. */
export interface ViewChangeDetail {
  sort: string;
  lead: Lead;
  horizon: number;
  differences: boolean;
  plans: string[];
}

declare global {
  interface HTMLElementEventMap {
    'plan-select': CustomEvent<PlanSelectDetail>;
    'view-change': CustomEvent<ViewChangeDetail>;
  }
  interface HTMLElementTagNameMap {
    'plan-compare-table': PlanCompareTable;
  }
}
