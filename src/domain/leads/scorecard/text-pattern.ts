import { RE2JS, RE2JSException } from 're2js';
import { scorecardBounds } from './scorecard.ts';

/** Only this much of a text is put to a regular expression: what a hostile one can cost grows with it. */
export const PATTERN_READS = 1_024;

/** A regular expression ready for texts, or why it cannot be used: in a sentence. */
export type TextPattern =
  | { readonly found: (text: string) => boolean; readonly fault: null }
  | { readonly found: null; readonly fault: string };

/**
 * Compiles a regular expression. RE2 looks at every character once for each step of its program (Cox 2010), so a bounded
 * program on a bounded text takes a bounded time, whatever both say.
 */
export function textPattern(pattern: string): TextPattern {
  const { pattern: longest, program } = scorecardBounds;
  if (pattern.length > longest)
    return faulty(`It has ${pattern.length} characters; at most ${longest} are allowed.`);
  try {
    const compiled = RE2JS.compile(pattern);
    const steps = compiled.programSize();
    if (steps > program)
      return faulty(`It takes ${steps} steps for each character; at most ${program} are allowed.`);
    return { found: (text) => compiled.test(text), fault: null };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return faulty(`It cannot be read: ${error.message.replace('error parsing regexp: ', '')}.`);
  }
}

function faulty(fault: string): TextPattern {
  return { found: null, fault };
}
