/** Longest word that is marked, in characters, and how many. */
const LONGEST = 200;
const MOST = 6;

/** The words an address wants to be marked (`?find=`), none of them empty. Anyone may write an address: of what it holds, no more than can be marked at once. */
export const wantedWords = (query: URLSearchParams): string[] =>
  query
    .getAll('find')
    .filter((word) => word !== '' && word.length <= LONGEST)
    .slice(0, MOST);
