import { parseHtml } from '../../postprocess/html.ts';
import { isScript } from '../../support/names.ts';
import { urlOf } from '../fetch/address.ts';
import type { Finding, Spot } from '../types.ts';
import { type Case, isPage, served } from './case.ts';
import { found } from './found.ts';
import { type Needs, needsOf } from './page-needs.ts';
import {
  FORMS,
  IMAGES,
  isDynamic,
  type Kind,
  type Policy,
  policiesIn,
  SCRIPTS,
  STYLES,
  takesAll,
  takesHash,
  takesWasm,
} from './policy.ts';

/** Judges the policy a host sends with pages by what it keeps from them: both it and the page's own hold. */
export function judgePolicy(one: Case): Finding[] {
  const { deployment } = one.observation;
  if (deployment.kind !== 'host') return [];
  // One script brings others: a page that fetches any needs them all.
  const scripts = [...one.expected.sums.keys()].filter(isScript).map((path) => urlOf(deployment.base, path));
  const spots = served(one).flatMap(([path, { headers }]): Spot[] => {
    const sent = headers?.get('content-security-policy');
    const page = sent && isPage(path) ? one.expected.bytes(path) : undefined;
    if (!sent || !page) return [];
    const needs = needsOf(parseHtml(Buffer.from(page).toString('utf8')));
    const at = urlOf(deployment.base, path);
    const lost = new Set(policiesIn(sent).flatMap((policy) => lostBy(policy, needs, at, scripts)));
    return lost.size > 0 ? [{ path, detail: [...lost].join('；') }] : [];
  });
  return found('policy-breaks', spots);
}

/**
 * What a page loses under a policy, in words.
 * @param at the page's address
 * @param ownScripts those of the site's scripts
 */
function lostBy(policy: Policy, needs: Needs, at: URL, ownScripts: readonly URL[]): string[] {
  const takes = (kind: Kind, addresses: readonly string[]) =>
    takesAll(
      policy,
      kind,
      addresses.flatMap((address) => URL.parse(address, at) ?? []),
      at,
    );
  const scriptsRun = needs.scripts.every((hash) => takesHash(policy, SCRIPTS, hash));
  const bringsOwn = takesAll(policy, SCRIPTS, ownScripts, at) || isDynamic(policy);
  const sandbox = policy.get('sandbox')?.map((each) => each.toLowerCase());
  const isTyped = policy.get('require-trusted-types-for') !== undefined;
  return [
    ...(needs.styles.every((hash) => takesHash(policy, STYLES, hash)) ? [] : ['没有样式']),
    ...(scriptsRun && (!sandbox || sandbox.includes('allow-scripts'))
      ? []
      : ['页面里的脚本不运行，显示设置和搜索用不了']),
    ...(!needs.ownScripts || (bringsOwn && !isTyped) ? [] : ['取不来搜索等脚本']),
    ...(!needs.wasm || takesWasm(policy) ? [] : ["搜索变弱，缺 'wasm-unsafe-eval'"]),
    ...(takes(IMAGES, needs.pictures) ? [] : ['没有图片']),
    ...(needs.forms.length === 0 ||
    (takes(FORMS, needs.forms) && (!sandbox || sandbox.includes('allow-forms')))
      ? []
      : ['搜索框提交不了']),
    ...(at.protocol === 'http:' && policy.has('upgrade-insecure-requests')
      ? ['脚本和图片被改成 https 去取，这里没有 https']
      : []),
  ];
}
