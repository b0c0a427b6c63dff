import { RE2JS, RE2JSException } from 're2js';
import { scorecardBounds } from './scorecard.ts';
import type { PatternFault } from './scorecard-fault.ts';

/** Only this much of a text is put to a regular expression: what a hostile one can cost grows with it. */
export const PATTERN_READS = 1_024;

/** A regular expression ready for texts, or why it cannot be used. */
export type TextPattern =
  | { readonly found: (text: string) => boolean; readonly fault: null }
  | { readonly found: null; readonly fault: PatternFault };

/**
 * Compiles a regular expression. RE2 looks at every character once for each step of its program (Cox 2010), so a bounded
 * program on a bounded text takes a bounded time, whatever both say.
 */
export function textPattern(pattern: string): TextPattern {
  const { pattern: longest, program } = scorecardBounds;
  if (pattern.length > longest)
    return faulty({ say: 'too long', with: { characters: pattern.length, most: longest } });
  try {
    const compiled = RE2JS.compile(pattern);
    const steps = compiled.programSize();
    if (steps > program) return faulty({ say: 'too slow', with: { steps, most: program } });
    return { found: (text) => compiled.test(text), fault: null };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const why = error.message.replace('error parsing regexp: ', '');
    return faulty({ say: 'no pattern', with: { why } });
  }
}

function faulty(fault: PatternFault): TextPattern {
  return { found: null, fault };
}
