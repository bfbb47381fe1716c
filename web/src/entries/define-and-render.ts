// fanjian-define.js: everything by name, and what fanjian-render.mjs shows a story with, which so stands in the package
// once. No types name that.
import { listOf } from '../core/glossary.js';
import { openWords } from '../core/own-words.js';
import { ArticleView } from '../reader/article-view.js';
import { open } from '../reader/open-story.js';
import { ReaderView } from '../reader/reader-view.js';
import { choicesOf, settle } from '../settings/settings.js';

export * from './define.js';
export const internals = { ArticleView, ReaderView, choicesOf, listOf, open, openWords, settle };
