import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { returned } from '#domain/kinds/any/returned.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { lightClosure } from '#domain/kinds/closure/light-closure.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { bestInterests } from '#domain/kinds/planning/best-interests.ts'
import { refuse } from '#result.ts'
import { todayHere } from '#web/words/today.ts'
import { newChild, openScreen, uncleGent } from '../../../../test/support/components/child-page.tsx'
import { answering, memberOf, practiceDevice } from '../../../../test/support/components/children.ts'
import { showApproval } from '../../../../test/support/components/approval.tsx'
import { entryOf } from '../../../../test/support/entries.ts'
import { besa } from '../../../../test/support/people.ts'
import { aBestInterests, aClosure, yesTo } from '../../../../test/support/work.ts'
import { screen } from './approval-screen.tsx'

let device: Device
let file: FileId
let me: MemberId
const today = todayHere()
const at = { at: today }
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
  me = await memberOf(device)
})

type Asked = Parameters<typeof showApproval>
const askedFor = (asked: Asked[1], beside?: Asked[2], answers?: Asked[3]) =>
  showApproval({ device, file }, asked, beside, answers)
const decision = (over: Partial<Entry> = {}) => entryOf(bestInterests, aBestInterests(), { ...at, ...over })
const lightly = (body: object) => entryOf(lightClosure, { words: 'x', ...body } as never, at)

describe('what a second person answers', () => {
  it('is not answered by who wrote it, nor by who leads nobody', async () => {
    const own = await askedFor(decision({ by: me }))
    expect(own.reads()).toContain('You wrote this yourself, so another person must answer it.')
    expect(own.choices()).toEqual([])
    const { me: who, ...state } = await device.state()
    const plain = { state: () => Promise.resolve({ ...state, me: who && { ...who, roles: ['caseworker' as const] } }) }
    const worker = await askedFor(decision(), [], plain)
    expect(worker.reads()).toContain('A supervisor answers this.')
    expect(worker.choices()).toEqual([])
  })

  it.each<readonly [string, Entry, readonly string[], RegExp]>([
    ['a decision', decision(), ['Yes', 'Not yet: send back', 'Ask first: let us talk'], /^.+: Lule$/],
    [
      'an end',
      entryOf(closure, aClosure(), at),
      ['Yes, close', 'Not yet: send back', 'Ask first: let us talk'],
      /^Close the file of Lule\?$/,
    ],
    [
      'a fact that went around a rule',
      entryOf(note, { words: 'x' }, { ...at, wentAround: ['R7'] }),
      ['Seen, nothing more is needed', 'Something should happen first', 'Ask first: let us talk'],
      /^A note: Lule$/,
    ],
    [
      'a death',
      lightly({ reason: 'died', familySupported: 'yes' }),
      ['Seen, nothing more is needed', 'Something should happen first', 'Ask first: let us talk'],
      /: Lule$/,
    ],
    [
      'a child who cannot be found',
      lightly({ reason: 'lost', tried: 'x', wayBack: 'y' }),
      ['Yes, end the search and close', 'Not yet: send back', 'Ask first: let us talk'],
      /: Lule$/,
    ],
    [
      'a child met once',
      lightly({ reason: 'met-once', wayBack: 'y' }),
      ['Yes', 'Not yet: send back', 'Ask first: let us talk'],
      /: Lule$/,
    ],
    [
      'a person of age who closed the own file',
      entryOf(closure, aClosure({ reason: 'own-wish-of-age' }), at),
      ['Seen, nothing more is needed', 'Something should happen first', 'Ask first: let us talk'],
      /^Lule closed their own file$/,
    ],
  ])('has three answers and none is preset: %s', async (_, asked, answers, title) => {
    const shown = await askedFor(asked)
    expect(shown.choices()).toEqual(answers)
    expect(shown.page.querySelectorAll('input:checked')).toHaveLength(0)
    expect(shown.heading).toMatch(title)
    expect((shown.control('Save the answer') as HTMLButtonElement).disabled).toBe(true)
    expect(shown.reads().includes('A rule asks for something before it')).toBe((asked.wentAround ?? []).length > 0)
    expect(shown.reads().includes('What closing needs')).toBe(shown.heading?.startsWith('Close the file'))
    expect(shown.reads().includes('First and now')).toBe(asked.kind === 'closure')
  })

  it('is yes, with a word or without', async () => {
    const asked = decision()
    const shown = await askedFor(asked)
    shown.choose('Yes')
    await shown.comes('A comment, if you like')
    expect(() => shown.control('Day')).toThrow('there is no control')
    shown.press('Save the answer')
    await vi.waitFor(() => expect(shown.written).toHaveLength(1))
    expect(shown.written[0]).toEqual([
      { file, draft: { kind: 'approved', folder: asked.folder, at: today, body: { entry: asked.id } } },
    ])
    const word = await askedFor(asked)
    word.choose('Yes')
    await word.comes('A comment, if you like')
    word.type('A comment, if you like', ' Well done. ')
    word.press('Save the answer')
    await vi.waitFor(() => expect(word.written[0]?.[0]?.draft.body).toEqual({ entry: asked.id, words: 'Well done.' }))
  })

  it('is not sent back without a word, and says on which day to look again', async () => {
    const asked = decision()
    const shown = await askedFor(asked)
    shown.choose('Not yet: send back')
    await shown.comes('What is needed for a yes?')
    const [send] = [...shown.page.querySelectorAll<HTMLElement>('button')].filter(({ textContent }) =>
      textContent.startsWith('Send it back to'),
    )
    send?.click()
    await shown.comes('Write it in a few words.')
    expect(shown.written).toEqual([])
    shown.type('What is needed for a yes?', 'See her at school.')
    await vi.waitFor(() => expect(shown.reads()).not.toContain('Write it in a few words.'))
    shown.type('Day', '2100-01-05')
    send?.click()
    await vi.waitFor(() => expect(shown.written).toHaveLength(1))
    expect(shown.written[0]?.[0]?.draft).toEqual({
      kind: 'returned',
      folder: asked.folder,
      at: today,
      body: { entry: asked.id, words: 'See her at school.', first: [], lookAgainOn: '2100-01-05' },
    })
  })

  it('is a question to the writer, in the part of what is asked about', async () => {
    const asked = decision()
    const shown = await askedFor(asked)
    shown.choose('Ask first: let us talk')
    await shown.comes('What do you ask?')
    expect(() => shown.control('Day')).toThrow('there is no control')
    shown.type('What do you ask?', 'Why now?')
    await vi.waitFor(() => expect(shown.page.querySelector('textarea')?.value).toBe('Why now?'))
    ;[...shown.page.querySelectorAll<HTMLElement>('button')]
      .find(({ textContent }) => textContent.startsWith('Ask '))
      ?.click()
    await vi.waitFor(() => expect(shown.written).toHaveLength(1))
    expect(shown.written[0]?.[0]?.draft).toMatchObject({
      kind: 'colleague-asked',
      folder: asked.folder,
      body: { to: asked.by, asks: 'Why now?', about: asked.id },
    })
  })

  it('that a rule refuses is asked of a second supervisor', async () => {
    const rulings = [{ rule: 'P22', answer: 'refused', missing: ['second-supervisor'] }]
    const refusing: Device['write'] = () => Promise.resolve(refuse('rule-refused', { rulings }) as never)
    const shown = await askedFor(lightly({ reason: 'lost', tried: 'x', wayBack: 'y' }), [], { write: refusing })
    shown.choose('Yes, end the search and close')
    await shown.comes('A comment, if you like')
    shown.press('Save the answer')
    await vi.waitFor(() => expect(shown.page.querySelector('[role=alert]')).not.toBe(null))
    const other: Device['write'] = () => Promise.resolve(refuse('locked') as never)
    const locked = await askedFor(decision(), [], { write: other })
    locked.choose('Yes')
    await locked.comes('A comment, if you like')
    locked.press('Save the answer')
    await vi.waitFor(() => expect(locked.page.querySelector('[role=alert]')).not.toBe(null))
    expect(locked.reads()).not.toContain('One supervisor cannot decide this alone')
  })
})

