/** One read for all who ask at the same time. */
export interface SharedRead<Content> {
  /** The read that is going on, or else a new one. */
  now(): Promise<Content>;
  /** What is being read is out of date: whoever asks from now on gets a new read. */
  forget(): void;
}

/** Shares a read among those who ask before it has ended; later ones begin another. */
export function sharedRead<Content>(read: () => Promise<Content>): SharedRead<Content> {
  let current: Promise<Content> | undefined;
  return {
    now: () => {
      if (current) return current;
      const mine = read().finally(() => {
        // Not at once: of the loaders of one load, some ask when the first has its answer already.
        setImmediate(() => {
          if (current === mine) current = undefined;
        });
      });
      current = mine;
      return mine;
    },
    forget: () => {
      current = undefined;
    },
  };
}
