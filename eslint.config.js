// @ts-check
/** The linter: what the types cannot see. Every rule that is changed says why. JavaScript, because ESLint reads TypeScript only with one more package. */
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'test-results/', 'look/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        // A number in a sentence is what we want; everything else still has to be made a string on purpose.
        {
          allowNumber: true,
          allowAny: false,
          allowBoolean: false,
          allowNever: false,
          allowNullish: false,
          allowRegExp: false,
        },
      ],
      // Offsets are counted in code points (contract), and spreading a string is how JavaScript counts them.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    },
  },
  {
    // Every problem is about values that its maker names; `Record<string, string>` says no more than that.
    files: ['src/problems/kinds.ts'],
    rules: { '@typescript-eslint/restrict-template-expressions': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Functions that come together in an object are plain functions here, not methods that need their object.
      '@typescript-eslint/unbound-method': 'off',
      // What a title or a failure's message holds is for people to read, whatever it is.
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
  ...astro.configs.recommended,
);
