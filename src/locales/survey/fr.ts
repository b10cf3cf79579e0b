import type { SurveyWords } from './en.js';

/** Français */
export const fr: SurveyWords = {
  title: 'Qu’en avez-vous pensé ?',
  intro: 'Chaque réponse est facultative. Rien n’est envoyé avant que vous appuyiez sur Envoyer.',
  followUp: 'Encore un instant',
  choices: 'Plusieurs réponses possibles.',
  nps: ['Pas du tout probable', 'Très probable'],
  rating: ['Très mauvais', 'Très bon'],
  clear: 'Effacer la réponse',
  added: (n) => (n === 1 ? 'Une question de plus.' : `${n} questions de plus.`),
  next: 'Suivant',
  back: 'Retour',
  send: 'Envoyer',
  skip: 'Passer',
  nothingYet: 'Il n’y a pas encore de réponse à envoyer. Vous pouvez aussi passer.',
  sending: 'Envoi en cours…',
  slow: 'Pas encore confirmé. Veuillez garder cette page ouverte.',
  failed: 'Vos réponses n’ont pas été envoyées. Elles sont toujours là : réessayez, ou passez.',
  sent: 'Merci. Vos réponses ont été envoyées.',
  later: 'Vos réponses ne sont pas encore envoyées.',
  laterMore:
    'Elles sont gardées sur cet appareil et seront envoyées au retour de la connexion, dans les 7 jours au plus.',
  skipped: 'Passé. Rien n’a été envoyé.',
  reopen: 'Répondre quand même',
};
