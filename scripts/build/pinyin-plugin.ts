import type { Plugin } from 'vite'

/**
 * Removes how proverbs of four and five characters are read: a name is none, and the list is 25 kB on a phone. Names are
 * read by their characters and by words of two and three.
 */
export const pinyinPlugin: Plugin = {
  name: 'pinyin',
  apply: 'build',
  transform: {
    filter: { id: /pinyin-pro[/]dist[/]esm[/]data[/]dict[45][.]mjs$/ },
    handler(code) {
      const kept = code.replace(/(const DICT[45] = )\{[^{}]*\}/, '$1{}')
      // Another version of the library may have another form: then nothing would be removed, and nobody would notice.
      if (kept === code) this.error('no proverb could be left out')
      return { code: kept, map: null }
    },
  },
}
