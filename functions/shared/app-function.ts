import type * as z from 'zod';
import { openPortalTools } from '../../src/composition/open-portal-tools.ts';
import type { PortalTools } from '../../src/composition/portal-tools.ts';
import type { WorkStep } from '../../src/composition/work.ts';
import { budgetOf, type SliceResult } from '../../src/use-cases/slices/slice.ts';

/** What HubSpot hands to an app function; secrets arrive as environment variables. */
export interface FunctionCall {
  readonly parameters?: Readonly<Record<string, unknown>>;
}
/** An app function as HubSpot calls it. */
export type AppFunction<Answer> = (call: FunctionCall) => Promise<Answer>;

/** Gives the tools of the portal that the function belongs to. */
export type OpenTools = () => Promise<PortalTools>;

/** HubSpot stops a function after 15 s; a slice ends itself before, with time to commit. */
const SLICE_MS = 10_000;

/** A unit of work as an app function: one slice a call; `done: false` asks the caller to call again. */
export function workFunction(
  step: WorkStep,
  open: OpenTools = openPortalTools,
): AppFunction<SliceResult> {
  return async () => {
    const tools = await open();
    return step(tools, { budget: budgetOf(SLICE_MS, Date.now) });
  };
}

/**
 * A card read as an app function. HubSpot does not say who calls, so the user id is the card's own claim: whoever it
 * names is treated as a rep (docs/decisions/0006).
 */
export function cardFunction<Query extends object, Card>(
  query: z.ZodType<Query>,
  read: (tools: PortalTools, input: Query & { readonly userId: string }) => Promise<Card>,
  open: OpenTools = openPortalTools,
): AppFunction<Card> {
  return async ({ parameters = {} }) => {
    const { userId = '', ...own } = parameters;
    const input = query.parse(own);
    return read(asRep(await open()), { ...input, userId: String(userId) });
  };
}

function asRep(tools: PortalTools): PortalTools {
  return {
    ...tools,
    resolveViewer: async (userId) => ({
      ...(await tools.resolveViewer(userId)),
      role: 'rep',
      isClaimed: true,
    }),
  };
}
