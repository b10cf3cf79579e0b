import { html, type TemplateResult } from 'lit';
import type { Feed } from '../../feed/index.js';
import type { Survey } from '../../feed/retention-schema.js';
import type { Customer, FlowEvent } from '../../retention/index.js';
import { RequestEvent } from '../../ui/request-event.js';

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

/** A request of the survey is one of the flow's: who answers that has answered this. */
function passOn(host: HTMLElement, request: RequestEvent<unknown, unknown>): void {
  const { type, detail } = request;
  const same = new RequestEvent<unknown, unknown>(type, { detail });
  same.respondWith = (answer) => {
    request.respondWith(answer);
  };
  host.dispatchEvent(same);
}

/** After the cancelling, and only where it is asked for. */
export function surveyPart(
  host: HTMLElement & { endpoint?: string },
  survey: Survey | undefined,
  reason: string | undefined,
  act: (event: FlowEvent) => void,
): TemplateResult {
  return html`<feedback-survey
    part="survey"
    .survey=${survey}
    .endpoint=${host.endpoint}
    .reason=${reason}
    @survey-request=${(event: RequestEvent<unknown, unknown>) => {
      passOn(host, event);
    }}
    @survey-close=${() => {
      act({ type: 'survey-over' });
    }}
  ></feedback-survey>`;
}
