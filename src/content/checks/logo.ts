import type { SiteData } from '../../schema/site.ts';
import type { Fault } from '../../support/site-error.ts';
import type { ContentFolder } from '../folder.ts';
import { judge } from '../logo.ts';

/** The largest logo, in bytes: it goes into every poster. */
const LARGEST = 500_000;

/** The logo that the settings name: that it is there, is what its name says, is not too large, and needs nothing besides itself. */
export function checkLogo(settings: SiteData, { logo, yaml: { site } }: ContentFolder): Fault[] {
  if (settings.logo === '') return [];
  if (!logo) {
    return [
      {
        kind: 'no-logo',
        where: { file: site.file, line: site.lineOf(['logo']) },
        what: `找不到标志 ${site.file.replace(/[^/]*$/, settings.logo)}。`,
        hint: '把标志的文件放到那里，名字一样；没有标志，就写 logo: ""。',
      },
    ];
  }
  const fault = (kind: string, what: string, hint: string, line?: number): Fault => ({
    ...{ kind, where: { file: logo.file, ...(line === undefined ? {} : { line }) } },
    ...{ what, hint },
  });
  if (logo.bytes.length > LARGEST) {
    const size = Math.ceil(logo.bytes.length / 1000);
    return [
      fault(
        'logo-too-large',
        `标志有 ${size} kB，最多 ${LARGEST / 1000} kB。`,
        '存小一点：PNG 宽 1000 像素就够，SVG 去掉里面的照片。',
      ),
    ];
  }
  const { isWhatItSays, refused, faultLine } = judge(logo);
  const kind = logo.name === 'logo.svg' ? 'SVG' : 'PNG';
  const again = `用看图或者画图的软件打开原来的文件，另存为 ${kind}。`;
  if (!isWhatItSays) return [fault('not-a-logo', `${logo.name} 里面不是 ${kind}，光改名字不行。`, again)];
  if (refused.length > 0) {
    return [
      fault(
        'unsafe-logo',
        `标志里有${refused.join('、')}。`,
        '请做标志的人把文字转成曲线，图片嵌进去，去掉脚本和外来的内容，另存一份；或者另存为 PNG，用 logo.png。',
      ),
    ];
  }
  if (faultLine === undefined) return [];
  return [fault('broken-logo', `${logo.name} 的 XML 写法有误，画它的软件有的读不了。`, again, faultLine)];
}
