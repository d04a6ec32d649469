/** Labels that government sites put into the head of every page, by their names. */
const known = ['SiteName', 'SiteDomain', 'SiteIDCode'] as const;
/** Labels of single columns and articles: a site of one text has none. */
const ofArticles =
  /^(?:Column(?:Name|Description|Keywords|Type)|ArticleTitle|PubDate|ContentSource|Keywords|Author|Description|Image|Url)$/i;
/** Names that browsers and searches act upon, and that the pages write themselves. */
const own =
  /^(?:refresh|charset|content-type|content-security-policy|content-language|set-cookie|default-style|x-ua-compatible|viewport|description|robots|googlebot|baiduspider|bingbot|referrer|color-scheme|theme-color|generator|format-detection|application-name|renderer|og:.*|twitter:.*|apple-.*|msapplication-.*)$/i;
/** What proves to a platform whose site it is: `baidu-site-verification`, `msvalidate.01`. */
const plain = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;

/** Why no label of that name may stand in the head of the pages; `undefined` where one may. */
export function labelFault(name: string): string | undefined {
  if (own.test(name)) return `${name} 不是政府网站的标签，浏览器会照它做事，网页自己会写，删去`;
  const meant = known.find((each) => each.toLowerCase() === name.toLowerCase().replace(/[\s_-]/g, ''));
  if (meant !== undefined && meant !== name) return `${name.slice(0, 40)} 要写成 ${meant}`;
  if (ofArticles.test(name)) return `${name} 是栏目和文章的标签，这里只写整个网站的：${known.join('、')}`;
  return plain.test(name)
    ? undefined
    : '标签的名称只用英文字母、数字、连字符、下划线和点，以字母开头，最多 64 个';
}

/** Why a label cannot say that; `undefined` where it can. */
export function labelTextFault(name: string, text: string): string | undefined {
  if (name === 'SiteIDCode' && !/^[a-z0-9]{10}$/i.test(text))
    return '网站标识码是 10 位的数字或者字母，照网站标识码的通知写';
  if (name === 'SiteDomain' && !/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]+$/i.test(text))
    return '只写域名，不写 https:// 和后面的斜线，例如 www.example.gov.cn';
  return undefined;
}
