import type { TemplateResult } from 'lit';
import type { FlowEvent, FlowView, Policy } from '../../retention/index.js';
import type { FlowWords } from '../../locales/flow/en.js';
import type { Format } from '../../ui/format.js';
import type { PageWay } from './page-way.js';

/** All that the parts of a screen are drawn from. */
export interface Scene {
  view: FlowView;
  policy: Policy;
  words: FlowWords;
  format: Format;
  /** Name of the customer's plan. */
  plan?: string;
  /** Title of the offer that was taken. */
  offer?: string;
  /** ISO date on which the service ends, as far as it is known. */
  endDate?: string;
  /** Language of the words, for the labels that a law prescribes. */
  lang: string;
  way: PageWay;
  /** The page's own form or link is to be seen. */
  pageShown: boolean;
  /** An end of the flow that has a survey and has been asked for it. */
  surveying: boolean;
  act(event: FlowEvent): void;
  /** The way out was pressed. */
  cancel(): void;
  startSurvey(): void;
  compare(planId: string): void;
  /** Id of the plan that is compared. */
  compared?: string;
  comparing?: TemplateResult;
}

/** A part of a screen, or nothing. */
export type Part = TemplateResult | '';
