/** The surveys of the stories. */
const answer = await fetch('/test/fixtures/surveys/all.json');

interface Question {
  id: string;
  type: string;
  label: string;
}
export default (await answer.json()) as Record<
  'en' | 'short' | 'every' | 'ko' | 'de' | 'fr' | 'long',
  { questions: Question[]; followUp?: Question[] }
>;
