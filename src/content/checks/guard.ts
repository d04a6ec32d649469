import { defineMdastPlugin } from 'satteri';
import { misfit, nodesOf, type ProseNode } from './allowed.ts';

/**
 * Holds every body against the allow list once more where it is compiled: whatever way it came there, nothing else becomes code.
 * The build's own check has told all of it before, with file and remedy.
 */
export const guard = defineMdastPlugin({
  name: 'only-prose',
  options: { position: true },
  before: (root) => {
    for (const node of nodesOf(root as ProseNode)) {
      const wrong = misfit(node);
      if (wrong) throw new Error(`${node.position?.start.line ?? 1}:1: ${wrong.what}${wrong.remedy}`);
    }
  },
});
