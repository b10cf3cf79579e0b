import type {
  Offer,
  Reason,
  Rule,
  Survey,
  SurveyOption,
  SurveyQuestion,
} from '../feed/retention-schema.js';
import type { Feed } from '../feed/schema.js';
import { isWrong } from '../feed/long-forms.js';
import type { Shape } from '../feed/shapes.js';
import { isRecord, own, tell, type Walk } from '../feed/walk.js';
import { holds } from './condition.js';
import { helpOnly } from './help-only.js';
import { problem, type RetentionProblem } from './problem.js';
import { checkCondition } from './read-condition.js';
import { readEntry, type Place, type Reading } from './read-entry.js';
import { offerShape, questionShape, reasonShape, ruleShape } from './shape.js';

/** What a feed says of leaving. */
export interface Retention {
  reasons: Reason[];
  offers: Offer[];
  rules: Rule[];
  survey?: Survey;
  problems: RetentionProblem[];
}

const most = 200;

/** Reads a list entry by entry: what is wrong with one leaves all others as they are. */
function entriesOf<T>(
  to: RetentionProblem[],
  { path, currency }: Place,
  shape: Shape,
  value: unknown,
  reading: Reading<T>,
): T[] {
  const good: T[] = [];
  if (value == null) return good;
  if (!Array.isArray(value) || value.length > most) {
    to.push(problem('wrong-type', `/${path.join('/')}`, value, `a list of at most ${most}`));
    return good;
  }
  const ids = new Set<unknown>();
  value.forEach((one: unknown, i) => {
    const { value: entry, problems } = readEntry<T>(
      { path: [...path, i], currency, ids },
      shape,
      one,
      reading,
    );
    to.push(...problems);
    if (!entry) return;
    ids.add((entry as { id?: string }).id);
    good.push(entry);
  });
  return good;
}

/**
 * Reads what a feed says of leaving: entries that cannot be read are left out, all others stay, and what is wrong is in
 * `problems`. Never throws.
 *
 * @param feed one that `readFeed` has read
 */
export function readRetention(feed: Feed): Retention {
  const problems: RetentionProblem[] = [];
  const { currency } = feed;
  const read = <T>(path: string[], shape: Shape, value: unknown, reading: Reading<T>) =>
    entriesOf(problems, { path, currency }, shape, value, reading);

  const planIds = feed.plans.map(({ id }) => id);
  const reasons = read<Reason>(['reasons'], reasonShape, feed.reasons, {});
  const offers = read<Offer>(['offers'], offerShape, feed.offers, {
    whole: true,
    finish: finishOffer,
    link(walk, { planId }) {
      if (planId !== undefined && !planIds.includes(planId))
        tell(walk, 'field', 'unknown-id', ['planId'], planId, 'the id of a plan of this feed');
    },
  });
  const rules = read<Rule>(['rules'], ruleShape, feed.rules, {
    whole: true,
    finish: checkWhen,
    link(walk, rule) {
      ownWhen(rule);
      linkRule(walk, rule, reasons, offers);
    },
  });
  const retention = { reasons, offers, rules, problems };
  const { survey } = feed;
  if (survey == null) return retention;
  if (!isRecord(survey)) {
    problems.push(problem('wrong-type', '/survey', survey, 'an object with questions'));
    return retention;
  }
  const ask = (list: 'questions' | 'followUp') =>
    read<SurveyQuestion>(['survey', list], questionShape, own(survey, list), {
      whole: true,
      finish: finishQuestion,
      link: (_walk, question) => {
        ownWhen(question);
      },
    });
  const questions = ask('questions');
  const followUp = ask('followUp');
  if (!questions.length) {
    problems.push(
      problem('missing', '/survey/questions', undefined, 'a question that can be read'),
    );
    return retention;
  }
  return { ...retention, survey: { questions, ...(followUp.length && { followUp }) } };
}

function finishOffer(walk: Walk, offer: Offer & { cta?: unknown }) {
  offer.at = walk.path.at(-1) as number;
  if (offer.cta !== undefined)
    tell(walk, 'note', 'not-allowed', ['cta'], offer.cta, 'no label: the buttons have their own');
  delete offer.cta;
  const { commitMonths: months = 0 } = offer;
  if (offer.exit) offer.exit = [offer.exit].flat();
  offer.exit?.forEach((rule) => isWrong(walk, rule, { contract: { months } }));
}

function checkWhen(walk: Walk, { when }: Rule | SurveyQuestion) {
  if (when !== undefined) checkCondition(walk, when, ['when']);
}

/** Conditions have no shape that copies them, and the page may change its feed. */
function ownWhen(entry: Rule | SurveyQuestion) {
  if (entry.when) entry.when = structuredClone(entry.when);
}

function linkRule(walk: Walk, rule: Rule, reasons: Reason[], known: Offer[]) {
  const { when, offers } = rule;
  rule.offers = offers.filter((id, i) => {
    if (known.some((offer) => offer.id === id)) return true;
    tell(walk, 'field', 'unknown-id', ['offers', i], id, 'the id of an offer that can be read');
    return false;
  });
  // a rule that holds whatever the reason does not try
  if (!offers.length || holds(when, { reason: '' }) !== false) return;
  const tried = reasons.find(
    ({ id, type }) => helpOnly.includes(type) && holds(when, { reason: id }) !== false,
  );
  if (tried)
    tell(walk, 'field', 'not-allowed', ['offers'], offers, `none: ${tried.type} gets help instead`);
}

function finishQuestion(walk: Walk, question: SurveyQuestion) {
  checkWhen(walk, question);
  const { type, options } = question;
  if (options)
    question.options = options.map((one: unknown) =>
      typeof one === 'string' ? { id: one, label: one } : (one as SurveyOption),
    );
  else if (type === 'choice' || type === 'choices')
    tell(walk, 'field', 'missing', ['options'], undefined, 'the answers to choose from');
}
