/** Deployments of the built site by a server in which something is set wrong. */
import { type Fault, PAGE, PICTURE, SCRIPT, TEXT } from './faulty-files.ts';

/** Something is set wrong. */
export const settingFaults: readonly Fault[] = [
  { name: 'a wrong charset', kinds: ['wrong-charset'], at: PAGE, set: { charset: 'gb2312' } },
  { name: 'scripts as text', kinds: ['wrong-type'], at: SCRIPT, set: { scriptType: 'text/plain' } },
  {
    name: 'a stricter policy',
    kinds: ['policy-breaks'],
    at: PAGE,
    set: { headers: { 'Content-Security-Policy': "default-src 'self'" } },
  },
  {
    name: 'a policy without WebAssembly',
    kinds: ['policy-breaks'],
    at: 'search.html',
    set: { headers: { 'Content-Security-Policy': "script-src 'self' 'unsafe-inline'" } },
  },
  {
    name: 'a year of caching',
    kinds: ['cached-long'],
    at: SCRIPT,
    set: { headers: { 'Cache-Control': 'max-age=31536000' } },
  },
  {
    name: 'pages as downloads',
    kinds: ['page-downloads'],
    at: PAGE,
    set: { headers: { 'Content-Disposition': 'attachment' } },
  },
  { name: 'an ending that is refused', kinds: ['forbidden'], at: PICTURE, set: { refused: 'png' } },
  {
    name: 'a file that leads to another host',
    kinds: ['leads-away'],
    at: TEXT,
    set: { redirect: [TEXT, 'https://cdn.example.net/pledge.txt'] },
  },
  { name: 'no first page', kinds: ['no-index'], at: '/', set: { index: 'none.html' } },
  { name: 'another first page', kinds: ['other-index'], at: '/', set: { index: 'pledge.html' } },
];
