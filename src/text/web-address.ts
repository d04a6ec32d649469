/** Whether an address is one of the web: a host answers there over HTTP, with TLS or without. */
export const isWeb = ({ protocol }: { readonly protocol: string }): boolean =>
  protocol === 'http:' || protocol === 'https:';
