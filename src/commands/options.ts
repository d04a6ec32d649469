import { parseArgs } from 'node:util';
import { type Fault, SiteError } from '../support/site-error.ts';

/** An option of a command; every option takes a value. */
export interface Option {
  /** What holds where it is not given. */
  default: string;
  /** What its value is, as messages name it. */
  value: string;
}

export const contentOption: Option = { default: 'content', value: '文件夹' };
export const outOption: Option = { default: 'dist', value: '文件夹' };

/**
 * The values of a command's options.
 * @param command its name after `npm run`, for messages
 * @throws SiteError with everything the command does not understand: unknown options, options without a value, words that belong to no option
 */
export function readOptions<K extends string>(command: string, args: string[], options: Record<K, Option>): Record<K, string> {
  const known = new Map(Object.entries<Option>(options));
  const types = Object.fromEntries([...known.keys()].map((name) => [name, { type: 'string' as const }]));
  const { tokens } = parseArgs({ args, options: types, strict: false, tokens: true });
  const usage = [...known].map(([name, { value }]) => `--${name} ${value}`).join(' ');
  const faults: Fault[] = [];
  const refuse = (kind: string, what: string) =>
    faults.push({ kind, what, hint: `写成 npm run ${command} -- ${usage} 的样子，用不着的选项不写；选项前面单独的 -- 不能少。` });
  const values = new Map([...known].map(([name, option]) => [name, option.default]));
  for (const token of tokens) {
    if (token.kind === 'positional') refuse('unknown-argument', `不知道“${token.value}”是做什么的：它前面没有选项。`);
    if (token.kind !== 'option') continue;
    const option = known.get(token.name);
    if (!option) refuse('unknown-option', `没有 ${token.rawName} 这个选项。`);
    else if (!token.value || (!token.inlineValue && token.value.startsWith('-')))
      refuse('option-without-value', `${token.rawName} 后面没有写${option.value}。`);
    else values.set(token.name, token.value);
  }
  if (faults.length > 0) throw new SiteError(faults);
  return Object.fromEntries(values) as Record<K, string>;
}
