/** Leaves what makes a .docx of a letter. Inserted at the press that wants one. */
import type { DocumentMaker } from '../letter/paragraph.ts';
import { docxOf } from './document.ts';

(window as { letterDocx?: DocumentMaker }).letterDocx = docxOf;
