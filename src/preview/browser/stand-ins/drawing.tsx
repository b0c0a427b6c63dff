/** One quiet drawing that stands for all of HubSpot's illustrations. */
export function Drawing({
  label,
  width,
  height,
}: {
  label: string;
  width: number;
  height: number;
}) {
  return (
    <svg
      className="hs-drawing"
      viewBox="0 0 120 90"
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      <ellipse cx="60" cy="80" rx="46" ry="6" className="hs-drawing__shade" />
      <rect x="26" y="14" width="68" height="58" rx="8" className="hs-drawing__page" />
      <path d="M38 58 52 44l10 8 20-24" className="hs-drawing__line" />
      <circle cx="82" cy="28" r="6" className="hs-drawing__dot" />
    </svg>
  );
}
