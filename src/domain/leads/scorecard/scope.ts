/** The three things a scorecard looks at. */
export type TermGroup = 'fit' | 'engagement' | 'data quality';

/** What a limit can hold for: one group, or all of them together. */
export type LimitScope = TermGroup | 'total';
