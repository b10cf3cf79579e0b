export const endpoint = '/survey.story';
const accepted = () => Promise.resolve(new Response('{}'));
let answered = accepted;

/** On every page, since what one story kept is sent from the next, whichever that is. */
export function serveSurveys() {
  const ask = window.fetch.bind(window);
  window.fetch = (input, init) =>
    String(input).endsWith(endpoint) ? answered() : ask(input, init);
}

/** The provider's server, as a story needs it; once the story is over it takes what was kept. */
export const server = (answer: () => Promise<Response>) => () => {
  answered = answer;
  return () => {
    answered = accepted;
  };
};
