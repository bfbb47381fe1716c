// What editors complete has every attribute, value, property, event, slot, part and custom property of the elements.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { dist } from './reader.mjs';

const json = (name) => JSON.parse(readFileSync(path.join(dist, name), 'utf8'));
const { declarations } = json('custom-elements.json').modules[0];
const webTypes = json('web-types.json').contributions.html.elements;
const vscode = json('vscode-html-data.json').tags;
const names = (list) => list.map(({ name }) => name).sort();
const valuesOf = ({ type }) => [...type.text.matchAll(/'([^']+)'/g)].map(([, word]) => word);

describe('Editors', () => {
  for (const { tagName, attributes, members, events, slots, cssParts, cssProperties } of declarations) {
    it(`complete <${tagName}> in JetBrains: all that its manifest has`, () => {
      const element = webTypes.find(({ name }) => name === tagName);
      assert.ok(attributes.length > 5 && events.length === 3 && cssParts.length > 3, tagName);
      assert.deepEqual(names(element.attributes), names(attributes));
      for (const attribute of attributes) {
        const { value } = element.attributes.find(({ name }) => name === attribute.name);
        for (const word of valuesOf(attribute)) assert.ok(value.type.includes(`'${word}'`), `${attribute.name}: ${word}`);
      }
      assert.deepEqual(names(element.js.events), names(events));
      assert.deepEqual(names(element.js.properties), names(members.filter(({ kind }) => kind === 'field')));
      assert.deepEqual(names(element.slots), names(slots));
      assert.deepEqual(names(element.css.parts), names(cssParts));
      assert.deepEqual(names(element.css.properties), names(cssProperties));
    });

    it(`complete <${tagName}> in VS Code: attributes with their values, and say its events, slots and parts`, () => {
      const tag = vscode.find(({ name }) => name === tagName);
      assert.deepEqual(names(tag.attributes), names(attributes));
      for (const attribute of attributes) {
        const { values = [] } = tag.attributes.find(({ name }) => name === attribute.name);
        assert.deepEqual(names(values), valuesOf(attribute).sort(), attribute.name);
      }
      for (const { name } of [...events, ...slots, ...cssParts]) assert.ok(tag.description.value.includes(`\`${name || 'default'}\``), name);
    });
  }
});
