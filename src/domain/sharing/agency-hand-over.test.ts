import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { mother } from '../../../test/support/people.ts'
import { aVisit } from '../../../test/support/work.ts'
import { FOLDERS } from '../entry/ids.ts'
import { note } from '../kinds/follow-up/note.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { card } from '../kinds/registration/card.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { name } from '../kinds/registration/name.ts'
import { withhold } from '../kinds/registration/withhold.ts'
import { handedOver, mayBeHandedOver } from './agency-hand-over.ts'

const everything = { to: 'ngo' as const, parts: [...FOLDERS], chosen: [] }
const onCard = entryOf(card, {
  called: { text: 'Ana' },
  pronoun: 'she',
  ageBand: '12-14',
  languages: ['sq'],
  interpreter: 'not-needed',
})
const atSchool = entryOf(visit, aVisit())
const herName = { kind: 'document', script: 'Latn', use: 'use' } as const
const mark = entryOf(doNot, { person: mother, called: 'a man with a scar', never: ['contact'], numbers: [] })
const inTalks = entryOf(note, { words: 'She told me.' }, { folder: 'therapy' })
const ids = (given: readonly { readonly id: string }[]) => given.map(({ id }) => id)

describe('what goes to another agency', () => {
  it('is nothing that is withheld from it, from agencies, or from everybody, also where it was chosen', () => {
    for (const recipient of ['ngo', 'anyone'] as const) {
      const kept = entryOf(withhold, {
        key: 'k',
        withheld: { what: 'entry', entry: atSchool.id },
        from: { recipient },
        why: 'fear-of-harm',
        askedBy: 'child',
        stands: true,
      })
      const made = handedOver(fileOf(onCard, atSchool, kept), { ...everything, chosen: [atSchool.id] })
      expect(ids(made.given)).toEqual([onCard.id])
      expect(made.refused).toEqual([atSchool.id])
      expect(made.left).toContainEqual({ because: 'withheld', count: 1 })
    }
  })

  it('are marks, other people, Talks and what happened only where each was chosen', () => {
    const hers = entryOf(name, { ...herName, who: mother, text: 'Vera Marku' })
    const story = EXAMPLES.find(({ kind }) => kind.name === 'own-experience')
    if (!story) throw new Error('there is an example')
    const happened = entryOf(story.kind, story.body)
    expect(happened.folder).toBe('origins')
    const told = entryOf(note, { words: 'Her mother says so.' }, { toldBy: mother })
    const later = entryOf(note, { words: 'Not yet.' }, { childMayLearn: { answer: 'later' } })
    const file = fileOf(onCard, mark, hers, inTalks, happened, told, later)
    expect(ids(handedOver(file, everything).given)).toEqual([onCard.id])
    expect(handedOver(file, everything).left).toEqual([{ because: 'not-chosen', count: 6 }])
    expect(ids(handedOver(file, { ...everything, chosen: [mark.id, inTalks.id] }).given)).toEqual(
      ids([onCard, mark, inTalks]),
    )
  })

  it('is of no part that was not chosen, no longer what was written anew, and nothing of our own office', () => {
    const first = entryOf(name, { ...herName, who: 'child', text: 'Ana Marko' })
    const anew = entryOf(name, { ...herName, who: 'child', text: 'Ana Marku' }, { replaces: [first.id] })
    expect(ids(handedOver(fileOf(onCard, first, anew), { ...everything, parts: ['identity'] }).given)).toEqual([
      anew.id,
    ])
    const office = EXAMPLES.filter(({ kind }) => ['task', 'case-holder', 'file-link', 'hand-over'].includes(kind.name))
    expect(office.length).toBeGreaterThan(3)
    const file = fileOf(...office.map(({ kind, body }) => entryOf(kind, body)))
    expect(handedOver(file, { ...everything, chosen: file.entries.map(({ id }) => id) }).given).toEqual([])
  })

  it('says which parts nobody here could open, and neither what nor of whom', () => {
    const { given, left } = handedOver(fileHolding(['care', 'identity'], onCard, mark), everything)
    expect(ids(given)).toEqual([onCard.id])
    expect(left).toContainEqual({
      because: 'folder-not-held',
      count: 6,
      folders: ['health', 'therapy', 'status', 'justice', 'whereabouts', 'origins'],
    })
    expect(JSON.stringify(left)).not.toContain('scar')
  })

  it('is every entry once, or one of the reasons: nothing goes unsaid', () => {
    const some = fc.subarray(EXAMPLES.map(({ kind, body }) => ({ kind, body })))
    fc.assert(
      fc.property(some, fc.subarray([...FOLDERS]), (examples, parts) => {
        const file = fileOf(...examples.map(({ kind, body }) => entryOf(kind, body)))
        const { given, left } = handedOver(file, { ...everything, parts })
        const struck = file.entries.filter(({ id }) => id in file.struck).length
        expect(given.length + left.reduce((all, { count }) => all + count, 0)).toBe(file.entries.length - struck)
        expect(given.every(({ folder }) => folder !== 'therapy' && folder !== 'origins')).toBe(true)
        expect(given.every((entry) => mayBeHandedOver(file, 'ngo').get(entry) === 'with-its-part')).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})
