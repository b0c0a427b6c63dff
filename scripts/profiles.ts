import type { ReplacedSources } from './replacing.ts';

/** How the app is given to HubSpot. `public`: OAuth, cards ask the service. `private`: static token, cards ask app functions. */
export const profiles = ['public', 'private'] as const;
export type Profile = (typeof profiles)[number];

/** What the staged project cannot know by itself. */
export interface ProfileValues {
  /** Address of the service, https, without a slash at the end. */
  readonly backendUrl: string;
  /** Where people who use the app get help. */
  readonly supportEmail: string;
  /** The HubSpot account to upload to; null leaves the choice to the `hs` command. */
  readonly accountId: number | null;
}

/** Stand where the real values belong until they are set; reserved names, so they lead nowhere. */
export const placeholderValues: ProfileValues = {
  backendUrl: 'https://pacekeeper.example',
  supportEmail: 'support@pacekeeper.example',
  accountId: null,
};

/** Values that cannot be staged: what is wrong, and what to set. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
}

/** Reads the values from environment variables; throws {@link ProfileError} with every fault. */
export function readProfileValues(
  environment: Readonly<Record<string, string | undefined>>,
): ProfileValues {
  const url = (environment['PACEKEEPER_PUBLIC_URL'] || placeholderValues.backendUrl).replace(
    /\/+$/,
    '',
  );
  const account = environment['HUBSPOT_ACCOUNT_ID'] || null;
  const faults = [
    !isHttps(url) &&
      'PACEKEEPER_PUBLIC_URL must be an https address: HubSpot sends cards’ requests to no other.',
    account !== null &&
      !/^\d{1,15}$/.test(account) &&
      'HUBSPOT_ACCOUNT_ID must be the digits of an account.',
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw new ProfileError(faults.join('\n'));
  return {
    backendUrl: url,
    supportEmail: environment['PACEKEEPER_SUPPORT_EMAIL'] || placeholderValues.supportEmail,
    accountId: account === null ? null : Number(account),
  };
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}

/** The `hsprofile.<name>.json` whose variables HubSpot puts into the hsmeta files and hands to the cards. */
export function hubspotProfile(
  profile: Profile,
  { backendUrl, supportEmail, accountId }: ProfileValues,
) {
  const variables = profile === 'public' ? { backendUrl, supportEmail } : { supportEmail };
  return { ...(accountId !== null && { accountId }), variables };
}

/** An app's hsmeta, as far as the profiles differ in it. */
export interface AppMeta {
  readonly uid: string;
  readonly type: 'app';
  readonly config: {
    readonly distribution: string;
    readonly auth: { readonly type: string; readonly redirectUrls?: readonly string[] };
    readonly permittedUrls: Readonly<Record<string, readonly string[]>>;
    readonly support: Readonly<Record<string, string>>;
  };
}

/** The app's hsmeta for a profile: it is written for the public one; a private app has no addresses to be reached at. */
export function appMetaFor(profile: Profile, app: AppMeta): AppMeta {
  if (profile === 'public') return app;
  const { redirectUrls, ...auth } = app.config.auth;
  const { supportEmail = '' } = app.config.support;
  return {
    ...app,
    config: {
      ...app.config,
      distribution: 'private',
      auth: { ...auth, type: 'static' },
      permittedUrls: { fetch: [], iframe: [], img: [] },
      support: { supportEmail },
    },
  };
}

/** The cards' sources that differ in a profile: how they ask. */
export const cardSources: Readonly<Record<Profile, ReplacedSources>> = {
  public: new Map(),
  private: new Map([
    ['extensions/shared/ask.ts', "export { askFunction as ask } from './ask-function.ts';\n"],
  ]),
};
