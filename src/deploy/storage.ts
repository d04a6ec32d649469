import { contentType, mediaTypeOf } from '../support/media-types.ts';
import { csvOf } from '../text/csv.ts';
import { cacheControl, HASHED, HEADERS, lifetimeOf } from './rules.ts';
import { type DeployedSite, kindsOf } from './site.ts';

/**
 * What to set on files in object storage, as a table for spreadsheets and upload tools: one row for each kind of file, and for each folder
 * whose names say what is in them, which come first: of two rows that fit, the first is meant.
 */
export function storageTable(site: DeployedSite): string {
  const folders = new Set(
    site.files.filter((path) => `/${path}`.startsWith(HASHED)).map((path) => path.replace(/[^/]+$/, '*.js')),
  );
  return csvOf([
    ['文件', 'Content-Type', 'Cache-Control'],
    ...[...folders].map((hashed) => [
      hashed,
      contentType(mediaTypeOf(hashed)),
      cacheControl(lifetimeOf(hashed)),
    ]),
    ...kindsOf(site).map((kind) => [
      kind.ending ? `*.${kind.ending}` : '没有扩展名的文件',
      contentType(kind),
      cacheControl(lifetimeOf(`*.${kind.ending}`)),
    ]),
  ]);
}

/** The part of the guide on object storage, as Markdown: four steps. The headers are said here, since no file of ours sets them. */
export const storageSteps = (): string => `## 对象存储（阿里云 OSS、腾讯云 COS、华为云 OBS、S3 等）

1. 上传 \`dist/\` 里的全部文件（要放在子文件夹里的，连同那个文件夹的路径），用上传工具照 \`object-storage/headers.csv\` 整张表设好每一种文件的 Content-Type 和 Cache-Control：Cache-Control 不设就没有。两行都合的，照前一行。
2. 权限设成公共读（S3：先关掉 Block Public Access，再加一条谁都可以 \`s3:GetObject\` 的存储桶策略）。打开“静态网站”（静态页面、网站托管）：默认首页 \`index.html\`，默认 404 页 \`404.html\`（网站放在子文件夹里的，写全，例如 \`zt/2015/404.html\`；整个存储桶只有一个），404 页的状态码选 404；有“子目录首页”的，打开。
3. 绑定自己的域名。用服务商送的域名，网页多半会变成下载。
4. 要压缩和安全响应头，在前面的 CDN 里设：打开 gzip 或 brotli，加上这 ${HEADERS.length} 个响应头：
${HEADERS.map(([name, value]) => `   - \`${name}: ${value}\``).join('\n')}

不打开“静态网站”的，没有首页：请把网址发成 \`…/index.html\`，其余都能用。`;
