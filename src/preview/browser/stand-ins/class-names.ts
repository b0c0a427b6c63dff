const shortSizes: Readonly<Record<string, string>> = {
  'extra-small': 'xs',
  small: 'sm',
  medium: 'md',
  large: 'lg',
  'extra-large': 'xl',
};

/** HubSpot's two spellings of a size as one: `extra-small` and `xs` are both `xs`. */
export function shortSize(size: string | undefined, otherwise: string): string {
  return size === undefined ? otherwise : (shortSizes[size] ?? size);
}

/** Joins the class names that apply. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => typeof name === 'string').join(' ');
}
