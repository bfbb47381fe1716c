// A server on the loopback for the tests: folders with the right MIME types, and answers made to
// order for what goes wrong in the world.
//
//   const server = await serve({ '/dist/': folder, '/story.txt': { body, type, status, … } });
//   server.at('/dist/portal.html')      // its URL
//   server.set('/a.html', { body: html, csp: (nonce) => `script-src 'nonce-${nonce}'` })
//   server.asked                        // [{ method, path }], in order
//   await server.close()
//
// An answer: `body` (string or bytes), `type`, `status`, `headers`, `csp` (a string, or a function
// of a fresh nonce; NONCE in the body stands for it), `delay` (ms before the answer), `truncate`
// (send so many bytes of the promised length, then cut the line), `slow` ({ bytes, every } ms).
// Folders take the same by a key `overrides` of `serve`'s second argument, a function of the path.
//
// In pages sent to WebKit, probe.mjs comes first (see webkit.mjs).
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { probe } from './probe.mjs';

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8', '.wasm': 'application/wasm',
  '.json': 'application/json; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.png': 'image/png', '.svg': 'image/svg+xml',
};

const isWebkit = (ask) => {
  const agent = ask.headers['user-agent'] ?? '';
  return agent.includes('AppleWebKit') && !agent.includes('Chrome');
};

async function send(ask, answer, plan) {
  const nonce = randomBytes(16).toString('base64');
  let body = Buffer.from(plan.body ?? '');
  const type = plan.type ?? types[extname(plan.path)] ?? 'application/octet-stream';
  const headers = { 'content-type': type, 'cache-control': 'no-store', ...plan.headers };
  if (plan.csp) {
    headers['content-security-policy'] = typeof plan.csp === 'function' ? plan.csp(nonce) : plan.csp;
    if (type.startsWith('text/html')) body = Buffer.from(body.toString().replaceAll('NONCE', nonce));
  }
  if (type.startsWith('text/html') && isWebkit(ask) && (plan.status ?? 200) === 200) {
    const script = `<script nonce="${nonce}">(${probe})(true)</script>`;
    // Byte by byte: the page may be in another encoding.
    const bytes = Buffer.from(script).toString('latin1');
    body = Buffer.from(body.toString('latin1').replace(/^(\s*<!doctype[^>]*>)?/i, (head) => head + bytes), 'latin1');
  }
  if (plan.delay) await new Promise((resolve) => setTimeout(resolve, plan.delay));
  headers['content-length'] = body.length;
  answer.writeHead(plan.status ?? 200, headers);
  if (plan.truncate !== undefined) {
    answer.write(body.subarray(0, plan.truncate), () => setTimeout(() => answer.destroy(), 50));
    return;
  }
  if (plan.slow) {
    for (let at = 0; at < body.length && !answer.destroyed; at += plan.slow.bytes) {
      answer.write(body.subarray(at, at + plan.slow.bytes));
      await new Promise((resolve) => setTimeout(resolve, plan.slow.every));
    }
    answer.end();
    return;
  }
  answer.end(body);
}

async function planFor(path, places, overrides) {
  if (places.has(path) && typeof places.get(path) !== 'string') return places.get(path);
  for (const [prefix, folder] of places) {
    if (typeof folder !== 'string' || !path.startsWith(prefix)) continue;
    const inside = normalize(path.slice(prefix.length));
    if (inside.startsWith('..') || inside.startsWith(sep)) break;
    try {
      return { body: await readFile(join(folder, inside)), ...overrides?.(path) };
    } catch { /* 404 below */ }
  }
  return { status: 404, type: types['.html'], body: '<!doctype html><title>404</title><p>Not found' };
}

export async function serve(answers, overrides) {
  const places = new Map(Object.entries(answers));
  const asked = [];
  const server = createServer(async (ask, answer) => {
    answer.on('error', () => {});
    const path = decodeURIComponent(new URL(ask.url, 'http://127.0.0.1').pathname);
    if (path !== '/favicon.ico') asked.push({ method: ask.method, path });
    try {
      await send(ask, answer, { path, ...await planFor(path, places, overrides) });
    } catch (error) {
      console.error(error);
      answer.destroy();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    asked,
    at: (path) => origin + path,
    set: (path, plan) => places.set(path, plan),
    unset: (path) => places.delete(path),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
