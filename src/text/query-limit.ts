/**
 * Longest query that is read, in characters; what comes after is not a search but a text. In an address it takes at most 1,800 bytes, and
 * hosts take 2,048 (IIS, `maxQueryString`) or more.
 */
export const QUERY_LIMIT = 200;
