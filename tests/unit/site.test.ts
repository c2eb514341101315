import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPort, readSiteSettings, showHere } from '../../src/site.ts';

describe('readSiteSettings', () => {
  test('has a value for everything that is not set', () => {
    expect(readSiteSettings({})).toEqual({
      origin: 'http://localhost:4321',
      base: '/',
      contentDir: resolve('content'),
      originIsDefault: true,
    });
    expect(readSiteSettings({ SITE: '', BASE: '', CONTENT_DIR: '' })).toEqual(readSiteSettings({}));
  });

  test.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['https://EXAMPLE.org:443/a/b?c', 'https://example.org'],
  ])('SITE %s is the origin %s', (site, origin) => {
    expect(readSiteSettings({ SITE: site })).toMatchObject({ origin, originIsDefault: false });
  });

  test.each(['example.org', 'ftp://example.org', 'localhost:4321', 'javascript:alert(1)', 'https://'])(
    'SITE %s is refused, by name and with a mend',
    (site) => {
      expect(() => readSiteSettings({ SITE: site })).toThrow(
        `SITE is \`${site}\`, which is not an origin. Set it to something like \`https://example.org\`.`,
      );
    },
  );

  test.each([
    ['/', '/'],
    ['attributed', '/attributed/'],
    ['/attributed', '/attributed/'],
    ['attributed/', '/attributed/'],
    ['//a/b//', '/a/b/'],
  ])('BASE %s has slashes at both ends', (base, expected) => {
    expect(readSiteSettings({ BASE: base }).base).toBe(expected);
  });

  test('CONTENT_DIR is made absolute', () => {
    expect(readSiteSettings({ CONTENT_DIR: 'tests/a' }).contentDir).toBe(resolve('tests/a'));
    expect(readSiteSettings({ CONTENT_DIR: '/srv/content' }).contentDir).toBe('/srv/content');
  });
});

describe('PORT', () => {
  test('is 4321 where it is not set, and otherwise a port', () => {
    expect([{}, { PORT: '' }, { PORT: '0' }, { PORT: '8080' }].map(readPort)).toEqual([4321, 4321, 0, 8080]);
    for (const PORT of ['http', '-1', '65536', '80.5'])
      expect(() => readPort({ PORT })).toThrow(`PORT is \`${PORT}\`; it must be a number from 0 to 65535.`);
  });

  test('is in the origin of a site that is shown here, and of no other', () => {
    const originOf = (env: NodeJS.ProcessEnv, shown: boolean): string => {
      if (shown) showHere(env);
      const { origin, originIsDefault } = readSiteSettings(env);
      expect(originIsDefault).toBe(!env['SITE']);
      return origin;
    };
    expect(originOf({ PORT: '8080' }, false)).toBe('http://localhost:4321');
    expect(originOf({ PORT: '8080' }, true)).toBe('http://localhost:8080');
    expect(originOf({}, true)).toBe('http://localhost:4321');
    // A free one is not known yet.
    expect(originOf({ PORT: '0' }, true)).toBe('http://localhost:4321');
    expect(originOf({ PORT: '8080', SITE: 'https://example.org' }, true)).toBe('https://example.org');
  });
});
