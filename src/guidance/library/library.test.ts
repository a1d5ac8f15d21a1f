import { describe, expect, it } from 'vitest'
import { CARDS } from '../cards.ts'
import { comesFrom, findingOf, LIBRARY, publicationOf, searchLibrary } from './library.ts'
import { PRINCIPLES_EXPLAINED } from '../ethics/principles.ts'
import { TENSIONS } from '../ethics/tensions.ts'
import { USES } from './uses.ts'

const sources = [
  ...CARDS.map((card) => ({ name: card.id, from: card.sources })),
  ...[...TENSIONS, ...PRINCIPLES_EXPLAINED].map((one) => ({ name: one.id, from: one.sources })),
  ...USES.map((use) => ({ name: use.id, from: use.from })),
]

describe('the library', () => {
  it('names no publication twice, and no finding of one twice', () => {
    expect(new Set(LIBRARY.map(({ id }) => id)).size).toBe(LIBRARY.length)
    for (const { findings } of LIBRARY) expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
  })

  it('holds the seven that the work began from, and lets no other speak as a seed', () => {
    expect(
      LIBRARY.filter(({ seed }) => seed)
        .map(({ year }) => year)
        .sort(),
    ).toEqual([2005, 2006, 2013, 2013, 2014, 2016, 2022])
    expect(
      LIBRARY.filter(({ seed, findings }) => !seed && findings.some(({ mark }) => mark === 'seed')).map(({ id }) => id),
    ).toEqual([])
  })

  it('leads from every card and rule to a finding that is there', () => {
    const lost = sources.flatMap(({ name, from }) =>
      from
        .filter((source) => source.is === 'finding' && findingOf(source.publication, source.finding) === undefined)
        .map((source) => ({ name, source })),
    )
    expect(lost).toEqual([])
  })

  it('leads back from every seed to cards and to something else in the product', () => {
    const idle = LIBRARY.filter(({ seed }) => seed).filter(
      ({ id }) => comesFrom(id, CARDS).cards.length === 0 || comesFrom(id, CARDS).uses.length === 0,
    )
    expect(idle.map(({ id }) => id)).toEqual([])
  })

  it('leads back from every publication of which something was seen to what comes from it: cards, principles, hard questions, rules, sets of questions, countries', () => {
    const idle = LIBRARY.filter(({ id, findings }) => {
      const { cards, tensions, principles, uses } = comesFrom(id, CARDS)
      return findings.length > 0 && cards.length + tensions.length + principles.length + uses.length === 0
    })
    // The publication refers readers to the guidelines of UNICEF, and so does the library.
    expect(idle.map(({ id }) => id)).toEqual(['iom-handbook-2007'])
    expect(comesFrom('ethical-principles-2013', CARDS).tensions.map(({ id }) => id)).toContain('complaint-about-us')
    expect(comesFrom('uniap-ethics-2008', CARDS).principles.map(({ id }) => id)).toContain('do-no-harm')
  })

  it('says whom a study asked, where it asked some and not all', () => {
    expect(publicationOf('leaving-the-past-behind-2007')?.asked).toMatch(/women and girls/i)
  })

  it('says nothing of a publication that was only named elsewhere, beyond what the page that names it says', () => {
    expect(
      LIBRARY.filter(
        ({ seen, findings }) => seen === 'named-elsewhere' && findings.some(({ mark }) => mark !== 'found'),
      ).map(({ id }) => id),
    ).toEqual([])
  })
})

describe('searching the library', () => {
  it('finds nothing for a word that stands nowhere, and everything for no word', () => {
    expect(searchLibrary('zebra')).toEqual([])
    expect(searchLibrary('  ')).toEqual(LIBRARY)
  })

  it.each([
    ['surtees home', 'whats-home-2016'],
    ['CASTANER', 'survivor-mothers-2021'],
    ['sierra 2005', 'sierra-leone-2005'],
    ['guardian independent', 'fra-guardianship-2014'],
  ])('finds “%s”', (words, id) => {
    expect(searchLibrary(words).map((one) => one.id)).toContain(id)
  })

  it('finds each publication by who wrote it, its publisher, its year and its region', () => {
    for (const { id, by, publisher, year, region } of LIBRARY)
      for (const words of [by, publisher, year, region])
        if (words) expect(searchLibrary(`${String(words)} `).map((one) => one.id)).toContain(id)
  })

  it('finds what it says in the language of who searches, also where no blank parts the words', () => {
    const inLanguage: Readonly<Record<string, string>> = {
      'Both boys and girls are trafficked.': 'ក្មេងប្រុសនិងក្មេងស្រីត្រូវបានជួញដូរ',
      'Many went unidentified and unassisted.': 'Shumë mbetën të paidentifikuar',
    }
    const said = (english: string) => inLanguage[english] ?? english
    expect(searchLibrary('ក្មេងស្រី', said).map(({ id }) => id)).toEqual(['children-and-youth-2014'])
    expect(searchLibrary('paidentifikuar', said).map(({ id }) => id)).toEqual(['after-trafficking-2013'])
    expect(searchLibrary('paidentifikuar')).toEqual([])
  })

  it('shows a title that says it before a text that mentions it', () => {
    expect(searchLibrary('ethical')[0]?.title).toMatch(/ethical/i)
    expect(publicationOf('nothing-of-the-kind')).toBeUndefined()
  })
})
