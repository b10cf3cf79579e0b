import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { spyOn } from 'storybook/test';
import type { PlanCompareTable } from '../src/index.js';
import affiliate from '../test/fixtures/affiliate.json' with { type: 'json' };
import broken from '../test/fixtures/broken.json' with { type: 'json' };
import customPoints from '../test/fixtures/custom-points.json' with { type: 'json' };
import kr from '../test/fixtures/kr.json' with { type: 'json' };
import long from '../test/fixtures/long.json' with { type: 'json' };
import { manyPlans } from '../test/fixtures/many.js';
import minimal from '../test/fixtures/minimal.json' with { type: 'json' };
import one from '../test/fixtures/one.json' with { type: 'json' };
import rtl from '../test/fixtures/rtl.json' with { type: 'json' };
import sparse from '../test/fixtures/sparse.json' with { type: 'json' };
import three from '../test/fixtures/three.json' with { type: 'json' };
import us from '../test/fixtures/us.json' with { type: 'json' };
import './stories.css';

type Story = StoryObj<PlanCompareTable>;

/** Puts a story in a place of `stories.css`. */
const inside = (place: string) => (story: () => unknown) =>
  html`<div class=${place}>${story()}</div>`;

/** The reader of the first story: thirty months into a contract of thirty-six. */
const own = { feed: three, lang: 'ko', currentPlan: 'c-50', monthsPassed: 30 };
const list = { feed: manyPlans(1000), lang: 'en', sort: 'total' } as const;

const drawn = async (canvas: HTMLElement) => {
  const table = canvas.querySelector('plan-compare-table');
  if (!table) throw new Error('There is no table.');
  await table.updateComplete;
  return table;
};
/** Uses a control as a reader would, then waits for what it changes. */
const use = async (canvas: HTMLElement, selector: string, nth = 0) => {
  const table = await drawn(canvas);
  table.renderRoot.querySelectorAll<HTMLElement>(selector)[nth]?.click();
  await table.updateComplete;
};

const koreanTable = html`<table>
  <thead>
    <tr>
      <th scope="col">서비스</th>
      <th scope="col">요금</th>
      <th scope="col">속도</th>
      <th scope="col">고객 지원</th>
      <th scope="col">부가 서비스</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <th scope="row">A 서비스</th>
      <td>30.000원</td>
      <td>100Mbps</td>
      <td>전화/온라인 지원</td>
      <td>스트리밍 서비스 포함</td>
    </tr>
    <tr>
      <th scope="row">B 서비스</th>
      <td>35.000원</td>
      <td>200Mbps</td>
      <td>24시간 고객 지원</td>
      <td>클라우드 저장소 포함</td>
    </tr>
    <tr>
      <th scope="row">C 서비스</th>
      <td>25.000원</td>
      <td>50Mbps</td>
      <td>전화 지원</td>
      <td>없음</td>
    </tr>
  </tbody>
</table>`;
const withChildren = (lang: string, children: TemplateResult, feed?: unknown) => () =>
  html`<plan-compare-table lang=${lang} .feed=${feed}>${children}</plan-compare-table>`;
const fallback = html`<p>Our plans are also listed in <a href="#plans">the price list</a>.</p>`;

const meta: Meta<PlanCompareTable> = {
  title: 'Elements/plan-compare-table',
  component: 'plan-compare-table',
  parameters: {
    docs: { live: 'CurrentPlan' },
  },
};
export default meta;

/* Columns */

export const CurrentPlan: Story = { args: own };
export const UnitedStates: Story = {
  args: {
    feed: us,
    lang: 'en',
    currentPlan: 'spectrum-premier-1y',
    monthsPassed: 10,
    plans: ['spectrum-premier-1y', 'spectrum-advantage-1y', 'att-fiber-300', 'att-internet-25'],
  },
};
export const FivePlans: Story = {
  args: { feed: kr, lang: 'ko', layout: 'columns', currentPlan: 'skb-btv-500', monthsPassed: 30 },
};
export const OnePlan: Story = { args: { feed: one, lang: 'en' } };
export const ThreeLineFeed: Story = { args: { feed: minimal, lang: 'ko' } };
export const Unknowns: Story = { args: { feed: sparse, lang: 'en' } };
export const MistakesInTheFeed: Story = { args: { feed: broken, lang: 'en' } };
export const LongWords: Story = { args: { feed: long, lang: 'en' } };
export const CustomPoints: Story = { args: { feed: customPoints, lang: 'en' } };
export const PaidPlacement: Story = { args: { feed: affiliate, lang: 'en' } };
export const OutOfDate: Story = { args: { ...own, feed: { ...three, updated: '2024-01-15' } } };
export const EstimateWithoutMonths: Story = { args: { ...own, monthsPassed: undefined } };
export const DifferencesOnly: Story = { args: { ...own, differences: true } };
export const TotalInTheHeader: Story = { args: { ...own, lead: 'total', horizon: 36 } };
export const SomePoints: Story = { args: { ...own, points: ['total', 'down', 'exit'] } };
export const WithoutControls: Story = { args: { ...own, withoutControls: true } };
export const LedgerOpen: Story = {
  args: own,
  play: async ({ canvasElement }) => {
    await use(canvasElement, 'summary[part~="ledger-toggle"]', 0);
    await use(canvasElement, 'summary[part~="ledger-toggle"]', 2);
  },
};
export const Slots: Story = {
  render: () =>
    html`<plan-compare-table lang="en" .feed=${one}>
      <strong slot="caption">Fiber at 12 Harbor Street</strong>
      <em slot="plan:solo-300">Installed in four days</em>
      <span slot="footer">Call 555-0100 for a price by post.</span>
    </plan-compare-table>`,
};

