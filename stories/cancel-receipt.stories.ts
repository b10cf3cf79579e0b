import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { spyOn } from 'storybook/test';
import type { CancelReceipt } from '../src/elements/cancel-receipt/cancel-receipt.js';
import type { Receipt } from '../src/retention/index.js';
import { receipt } from '../test/fixtures/flow/customers.js';
import { use } from './hands.js';
import './stories.css';

type Story = StoryObj<CancelReceipt>;

/** Puts a story in a place of `stories.css`. */
const inside = (place: string) => (story: () => unknown) =>
  html`<div class=${place}>${story()}</div>`;

const done: Receipt = {
  ...receipt,
  status: 'done',
  lines: [
    { label: 'November', amount: 79.99 },
    { label: 'Refund', amount: -18.67 },
  ],
  undoUrl: '#undo',
};

const meta: Meta<CancelReceipt> = {
  title: 'Elements/cancel-receipt',
  component: 'cancel-receipt',
  args: { lang: 'en', receipt, plan: 'Internet 500', currency: 'USD', policy: 'US-CA' },
  parameters: {
    docs: { live: 'Received' },
  },
};
export default meta;

export const Received: Story = {};
export const Done: Story = { args: { receipt: done } };
export const NoReference: Story = { args: { receipt: { status: 'received' } } };
export const OwnMessage: Story = {
  args: { receipt: { ...done, message: 'A technician picks up the modem on 2 December.' } },
};
export const Korean: Story = {
  args: { lang: 'ko', plan: '플러스 200', currency: 'KRW', policy: 'KR' },
};
export const German: Story = {
  args: { receipt: done, lang: 'de', plan: 'Fiber 250', currency: 'EUR', policy: 'DE' },
};
export const French: Story = {
  args: { receipt: done, lang: 'fr', plan: 'Fibre 1000', currency: 'EUR', policy: 'FR' },
};
export const NothingToShow: Story = { args: { receipt: undefined } };
export const JsonInside: Story = {
  render: () =>
    html`<cancel-receipt lang="en" plan="Internet 500">
      <script type="application/json">
        { "status": "received", "reference": "2026-1123-0481", "endDate": "2026-11-30" }
      </script>
    </cancel-receipt>`,
};
export const WordsInside: Story = {
  render: () =>
    html`<cancel-receipt lang="en"><p>Your reference is 2026-1123-0481.</p></cancel-receipt>`,
};

const copying = (answer: () => Promise<void>): Story => ({
  beforeEach: () => {
    spyOn(navigator.clipboard, 'writeText').mockImplementation(answer);
  },
  play: use('cancel-receipt', '[part="link"]:nth-of-type(3)'),
});
export const Copied = copying(() => Promise.resolve());
export const NotCopied = copying(() => Promise.reject(new Error('denied')));

export const Phone: Story = { args: { receipt: done }, decorators: [inside('wide-390')] };
export const SideBar: Story = { args: { receipt: done }, decorators: [inside('wide-200')] };
export const BigText: Story = { args: { receipt: done }, decorators: [inside('big')] };
export const Dark: Story = { args: { receipt: done }, decorators: [inside('dark')] };
export const OwnAccent: Story = { args: { receipt: done }, decorators: [inside('accent')] };
export const RightToLeft: Story = { args: { receipt: done, dir: 'rtl' } };
