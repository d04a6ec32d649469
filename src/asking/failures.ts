/** Why a request has no answer, besides the system's own codes. */
export const FAILURES = {
  timeout: 'TIMEOUT',
  givenUp: 'GIVEN_UP',
  circle: 'REDIRECT_CIRCLE',
} as const;

const meanings: Record<string, string> = {
  ENOTFOUND: '查不到这个域名',
  EAI_AGAIN: '查域名没有回音，可能没有联网',
  ECONNREFUSED: '服务器拒绝连接',
  ECONNRESET: '连接被切断',
  UND_ERR_SOCKET: '连接被切断',
  ETIMEDOUT: '连不上，等了太久',
  UND_ERR_CONNECT_TIMEOUT: '连不上，等了太久',
  [FAILURES.timeout]: '等了太久，没有回音',
  [FAILURES.circle]: '来回跳转，没有尽头',
  [FAILURES.givenUp]: '接连多次没有回音，后面的没有再问',
  CERT_HAS_EXPIRED: 'HTTPS 证书过期了',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'HTTPS 证书是自己签发的，浏览器不认',
  SELF_SIGNED_CERT_IN_CHAIN: 'HTTPS 证书是自己签发的，浏览器不认',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'HTTPS 证书不全（缺中间证书），有的浏览器不认',
  ERR_TLS_CERT_ALTNAME_INVALID: 'HTTPS 证书不是发给这个域名的',
};

/** What a failure means, in words. */
export const meaningOf = (failure: string): string => meanings[failure] ?? `没有收到完整的回答（${failure}）`;

/** Whether a failure is that of a decompressor (zlib's and brotli's codes in Node): the bytes are not compressed as was said. */
export const isUndecodable = (failure: string): boolean =>
  /^(?:Z_|ERR_.*(?:BROTLI|ZLIB)|ERR__ERROR_FORMAT)/.test(failure);
