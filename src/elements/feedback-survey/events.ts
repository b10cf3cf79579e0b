import type { Answers } from '../../retention/survey.js';
import type { RequestEvent } from '../../ui/request-event.js';
import type { FeedbackSurvey } from './feedback-survey.js';

/** Detail of `survey-request`. */
export interface SurveyRequestDetail {
  /** By question id; only of questions that were asked and answered. */
  answers: Answers;
  /** The same however often this survey is sent: a server that has it already has all. */
  idempotencyKey: string;
}

/** Detail of `survey-close`: `later` is kept on the device and sent when that is possible. */
export interface SurveyCloseDetail {
  outcome: 'sent' | 'later' | 'skipped';
}

declare global {
  interface HTMLElementEventMap {
    'survey-request': RequestEvent<SurveyRequestDetail, unknown>;
    'survey-close': CustomEvent<SurveyCloseDetail>;
  }
  interface HTMLElementTagNameMap {
    'feedback-survey': FeedbackSurvey;
  }
}
