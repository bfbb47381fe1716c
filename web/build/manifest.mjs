// dist/manifest.json: for each way to take the reader, the files that a portal serves; and every file
// there is but source maps and what they name.
import { createHash } from 'node:crypto';

function entry([path, content]) {
  const bytes = Buffer.from(content);
  return {
    path,
    bytes: bytes.length,
    integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
  };
}

// `builds`: {name: [path, …]}, the page's entry first; `later`: what of them is loaded on first use; `files`: {path: content}.
export function manifest(version, builds, later, files) {
  const described = {};
  for (const [name, paths] of Object.entries(builds)) {
    described[name] = { files: paths.map((path) => ({ ...entry([path, files[path]]), ...later.includes(path) ? { later: true } : {} })) };
  }
  const all = Object.entries(files).filter(([path]) => !/\.map$|^src\//.test(path)).map(entry).sort((a, b) => (a.path < b.path ? -1 : 1));
  return `${JSON.stringify({ version, builds: described, files: all }, null, 2)}\n`;
}
