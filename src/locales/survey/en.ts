/** What a survey says in English; its shape is that of every language. Questions are the provider's own. */
export const en = {
  title: 'How was it for you?',
  intro: 'Every answer is optional. Nothing is sent until you press Send.',
  followUp: 'Just a little more',
  choices: 'Choose any that fit.',
  nps: ['Not at all likely', 'Extremely likely'] as readonly [low: string, high: string],
  rating: ['Very poor', 'Very good'] as readonly [low: string, high: string],
  clear: 'Clear answer',
  added: (n: number) => (n === 1 ? 'One more question.' : `${n} more questions.`),
  next: 'Next',
  back: 'Back',
  send: 'Send',
  skip: 'Skip',
  nothingYet: 'There is no answer to send yet. You can also skip.',
  sending: 'Sending…',
  slow: 'Not confirmed yet. Please keep this page open.',
  failed: 'Your answers were not sent. They are still here: try again, or skip.',
  sent: 'Thank you. Your answers were sent.',
  later: 'Your answers are not sent yet.',
  laterMore:
    'They are kept on this device and sent when the connection is back, within 7 days at most.',
  skipped: 'Skipped. Nothing was sent.',
  reopen: 'Answer after all',
};

/** The words of a survey in one language. */
export type SurveyWords = typeof en;
