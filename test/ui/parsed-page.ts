/** Loaded by the page of parser.test.ts, so that elements are defined while it is being parsed. */
import { FeedBox } from './feed-box.js';

customElements.define('feed-box', FeedBox);
