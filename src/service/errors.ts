/** A request that is answered with an error: a status, a code for programs and a sentence for people. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
    this.code = code;
  }
}

/** Every refusal of a signature looks the same to the caller; the log says which check failed. */
export const notSigned = () =>
  new RequestError(401, 'not_signed', 'This request does not carry a valid HubSpot signature.');

/** A request that HubSpot signed for an app that is not this one. */
export const otherApp = () =>
  new RequestError(403, 'other_app', 'This request was signed for another app.');

/** A signed request whose query is not what the route takes. */
export const badQuery = (faults: readonly string[]) =>
  new RequestError(400, 'bad_query', `The query cannot be used: ${faults.join('; ')}.`);

/** A signed request whose body is not what the route takes. */
export const badBody = (faults: readonly string[], cause?: unknown) =>
  new RequestError(400, 'bad_body', `The body cannot be used: ${faults.join('; ')}.`, { cause });

/** A portal that this service does not serve. */
export const unknownPortal = () =>
  new RequestError(
    403,
    'unknown_portal',
    'Pacekeeper is not connected to this HubSpot account. An admin can connect it.',
  );

export const notFound = () =>
  new RequestError(404, 'not_found', 'There is nothing at this address.');

export const wrongMethod = () =>
  new RequestError(405, 'wrong_method', 'This address does not take that method.');
