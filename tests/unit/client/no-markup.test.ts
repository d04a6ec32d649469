import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles } from '../../helpers/modules.ts';

/** What makes markup or a program of a text. */
const makers =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML\w*|parseHTML\w*|createContextualFragment|DOMParser|srcdoc|eval|Function\s*\(|document\.write|setTimeout\s*\(\s*['"`]|javascript:)/;
const scripts = sourceFiles.filter((path) => path.startsWith('client/'));

test('nothing that runs in the browser makes markup of a text: addresses and storage hold what anyone wrote there', () => {
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.filter((path) => makers.test(readFileSync(`src/${path}`, 'utf8')))).toEqual([]);
});

test('address and storage are read in these places alone', () => {
  const read = /\blocation\b|localStorage|sessionStorage|document\.(?:URL|referrer|cookie)|window\.name/;
  const readers = scripts.filter((path) =>
    read.test(readFileSync(`src/${path}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
  );
  expect(readers.sort()).toEqual([
    'client/boot/main.ts',
    'client/boot/view.ts',
    'client/find/main.ts',
    'client/lost/main.ts',
    'client/page/own-store.ts',
    'client/search/address.ts',
    'client/share/share.ts',
    'client/single/boot.ts',
    'client/single/main.ts',
    'client/travel/main.ts',
  ]);
});
