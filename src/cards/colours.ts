/** The colours of `styles/tokens.css` in its light scheme: a picture is shown on ground that we do not know. */
export const COLOURS = {
  paper: '#fff',
  ink: '#15171a',
  quiet: '#565d64',
  hair: '#c9ced3',
  blue: '#1f5fa8',
  red: '#c0231a',
  yellow: '#ffe870',
} as const;
