import { expect, test } from 'vitest';
import { loadTagger } from '../../../src/draft/tagger.ts';

test('the tagger is there however often it is asked for, as live editing does for each look at the review', () => {
  // Loaded anew each time, the library's model outgrows what a string can hold at the 21st.
  for (let times = 0; times < 25; times += 1)
    expect([...loadTagger()('She said no.').values()].slice(0, 2)).toEqual(['PRON', 'VERB']);
});
