import { html, type TemplateResult } from 'lit';
import type { Feed } from '../../feed/index.js';
import type { Customer, FlowView } from '../../retention/index.js';

/** Both plans side by side, below the offers. */
export function tablePart(
  feed: Feed | undefined,
  { planId, monthsPassed }: Customer,
  other: string | undefined,
): TemplateResult | undefined {
  if (!feed || !other) return undefined;
  return html`<plan-compare-table
    part="comparison"
    .feed=${feed}
    .plans=${[planId, other].filter(Boolean)}
    .currentPlan=${planId}
    .monthsPassed=${monthsPassed}
    layout="columns"
    without-controls
  ></plan-compare-table>`;
}

/** After the cancelling, and only where it is asked for. */
export function surveyPart(
  { survey }: FlowView,
  endpoint: string | undefined,
  over: () => void,
): TemplateResult {
  return html`<feedback-survey
    part="survey"
    .survey=${survey}
    .endpoint=${endpoint}
    @survey-close=${over}
  ></feedback-survey>`;
}
