import { describe, expect, it } from 'vitest'
import { begun } from '#domain/kinds/follow-up/begun.ts'
import { gender } from '#domain/kinds/registration/gender.ts'
import { name } from '#domain/kinds/registration/name.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { card } from '#domain/kinds/registration/card.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Kind } from '#domain/file/kind.ts'
import { faceOf } from '#web/kinds/face.ts'
import type { Face } from '#web/kinds/define-face.ts'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { drita, idFrom, uncle } from '../../../test/support/people.ts'
import { begunBody, begunKindName, completedBegunDraft, draftsOfBegun, openQuestions, startFromBegun } from './begun.ts'
import { draftFromTyped, draftsOfAct, nameOnMark, proposedMarks, requireNamesOnMarks } from './form-result.ts'
import { clashingEntries, generatedKeys, isAboutChild, startOfForm, trackKey } from './form-start.ts'
import type { Typed } from './form-state.tsx'

const face = (kind: { readonly name: string }): Face => faceOf(kind.name) ?? expect.unreachable()
const opened = entryOf(card, { pronoun: 'she', ageBand: '12-14', languages: [], interpreter: 'not-known' })
const ana = fileOf(opened)
const at = day('2026-03-02')
const here = { caseFile: ana, rights: { card: 'write', care: 'write' } } as const
const typed = (body: Typed['body'], over: Partial<Typed> = {}): Typed => ({
  at,
  folder: null,
  body,
  people: [],
  marks: {},
  beside: {},
  track: null,
  ...over,
})
const made = (kind: Kind, body: Typed['body'], over: Partial<Typed> = {}, file: CaseFile = ana) =>
  draftFromTyped(face(kind), file, typed(body, over))

describe('what was typed into a form', () => {
  it('is no entry without its day, or with an answer missing: the question is marked, under its part', () => {
    expect(made(note, { words: 'x' }, { at: null })).toMatchObject({ drafts: [], wrong: { at: {} } })
    expect(Object.keys(made(note, {}).wrong)).toEqual(['words'])
    expect(Object.keys(draftFromTyped(face(note), ana, typed({}), {}, 'parts.0').wrong)).toEqual(['parts.0.words'])
  })

  it('is no entry with half a letter in it', () => {
    expect(Object.keys(made(note, { words: 'cut \ud83d' }).wrong)).toEqual(['words'])
  })

  it('is written into the chosen part only where the kind may stand in it', () => {
    expect(made(note, { words: 'x' }, { folder: 'health' }).drafts[0]?.folder).toBe('health')
    expect(made(gender, { who: 'child', gender: 'female' }, { folder: 'health' }).drafts[0]?.folder).toBeUndefined()
  })

  it('is about the child, about the person whom it names, or about nobody where the file is no child’s', () => {
    expect(made(note, { words: 'x' }).drafts[0]?.about).toEqual(['child'])
    expect(made(gender, { who: uncle, gender: 'male' }).drafts[0]?.about).toEqual([uncle])
    expect(isAboutChild(face(note), ana)).toBe(true)
  })

  it('says who told it, and whether the child may learn it, only where that was answered', () => {
    const said = made(note, { words: 'x' }, { beside: { toldBy: 'child', mayLearn: 'yes' } }).drafts[0]
    expect(said).toMatchObject({ toldBy: 'child', childMayLearn: { answer: 'yes' } })
    expect(Object.keys(made(note, { words: 'x' }, { beside: { toldBy: '' } }).drafts[0] ?? {})).not.toContain('toldBy')
  })

  it('replaces the value before, and keeps of it what the form never shows', () => {
    const before = entryOf(task, {
      task: 'a-task',
      what: 'Whom to call',
      who: { member: drita.member },
      status: 'open',
      from: opened.id,
    })
    const file = fileOf(opened, before)
    const again = { task: 'a-task', what: 'Call again', who: { member: drita.member }, status: 'done' }
    const [draft] = made(task, again, { from: before.id }, file).drafts
    expect(draft?.replaces).toEqual([before.id])
    expect(draft?.body).toEqual({ ...again, from: opened.id })
  })
})

const gent = { person: uncle, called: 'Uncle Gent', tie: 'uncle', safe: 'unsafe' } as const
const named = typed({ words: 'x' }, { people: [gent] })
const result = draftFromTyped(face(note), ana, named)
const [mark] = proposedMarks(ana, named, result)

