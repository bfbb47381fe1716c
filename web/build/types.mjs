// dist/*.d.ts: what an entry exports, in one file, as TypeScript itself declares it.
import path from 'node:path';
import ts from 'typescript';

// `entries`: { name: file of src }; gives { name: declarations }.
export function checkAndDeclare(configFile, entries) {
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
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) =>
    [name, joined(program.getSourceFile(path.join(folder, 'src', entry)), declared, program.getTypeChecker())]));
}

// The declarations of an entry and of what they name, one file after the other, those that are
// imported first. Only what the entry exports is exported.
function joined(index, declared, checker) {
  const order = [];
  const seen = new Set();
  (function visit(file) {
    if (seen.has(file) || !declared.has(file)) return;
    seen.add(file);
    for (const [, from] of declared.get(file).matchAll(/from '((?:\.\.?\/)+[\w/-]+)\.js'/g)) {
      visit(path.join(path.dirname(file), `${from}.ts`));
    }
    order.push(file);
  })(index.fileName);

  const bodies = order.map((file) => declared.get(file)
    .replace(/^(import|export) (type )?\{[^}]*\}( from '[^']*')?;\n/gm, '')
    .replace(/^(import|export \* from) '[^']*';\n/gm, '')
    .replace(/^export (?=(declare|interface|type|class|const|function|abstract))/gm, '')
    .trim()).filter(Boolean);

  const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(index));
  const names = symbols.filter((symbol) => symbol.name !== 'default').map((symbol) => {
    const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol).name : symbol.name;
    return own === symbol.name ? own : `${own} as ${symbol.name}`;
  }).sort();
  return `// The types of fanjian-reader.\n${bodies.join('\n\n')}\n\nexport { ${names.join(', ')} };\n`;
}

function format(diagnostics) {
  return ts.formatDiagnostics(diagnostics, {
    getCurrentDirectory: () => '.', getCanonicalFileName: (name) => name, getNewLine: () => '\n',
  });
}
