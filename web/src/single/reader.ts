// The reader of a page that is one file: what the packed part of such a page unpacks to.
import { define } from '../reader/define-reader.js';

define();
