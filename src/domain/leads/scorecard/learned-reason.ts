import type { NoValues, ToldOf } from '../../told/told.ts';
import type { MailDomain } from './mail-domain.ts';

/** Which part of a property a learned term looks at, where it is not its whole value. */
export type Aspect = 'seniority' | 'function' | 'domain' | 'significant digits';

/** What a job title says of somebody's seniority or function. */
export type JobRole =
  | 'assists a leader'
  | 'vice president'
  | 'top management or owner'
  | 'head of a department'
  | 'manager'
  | 'junior'
  | 'sales'
  | 'marketing'
  | 'technology'
  | 'finance'
  | 'people'
  | 'operations'
  | 'another role';

/** What was found of a property, without its name. */
export type FoundMessages = {
  /** A number from `from` on, below `below`; null: no edge on that side. */
  readonly range: { readonly from: number | null; readonly below: number | null };
  /** One of the values that it has in this portal, as it is stored. */
  readonly value: { readonly value: string };
  readonly 'another value': NoValues;
  readonly known: NoValues;
  readonly 'not known': NoValues;
  readonly yes: NoValues;
  readonly no: NoValues;
  readonly 'mail at': { readonly domain: MailDomain };
  readonly 'job role': { readonly role: JobRole };
};
export type Found = ToldOf<FoundMessages>;

/** What a learned bin says: "Job title: vice president"; of two properties, what was found of each. */
export type LearnedReasonMessages = {
  readonly property: {
    readonly label: string;
    readonly aspect: Aspect | null;
    readonly found: Found;
  };
  readonly 'two properties': {
    readonly first: ToldOf<Pick<LearnedReasonMessages, 'property'>>;
    readonly second: ToldOf<Pick<LearnedReasonMessages, 'property'>>;
  };
};
export type LearnedReason = ToldOf<LearnedReasonMessages>;

/** What a learned term is called: "Job title: seniority"; of two properties, both. */
export type LearnedTitleMessages = {
  readonly 'property title': { readonly label: string; readonly aspect: Aspect | null };
  readonly 'two titles': {
    readonly first: ToldOf<Pick<LearnedTitleMessages, 'property title'>>;
    readonly second: ToldOf<Pick<LearnedTitleMessages, 'property title'>>;
  };
};
export type LearnedTitle = ToldOf<LearnedTitleMessages>;
