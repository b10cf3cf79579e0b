import { useState } from 'react';
import 'fairstay/define.js';
import type {} from 'fairstay/types/react';
import { Plans } from './recipes/Plans.jsx';
import { Leave } from './recipes/Leave.jsx';
import { Offer } from './recipes/Offer.jsx';
import { Left } from './recipes/Left.jsx';
import { Feedback } from './recipes/Feedback.jsx';
import { accept, cancel, hear, keep, order, screen, steps } from './stage.js';

/** The page of an account: one element a screen, in the state that its button has led to. */
export function App() {
  const [step, setStep] = useState(0);
  const now = steps[step] ?? steps[0];
  return (
    <main>
      <button id="change" onClick={() => setStep(step + 1)}>
        Change
      </button>
      {screen === 'plans' && (
        <plan-compare-table
          feed={now.feed}
          current-plan={now.current}
          months-passed={now.months}
          onplan-select={hear}
          onview-change={hear}
          onfeed-load={hear}
          onfeed-error={hear}
        ></plan-compare-table>
      )}
      {screen === 'leave' && (
        <cancel-intercept
          feed={now.feed}
          customer={now.customer}
          quote={now.quote}
          policy="US-CA"
          scripted
          onflow-open={hear}
          onflow-step={hear}
          onreason-select={hear}
          onoffer-show={hear}
          onoffer-decline={hear}
          onoffer-complete={hear}
          oncancel-complete={hear}
          onflow-close={hear}
          onpolicy-violation={hear}
          onfeed-load={hear}
          onfeed-error={hear}
          onoffer-request={(event) => {
            hear(event);
            event.respondWith(accept(event.detail));
          }}
          oncancel-request={(event) => {
            hear(event);
            event.respondWith(cancel(event.detail));
          }}
          onsurvey-request={(event) => {
            hear(event);
            event.respondWith(keep(event.detail));
          }}
        ></cancel-intercept>
      )}
      {screen === 'offer' && (
        <retention-offer
          feed={now.feed}
          offer={now.offer}
          current-plan={now.current}
          months-passed={now.months}
          next-bill-on="2099-01-05"
          onoffer-accept={hear}
          onfeed-load={hear}
          onfeed-error={hear}
          onoffer-request={(event) => {
            hear(event);
            event.respondWith(accept(event.detail));
          }}
        ></retention-offer>
      )}
      {screen === 'receipt' && (
        <cancel-receipt
          receipt={now.receipt}
          plan="Internet 500"
          currency="USD"
          policy="US-CA"
        ></cancel-receipt>
      )}
      {screen === 'survey' && (
        <feedback-survey
          survey={now.survey}
          onsurvey-close={hear}
          onsurvey-request={(event) => {
            hear(event);
            event.respondWith(keep(event.detail));
          }}
        ></feedback-survey>
      )}
      {screen === 'recipes' && (
        <>
          <Plans feed={now.feed} order={order} />
          <Leave feed={now.feed} customer={now.customer} quote={now.quote} cancel={cancel} />
          <Offer feed={now.feed} accept={accept} />
          <Left receipt={now.receipt} />
          <Feedback survey={now.survey} keep={keep} />
        </>
      )}
    </main>
  );
}
