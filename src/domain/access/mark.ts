/** Offsets and prime of FNV-1a with 32 bits (Fowler, Noll, Vo 1991); the second offset is the first one's complement. */
const OFFSETS = [0x811c9dc5, 0x7ee3623a] as const;
const PRIME = 0x01000193;
const HEX = 16;
const HEX_DIGITS = 8;

/**
 * A mark of a state, 16 hexadecimal digits: the same state has the same mark, another one has another but for chance. It tells
 * whether somebody changed something meanwhile; it is no protection against forgery, and need not be: whoever sends it may change
 * the state anyway.
 */
export function markOf(state: unknown): string {
  const text = JSON.stringify(state);
  return OFFSETS.map((offset) => {
    let hash: number = offset;
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
    return (hash >>> 0).toString(HEX).padStart(HEX_DIGITS, '0');
  }).join('');
}
