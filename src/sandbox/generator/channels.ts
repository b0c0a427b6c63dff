import type { ChangeSource } from './record-builder.ts';

/** A way by which leads come in. */
export interface Channel {
  /** HubSpot's traffic source. */
  readonly source: string;
  /** What the drill-down says. */
  readonly details: readonly string[];
  /** How many of 100 leads come this way. */
  readonly share: number;
  /** Log-odds against the average lead. */
  readonly quality: number;
  /** Spread of the leads' hidden interest: a noisy channel brings very good and very bad ones. */
  readonly spread: number;
  /** How its records are made in the CRM. */
  readonly createdBy: ChangeSource;
}

/** The channels of a software seller. Shares, qualities and spreads are chosen to look like a B2B team's; no source claims them. */
export const channels: readonly Channel[] = [
  {
    source: 'ORGANIC_SEARCH',
    details: ['Unknown keywords (SSL)'],
    share: 26,
    quality: 0.2,
    spread: 1,
    createdBy: 'FORM',
  },
  {
    source: 'PAID_SEARCH',
    details: ['brand', 'comparison', 'category'],
    share: 18,
    quality: -0.1,
    spread: 1.1,
    createdBy: 'FORM',
  },
  {
    source: 'PAID_SOCIAL',
    details: ['lookalike', 'retargeting'],
    share: 16,
    quality: -0.9,
    spread: 1.2,
    createdBy: 'FORM',
  },
  {
    source: 'REFERRALS',
    details: ['partner-directory.example', 'reviews.example'],
    share: 10,
    quality: 0.9,
    spread: 0.8,
    createdBy: 'FORM',
  },
  {
    source: 'EMAIL_MARKETING',
    details: ['newsletter', 'product update'],
    share: 10,
    quality: 0.1,
    spread: 0.9,
    createdBy: 'FORM',
  },
  {
    source: 'DIRECT_TRAFFIC',
    details: ['home', 'pricing'],
    share: 10,
    quality: 0.2,
    spread: 1,
    createdBy: 'FORM',
  },
  {
    source: 'OFFLINE',
    details: ['trade fair', 'list upload', 'CRM_UI'],
    share: 10,
    quality: -0.4,
    spread: 1.3,
    createdBy: 'IMPORT',
  },
];
