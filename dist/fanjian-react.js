// The elements as components of React 18 and 19, on a server too. The scripts of the elements come when the first
// component is mounted; the switch begins when the page is hydrated.
'use client';
import { createElement, forwardRef, useEffect, useImperativeHandle, useRef, useState } from 'react';

const attributes = { src: 'src', for: 'for', script: 'script', region: 'region', regionalWords: 'regional-words', glosses: 'glosses', readings: 'readings', corrections: 'corrections', punctuation: 'punctuation', quotes: 'quotes', highlightChanges: 'highlight-changes', pictures: 'pictures', writingMode: 'writing-mode', typeface: 'typeface', size: 'size', leading: 'leading', measure: 'measure', theme: 'theme', headingLevel: 'heading-level', uiLang: 'ui-lang', glossarySrc: 'glossary-src', houseStyle: 'house-style', urlParam: 'url-param', start: 'start', mixed: 'mixed', frames: 'frames', metadata: 'metadata', contentAttributes: 'content-attributes' };
const properties = ['article', 'edits', 'glossary', 'words'];
const events = { onReady: 'fanjian-ready', onChange: 'fanjian-change', onError: 'fanjian-error' };

function component(tag, name, load) {
  const made = forwardRef(function FanjianElement(given, ref) {
    const element = useRef(null);
    const heard = useRef(given);
    const [mounted, setMounted] = useState(false);
    const attributed = { ref: element };
    for (const [key, value] of Object.entries(given)) {
      if (properties.includes(key) || key in events) continue;
      const attribute = key === 'className' ? 'class' : attributes[key] ?? key;
      attributed[attribute] = key in attributes && typeof value === 'boolean' ? (value ? '' : undefined) : value;
    }
    if (tag === 'fanjian-switch' && !mounted) attributed.start = 'manual';
    useImperativeHandle(ref, () => element.current, []);
    useEffect(() => {
      heard.current = given;
      for (const key of properties) {
        if (key in given && element.current[key] !== given[key]) element.current[key] = given[key];
      }
    });
    useEffect(() => {
      const { current } = element;
      const leave = Object.entries(events).map(([key, type]) => {
        const hear = (event) => heard.current[key]?.(event);
        current.addEventListener(type, hear);
        return () => current.removeEventListener(type, hear);
      });
      setMounted(true);
      load().catch((cause) => {
        const message = `The chunk of the page's bundle that holds ${name} did not come (${cause.message}). Put every file of the build on the `
          + "server, keep those of the build before for pages that are open, and check the bundler's public path.";
        current.dispatchEvent(new CustomEvent('fanjian-error', { detail: { code: 'chunk_missing', message, offset: null }, bubbles: true, composed: true }));
        console.warn(`<${tag}> chunk_missing: ${message}`);
      });
      return () => leave.forEach((each) => each());
    }, []);
    return createElement(tag, attributed);
  });
  made.displayName = name;
  return made;
}

export const FanjianReader = component('fanjian-reader', 'FanjianReader', () => import('./fanjian-reader.external.js'));
export const FanjianSwitch = component('fanjian-switch', 'FanjianSwitch', () => import('./fanjian-page.js'));