describe('an act', () => {
  it('writes nothing where the form is wrong', () => {
    expect(draftsOfAct(named, { drafts: [], wrong: {} }, [])).toEqual([])
    expect(draftsOfAct({ ...named, at: null }, result, [])).toEqual([])
    expect(proposedMarks(ana, { ...named, at: null }, result)).toEqual([])
  })

  it('writes people who were named first, then its entries, then the marks for the card', () => {
    expect(mark).toMatchObject({ person: uncle, called: 'Uncle Gent' })
    const kinds = (over: Partial<Typed>) =>
      draftsOfAct({ ...named, ...over }, result, mark ? [mark] : []).map(({ kind }) => kind)
    expect(kinds({})).toEqual(['person', 'tie', 'note', 'do-not'])
    expect(kinds({ marks: { [uncle]: { write: false, called: '' } } })).toEqual(['person', 'tie', 'note'])
  })

  it('puts on the card how somebody at the door knows the person, as it was typed, else as the person is called', () => {
    const proposed = mark ?? expect.unreachable()
    expect(nameOnMark(named, proposed)).toBe('Uncle Gent')
    const said = (called: string): Typed => ({ ...named, marks: { [uncle]: { write: true, called } } })
    expect(nameOnMark(said(' blue van '), proposed)).toBe('blue van')
    expect(nameOnMark(said('  '), proposed)).toBe('Uncle Gent')
    expect(draftsOfAct(said('blue van'), result, [proposed]).at(-1)?.body).toMatchObject({ called: 'blue van' })
  })

  it('asks how the person is known where nothing is known, unless the mark is not to be written', () => {
    const { called: _, ...nameless } = mark ?? expect.unreachable()
    expect(Object.keys(requireNamesOnMarks(result, named, [nameless]).wrong)).toEqual([`marks.${uncle}`])
    expect(requireNamesOnMarks(result, named, [nameless]).drafts).toEqual([])
    const not = { ...named, marks: { [uncle]: { write: false, called: '' } } }
    expect(requireNamesOnMarks(result, not, [nameless])).toBe(result)
    expect(requireNamesOnMarks(result, named, mark ? [mark] : [])).toBe(result)
  })
})

const view = { rights: { card: 'keep', care: 'write', health: 'read', identity: 'write' }, caseFile: ana } as const
const start = (kind: Kind, over: Partial<Parameters<typeof startOfForm>[1]> = {}, ...rest: readonly never[]) =>
  startOfForm(face(kind), { ...view, ...over }, null, null, ...rest)

describe('a form that opens', () => {
  it('offers no part in which the member may not write, and the one from which it was opened where they may', () => {
    expect(start(note).folder).toBe('care')
    expect(startOfForm(face(note), view, null, null, 'health').folder).toBe('care')
    expect(
      startOfForm(face(note), { ...view, rights: { health: 'keep', care: 'write' } }, null, null, 'health').folder,
    ).toBe('health')
    expect(start(note, { rights: {} }).folder).toBe(null)
  })

  it('is filled with the current value only where a kind has a single one that is not given anew', () => {
    expect(start(card).body).toEqual(opened.body)
    expect(start(note, { caseFile: fileOf(opened, entryOf(note, { words: 'before' })) }).body).toEqual({})
    expect(
      start(gender, { caseFile: fileOf(entryOf(gender, { who: 'child', gender: 'female' })) }).body,
    ).not.toMatchObject({ gender: 'female' })
  })

  it('from an entry has its words and its part, and says which entry it continues', () => {
    const before = entryOf(note, { words: 'before' }, { folder: 'health' })
    const from = startOfForm(face(note), view, before, null)
    expect(from).toMatchObject({ body: { words: 'before' }, folder: 'health', from: before.id })
    expect(start(note)).not.toHaveProperty('from')
  })

  it('has a key of its own for what is new, a different one each time', () => {
    const keys = [generatedKeys(face(task)), generatedKeys(face(task))]
    expect(Object.keys(keys[0] ?? {})).toContain('task')
    expect(keys[0]?.['task']).not.toBe(keys[1]?.['task'])
    expect(keys[0]).not.toHaveProperty('from')
    expect([trackKey(face(task)), trackKey(face(note)), trackKey(face(gender))]).toEqual(['task', undefined, undefined])
  })

  it('asks to choose between two values that two people wrote, of the same thing alone', () => {
    const both = fileOf(
      opened,
      entryOf(card, { pronoun: 'he', ageBand: '12-14', languages: [], interpreter: 'not-known' }),
    )
    expect(clashingEntries(face(card), both, null)).toHaveLength(2)
    expect(clashingEntries(face(card), ana, null)).toEqual([])
    expect(
      clashingEntries(face(note), fileOf(entryOf(note, { words: 'a' }), entryOf(note, { words: 'b' })), null),
    ).toEqual([])
    const [female, male] = [
      entryOf(gender, { who: 'child', gender: 'female' }),
      entryOf(gender, { who: 'child', gender: 'male' }),
    ]
    const uncles = entryOf(gender, { who: uncle, gender: 'male' })
    const file = fileOf(female, male, uncles)
    expect(clashingEntries(face(gender), file, null)).toEqual([])
    expect(clashingEntries(face(gender), file, female)).toHaveLength(2)
    expect(clashingEntries(face(gender), file, uncles)).toEqual([])
  })
})

