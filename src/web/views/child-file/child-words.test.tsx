import { describe, expect, it } from 'vitest'
import { birth } from '#domain/kinds/registration/birth.ts'
import { name } from '#domain/kinds/registration/name.ts'
import { whoIsThis, type WhoIsThis } from '#domain/questions/who-is-this.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { openAlone } from '../../../../test/support/components/opened.tsx'
import { ChildFace, ChildName, DaysAgo, useChildWords } from './child-words.tsx'
import { knownChildren, monthsOf, opensFiles } from './known-child.ts'

const today = day('2026-06-01')
const nobody: WhoIsThis = { ...whoIsThis(fileOf(), today), ageBand: 'not-known' }
const aged = (youngest: number | null, oldest: number | null): WhoIsThis => ({ ...nobody, ages: { youngest, oldest } })

async function about(who: WhoIsThis, months: number | null = null): Promise<string> {
  const About = () => useChildWords().about(who, months)
  const shown = openAlone(<About />)
  return shown.first()
}
async function title(who: WhoIsThis): Promise<string> {
  const shown = openAlone(<ChildName who={who} months={null} />)
  return shown.first()
}

describe('what a child is called', () => {
  it('is a description where nobody has named the child, without what is not known', async () => {
    expect(await title(nobody)).toBe('A child, age not known, not yet named')
    expect(await title({ ...aged(9, 9), gender: 'female' })).toBe('A girl, 9 years, not yet named')
  })

  it('is the name in its own script, with Latin letters behind it only where the script is another and they are in use', async () => {
    const latin = entryOf(name, {
      who: 'child',
      kind: 'called',
      text: 'Bopha',
      script: 'Latn',
      language: 'km',
      use: 'use',
    })
    const hers = (use: 'use' | 'do-not-use', text: string): WhoIsThis => ({
      ...nobody,
      called: { text, language: 'km' },
      names: [{ ...latin, body: { ...latin.body, use } }],
    })
    expect(await title(hers('use', 'បុប្ផា'))).toBe('បុប្ផា Bopha')
    expect(await title(hers('do-not-use', 'បុប្ផា'))).toBe('បុប្ផា')
    expect(await title(hers('use', 'Phala'))).toBe('Phala')
  })

  it('is marked with its language, and its first letter stands in the picture', async () => {
    const shown = openAlone(
      <>
        <ChildName who={{ ...nobody, called: { text: 'Lule', language: 'sq' } }} months={null} />
        <ChildFace who={nobody} />
      </>,
    )
    await shown.comes('?')
    expect(shown.page.querySelector('[lang=sq]')?.textContent).toBe('Lule')
  })
})

describe('a child’s age', () => {
  it.each([
    ['age not known', aged(null, null)],
    ['9 or younger', aged(null, 9)],
    ['9 or older', aged(9, null)],
    ['under 1 year', aged(0, 0)],
    ['1 year', aged(1, 1)],
    ['8 to 10 years', aged(8, 10)],
    ['about 12 to 14 years', { ...nobody, ageBand: '12-14' as const }],
    ['9 or older', { ...aged(9, null), ageBand: '12-14' as const }],
  ])('is said as “%s”', async (words, who) => {
    expect(await about(who)).toBe(words)
  })

  it('is in months for a child under two', async () => {
    expect(await about(aged(0, 0), 0)).toBe('under 1 month')
    expect(await about(aged(0, 0), 1)).toBe('about 1 month')
    expect(await about(aged(1, 1), 23)).toBe('about 23 months')
    expect(await about(aged(2, 2), 24)).toBe('2 years')
  })

  it('stands beside whether it is a girl or a boy, a woman or a man from eighteen on', async () => {
    expect(await about({ ...aged(17, 17), gender: 'female' })).toBe('17 years, girl')
    expect(await about({ ...aged(18, 18), gender: 'female' })).toBe('18 years, woman')
    expect(await about({ ...aged(17, 17), gender: 'male' })).toBe('17 years, boy')
    expect(await about({ ...aged(18, 18), gender: 'male' })).toBe('18 years, man')
    expect(await about({ ...aged(null, 30), gender: 'male' })).toBe('30 or younger, boy')
  })

  it('counts months from the latest day on which a small child may have been born, and none for others', () => {
    const born = (on: string) =>
      fileOf(
        entryOf(birth, {
          who: 'child',
          born: { known: 'day', on: day(on) },
          basis: 'family-said',
          reasonsForChild: 'no',
        }),
      )
    const months = (on: string) => monthsOf(born(on), whoIsThis(born(on), today), today)
    expect(months('2026-05-25')).toBe(0)
    expect(months('2025-12-01')).toBe(5)
    expect(months('2024-08-01')).toBe(21)
    expect(months('2023-01-01')).toBe(null)
    expect(monthsOf(fileOf(), nobody, today)).toBe(null)
    // “Under one year” is no “under one month”.
    const underOne = fileOf(
      entryOf(birth, {
        who: 'child',
        born: { known: 'age', from: 0, to: 0, on: today },
        basis: 'professional-estimate',
        reasonsForChild: 'yes',
      }),
    )
    expect(monthsOf(underOne, whoIsThis(underOne, today), today)).toBe(null)
  })
})

describe('how long ago something was', () => {
  it.each([
    ['today', 0],
    ['today', -1],
    ['yesterday', 1],
    ['2 days ago', 2],
  ])('is said as “%s”', async (words, days) => {
    const shown = openAlone(<DaysAgo days={days} />)
    await shown.comes(words)
    expect(shown.reads()).toBe(words)
  })
})

describe('a child in a list', () => {
  it('is found by a name that is not to be used, which is never shown', () => {
    const called = (text: string, use: 'use' | 'do-not-use') =>
      entryOf(name, { who: 'child', kind: 'called', text, script: 'Latn', language: 'sq', use })
    const line = fileOf(called('Ana', 'use'), called('Anushka', 'do-not-use'))
    const [child] = knownChildren(
      [
        {
          file: line.entries[0]?.file ?? expect.unreachable(),
          line,
          rights: {},
          due: [],
          unsent: 0,
          lastReceivedAt: null,
        },
      ],
      today,
    )
    expect([child?.names, child?.unspoken]).toEqual([['Ana', 'Anushka'], new Set(['Anushka'])])
  })

  it('is opened as a new file by caseworkers and supervisors', () => {
    expect([opensFiles(['specialist', 'coordinator']), opensFiles(['caseworker']), opensFiles(['supervisor'])]).toEqual(
      [false, true, true],
    )
  })
})
