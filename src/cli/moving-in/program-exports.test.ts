import { describe, expect, it } from 'vitest'
import { plannedOf } from '../../../test/support/exports/planned-of.ts'
import {
  PRIMERO_CASES,
  PRIMERO_FLAGS,
  PRIMERO_FORMS,
  PRIMERO_LOCATIONS,
  PRIMERO_LOOKUPS,
  PRIMERO_TRANSITIONS,
  primeroAnswer,
  primeroFile,
} from '../../../test/support/exports/primero-export.ts'
import { bookFile, textFile } from '../../../test/support/lists/list-files.ts'

const plannedFrom = (...texts: readonly string[]) => plannedOf(...texts.map(textFile))

/** Every text and number in a value, as it is written. */
const leaves = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(leaves)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves)
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
}

/** Read as codes or days, so that the words themselves are not kept. */
const READ_AS = /^(?:fe)?male$|^mother$|^albania$|^cambodia$|^\d{4}-\d\d-\d\d/

describe('an export of Primero', () => {
  it('opens a file for each of twenty children, whichever way it was exported', async () => {
    const answer = await plannedFrom(primeroAnswer())
    const file = await plannedFrom(primeroFile())
    expect(answer.children).toHaveLength(20)
    expect(file.children.map(({ key }) => key)).toEqual(answer.children.map(({ key }) => key))
  })

  it('loses no word: what has no place is a note with the name of its field', async () => {
    const { children } = await plannedFrom(primeroAnswer())
    for (const [at, child] of children.entries()) {
      const kept = JSON.stringify(child.drafts)
      for (const text of leaves(PRIMERO_CASES[at]).filter((text) => !READ_AS.test(text))) expect(kept).toContain(text)
      for (const column of ['agency_shelter_bed', 'owned_by', 'consent_for_services']) expect(kept).toContain(column)
    }
  })

  it('makes a mother a person whose safety is not known, and nobody of a father, a carer without a relation or a suspect', async () => {
    const { children } = await plannedFrom(primeroAnswer())
    for (const { drafts } of children) {
      const people = drafts.filter(({ kind }) => kind === 'person')
      expect(people).toMatchObject([{ body: { called: expect.stringMatching(/^Mother/) as string } }])
      for (const draft of drafts.filter((one) =>
        /Father|Suspect|Carer of|sexual_violence|trafficked/.test(JSON.stringify(one)),
      ))
        expect(draft).toMatchObject({ kind: 'from-earlier-list', folder: 'origins' })
      expect(drafts.filter(({ kind }) => ['consent', 'visit', 'closure', 'danger'].includes(kind))).toEqual([])
      expect(drafts.find(({ kind }) => kind === 'contact-details')?.body).toMatchObject({
        addresses: [{ kind: 'phone', answeredBy: [], watched: 'not-known' }],
      })
    }
  })

  it('takes a birth that somebody guessed for no day, and keeps what was written', async () => {
    const { children } = await plannedFrom(primeroAnswer())
    const births = children.flatMap(({ drafts }) => drafts.filter(({ kind }) => kind === 'birth'))
    expect(births[4]?.body).toMatchObject({
      born: { known: 'range', from: '2013-01-01', to: '2013-12-31' },
      asSaid: { words: '2013-06-14' },
    })
    expect(births[5]?.body).toMatchObject({ born: { known: 'day', on: '2012-07-14' } })
  })

  it('keeps flags and referrals from other files as notes of the child to whom they belong', async () => {
    const { children } = await plannedFrom(primeroAnswer(), PRIMERO_FLAGS, PRIMERO_TRANSITIONS)
    const notes = children.map(({ drafts }) => JSON.stringify(drafts))
    expect(notes[0]).toContain('Ask about the school papers')
    expect(notes[1]).toContain('Asked whether there is a bed')
    expect(notes.filter((note) => /Ask about|Asked whether/.test(note))).toHaveLength(2)
  })

  it('writes words for codes where its lists, places and forms are chosen with it', async () => {
    const { children } = await plannedFrom(primeroFile(), PRIMERO_LOOKUPS, PRIMERO_LOCATIONS, PRIMERO_FORMS)
    const kept = JSON.stringify(children[0]?.drafts)
    for (const words of [
      'Trafficked or smuggled; Without a carer',
      'Berat, Albania',
      'Bed in the shelter',
      'Very high',
    ])
      expect(kept).toContain(words)
  })

  it('comes as the workbook that Primero writes: the forms of the same children are one row, and a subform is a sheet', async () => {
    const plan = await plannedOf(
      await bookFile({
        'Basic Identity': [
          ['ID', 'Full Name', 'Sex', 'Date of Birth'],
          ['a1', 'Elira Hoxha', 'Female', '2014-05-02'],
          ['a2', 'Ardit Prela', 'Male', ''],
        ],
        'Nested Family D-Family Details': [
          ['ID', 'Name', 'Relationship', 'Telephone'],
          ['a1', 'Ardita', 'Mother', "'+355 1"],
          ['a1', 'Agim', 'Father', ''],
          ['a2', '', '', ''],
        ],
        'Other Identity': [
          ['ID', 'Nationality'],
          ['a1', 'Albania'],
          ['a2', 'Cambodia ||| Albania'],
        ],
        'Protection Concerns': [
          ['ID', 'Risk Level'],
          ['a1', 'High'],
          ['a2', ''],
        ],
      }),
    )
    expect(plan.children).toHaveLength(2)
    const [first] = plan.children
    const of = (kind: string) => first?.drafts.filter((draft) => draft.kind === kind).map(({ body }) => body)
    expect(of('nationality')).toMatchObject([{ country: 'AL' }])
    expect(of('gender')).toMatchObject([{ gender: 'female' }])
    expect(of('tie')).toMatchObject([{ tie: 'mother' }])
    for (const draft of first?.drafts.filter((one) => /Agim|High/.test(JSON.stringify(one))) ?? [])
      expect(draft.folder).toBe('origins')
    expect(JSON.stringify(plan.children[1]?.drafts)).toContain('Cambodia ||| Albania')
  })
})