describe('how it stands with what is asked', () => {
  const asked = decision()
  const no = entryOf(returned, { entry: asked.id, words: 'x', first: [] }, { by: besa.member, folder: asked.folder })
  it.each<readonly [string, readonly Entry[]]>([
    ['A second person has said yes.', [yesTo(asked)]],
    ['A second person has sent it back.', [no]],
    ['Two people answered differently. This entry has no effect until you have talked.', [yesTo(asked), no]],
  ])('“%s”', async (says, beside) => {
    expect((await askedFor(asked, beside)).reads()).toContain(says)
    expect((await askedFor(asked)).reads()).not.toContain(says)
  })

  it('is covered with the answer until the reader says that nobody else sees the screen', async () => {
    const sealed = {
      ...entryOf(note, { words: 'It hurts.' }, { ...at, wentAround: ['R7'] }),
      folder: 'health' as const,
    }
    const shown = await askedFor(sealed)
    expect(shown.heading).toBe('A sealed entry: Lule')
    expect(shown.reads()).not.toContain('Discuss this together')
    expect(shown.choices()).toEqual([])
    shown.press('Open this now. Who can see the screen?')
    await shown.comes('It hurts.')
    expect(shown.choices()).toHaveLength(3)
    expect(shown.page.querySelector('h1')?.textContent).toBe('A note: Lule')
    expect(shown.reads()).toContain('Discuss this together')
    const [, unsafe] = uncleGent
    const tie = {
      ...entryOf(note, { words: 'x' }, at),
      kind: unsafe?.kind ?? '',
      body: unsafe?.body,
      folder: 'identity' as const,
    }
    const covered = await askedFor(tie)
    expect(covered.heading).not.toContain('A sealed entry')
    expect(covered.choices()).toEqual([])
  })

  it('is not here any more, or the file does not open', async () => {
    const gone = openScreen(device, screen, { is: 'approval', file, entry: asked.id })
    await gone.comes('This request is no longer here')
    const file_ = () => Promise.resolve(refuse('locked') as never)
    const shut = openScreen(answering(device, { file: file_ }), screen, { is: 'approval', file, entry: asked.id })
    await vi.waitFor(() => expect(shut.page.querySelector('[role=alert]')).not.toBe(null))
    expect(shut.reads()).not.toContain('This request is no longer here')
  })
})
