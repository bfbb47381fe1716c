// dist/*.d.ts: what an entry exports, in one file, as TypeScript itself declares it.
import path from 'node:path';
import ts from 'typescript';

const imported = /from '((?:\.\.?\/)+[\w/-]+)\.js'/g;

// `entries`: { name: file of src }; gives { name: declarations }. `over`: { name: the entry whose declarations it takes from
// that file, and exports too }.
export function checkAndDeclare(configFile, entries, over = {}) {
  const folder = path.dirname(configFile);
  const { config, error } = ts.readConfigFile(configFile, ts.sys.readFile);
  if (error) throw new Error(format([error]));
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    config, ts.sys, folder, undefined, configFile);
  const program = ts.createProgram(fileNames, {
    ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, removeComments: false,
  });
  const problems = ts.getPreEmitDiagnostics(program);
  if (problems.length) throw new Error(format(problems));

  const declared = new Map();   // source file name → its declarations
  program.emit(undefined, (name, text, _bom, _error, sources) => {
    if (sources?.[0]) declared.set(sources[0].fileName, text);
  });
  const sourceOf = (name) => program.getSourceFile(path.join(folder, 'src', entries[name]));
  return Object.fromEntries(Object.keys(entries).map((name) =>
    [name, joined(sourceOf(name), declared, program.getTypeChecker(), over[name] && { name: over[name], source: sourceOf(over[name]) })]));
}

// The declarations of an entry and of what they name, one file after the other, those that are
// imported first. Only what the entry exports is exported.
function joined(index, declared, checker, base) {
  const order = [];
  const seen = new Set(base ? filesOf(base.source.fileName, declared) : []);
  (function visit(file) {
    if (seen.has(file) || !declared.has(file)) return;
    seen.add(file);
    for (const [, from] of declared.get(file).matchAll(imported)) {
      visit(path.join(path.dirname(file), `${from}.ts`));
    }
    order.push(file);
  })(index.fileName);

  const bodies = order.map((file) => declared.get(file)
    .replace(/^(import|export) (type )?\{[^}]*\}( from '[^']*')?;\n/gm, '')
    .replace(/^(import|export (type )?\* from) '[^']*';\n/gm, '')
    .replace(/^export (?=(declare|interface|type|class|const|function|abstract))/gm, '')
    .trim()).filter(Boolean);

  const exportsOf = (source) => checker.getExportsOfModule(checker.getSymbolAtLocation(source)).filter((symbol) => symbol.name !== 'default');
  const inherited = base ? exportsOf(base.source).map((symbol) => symbol.name) : [];
  const names = exportsOf(index).filter((symbol) => !inherited.includes(symbol.name)).map((symbol) => {
    const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol).name : symbol.name;
    return own === symbol.name ? own : `${own} as ${symbol.name}`;
  }).sort();
  const used = inherited.filter((name) => new RegExp(`\\b${name}\\b`).test(bodies.join('\n')));
  const taken = base ? `import type { ${used.join(', ')} } from './fanjian-${base.name}.js';\nexport * from './fanjian-${base.name}.js';\n\n` : '';
  return `// The types of fanjian-reader.\n${taken}${bodies.join('\n\n')}\n\nexport { ${names.join(', ')} };\n`;
}

// A file's own name, and those of all that it imports.
function filesOf(file, declared, seen = new Set()) {
  if (seen.has(file) || !declared.has(file)) return seen;
  seen.add(file);
  for (const [, from] of declared.get(file).matchAll(imported)) filesOf(path.join(path.dirname(file), `${from}.ts`), declared, seen);
  return seen;
}

function format(diagnostics) {
  return ts.formatDiagnostics(diagnostics, {
    getCurrentDirectory: () => '.', getCanonicalFileName: (name) => name, getNewLine: () => '\n',
  });
}
