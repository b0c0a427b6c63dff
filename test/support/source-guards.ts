import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What TypeScript's own parser finds in a source text that no linter here looks for. */

/** Source files below folders of the project, by their paths. */
export function sourcesIn(
  project: string,
  folders: readonly string[],
): readonly { readonly path: string; readonly text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(project.length + 1))
      .filter((path) => !path.includes('node_modules/'))
      .sort()
      .map((path) => ({ path, text: readFileSync(join(project, path), 'utf8') })),
  );
}

/**
 * Lines on which something missing silently becomes 0 or an empty column: `?? 0`, `?? new Float64Array(...)`, and a number as
 * the default of an entry (`const [first = 0] = list`).
 */
export function silentZeros(path: string, text: string): readonly string[] {
  const found: string[] = [];
  const source = parsed(path, text);
  walk(source, (node) => {
    const isFallback =
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
      isZero(node.right);
    const isDefault =
      ts.isBindingElement(node) &&
      ts.isArrayBindingPattern(node.parent) &&
      node.initializer !== undefined &&
      isZero(node.initializer);
    if (isFallback || isDefault) found.push(lineOf(source, node));
  });
  return found;
}

function isZero(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isZero(node.expression);
  if (ts.isNumericLiteral(node)) return Number(node.text) === 0;
  return ts.isNewExpression(node) && /^[A-Z]\w*\d+Array$/.test(node.expression.getText());
}

/** A function and how long it is. */
export interface MeasuredFunction {
  readonly name: string;
  /** Lines that are not blank, JSX among them. */
  readonly lines: number;
}

/** Every function that has a name, by its declaration or by what holds it. */
export function namedFunctions(path: string, text: string): readonly MeasuredFunction[] {
  const found: MeasuredFunction[] = [];
  walk(parsed(path, text), (node) => {
    if (!ts.isFunctionLike(node)) return;
    const name = nameOf(node);
    if (name === null) return;
    const lines = node.getText().split('\n');
    found.push({ name, lines: lines.filter((line) => line.trim() !== '').length });
  });
  return found;
}

function nameOf(node: ts.SignatureDeclaration): string | null {
  if (node.name !== undefined) return node.name.getText();
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  const { parent } = node;
  const isHeld = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent);
  return isHeld ? parent.name.getText() : null;
}

function parsed(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function lineOf(source: ts.SourceFile, node: ts.Node): string {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return (source.text.split('\n')[line] ?? '').trim();
}
