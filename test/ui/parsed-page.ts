/** Loaded by the page of parser.test.ts: defines the element while that page is being parsed. */
import { FeedBox } from './feed-box.js';

customElements.define('feed-box', FeedBox);
// the server sends no more of the page until now
await fetch(`/__faults__/go${location.search}`);
