declare namespace App {
  /** What a part of a page tells those inside it. */
  interface Locals {
    /** The numbers of the sources that the texts of this page cite. */
    citations?: import('./citations.ts').Citations;
  }
}
