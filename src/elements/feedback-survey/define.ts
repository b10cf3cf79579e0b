import { define } from '../../ui/define.js';
import { FeedbackSurvey } from './feedback-survey.js';

define('feedback-survey', FeedbackSurvey);

// so that to import the element is to know its name, its events and their types
export type * from './feedback-survey.js';
export type * from './events.js';
