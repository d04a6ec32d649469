/** What Pagefind's script finds under the name `fetch`: what its script holds instead of the network. */
let read: (path: string) => Uint8Array | undefined = () => undefined;

export function serve(files: typeof read): void {
  read = files;
}

async function packFetch(url: unknown): Promise<Response> {
  const path = String(url)
    .replace(/^.*\/pack\//, '')
    .replace(/\?.*$/, '');
  const bytes = read(path);
  if (!bytes) throw new Error(`the engine has no ${path}`);
  const response = {
    ok: true,
    status: 200,
    arrayBuffer: async () => bytes,
    json: async () => JSON.parse(new TextDecoder().decode(bytes)) as unknown,
  };
  return response as unknown as Response;
}

export { packFetch as fetch };
