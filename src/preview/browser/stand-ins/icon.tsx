import type { IconProps } from '@hubspot/ui-extensions';
import { shortSize } from './class-names.ts';

/** Strokes on a 16 x 16 grid for the icons that say something; every other name gets the plain dot. */
const strokes: Readonly<Record<string, string>> = {
  add: 'M8 3v10M3 8h10',
  approvals: 'M3 8.5 6.5 12 13 4.5',
  block: 'M4 4l8 8M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2',
  bulb: 'M6 13h4M6.5 11C5 10 4 8.7 4 7a4 4 0 1 1 8 0c0 1.7-1 3-2.5 4z',
  calling:
    'M4 2.5l2.5 3-1.2 1.5c.7 1.6 2.1 3 3.7 3.7l1.5-1.2 3 2.5c-.5 1.5-2 2-3.5 1.5C6.5 12.5 3.5 9.5 2.5 6 2 4.5 2.5 3 4 2.5z',
  comments: 'M2.5 3.5h11v7H7l-3 2.5v-2.5H2.5z',
  contacts: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8M3 13.5c.5-2.5 2.5-4 5-4s4.5 1.5 5 4',
  date: 'M3 4h10v9.5H3zM3 7h10M6 2.5V5M10 2.5V5',
  delete: 'M3.5 4.5h9M6 4.5V3h4v1.5M5 4.5l.5 9h5l.5-9',
  downCarat: 'M4 6l4 4 4-4',
  edit: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z',
  email: 'M2.5 4h11v8h-11zM2.5 4.5 8 9l5.5-4.5',
  exclamation: 'M8 3v6M8 12v.5',
  exclamationCircle: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5v3.5M8 11v.3',
  filter: 'M2.5 3.5h11L9.5 8.5v4l-3 1v-5z',
  gauge: 'M2.5 11.5a5.5 5.5 0 1 1 11 0M8 11l2.5-4',
  goal: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  highlyEngagedLead:
    'M8 2c.5 2.5 3.5 4 3.5 7.5a3.5 3.5 0 0 1-7 0C4.5 8 5.3 7 6 6.3c.3 1 .8 1.4 1.3 1.5C7 6 7 4 8 2z',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 7.5V11M8 5v.3',
  left: 'M10 4 6 8l4 4',
  link: 'M6.5 9.5l3-3M7 4.5l1.5-1.5a2.6 2.6 0 0 1 4 4L11 8.5M9 11.5l-1.5 1.5a2.6 2.6 0 0 1-4-4L5 7.5',
  locked: 'M4 7.5h8v6H4zM5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2',
  question: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M6.5 6.5c0-2 3-2 3 0 0 1.2-1.5 1.2-1.5 2.5M8 11v.3',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.5M13 2.5v3h-3',
  right: 'M6 4l4 4-4 4',
  search: 'M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8M10 10l3.5 3.5',
  success: 'M3 8.5 6.5 12 13 4.5',
  tasks: 'M3 4.5l1.2 1.2L6 3.5M8 4.5h5M3 9.5l1.2 1.2L6 8.5M8 9.5h5',
  time: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5v3l2 1.5',
  upCarat: 'M4 10l4-4 4 4',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11.3v.3',
  checkCircle: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M5.3 8.2l2 2 3.5-4',
};
const dot = 'M8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4';
const pixels: Readonly<Record<string, number>> = { sm: 14, md: 18, lg: 24 };

export function Icon({ name, color = 'inherit', size, screenReaderText }: IconProps) {
  const pixel = pixels[shortSize(size, 'sm')];
  return (
    <svg
      className={`hs-icon hs-icon--${color}`}
      viewBox="0 0 16 16"
      width={pixel}
      height={pixel}
      data-icon={name}
      role="img"
      aria-hidden={screenReaderText === undefined}
    >
      <title>{screenReaderText ?? name}</title>
      <path d={strokes[name] ?? dot} />
    </svg>
  );
}
