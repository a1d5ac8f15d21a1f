import { describe, expect, it } from 'vitest'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
import { mother } from '../../../../test/support/people.ts'
import { says } from '../../../../test/support/work.ts'
import type { BodyOf } from '../../file/kind.ts'
import { voicesOnHelp, whatHelped } from './what-helped.ts'

const body: BodyOf<typeof whatHelped> = {
  category: 'education-early-childhood',
  when: 'review',
  heard: [
    { whose: 'child', helped: 'helped', says: says('The other girls wait for me.') },
    { whose: 'parent', person: mother, helped: 'changed-nothing', says: { answer: 'did-not-want-to-say' } },
    { whose: 'worker', helped: 'helped-in-part', says: { answer: 'not-asked', because: 'I was away.' } },
  ],
}
const reads = (over: object) => whatHelped.schema.safeParse({ ...body, ...over }).success

describe('what helped', () => {
  it('refuses an answer of nobody, and marks out of ten', () => {
    expect(reads({ heard: [] })).toBe(false)
    expect(reads({ heard: [{ whose: 'child', helped: 7, says: says('Seven.') }] })).toBe(false)
  })

  it('keeps voices that disagree side by side, and counts none that was not asked', () => {
    expect(voicesOnHelp(fileOf(entryOf(whatHelped, body))).map(({ whose, helped }) => [whose, helped])).toEqual([
      ['child', 'helped'],
      ['parent', 'changed-nothing'],
    ])
  })
})
