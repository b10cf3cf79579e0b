import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { slowAfter, type FlowRequest } from '../../retention/index.js';
import { addFields, send } from '../../ui/page-form.js';
import { acceptForm, pageLink, pageWay } from './page-way.js';

type Kind = FlowRequest['kind'];

/** What the page's own forms ask of a flow, and tell it. */
export interface PageFlow {
  /** Nothing may be sent. */
  isPreview(): boolean;
  /** What is added to what a form sends. */
  fields(kind: Kind): Record<string, string | undefined>;
  /** The form went; in a preview it would have. */
  sent(kind: Kind): void;
  /** A listener of the page kept it from going. */
  stopped(kind: Kind): void;
}

/** The page's own forms and link: what they send is completed, they go once, and the flow hears of it. */
export class PageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #flow: PageFlow;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost & HTMLElement, flow: PageFlow) {
    (this.#host = host).addController(this);
    this.#flow = flow;
  }

  /** A form is on its way; after ten seconds it may be sent once more, as the same attempt. */
  get sent(): boolean {
    return this.#timer !== undefined;
  }

  /** Sends one of the page's forms by its own button; false where it would not go. */
  send(kind: Kind): boolean {
    const form = kind === 'accept' ? acceptForm(this.#host) : pageWay(this.#host).form;
    if (form) send(form);
    return this.sent;
  }

  hostConnected() {
    if (isServer) return;
    this.#host.addEventListener('formdata', this.#onFormData);
    // before the page's own listeners, which may stop it there
    this.#host.addEventListener('submit', this.#onSubmit, true);
    this.#host.addEventListener('click', this.#onClick);
    addEventListener('pageshow', this.#onReturn);
  }

  hostDisconnected() {
    removeEventListener('pageshow', this.#onReturn);
  }

  #kindOf(form: EventTarget | null): Kind | undefined {
    if (form === pageWay(this.#host).form) return 'cancel';
    return form === acceptForm(this.#host) ? 'accept' : undefined;
  }

  #onFormData = ({ formData, target }: FormDataEvent) => {
    const kind = this.#kindOf(target);
    if (kind) addFields(formData, this.#flow.fields(kind));
  };

  #onSubmit = (event: Event) => {
    const kind = this.#kindOf(event.target);
    if (!kind) return;
    const preview = this.#flow.isPreview();
    if (this.sent || preview) {
      event.preventDefault();
      if (preview) this.#flow.sent(kind);
      return;
    }
    this.#timer = setTimeout(() => {
      this.#free();
    }, slowAfter);
    setTimeout(() => {
      if (!event.defaultPrevented) return this.#flow.sent(kind);
      this.#free();
      this.#flow.stopped(kind);
    });
  };

  /** A preview follows no link. */
  #onClick = (event: Event) => {
    if (!this.#flow.isPreview() || !pageLink(this.#host, event.target as Element)) return;
    event.preventDefault();
    this.#flow.sent('cancel');
  };

  /** Back from the page that the form led to: it can be sent again, as the same attempt. */
  #onReturn = ({ persisted }: PageTransitionEvent) => {
    if (persisted) this.#free();
  };

  #free() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
