/** How hosts are asked: politely, and never for ever. Times are in milliseconds. */
export interface Manners {
  /** What is said of who asks: a host's staff see it in their records. */
  agent: string;
  /** Requests at one time, of all hosts. */
  atOnce: number;
  /** How long a host is left alone after an answer; above 0 it is asked one thing at a time. */
  apart: number;
  /** Without a byte for so long a request is given up. */
  patience: number;
  /** What one request may take in all. */
  longest: number;
  /** How often a request is made that gets no answer. */
  tries: number;
  /** Before the second try; before the third, twice as many. */
  pause: number;
  /** Requests in a row without an answer after which nothing more is asked. */
  giveUpAfter: number;
}
