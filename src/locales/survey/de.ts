import type { SurveyWords } from './en.js';

/** Deutsch */
export const de: SurveyWords = {
  title: 'Wie war es bei uns?',
  intro: 'Jede Antwort ist freiwillig. Gesendet wird erst, wenn Sie auf „Senden“ drücken.',
  followUp: 'Nur noch kurz',
  choices: 'Mehrere Antworten sind möglich.',
  nps: ['Sehr unwahrscheinlich', 'Sehr wahrscheinlich'],
  rating: ['Sehr schlecht', 'Sehr gut'],
  clear: 'Antwort löschen',
  added: (n) => (n === 1 ? 'Eine weitere Frage.' : `${n} weitere Fragen.`),
  next: 'Weiter',
  back: 'Zurück',
  send: 'Senden',
  skip: 'Überspringen',
  nothingYet: 'Es gibt noch keine Antwort zum Senden. Sie können auch überspringen.',
  sending: 'Wird gesendet …',
  slow: 'Noch nicht bestätigt. Bitte lassen Sie diese Seite offen.',
  failed:
    'Ihre Antworten wurden nicht gesendet. Sie stehen noch hier: Versuchen Sie es noch einmal, oder überspringen Sie.',
  sent: 'Vielen Dank. Ihre Antworten wurden gesendet.',
  later: 'Ihre Antworten sind noch nicht gesendet.',
  laterMore:
    'Sie bleiben auf diesem Gerät und werden gesendet, sobald die Verbindung wieder da ist, innerhalb von höchstens 7 Tagen.',
  skipped: 'Übersprungen. Es wurde nichts gesendet.',
  reopen: 'Doch antworten',
};
