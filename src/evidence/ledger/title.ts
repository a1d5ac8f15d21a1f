/** Words with a capital that occur in a title of figures and name nobody. */
const NOBODY = new Set([
  'age',
  'ages',
  'by',
  'sex',
  'district',
  'districts',
  'month',
  'quarter',
  'year',
  'children',
  'child',
  'girls',
  'boys',
  'families',
  'help',
  'needs',
  'services',
  'forms',
  'form',
  'exploitation',
  'closure',
  'closures',
  'school',
  'schooling',
  'pathway',
  'pathways',
  'identification',
  'source',
  'sources',
  'table',
  'tables',
  'report',
  'figures',
  'records',
  'synthetic',
  'public',
  'partners',
  'ministry',
  'of',
  'and',
  'for',
  'the',
  'in',
  'to',
  'annual',
  'quarterly',
  'national',
  'referral',
  'mechanism',
  'sierra',
  'leone',
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'labour',
  'social',
  'interior',
  'justice',
])

/**
 * The part of a title that looks like a person's name: two or more neighbouring words with capitals, none of them from the vocabulary of figures. Undefined where there is none. It is only a
 * warning: a name in a script without capitals, or in small letters, is not found.
 */
export function nameInTitle(title: string): string | undefined {
  const words = title.split(/[\s,;:()/–—-]+/u)
  let run: string[] = []
  for (const word of [...words, '']) {
    const bare = word.replace(/[’'‘`´.].*$/u, '')
    if (/^\p{Lu}\p{Ll}+/u.test(bare) && !NOBODY.has(bare.toLowerCase())) run.push(word)
    else if (run.length >= 2) return run.join(' ')
    else run = []
  }
  return undefined
}
