import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { RetentionOffer } from '../src/elements/retention-offer/retention-offer.js';
import type { RequestEvent } from '../src/index.js';
import { customers } from '../test/fixtures/flow/customers.js';
import de from '../test/fixtures/flow/de.json' with { type: 'json' };
import fr from '../test/fixtures/flow/fr.json' with { type: 'json' };
import ko from '../test/fixtures/flow/kr.json' with { type: 'json' };
import en from '../test/fixtures/flow/us.json' with { type: 'json' };
import { use } from './hands.js';
import './stories.css';

type Story = StoryObj<RetentionOffer>;

/** Puts a story in a place of `stories.css`. */
const inside = (place: string) => (story: () => unknown) =>
  html`<div class=${place}>${story()}</div>`;

const feeds = { ko, en, de, fr };
/** An offer of one of the feeds, for the customer of that feed. */
const of = (lang: keyof typeof feeds, offer: string) => {
  const { planId: currentPlan, monthsPassed, nextBillOn } = customers[lang].customer;
  return { feed: feeds[lang], lang, offer, currentPlan, monthsPassed, nextBillOn };
};
const accept = '[part="button"]';

const meta: Meta<RetentionOffer> = {
  title: 'Elements/retention-offer',
  component: 'retention-offer',
  parameters: {
    docs: { live: 'FreeMonths' },
  },
};
export default meta;

/* The eight kinds */

export const Discount: Story = { args: of('ko', 'renew-20') };
export const FreeMonths: Story = { args: of('en', 'two-free') };
export const PlanChange: Story = { args: of('de', 'smaller') };
export const Pause: Story = { args: of('ko', 'rest') };
export const Upgrade: Story = { args: of('en', 'up-1000') };
export const Fix: Story = { args: of('ko', 'visit') };
export const Support: Story = { args: of('ko', 'callback') };
export const Extra: Story = { args: of('fr', 'player') };

/* What a customer does */

export const PauseChosen: Story = {
  args: of('ko', 'rest'),
  play: use('retention-offer', '[part="choices"] label:nth-of-type(2) input'),
};
export const PauseNotChosen: Story = {
  args: of('ko', 'rest'),
  play: use('retention-offer', accept),
};
export const Because: Story = {
  args: { ...of('en', 'three-off'), because: 'It costs too much' },
  play: use('retention-offer', 'summary'),
};
export const Sending: Story = { args: { ...of('en', 'three-off'), busy: true } };

const answered = (answer: () => Promise<unknown>): Story => ({
  render: () => {
    const { currentPlan, monthsPassed, nextBillOn } = of('en', 'three-off');
    return html`<retention-offer
      lang="en"
      offer="three-off"
      .feed=${en}
      .currentPlan=${currentPlan}
      .monthsPassed=${monthsPassed}
      .nextBillOn=${nextBillOn}
      @offer-request=${(event: RequestEvent<unknown, unknown>) => event.respondWith(answer())}
    ></retention-offer>`;
  },
  play: use('retention-offer', accept),
});
export const Accepted = answered(() => Promise.resolve({ status: 'done' }));
export const Failed = answered(() => Promise.reject(new Error('503')));

/* Width and look */

export const Phone: Story = { args: of('en', 'two-free'), decorators: [inside('wide-390')] };
export const SmallPhone: Story = { args: of('fr', 'ten-off'), decorators: [inside('wide-320')] };
export const SideBar: Story = { args: of('de', 'smaller'), decorators: [inside('wide-200')] };
export const BigText: Story = { args: of('ko', 'renew-20'), decorators: [inside('big')] };
export const Dark: Story = { args: of('ko', 'renew-20'), decorators: [inside('dark')] };
export const OwnAccent: Story = { args: of('en', 'two-free'), decorators: [inside('accent')] };
export const RightToLeft: Story = { args: { ...of('en', 'three-off'), dir: 'rtl' } };
