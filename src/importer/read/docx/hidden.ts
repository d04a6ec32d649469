import type { Fault } from '../../../support/site-error.ts';
import { isOn, stylesWith } from './styles.ts';
import { partSteps } from './text.ts';

/**
 * Text that Word does not show: it would be published without anybody having seen it.
 * @param styles `word/styles.xml`, or nothing
 * @throws XmlFault
 */
export function hiddenText(xml: string, styles: string, file: string): Fault[] {
  const hiding = stylesWith(styles, 'w:vanish');
  let [paragraph, run, inRun, inText] = [false, false, false, false];
  for (const step of partSteps(xml)) {
    if ('text' in step) {
      if (inText && (run || paragraph) && step.text.trim() !== '') return [fault(step.text.trim(), file)];
    } else if ('close' in step) {
      if (step.close === 'w:t') inText = false;
      if (step.close === 'w:r') inRun = false;
    } else {
      const style = hiding.has(step.attributes['w:val'] ?? '');
      if (step.open === 'w:p') paragraph = false;
      else if (step.open === 'w:r') [inRun, run] = [true, false];
      else if (step.open === 'w:t') inText = true;
      else if (step.open === 'w:pStyle') paragraph = style;
      // Outside of runs it hides the mark of a paragraph, which is no text.
      else if (inRun && ((step.open === 'w:rStyle' && style) || isOn(step, 'w:vanish'))) run = true;
    }
  }
  return [];
}

const fault = (text: string, file: string): Fault => ({
  kind: 'hidden-text',
  where: { file },
  what: `文件里有隐藏的文字，第一处是“${text.slice(0, 20)}”。`,
  hint: '在 Word 的“选项—显示”里勾上“隐藏文字”，把不该公布的删去，其余的去掉“隐藏”，存盘再导入。',
});
