import { closedUp, columnsOf } from '../../text/columns.ts';

/** The commonest surnames, nine in ten people's, and those of two characters. */
const surnames = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边'.match(
    /./gu,
  ),
);
const doubleSurname = /^(?:欧阳|上官|司马|诸葛|皇甫|令狐|慕容|尉迟|司徒|端木|东方|夏侯|公孙|长孙|宇文)/u;

/** Whether a text is the name of a person, as far as names tell: two or three characters after a common surname, spaced out or not. */
export function isPersonName(text: string): boolean {
  const name = closedUp(text.trim());
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return false;
  const count = [...name].length;
  return doubleSurname.test(name) ? count > 2 : count < 4 && surnames.has(name.charAt(0));
}

/** How many names of persons a line has; none where it says anything else. */
export function personsIn(text: string): number {
  const columns = columnsOf(text);
  return columns.every(isPersonName) ? columns.length : 0;
}
