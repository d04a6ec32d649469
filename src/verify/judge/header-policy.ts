import { parseHtml } from '../../postprocess/html.ts';
import type { Finding, Spot } from '../types.ts';
import { type Case, isPage, served } from './case.ts';
import { found } from './found.ts';
import { type Needs, needsOf } from './page-needs.ts';
import {
  FORMS,
  IMAGES,
  isDynamic,
  type Policy,
  policiesIn,
  SCRIPTS,
  STYLES,
  takesHash,
  takesOwn,
  takesWasm,
} from './policy.ts';

/** Judges the policy a host sends with pages by what it keeps from them: both it and the page's own hold. */
export function judgePolicy(one: Case): Finding[] {
  const { deployment } = one.observation;
  if (deployment.kind !== 'host') return [];
  const spots = served(one).flatMap(([path, { headers }]): Spot[] => {
    const sent = headers?.get('content-security-policy');
    const page = sent && isPage(path) ? one.expected.bytes(path) : undefined;
    if (!sent || !page) return [];
    const needs = needsOf(parseHtml(Buffer.from(page).toString('utf8')));
    const lost = new Set(policiesIn(sent).flatMap((policy) => lostBy(policy, needs, deployment.base)));
    return lost.size > 0 ? [{ path, detail: [...lost].join('；') }] : [];
  });
  return found('policy-breaks', spots);
}

/** What a page loses under a policy, in words. */
function lostBy(policy: Policy, needs: Needs, base: URL): string[] {
  const scriptsRun = needs.scripts.every((hash) => takesHash(policy, SCRIPTS, hash));
  const bringsOwn = takesOwn(policy, SCRIPTS, base) || isDynamic(policy);
  const sandbox = policy.get('sandbox')?.map((each) => each.toLowerCase());
  const isTyped = policy.get('require-trusted-types-for') !== undefined;
  return [
    ...(needs.styles.every((hash) => takesHash(policy, STYLES, hash)) ? [] : ['没有样式']),
    ...(scriptsRun && (!sandbox || sandbox.includes('allow-scripts'))
      ? []
      : ['页面里的脚本不运行，显示设置和搜索用不了']),
    ...(!needs.ownScripts || (bringsOwn && !isTyped) ? [] : ['取不来搜索等脚本']),
    ...(!needs.wasm || takesWasm(policy) ? [] : ["搜索变弱，缺 'wasm-unsafe-eval'"]),
    ...(!needs.pictures || takesOwn(policy, IMAGES, base) ? [] : ['没有图片']),
    ...(!needs.forms || (takesOwn(policy, FORMS, base) && (!sandbox || sandbox.includes('allow-forms')))
      ? []
      : ['搜索框提交不了']),
    ...(base.protocol === 'http:' && policy.has('upgrade-insecure-requests')
      ? ['脚本和图片被改成 https 去取，这里没有 https']
      : []),
  ];
}
