/** A text of at most `most` characters; what was cut shows as an ellipsis. For values that people typed in. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
