import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { FeedbackSurvey } from '../src/index.js';
import surveys from '../test/fixtures/surveys/all.json' with { type: 'json' };
import './stories.css';
import { endpoint, server } from './survey-server.js';

type Story = StoryObj<FeedbackSurvey>;

/** Puts a story in a place of `stories.css`. */
const inside = (place: string) => (story: () => unknown) =>
  html`<div class=${place}>${story()}</div>`;

const drawn = async (canvas: HTMLElement) => {
  const survey = canvas.querySelector('feedback-survey');
  if (!survey) throw new Error('There is no survey.');
  await survey.updateComplete;
  return survey;
};
/** Uses controls one after another, as a customer would. */
const use =
  (...selectors: string[]): Story['play'] =>
  async ({ canvasElement }) => {
    const survey = await drawn(canvasElement);
    for (const selector of selectors) {
      const found = survey.renderRoot.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`There is no ${selector}.`);
      found.click();
      await survey.updateComplete;
    }
  };
const six = '[part="value"]:nth-child(7) input';
const send = '[part="button"]';
const skip = '[part="button"]:last-child';

const meta: Meta<FeedbackSurvey> = {
  title: 'Elements/feedback-survey',
  component: 'feedback-survey',
  args: { lang: 'en', survey: surveys.en },
  parameters: {
    docs: { live: 'EveryType' },
  },
};
export default meta;

export const EveryType: Story = { args: { survey: surveys.every } };
export const Asking: Story = {};
export const Branching: Story = { play: use(six) };
export const FollowUp: Story = { play: use(six, send) };
export const Korean: Story = { args: { survey: surveys.ko, lang: 'ko' }, play: use(six) };
export const German: Story = { args: { survey: surveys.de, lang: 'de' } };
export const French: Story = { args: { survey: surveys.fr, lang: 'fr' } };
export const LongWords: Story = { args: { survey: surveys.long } };
export const OwnHeading: Story = {
  render: () =>
    html`<feedback-survey lang="en" .survey=${surveys.en}
      ><span slot="heading">One minute, if you have it</span></feedback-survey
    >`,
};
export const JsonInside: Story = {
  render: () =>
    html`<feedback-survey lang="en">
      <script type="application/json">
        { "questions": [{ "id": "stars", "type": "rating", "label": "How was our support?" }] }
      </script>
    </feedback-survey>`,
};

/* What becomes of it */

export const NothingToSend: Story = { args: { survey: surveys.short }, play: use(send) };
export const Sending: Story = {
  args: { survey: surveys.short, endpoint },
  beforeEach: server(() => Promise.race<Response>([])),
  play: use(six, send),
};
export const Sent: Story = {
  args: { survey: surveys.short, endpoint },
  beforeEach: server(() => Promise.resolve(new Response('{}'))),
  play: use(six, send),
};
export const SentLater: Story = {
  args: { survey: surveys.short, endpoint },
  beforeEach: server(() => Promise.reject(new TypeError('offline'))),
  play: use(six, send),
};
export const Failed: Story = { args: { survey: surveys.short }, play: use(six, send) };
export const FailedKorean: Story = {
  args: { survey: surveys.ko, lang: 'ko' },
  play: use('[part="value"]:last-child input', send),
};
export const Skipped: Story = { play: use(skip) };

/* Width and look */

export const Phone: Story = { decorators: [inside('wide-390')], play: use(six) };
export const SmallPhone: Story = {
  args: { survey: surveys.every },
  decorators: [inside('wide-320')],
};
export const SideBar: Story = { args: { survey: surveys.every }, decorators: [inside('wide-200')] };
export const PhoneLongWords: Story = {
  args: { survey: surveys.long },
  decorators: [inside('wide-320')],
};
export const BigText: Story = { decorators: [inside('big')] };
export const Dark: Story = {
  args: { survey: surveys.every },
  decorators: [inside('dark')],
  play: use(six),
};
export const OwnAccent: Story = { decorators: [inside('accent')], play: use(six) };
