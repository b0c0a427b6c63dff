import { randomUUID } from 'node:crypto';

/** An answer that HubSpot gives instead of what was asked. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly status: number;
  readonly category: string;
  /** More members of the body. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    category: string,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.category = category;
    this.details = details;
    this.headers = headers;
  }

  /** The body as HubSpot writes it, with a fresh correlation id. */
  body(): string {
    return JSON.stringify({
      status: 'error',
      message: this.message,
      correlationId: randomUUID(),
      ...this.details,
      category: this.category,
    });
  }
}

/** A request that HubSpot cannot accept as it stands: 400. */
export function invalid(
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): ApiFailure {
  return new ApiFailure(400, 'VALIDATION_ERROR', message, details);
}

/** Something that is not there: 404. */
export function notFound(): ApiFailure {
  return new ApiFailure(404, 'OBJECT_NOT_FOUND', 'resource not found');
}
