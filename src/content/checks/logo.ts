import type { SiteData } from '../../schema/site.ts';
import type { Fault } from '../../support/site-error.ts';
import type { ContentFolder } from '../folder.ts';
import { isWhatItSays, refusedIn } from '../logo.ts';

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
  const fault = (kind: string, what: string, hint: string): Fault => ({
    ...{ kind, where: { file: logo.file } },
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
  if (!isWhatItSays(logo)) {
    const kind = logo.name === 'logo.svg' ? 'SVG' : 'PNG';
    return [
      fault(
        'not-a-logo',
        `${logo.name} 里面不是 ${kind}，光改名字不行。`,
        `用看图或者画图的软件打开原来的文件，另存为 ${kind}。`,
      ),
    ];
  }
  const found = refusedIn(logo);
  return found.length === 0
    ? []
    : [
        fault(
          'unsafe-logo',
          `标志里有${found.join('、')}。`,
          '请做标志的人把文字转成曲线，图片嵌进去，去掉脚本和外来的内容，另存一份；或者另存为 PNG，用 logo.png。',
        ),
      ];
}
