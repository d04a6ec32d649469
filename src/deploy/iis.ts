import { contentType } from '../support/media-types.ts';
import { inMarkup } from '../text/markup.ts';
import { HASHED, HEADERS, HSTS, KEPT } from './rules.ts';
import { type DeployedSite, kindsOf } from './site.ts';

/**
 * IIS 7.5 and later: `web.config` beside the pages, at the root of a site or of an application. What a server has already (a kind of file, a
 * header) must be removed before it is added: said twice, it answers 500.19 for the whole folder.
 */
export function webConfig(site: DeployedSite): string {
  const kinds = kindsOf(site).flatMap((kind) => [
    `      <remove fileExtension=".${kind.ending}" />`,
    `      <mimeMap fileExtension=".${kind.ending}" mimeType="${contentType(kind)}" />`,
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS：和 index.html 放在同一个文件夹里，什么也不用改。 -->
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <httpErrors errorMode="Custom" existingResponse="Auto">
      <remove statusCode="403" subStatusCode="14" />
      <error statusCode="403" subStatusCode="14" path="404.html" responseMode="File" />
      <remove statusCode="404" subStatusCode="-1" />
      <error statusCode="404" subStatusCode="-1" path="404.html" responseMode="File" />
    </httpErrors>
    <urlCompression doStaticCompression="true" />
    <staticContent>
      <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${timeSpan(KEPT.pages)}" />
${kinds.join('\n')}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${HEADERS.flatMap(once).map(line).join('\n')}
        <!-- 全站只用 https、以后也不改回去的，下面两行都去掉注释号：开头的四个字符，末尾的三个字符。 -->
${once(HSTS)
  .map((element) => line(`<!--${element}-->`))
  .join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${[
  [HASHED, KEPT.hashed],
  ['/cards/', KEPT.rest],
  ['/kit/', KEPT.rest],
]
  .map(([path, seconds]) => kept(String(path).slice(1, -1), Number(seconds)))
  .join('\n')}
</configuration>
`;
}

const once = ([name, value]: readonly [string, string]): string[] => [
  `<remove name="${name}" />`,
  `<add name="${name}" value="${inMarkup(value)}" />`,
];
const line = (text: string): string => `        ${text}`;

const kept = (path: string, seconds: number): string => `  <location path="${path}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${timeSpan(seconds)}" />
      </staticContent>
    </system.webServer>
  </location>`;

/** Seconds as IIS writes them: days, hours, minutes, seconds. */
function timeSpan(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${Math.floor(seconds / 86_400)}.${two((seconds / 3600) % 24)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}
