/** Why a request is not done; its `code` is what the page and script are told by. */
export class Refusal extends Error {
  constructor(status, code, lang, decision) {
    super(code);
    this.status = status;
    this.code = code;
    /** Language of the customer, where it is known. */
    this.lang = lang;
    /** What was decided before, where that is why. */
    this.decision = decision;
  }
}
