import { forMatching } from '../../text/matching.ts';

/** Whether a line below a title says where the document was read out: ——在全市大会上, ——在启动仪式上的倡议. */
export const isReadOut = (text: string): boolean =>
  /^[\p{Pd}─－~]*(?:在|于)[^。;!?]{2,40}(?:会|会议|仪式|活动|论坛|现场|典礼|晚会|节)(?:上|中|期间)?(?:的?(?:宣言|倡议|承诺|发言|宣读|发布))?$/u.test(
    forMatching(text),
  );
