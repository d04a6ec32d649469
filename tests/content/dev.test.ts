import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryCopy, temporaryFolder } from '../helpers/temporary.ts';

/** Generous: a condition is waited for, and how long it takes is not tested. */
const patience = { timeout: 300_000, interval: 200 };

/** Starts `npm run dev` on any free port; it ends with the test. */
function start(...options: string[]): { said(): string } {
  // Under Vitest, Astro leaves its pages out of the server.
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const command = ['src/commands/start.mjs', 'dev', '--port', '0', ...options];
  const server = spawn(process.execPath, command, { env });
  onTestFinished(async () => {
    if (server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return { said: () => said };
}

test('pages are alive while content is edited: script, search of the last build, changes, faults with their place', async () => {
  const content = temporaryCopy('content');
  const built = temporaryFolder({ 'assets/search.js': 'searched()' });
  const { said } = start('--content', content.root, '--out', built.root);
  const address = await vi.waitFor(() => {
    const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said()) ?? [];
    expect(found, said()).toBeDefined();
    return found ?? '';
  }, patience);
  const page = async (path: string) => (await fetch(address + path)).text();
  expect(said()).toContain('内容没有问题');

  const background = await page('background.html');
  expect(background).toMatch(/<script data-edition="[^"]+" data-src="\/assets\/search.js">\(\(\)=>\{/);
  expect(background).toMatch(/<p id="[\w-]+-1">/);
  expect(await page('assets/search.js')).toBe('searched()');
  expect((await fetch(`${address}assets/copy.js`)).status).toBe(404);

  const campaign = content.read('campaign.yaml');
  const [, shortName = ''] = /^shortName: (.+)$/m.exec(campaign) ?? [];
  content.write('campaign.yaml', campaign.replace(/^shortName: .+$/m, 'shortName: 另一个名字'));
  await vi.waitFor(async () => {
    expect(await page('background.html')).toMatch(/<title>[^<]* · 另一个名字</);
  }, patience);
  expect(background).toContain(` · ${shortName}</title>`);

  content.write('campaign.yaml', `${campaign}\nnothing: 多出来的\n`);
  await vi.waitFor(
    () => expect(said()).toMatch(/campaign\.yaml:\d+ .*nothing[\s\S]*要改的地方有1处/),
    patience,
  );
});
