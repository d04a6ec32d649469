import { pageTexts } from './page-texts.ts';

/** What an address answers. */
export interface Answer {
  /** Of HTTP; undefined where no answer came. */
  status?: number;
  /** Where redirects led in the end. */
  final?: string;
  /** Of an HTML page: its title and its headings and text, as they are read. */
  title?: string;
  text?: string;
  /** Why no answer came: what the system or the protocol says. */
  failure?: string;
}

interface Asking {
  /** Milliseconds a request may take, all told. */
  limit: number;
  /** Ends all requests. */
  signal?: AbortSignal;
}

/** Bytes of a page that are read: titles and first headings stand there. */
const READ = 512 * 1024;
/** What it says of itself, so that a host can tell it. */
const AGENT = 'pledge-sources/1.0 (checks that cited pages still stand; a few requests a year)';

/** The system's or the protocol's word for what went wrong. */
function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return 'TIMEOUT';
  return cause?.code ?? cause?.message ?? message;
}

async function request(
  method: 'HEAD' | 'GET',
  address: string,
  { limit, signal }: Asking,
): Promise<Response> {
  const ended = AbortSignal.timeout(limit);
  return fetch(address, {
    method,
    redirect: 'follow',
    signal: signal ? AbortSignal.any([ended, signal]) : ended,
    headers: { 'user-agent': AGENT, accept: 'text/html,*/*;q=0.5' },
  });
}

/** The first bytes of an answer; what comes after is not waited for. */
async function firstBytes(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    parts.push(part as Uint8Array);
    length += (part as Uint8Array).length;
    if (length >= READ) break;
  }
  return Buffer.concat(parts).subarray(0, READ);
}

const isHtml = (response: Response): boolean => /html/i.test(response.headers.get('content-type') ?? 'html');

/**
 * Asks an address: HEAD first, which costs the host least, then GET, unless HEAD has found what is no page. Hosts that refuse
 * HEAD, or know nothing of a page by it, are asked all the same.
 * @returns what it answers; never throws for what a host or the network does
 */
export async function ask(address: string, asking: Asking): Promise<Answer> {
  try {
    const head = await request('HEAD', address, asking).catch(() => undefined);
    if (head?.ok && !isHtml(head)) return { status: head.status, final: head.url };
    const response = await request('GET', address, asking);
    const found = { status: response.status, final: response.url };
    if (!response.ok || !isHtml(response)) {
      await response.body?.cancel();
      return found;
    }
    return {
      ...found,
      ...pageTexts(await firstBytes(response), response.headers.get('content-type') ?? ''),
    };
  } catch (error) {
    return { failure: reasonOf(error) };
  }
}
