import type { Analysis } from '../schemas/analysis.ts';
import { sayDate } from './edtf-dates.ts';

/** Who published the article, and when: "The Courier, 6 May 2025"; what is unknown is left out, and said where it is both. */
export function sayPublication({ publisher, published }: Analysis['article']): string {
  return (
    [publisher, published && sayDate(published)].filter(Boolean).join(', ') || 'Publisher and date unknown'
  );
}
