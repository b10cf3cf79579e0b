/** What became of a request to the page. */
export type Outcome<Answer> =
  | { answered: true; value: Answer }
  /** No listener called `respondWith` in time. */
  | { answered: false }
  /** What was given to `respondWith` rejected: why. */
  | { failed: unknown };

const answers = new WeakMap<Event, Promise<unknown>>();

/**
 * A request that the page answers in a listener, like a `FetchEvent`:
 * `element.addEventListener('cancel-request', (event) => event.respondWith(api.cancel(event.detail)))`.
 */
export class RequestEvent<Detail, Answer> extends CustomEvent<Detail> {
  /**
   * Answers the request. To be called at once, while the event is dispatched: what takes time is in
   * the promise. The first answer holds.
   *
   * @throws {DOMException} `InvalidStateError`, where it is called later or a second time
   */
  respondWith(answer: Answer | PromiseLike<Answer>): void {
    if (!this.eventPhase || answers.has(this))
      throw new DOMException(
        `respondWith: "${this.type}" ${this.eventPhase ? 'has its answer' : 'is over: call it at once, with a promise'}.`,
        'InvalidStateError',
      );
    // a thenable may throw already when it is looked at
    answers.set(this, Promise.resolve(answer));
  }
}

/** Dispatches a request and waits for its answer, as long as that takes. Never rejects. */
export async function ask<Answer>(
  target: EventTarget,
  event: RequestEvent<unknown, Answer>,
): Promise<Outcome<Answer>> {
  target.dispatchEvent(event);
  const answer = answers.get(event) as Promise<Answer> | undefined;
  if (!answer) return { answered: false };
  try {
    return { answered: true, value: await answer };
  } catch (reason) {
    return { failed: reason };
  }
}
