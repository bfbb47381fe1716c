// The packed package, installed once, and fresh projects with it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const here = path.dirname(fileURLToPath(import.meta.url));
export const dist = path.resolve(process.env.FANJIAN_DIST ?? path.join(here, '../../dist'));
export const tool = (name) => path.join(here, 'node_modules/.bin', name);
export const load = async (name) => import(pathToFileURL(createRequire(path.join(here, 'x.js')).resolve(name)).href);
export const folder = mkdtempSync(path.join(tmpdir(), 'fanjian-package-'));
after(() => rmSync(folder, { recursive: true, force: true }));
export const run = (args, cwd, more) => execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], ...more });

export const [packed] = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', folder, dist],
  { encoding: 'utf8', cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] }));
export const tarball = path.join(folder, packed.filename);
export const installed = path.join(folder, 'installed');
mkdirSync(installed);
writeFileSync(`${installed}/package.json`, '{"private":true,"type":"module"}');
execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', '--legacy-peer-deps', tarball], { cwd: installed });

/** A fresh project with the package in it; `place`: where it is to be. */
export function project(name, files, place = path.join(folder, name)) {
  mkdirSync(place);
  symlinkSync(path.join(installed, 'node_modules'), path.join(place, 'node_modules'));
  return filled(place, files);
}

export function filled(place, files) {
  for (const [file, text] of Object.entries({ 'package.json': '{"private":true,"type":"module"}', ...files })) {
    mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
    writeFileSync(path.join(place, file), text);
  }
  return place;
}

/** For matrix.mjs: with this tool, these entries have been seen to work. */
export const works = (t, name, ...entries) => entries.forEach((entry) => t.diagnostic(`works | ${name} | ${entry}`));
