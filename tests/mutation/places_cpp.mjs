// The places of a C++ file that can be mutated, from clang's syntax tree (`-ast-dump=json`).
//
// A place: {file, begin, end, operator, from, to, edits(number)}. Its edits turn it into a choice by mutant.h.
const on = (m) => `::fanjian_mutation::on(${m})`;
const comparisons = { '<': ['less', '<='], '<=': ['less_equal', '<'], '>': ['greater', '>='], '>=': ['greater_equal', '>'], '==': ['equal', '!='], '!=': ['unequal', '=='] };
const sums = { '+': ['plus', '-'], '-': ['minus', '+'] };
const integral = /^(?:const )?(?:unsigned )?(?:int|long|short|char|long long|unsigned|std::size_t|std::ptrdiff_t|std::u?int(?:8|16|32|64)_t|char(?:16|32)_t)$/;

// One after the other, the documents that clang prints.
export function* documents(text) {
  for (let begin = 0; begin < text.length;) {
    const end = text.indexOf('\n}\n', begin);
    if (end < 0) return;
    const at = text.indexOf('{\n', begin);
    yield JSON.parse(text.slice(at, end + 2));
    begin = end + 3;
  }
}

// `wanted(file)`: whether places in this file are kept. `read(file)`: the file's text, decoded as latin1.
export const placesOf = (ast, wanted, read) => {
  const found = new Map();
  for (const root of documents(ast)) walk(root, { file: undefined }, { path: [] });
  return [...found.values()];

  function located(location, state) {
    if (!location) return undefined;
    for (const key of ['spellingLoc', 'expansionLoc']) if (location[key]) located(location[key], state);
    if (location.file !== undefined) state.file = location.file;
    if (location.spellingLoc || location.offset === undefined) return undefined;  // of a macro
    return { file: state.file, begin: location.offset, end: location.offset + location.tokLen };
  }

  function walk(node, state, above) {
    if (!node || typeof node !== 'object' || !node.kind) return;
    const name = located(node.loc, state);
    const first = located(node.range?.begin, state), last = located(node.range?.end, state);
    node.at = first && last && first.file === last.file ? { file: first.file, begin: first.begin, end: last.end } : undefined;
    node.nameAt = name;
    let inside = above;
    if (node.kind === 'ConstantExpr' || node.kind === 'StaticAssertDecl' || node.kind === 'EnumConstantDecl' || node.kind === 'TemplateArgument') inside = { ...above, fixed: true };
    if (/^(?:Function|CXXMethod|CXXConstructor|CXXConversion)Decl$/.test(node.kind)) inside = { ...above, fixed: node.constexpr === true, constant: undefined, body: undefined };
    if (node.kind === 'VarDecl' && (node.constexpr || (node.at && wanted(node.at.file) && /^[^=({]*\bconstinit\b/.test(read(node.at.file).slice(node.at.begin, node.at.end))))) inside = { ...above, constant: node };
    if (node.kind === 'CompoundStmt' && above.body === undefined) inside = { ...inside, body: node };
    for (const child of node.inner ?? []) walk(child, state, { ...inside, parent: node });
    if (node.at && wanted(node.at.file) && !inside.fixed) look(node, { ...inside, parent: above.parent });
  }

  function add(node, operator, to, edits, { constant }, range = node.at) {
    const key = `${range.file}:${range.begin}:${range.end}:${operator}:${to}`;
    if (found.has(key)) return;
    const source = read(range.file);
    if (constant) {
      const decl = constant.at && constant.nameAt && source.slice(constant.at.begin, constant.nameAt.begin);
      const word = /\bconst(?:expr|init)\b/.exec(decl ?? '');
      if (!word) return;
      const begin = constant.at.begin + word.index;
      found.set(key, place(range, operator, to, edits, { begin, end: begin + 9, text: word[0] === 'constexpr' ? 'const' : '' }));
    } else {
      found.set(key, place(range, operator, to, edits));
    }
  }
  function place(range, operator, to, edits, constant) {
    const source = read(range.file);
    return { ...range, operator, from: source.slice(range.begin, range.end), to, line: source.slice(0, range.begin).split('\n').length, edits, constant };
  }

  function look(node, context) {
    const source = read(node.at.file);
    const { begin, end } = node.at;
    const children = (node.inner ?? []).filter((child) => child.kind);
    const wrap = (before, after = '') => ({ begin, end, before, after });

    if (node.kind === 'BinaryOperator' || (node.kind === 'CXXOperatorCallExpr' && children.length === 3)) {
      const [left, right] = children.slice(-2);
      if (!left.at || !right.at || left.at.file !== node.at.file || right.at.file !== node.at.file) return;
      const between = source.slice(left.at.end, right.at.begin), code = between.trim();
      const at = left.at.end + between.indexOf(code), mark = { begin: at, end: at + code.length };
      const call = (name) => (m) => [wrap(`::fanjian_mutation::${name}(${m}, `, ')'), { ...mark, text: ',' }];
      if (comparisons[code]) {
        const [name, to] = comparisons[code];
        if (node.kind === 'BinaryOperator' || code === '==' || code === '!=') add(node, 'comparison', `${code} -> ${to}`, call(name), context);
      } else if (sums[code] && node.kind === 'BinaryOperator' && integral.test(node.type?.desugaredQualType ?? node.type?.qualType ?? '')) {
        add(node, 'sum', `${code} -> ${sums[code][1]}`, call(sums[code][0]), context);
      } else if ((code === '&&' || code === '||') && node.kind === 'BinaryOperator') {
        const and = code === '&&';
        // Each side is evaluated when it was: a && b is (a ? b : false), and a || b is (!a ? b : true).
        add(node, 'logic', `${code} -> ${and ? '||' : '&&'}`, (m) => [
          wrap(and ? `(bool(` : `(!bool(`, and ? `) : ${on(m)})` : `) : !${on(m)})`),
          { ...mark, text: `) != ${on(m)} ? bool(` }], context);
        for (const [side, which] of [[left, 'left'], [right, 'right']])
          add(node, 'logic', `${code} without its ${which} side`, (m) => [
            { ...side.at, before: and ? `(${on(m)} || bool(` : `(!${on(m)} && bool(`, after: '))' }], context);
      }
    }
    if (node.kind === 'UnaryOperator' && node.opcode === '!' && source[begin] === '!') add(node, 'logic', '! removed', (m) => [wrap(`(${on(m)} != `, ')')], context);
    if (node.kind === 'CXXBoolLiteralExpr') add(node, 'constant', `${node.value} -> ${!node.value}`, (m) => [wrap(`(${on(m)} != `, ')')], context);
    if (node.kind === 'IntegerLiteral' && /^\d/.test(source.slice(begin, end))) {
      add(node, 'constant', '+ 1', (m) => [wrap('(', ` + ${on(m)})`)], context);
      if (node.value !== '0') add(node, 'constant', '- 1', (m) => [wrap('(', ` - ${on(m)})`)], context);
    }
    if (node.kind === 'StringLiteral' && /^u?"[^\\]*"$/.test(source.slice(begin, end)))
      for (const each of entries(source.slice(begin, end))) add(node, 'list', each.removed, (m) => [wrap(`(${on(m)} ? ${each.without} : `, ')')], context);

    const statements = node.kind === 'CompoundStmt' || node.kind === 'CaseStmt' ? children
      : node.kind === 'IfStmt' ? children.slice(1 + Number(!!node.hasInit) + Number(!!node.hasVar))
        : ['ForStmt', 'WhileStmt', 'CXXForRangeStmt'].includes(node.kind) ? children.slice(-1) : [];
    for (const [nth, statement] of statements.entries()) {
      if (!statement.at || statement.at.file !== node.at.file) continue;
      let inner = statement;
      while (inner.kind === 'ExprWithCleanups' && inner.inner?.length) inner = inner.inner[0];
      const text = source.slice(statement.at.begin, statement.at.end);
      const assigns = (inner.kind === 'BinaryOperator' && inner.opcode === '=') || inner.kind === 'CompoundAssignOperator' || (inner.kind === 'UnaryOperator' && /^(?:\+\+|--)$/.test(inner.opcode));
      const calls = /^(?:Call|CXXMemberCall|CXXOperatorCall)Expr$/.test(inner.kind) && !/(?:\.reserve|assert)\(|shrink_to_fit/.test(text);
      const leaves = inner.kind === 'ContinueStmt' || inner.kind === 'BreakStmt'
        || (inner.kind === 'ReturnStmt' && node.kind !== 'CaseStmt' && !(node.kind === 'CompoundStmt' && nth === statements.length - 1 && !/^(?:If|For|While|CXXForRange)Stmt$/.test(context.parent?.kind ?? '')));
      const written = /[(=]|\+\+|--|^(?:continue|break|return)\b/.test(text);  // no body that the compiler made
      if (written && (assigns || calls || leaves))
        add(statement, 'statement', 'removed', (m) => [{ begin: statement.at.begin, end: statement.at.end, before: `if (${on(m)}) {} else `, after: '' }], context);
    }
    if (node.kind === 'IfStmt' && !node.hasVar) {
      const condition = children[Number(!!node.hasInit)];
      if (condition?.at && condition.at.file === node.at.file && /^(?:ImplicitCast|Call|CXXMemberCall|DeclRef|Member|ExprWithCleanups)/.test(condition.kind) && !/[<>=!]=|&&|\|\||^!| [<>] /.test(source.slice(condition.at.begin, condition.at.end)))
        add(condition, 'condition', 'negated', (m) => [{ ...condition.at, before: `${on(m)} != bool(`, after: ')' }], context);
    }
    if (node.kind === 'ReturnStmt' && children[0]?.at && children[0].type?.qualType === 'bool' && /Call/.test(children[0].kind))
      add(children[0], 'returned', 'negated', (m) => [{ ...children[0].at, before: `(${on(m)} != bool(`, after: '))' }], context);
  }
};

// A literal without one of its words, or without one of its characters where it is a set: some of them, spread over it.
export const entries = (literal) => {
  const text = Buffer.from(literal, 'latin1').toString('utf8');
  const pieces = /^(u?")([^"]*)"$/.exec(text);
  if (!pieces) return [];  // several literals in a row, or with an escape
  const [, open, inner] = pieces;
  const words = inner.includes(' ') ? inner.split(' ').filter(Boolean) : open === 'u"' ? [...inner] : [];
  if (words.length < 2 || !/[^\x20-\x7E]/.test(inner)) return [];
  const joint = inner.includes(' ') ? ' ' : '';
  const step = Math.max(1, Math.floor(words.length / Math.ceil(words.length / 8)));
  const all = [];
  for (let nth = Math.floor(step / 2); nth < words.length; nth += step) {
    const rest = words.filter((_, i) => i !== nth).join(joint);
    all.push({ removed: `without ${words[nth]}`, without: Buffer.from(`${open}${rest}"`, 'utf8').toString('latin1') });
  }
  return all;
};
