import { FAILURES } from './failures.ts';
import type { Manners } from './manners.ts';

export type Method = 'GET' | 'HEAD';

/** What a host answered, compression taken off. */
export interface Reply {
  status: number;
  headers: Headers;
  body: Uint8Array;
  isCut: boolean;
}
export type Outcome = Reply | { failure: string };

/**
 * Makes one request. Redirects are given as they are.
 * @param most bytes of the body that are read
 */
export async function request(url: URL, method: Method, most: number, manners: Manners): Promise<Outcome> {
  const idle = new AbortController();
  const timer = setTimeout(() => idle.abort(), manners.patience);
  const whole = AbortSignal.timeout(manners.longest);
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'accept-encoding': 'gzip, br', 'cache-control': 'no-cache', 'user-agent': manners.agent },
      signal: AbortSignal.any([idle.signal, whole]),
    });
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      timer.refresh();
      parts.push(part);
      length += part.length;
      if (length > most) break;
    }
    const { status, headers } = response;
    return { status, headers, body: Buffer.concat(parts), isCut: length > most };
  } catch (error) {
    return { failure: idle.signal.aborted || whole.aborted ? FAILURES.timeout : codeOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** The innermost code of an error: that of the system, of TLS or of a decompressor; else its words. */
function codeOf(error: unknown): string {
  const { code, cause, message } = error as { code?: unknown; cause?: unknown; message?: string };
  if (cause !== undefined && cause !== null) return codeOf(cause);
  return typeof code === 'string' ? code : (message ?? String(error));
}
