/** What the contract promises to those who read `data/analysis.json`. */

/** The fields that the contract names; there may be more, none may be missing. */
export const CONTRACT: Readonly<Record<string, string>> = {
  '': '$schema version site article sentences actors statements claims relations events evidence withdrawn',
  site: 'title url licence contact recorded',
  article: 'title publisher published url language display text sha256',
  sentences: 'id paragraph start end voice agentless hedges about note',
  actors: 'id url name kind named group side aliases role sameAs note',
  statements:
    'id url sources via form cue passages quoted hedges sentences about claims said attribution note draft version recorded',
  claims:
    'id url text kind status atPublication reviewed reasoning draft settles assertions evidence version recorded',
  relations: 'id from to kind sentences',
  events: 'id url title date said origin sentences evidence',
  evidence: 'id publisher title published language url excerpt note',
  withdrawn: 'id url date reason replacedBy',
};
