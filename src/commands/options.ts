import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Fault, SiteError } from '../support/site-error.ts';

/** An option of a command. */
interface Option {
  /** What holds where it is not given. */
  default: string;
  /** What its value is, as messages name it. */
  value: string;
  /** Whether it takes no value: where it is given, it is `yes`. */
  flag?: boolean;
}

/** What a command is about, written without an option before it; a command that has one needs it. */
interface Operand<N extends string> {
  name: N;
  /** What it is, as messages name it. */
  value: string;
}

export const contentOption: Option = { default: 'content', value: '文件夹' };
export const outOption: Option = { default: 'dist', value: '文件夹' };

export const portOption: Option = { default: '4321', value: '端口号' };

/**
 * The port to listen on.
 * @param command its name after `npm run`, for the message
 * @throws SiteError for what is none
 */
export function portOf(command: string, value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new SiteError({
    kind: 'not-a-port',
    what: `${value} 不是端口号。`,
    hint: `端口号是 1 到 65535 的整数，例如 npm run ${command} -- --port 4321。`,
  });
}

/** Where a content folder is built to unless told: the project's own to `dist`, another to `dist-` and its name. */
export const outOf = (content: string): string =>
  resolve(content) === resolve(contentOption.default)
    ? outOption.default
    : `${outOption.default}-${basename(resolve(content))}`;

/**
 * The values of a command's options.
 * @param command its name after `npm run`, for messages
 * @throws SiteError with everything the command does not understand: unknown options, options without a value, words that belong to no option, a missing operand
 */
export function readOptions<K extends string, N extends string = never>(
  command: string,
  args: string[],
  options: Record<K, Option>,
  operand?: Operand<N>,
): Record<K | N, string> {
  const known = new Map(Object.entries<Option>(options));
  const types = Object.fromEntries(
    [...known].map(([name, { flag }]) => [name, { type: flag ? ('boolean' as const) : ('string' as const) }]),
  );
  const { tokens } = parseArgs({ args, options: types, strict: false, tokens: true });
  const usage = [
    ...(operand ? [operand.value] : []),
    ...[...known].map(([name, { value, flag }]) => (flag ? `--${name}` : `--${name} ${value}`)),
  ].join(' ');
  const hint = usage
    ? `写成 npm run ${command} -- ${usage} 的样子，用不着的选项不写；选项前面单独的 -- 不能少。`
    : `只写 npm run ${command}，后面什么也不写。`;
  const faults: Fault[] = [];
  const refuse = (kind: string, what: string) => faults.push({ kind, what, hint });
  const values = new Map([...known].map(([name, option]) => [name, option.default]));
  for (const token of tokens) {
    if (token.kind === 'positional' && operand && !values.has(operand.name))
      values.set(operand.name, token.value);
    else if (token.kind === 'positional')
      refuse('unknown-argument', `不知道“${token.value}”是做什么的：它前面没有选项。`);
    if (token.kind !== 'option') continue;
    const option = known.get(token.name);
    if (!option) refuse('unknown-option', `没有 ${token.rawName} 这个选项。`);
    else if (option.flag && token.value === undefined) values.set(token.name, 'yes');
    else if (option.flag) refuse('value-not-taken', `${token.rawName} 后面不写什么。`);
    else if (!token.value?.trim() || (!token.inlineValue && token.value.startsWith('-')))
      refuse('option-without-value', `${token.rawName} 后面没有写${option.value}。`);
    else values.set(token.name, token.value);
  }
  if (operand && !values.get(operand.name)) refuse('missing-argument', `没有写${operand.value}。`);
  if (faults.length > 0) throw new SiteError(faults);
  return Object.fromEntries(values) as Record<K | N, string>;
}
