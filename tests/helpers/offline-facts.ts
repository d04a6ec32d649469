import type { OfflineFacts } from '../../src/support/offline-facts.ts';

/** What the model leaves for the copies of a made-up site. */
export const offlineFacts = (own: Pick<OfflineFacts, 'names'> & Partial<OfflineFacts>): OfflineFacts => ({
  title: '把旧书借给每一位读者倡议书',
  shortName: '借书倡议书',
  printed: [],
  pages: [],
  words: {
    unpack: '先解压',
    about: '“{title}”的离线版',
    open: '打开',
    keep: '在 {folder} 里',
    notUnpacked: '还没有解压',
    printTitle: '印刷品',
    printAbout: '“{title}”的印刷品',
    singleNote: '一个文件',
    contents: '全部页面',
  },
  ...own,
});
