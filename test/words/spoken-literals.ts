import { relative } from 'node:path';
import ts from 'typescript';

/** A text in the source that somebody would read. */
export interface SpokenLiteral {
  /** From the root, with slashes. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Letters with a space between: more than a word. */
const WORDS = /\p{L}[^\S\n]+\p{L}/u;
/** A word of two letters or more with a space beside it: a part of a sentence that values stand in. */
const WORD_BESIDE_VALUE = /\p{L}{2}[^\S\n]|[^\S\n]\p{L}{2}/u;
const LETTER = /\p{L}/u;
/** As sentences and labels begin or end; ids begin small and end with a letter. */
const SENTENCE = /^["“]?\p{Lu}.*[^\S\n]|[.!?…]$/u;
/** Attributes of components that people read. */
const READ = /^(title|label|description|placeholder|tooltip|heading|waiting|why|alt|text)$/;

/**
 * The texts for people in some files, found by the compiler's types: where a literal is expected to be one of a set, it is an id,
 * and nobody reads it. Import paths, names, comparisons and what errors for programmers say do not count either.
 */
export function spokenLiterals(root: string, files: readonly string[]): readonly SpokenLiteral[] {
  const read = ts.readConfigFile(`${root}/extensions/tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, `${root}/extensions`);
  const program = ts.createProgram([...files], { ...options, incremental: false, noEmit: true });
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`${file} is not in the program.`);
    const found: SpokenLiteral[] = [];
    const visit = (node: ts.Node): void => {
      if (isType(node) || isError(node, checker)) return;
      if (isPlace(node) || isKey(node) || isOfSchema(node, checker)) return;
      const text = spokenIn(node, checker);
      if (text !== null) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push({ file: relative(root, file).replaceAll('\\', '/'), line: line + 1, text });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** Holds nothing that runs. */
function isType(node: ts.Node): boolean {
  return ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node);
}

/** What errors say is for programmers; whoever shows one says it from its fields. */
function isError(node: ts.Node, checker: ts.TypeChecker): boolean {
  if (ts.isNewExpression(node))
    return checker.getTypeAtLocation(node).getProperty('stack') !== undefined;
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword;
}

/** Where something stands in a file, by the names of the file's own parts: `term "job-title", bin 2`, `line 4, Target`. */
function isPlace(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return /^(place|problem)(At|In)$/.test(node.expression.getText());
  return isNamed(node, /^place/);
}

/** Keys and ids tell things apart within the program, and nobody reads them. */
function isKey(node: ts.Node): boolean {
  return isNamed(
    node,
    ts.isFunctionDeclaration(node) ? /[kK]ey(Of)?$/ : /^(id|key|slot|value|part)$/,
  );
}

function isNamed(node: ts.Node, pattern: RegExp): boolean {
  const isOne =
    ts.isFunctionDeclaration(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isPropertyAssignment(node);
  return isOne && pattern.test(node.name?.getText() ?? '');
}

/**
 * What a schema says of its fields ("a day such as 2026-11-14") documents the protocol, in English as its names are. A sentence
 * about a field that somebody filled in wrong is made of it in src/words.
 */
function isOfSchema(node: ts.Node, checker: ts.TypeChecker): boolean {
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return false;
  const argument = isErrorOption(node.parent) ? node.parent.parent : node;
  const { parent } = argument;
  if (!ts.isCallExpression(parent) || parent.expression === argument) return false;
  return /^Zod/.test(checker.getTypeAtLocation(parent).symbol?.name ?? '');
}

function isErrorOption(node: ts.Node): node is ts.PropertyAssignment {
  return ts.isPropertyAssignment(node) && node.name.getText() === 'error';
}

function spokenIn(node: ts.Node, checker: ts.TypeChecker): string | null {
  if (ts.isJsxText(node)) return LETTER.test(node.text) ? node.text.trim() : null;
  if (ts.isTemplateExpression(node))
    return isSentence(node) && !isOneOfSet(node, checker) ? node.getText() : null;
  return ts.isStringLiteralLike(node) && isSpoken(node, checker) ? node.text : null;
}

function isSentence({ head, templateSpans }: ts.TemplateExpression): boolean {
  return [head, ...templateSpans.map(({ literal }) => literal)].some(({ text }) =>
    WORD_BESIDE_VALUE.test(text),
  );
}

function isSpoken(node: ts.StringLiteralLike, checker: ts.TypeChecker): boolean {
  if (isName(node)) return false;
  if (isShown(node)) return LETTER.test(node.text);
  if (!WORDS.test(node.text) || isOneOfSet(node, checker)) return false;
  return !isConst(node) || SENTENCE.test(node.text);
}

/** A name of something: a message's id, a property, a path, what something is compared with, a constant that names a job. */
function isName(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return /^[!=]==?$|^in$/.test(parent.operatorToken.getText());
  if (ts.isPropertyAssignment(parent)) return parent.name.getText() === 'say';
  if (ts.isVariableDeclaration(parent))
    return /^[A-Z_]+$/.test(parent.name.getText()) && !SENTENCE.test(node.text);
  return (
    ts.isCaseClause(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isExportDeclaration(parent)
  );
}

/** Stands on a screen as it is: a child of an element, or an attribute that people read. */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return READ.test(parent.name.getText());
  if (ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent))
    return isShown(parent);
  if (!ts.isJsxExpression(parent)) return false;
  return ts.isJsxAttribute(parent.parent) ? READ.test(parent.parent.name.getText()) : true;
}

/** Whether the compiler expects one of a set of texts here. */
function isOneOfSet(
  node: ts.StringLiteralLike | ts.TemplateExpression,
  checker: ts.TypeChecker,
): boolean {
  if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) return true;
  const expected = checker.getContextualType(node);
  if (expected === undefined) return false;
  const types = expected.isUnion() ? expected.types : [expected];
  return (
    types.some(({ flags }) => (flags & ts.TypeFlags.StringLike) !== 0) &&
    types.every(({ flags }) => (flags & ts.TypeFlags.String) === 0)
  );
}

/** Within `as const`. */
function isConst(node: ts.Node): boolean {
  for (let each = node.parent; each !== undefined; each = each.parent) {
    if (ts.isAsExpression(each) && each.type.getText() === 'const') return true;
    if (ts.isFunctionLike(each)) return false;
  }
  return false;
}
