/** What must not compile: were a line of these right, the type checker would say that it expected an error. */
import type { PlanCompareTable } from 'fairstay';
import type {} from 'fairstay/types/solid';

export const wrong = () => [
  // @ts-expect-error a feed is an object or JSON text
  <plan-compare-table prop:feed={42} />,
  // @ts-expect-error a customer has a planId
  <cancel-intercept prop:customer={{ plan: 'home' }} />,
  // @ts-expect-error a quote is whole
  <cancel-intercept prop:quote={{ currency: 'USD' }} />,
  // @ts-expect-error a receipt is done or received
  <cancel-receipt prop:receipt={{ status: 'maybe' }} />,
  // @ts-expect-error inline or dialog
  <cancel-intercept prop:mode="popup" />,
  // @ts-expect-error months are counted
  <plan-compare-table attr:months-passed="many" />,
  // @ts-expect-error there is no such attribute
  <plan-compare-table curentPlan="home" />,
  <plan-compare-table
    on:plan-select={(event) => {
      const name: string = event.detail.plan.name;
      // @ts-expect-error a plan has no such field
      return [name, event.detail.plan.nmae];
    }}
  />,
  <cancel-intercept
    on:cancel-request={(event) => {
      const id: string = event.detail.requestId;
      event.respondWith(fetch(`/cancel/${id}`).then((answer) => answer.json()));
      // @ts-expect-error a receipt is done or received
      event.respondWith({ status: 'cancelled' });
      // @ts-expect-error text is no number
      return event.detail.requestId * 2;
    }}
  />,
];

let table: PlanCompareTable | undefined;
export const right = () => (
  <plan-compare-table ref={table} class="wide" aria-label="Plans" prop:lead="total" />
);