/* List */

export const ThousandPlans: Story = { args: list };
export const ChosenFromTheList: Story = {
  args: list,
  play: async ({ canvasElement }) => {
    await use(canvasElement, 'input[part="choose"]', 0);
    await use(canvasElement, 'input[part="choose"]', 2);
  },
};
export const ComparingChosen: Story = {
  args: list,
  play: async (context) => {
    await ChosenFromTheList.play?.(context);
    await use(context.canvasElement, '[part="compare"]');
  },
};
export const NothingLeftByFilters: Story = {
  args: list,
  play: async ({ canvasElement }) => {
    const table = await drawn(canvasElement);
    const price = table.renderRoot.querySelector<HTMLInputElement>('[part="filters"] input');
    if (!price) throw new Error('There are no filters.');
    price.value = '1';
    price.dispatchEvent(new Event('change'));
  },
};
export const FewPlansAsList: Story = { args: { ...own, layout: 'rows' } };

/* Width */

export const Phone: Story = { args: own, decorators: [inside('wide-390')] };
export const SmallPhone: Story = { args: own, decorators: [inside('wide-320')] };
export const SideBar: Story = { args: own, decorators: [inside('wide-200')] };
export const PhoneLongWords: Story = {
  args: { feed: long, lang: 'en' },
  decorators: [inside('wide-390')],
};
export const PhoneList: Story = { args: list, decorators: [inside('wide-390')] };
export const SmallPhoneList: Story = { args: list, decorators: [inside('wide-320')] };
export const BigText: Story = { args: own, decorators: [inside('big')] };

/* Look */

export const Dark: Story = { args: own, decorators: [inside('dark')] };
export const DarkList: Story = { args: list, decorators: [inside('dark')] };
export const DarkPhone: Story = {
  args: own,
  decorators: [inside('wide-390'), inside('dark')],
};
export const OwnAccent: Story = { args: own, decorators: [inside('accent')] };
export const RightToLeft: Story = { args: { feed: rtl, lang: 'ar', dir: 'rtl' } };
export const HostilePage: Story = { args: own, decorators: [inside('hostile')] };

/* Children */

export const TableInside: Story = { render: withChildren('ko', koreanTable) };
export const TableInsidePhone: Story = {
  ...TableInside,
  decorators: [inside('wide-390')],
};
export const JsonInside: Story = {
  render: () =>
    html`<plan-compare-table lang="en">
      <script type="application/json">
        {
          "version": 1,
          "currency": "EUR",
          "plans": [
            { "id": "home", "name": "Home", "price": 24.9, "speed": 100 },
            { "id": "office", "name": "Office", "price": 39.9, "speed": 500 }
          ]
        }
      </script>
    </plan-compare-table>`,
};
export const NoSource: Story = { render: withChildren('en', fallback) };

/* Loading and errors */

/** A server that never answers. */
const silence = () => {
  const ask = window.fetch.bind(window);
  spyOn(window, 'fetch').mockImplementation((input, init) =>
    String(input).endsWith('/silence.json') ? Promise.race<Response>([]) : ask(input, init),
  );
};
export const Loading: Story = {
  args: { src: '/silence.json', lang: 'en' },
  beforeEach: silence,
};
export const LoadingWithChildren: Story = {
  render: () =>
    html`<plan-compare-table src="/silence.json" lang="en">${fallback}</plan-compare-table>`,
  beforeEach: silence,
};
export const Unreadable: Story = { args: { feed: '{"version": 1, "plans"', lang: 'en' } };
export const UnreadableKorean: Story = { args: { feed: '{"version": 2}', lang: 'ko' } };
export const UnreadableWithChildren: Story = {
  render: withChildren('en', fallback, '{"version": 1, "plans"'),
};
export const UnreadableWithOwnWords: Story = {
  render: () =>
    html`<plan-compare-table lang="en" .feed=${'[]'}
      ><p slot="error">Please call 555-0100 for our prices.</p></plan-compare-table
    >`,
};
