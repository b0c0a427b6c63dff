/** A mail as a person reads it. */
export interface ReadMail {
  readonly subject: string;
  readonly to: string;
  readonly text: string;
  readonly html: string;
}

/** The header fields of a mail or of a part of it, unfolded, by lower-case name. */
export function headersOf(source: string): Map<string, string[]> {
  const [head = ''] = source.split('\r\n\r\n', 1);
  const fields = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const named = fields.map((field) => {
    const colon = field.indexOf(':');
    return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()] as const;
  });
  return new Map(
    [...Map.groupBy(named, ([name]) => name)].map(([name, all]) => [
      name,
      all.map(([, value]) => value),
    ]),
  );
}

/** Reads a mail of two alternative bodies. */
export function readMail(source: string): ReadMail {
  const headers = headersOf(source);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type')?.[0] ?? '')?.[1] ?? '';
  const parts = source
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => part.replace(/^\r\n/, ''));
  const body = (type: string) =>
    bodyOf(parts.find((part) => headersOf(part).get('content-type')?.[0]?.startsWith(type)) ?? '');
  return {
    subject: words(headers.get('subject')?.[0] ?? ''),
    to: words(headers.get('to')?.[0] ?? ''),
    text: body('text/plain'),
    html: body('text/html'),
  };
}

function bodyOf(part: string): string {
  const encoding = headersOf(part).get('content-transfer-encoding')?.[0];
  const raw = part.slice(part.indexOf('\r\n\r\n') + 4);
  const decoded =
    encoding === 'base64'
      ? Buffer.from(raw, 'base64').toString()
      : encoding === 'quoted-printable'
        ? quoted(raw.replaceAll(/=\r\n/g, ''))
        : raw;
  return decoded.replaceAll('\r\n', '\n').trimEnd();
}

function quoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString();
}

/** Encoded words (RFC 2047), and what stands between them. */
function words(field: string): string {
  return field
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?[^?]+\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString()
        : quoted(text.replaceAll('_', ' ')),
    );
}