describe('a fact that is saved with gaps', () => {
  const called = { who: 'child', kind: 'called', text: 'Ana' }
  const gaps = (kind: Kind, body: Typed['body'], over: Partial<Typed> = {}) => {
    const now = typed(body, over)
    const wrong = draftFromTyped(face(kind), ana, now)
    return draftsOfBegun({ face: face(kind), file: ana, typed: now, made: wrong, way: null, from: null, usual: at })
  }

  it('is none where nothing was answered, where all is there, or where it is about another child, too', () => {
    expect(gaps(name, {})).toEqual([])
    expect(gaps(name, { text: '  ' })).toEqual([])
    expect(gaps(note, { words: 'all of it' })).toEqual([])
    expect(gaps(name, called, { beside: { alsoAbout: ['another'] } })).toEqual([])
  })

  it('is kept as it was typed, with the questions that are open, and opens with it again', () => {
    const drafts = gaps(name, called, { folder: 'identity', beside: { toldBy: 'child' } })
    const half = drafts.at(-1) ?? expect.unreachable()
    expect(half).toMatchObject({
      kind: begun.name,
      folder: 'identity',
      about: ['child'],
      body: { of: 'name', done: false },
    })
    const entry = entryOf(begun, half.body as never, { folder: 'identity', at: day('2026-02-01') })
    expect(begunKindName(entry)).toBe('name')
    expect(begunBody(entry)).toEqual(called)
    expect(openQuestions(entry)).toEqual(expect.arrayContaining(['script']))
    const again = startFromBegun(here, entry, typed({}))
    expect(again).toMatchObject({ body: called, beside: { toldBy: 'child' }, at: '2026-02-01', folder: 'identity' })
  })

  it('keeps answers to the agency’s own questions in their own part, and never among its own words', () => {
    const answer = {
      is: 'text',
      question: idFrom('which-clinic'),
      asked: 'Which clinic?',
      language: 'en',
      words: 'By the river',
    }
    const drafts = gaps(name, called, { folder: 'identity', beside: { own: { a: { part: 'health', answer } } } })
    expect(JSON.stringify(drafts.find(({ kind }) => kind === begun.name))).not.toContain('clinic')
    expect(drafts.at(-1)).toMatchObject({
      kind: 'own-answers',
      folder: 'health',
      body: { beside: 'name', answers: [answer] },
    })
    expect(gaps(name, {}, { beside: { own: { a: { part: 'health', answer } } } })).toEqual([])
  })

  it('opens empty where it cannot be read, and says nothing of an entry that is none', () => {
    const broken = (said: string) => entryOf(begun, { begun: 'b', of: 'name', said, open: [], done: false })
    for (const said of ['{', '[]', '{"body":1}']) {
      expect(begunBody(broken(said))).toEqual({})
      expect(startFromBegun(here, broken(said), typed({ a: 1 }))).toEqual(typed({ a: 1 }))
    }
    expect(begunKindName(entryOf(note, { words: 'x' }))).toBeUndefined()
    expect(begunKindName(null)).toBeUndefined()
    expect(openQuestions(entryOf(note, { words: 'x' }))).toEqual([])
  })

  it('is ended together with the whole fact, in the same part', () => {
    const entry = entryOf(
      begun,
      { begun: 'b', of: 'name', said: '{}', open: ['script'], done: false },
      { folder: 'identity' },
    )
    expect(completedBegunDraft(fileOf(entry), entry, at)).toEqual({
      kind: begun.name,
      folder: 'identity',
      at,
      about: ['child'],
      replaces: [entry.id],
      body: { begun: 'b', of: 'name', said: '', open: [], done: true },
    })
  })

  it('is no decision', () => {
    const decision = faceOf('best-interests') ?? expect.unreachable()
    const now = typed({ because: 'Her wish.' })
    expect(
      draftsOfBegun({
        face: decision,
        file: ana,
        typed: now,
        made: { drafts: [], wrong: {} },
        way: null,
        from: null,
        usual: at,
      }),
    ).toEqual([])
  })
})

describe('a person of the file', () => {
  it('is who is named', () => {
    expect(
      made(person, { person: uncle, called: 'Gent', gender: 'male', ageBand: 'not-known', alive: 'yes' }).drafts[0]
        ?.about,
    ).toEqual([uncle])
  })
})
