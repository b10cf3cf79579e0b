import { define } from '../../ui/define.js';
import { FeedbackSurvey } from './feedback-survey.js';

define('feedback-survey', FeedbackSurvey);
