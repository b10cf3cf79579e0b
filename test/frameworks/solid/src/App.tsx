import { createSignal, Show } from 'solid-js';
import 'fairstay/define.js';
import type {} from 'fairstay/types/solid';
import { Plans } from './recipes/Plans.jsx';
import { Leave } from './recipes/Leave.jsx';
import { Offer } from './recipes/Offer.jsx';
import { Left } from './recipes/Left.jsx';
import { Feedback } from './recipes/Feedback.jsx';
import { accept, cancel, hear, keep, order, screen, steps } from './stage.js';

/** The page of an account: one element a screen, in the state that its button has led to. */
export function App() {
  const [step, setStep] = createSignal(0);
  const now = () => steps[step()] ?? steps[0];
  return (
    <main>
      <button id="change" onClick={() => setStep(step() + 1)}>
        Change
      </button>
      <Show when={screen === 'plans'}>
        <plan-compare-table
          prop:feed={now().feed}
          attr:current-plan={now().current}
          attr:months-passed={now().months}
          on:plan-select={hear}
          on:view-change={hear}
          on:feed-load={hear}
          on:feed-error={hear}
        ></plan-compare-table>
      </Show>
      <Show when={screen === 'leave'}>
        <cancel-intercept
          prop:feed={now().feed}
          prop:customer={now().customer}
          prop:quote={now().quote}
          policy="US-CA"
          scripted
          on:flow-open={hear}
          on:flow-step={hear}
          on:reason-select={hear}
          on:offer-show={hear}
          on:offer-decline={hear}
          on:offer-complete={hear}
          on:cancel-complete={hear}
          on:flow-close={hear}
          on:policy-violation={hear}
          on:feed-load={hear}
          on:feed-error={hear}
          on:offer-request={(event) => {
            hear(event);
            event.respondWith(accept(event.detail));
          }}
          on:cancel-request={(event) => {
            hear(event);
            event.respondWith(cancel(event.detail));
          }}
          on:survey-request={(event) => {
            hear(event);
            event.respondWith(keep(event.detail));
          }}
        ></cancel-intercept>
      </Show>
      <Show when={screen === 'offer'}>
        <retention-offer
          prop:feed={now().feed}
          offer={now().offer}
          attr:current-plan={now().current}
          attr:months-passed={now().months}
          next-bill-on="2099-01-05"
          on:offer-accept={hear}
          on:feed-load={hear}
          on:feed-error={hear}
          on:offer-request={(event) => {
            hear(event);
            event.respondWith(accept(event.detail));
          }}
        ></retention-offer>
      </Show>
      <Show when={screen === 'receipt'}>
        <cancel-receipt
          prop:receipt={now().receipt}
          plan="Internet 500"
          currency="USD"
          policy="US-CA"
        ></cancel-receipt>
      </Show>
      <Show when={screen === 'survey'}>
        <feedback-survey
          prop:survey={now().survey}
          on:survey-close={hear}
          on:survey-request={(event) => {
            hear(event);
            event.respondWith(keep(event.detail));
          }}
        ></feedback-survey>
      </Show>
      <Show when={screen === 'recipes'}>
        <>
          <Plans feed={now().feed} order={order} />
          <Leave feed={now().feed} customer={now().customer} quote={now().quote} cancel={cancel} />
          <Offer feed={now().feed} accept={accept} />
          <Left receipt={now().receipt} />
          <Feedback survey={now().survey} keep={keep} />
        </>
      </Show>
    </main>
  );
}
