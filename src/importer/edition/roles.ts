import { isMap, isSeq, parse, parseDocument } from 'yaml';
import type { CampaignData } from '../../schema/campaign.ts';
import type { RoleData } from '../../schema/role.ts';
import type { ToRead } from './draft.ts';

/** What a role that is taken over says until somebody writes it. */
const drafted = (facts: CampaignData, name: string) => ({
  intro: `${facts.pledge}有${facts.restated}，${name}可以从这里看起。`,
  first: [`先把${facts.kind}通读一遍，记下和自己有关的几条。`],
});

/**
 * The roles with what was said to them, as far as it speaks of no pledge.
 * @param speaks whether a text speaks of the other edition's pledge
 * @param file as it is shown to people
 * @returns what is taken, and where in the file stands what is not
 */
export function takenRoles(
  text: string,
  facts: CampaignData,
  speaks: (text: string) => boolean,
  file: string,
): { roles: RoleData[]; left: ToRead[] } {
  const left: ToRead[] = [];
  const lineOf = lineFinder(text);
  const roles = (parse(text) as RoleData[]).map((role, i) => {
    const stands = (words: string, ...path: (string | number)[]) => {
      if (!speaks(words)) return true;
      left.push({ file, line: lineOf([i, ...path]), text: words });
      return false;
    };
    const { id, name, aliases = [], offers, intro, first, call, homeButton, questions = [] } = role;
    const own = drafted(facts, name);
    const kept = first.filter((words, k) => stands(words, 'first', k));
    return {
      ...{ id, name, aliases },
      ...(offers && stands(offers, 'offers') ? { offers } : {}),
      intro: stands(intro, 'intro') ? intro : own.intro,
      first: kept.length > 0 ? kept : own.first,
      ...(call && stands(call.words, 'call', 'words') ? { call } : {}),
      ...(homeButton && stands(homeButton, 'homeButton') ? { homeButton } : {}),
      questions: questions.filter(({ question, answer }, k) =>
        stands(`${question}${answer}`, 'questions', k, 'question'),
      ),
    };
  });
  return { roles, left };
}

/** The line, from 1, on which a value of a YAML text stands. */
function lineFinder(text: string): (path: (string | number)[]) => number {
  const document = parseDocument(text, { keepSourceTokens: true });
  return (path) => {
    const node = document.getIn(path, true);
    const at =
      isMap(node) || isSeq(node) ? node.range?.[0] : (node as { range?: number[] } | undefined)?.range?.[0];
    return text.slice(0, at ?? 0).split('\n').length;
  };
}
