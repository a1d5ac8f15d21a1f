import { beforeAll, describe, expect, it } from 'vitest'
import type { WaitingAct, WordsTakenOut } from '#device/files/api.ts'
import type { Device } from '#device/api.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { EntryId, FileId, MemberId } from '#domain/entry/ids.ts'
import { answering, memberOf, practiceDevice } from '../../../../../test/support/components/children.ts'
import { given } from '../../../../../test/support/given.ts'
import { newChild, openChild } from '../../../../../test/support/components/child-page.tsx'

let device: Device
let file: FileId
let me: MemberId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
  me = await memberOf(device)
})

const asked = (over: Partial<WaitingAct> = {}): WaitingAct => ({
  act: 'a',
  is: 'redact',
  by: me,
  seconds: [],
  shares: false,
  mayUseShares: false,
  objected: null,
  entries: [],
  count: 2,
  writtenBy: [me],
  member: null,
  folders: [],
  why: { askedBy: 'court', reason: 'could-do-harm' },
  agreed: false,
  doneFrom: null,
  maySecond: true,
  mayTakeBack: false,
  maySayNo: false,
  left: false,
  ...over,
})

/** The child’s overview where this waits, what was signed and stopped by it, and what the device was told is shown. */
function overviewWith(act: WaitingAct, caseFile?: CaseFile) {
  const did: unknown[] = []
  const shown: unknown[] = []
  const note = (what: string) => (how: { act: string }) => {
    did.push(`${what} ${how.act}`)
    return Promise.resolve({ ok: true as const, value: true as const })
  }
  const waiting = answering(device, {
    file: async (one) => {
      const read = await device.file(one)
      return read.ok
        ? { ...read, value: { ...read.value, ...(caseFile && { caseFile }), byTwo: true, waiting: [act] } }
        : read
    },
    secondAct: note('signed'),
    withdrawAct: note('stopped'),
    leaveAct: note('left'),
    showedActs: (acts) => {
      shown.push(...acts)
      return Promise.resolve({ ok: true, value: true })
    },
    secondWithShares: (how) => {
      did.push(how)
      return Promise.resolve({ ok: true as const, value: true as const })
    },
  })
  return { ...openChild(waiting, file, 'overview'), did, shown }
}

describe('What waits for a second person', () => {
  it('says who wants what and why, and signs only after a second look that says what happens when', async () => {
    const { comes, press, reads, did } = overviewWith(asked())
    await comes('wants 2 entries by')
    await comes('A second person has to agree.')
    expect(reads()).not.toContain('Read the notes in the journey')
    press('Agree')
    await comes('after the waiting time (3 days) it is gone for ever')
    press('Go back')
    await comes('A second person has to agree.')
    expect(did).toEqual([])
    press('Agree')
    await comes('Do you agree?')
    expect(reads()).toMatch(/Do you agree\? .* wants 2 entries by/u)
    press('Agree')
    await expect.poll(() => did).toEqual(['signed a'])
  })

  it('offers no stop that would stop nothing: says what becomes of it, and asks no more on Today where that is wanted', async () => {
    const shown = overviewWith(asked())
    await shown.comes('If you do not agree, do nothing and tell')
    shown.press('Do not ask me on Today')
    await expect.poll(() => shown.did).toEqual(['left a'])
    await overviewWith(asked({ left: true })).comes('You are not asked for this on Today any more.')
  })

  it('names the entries that are meant to whoever may read them, and of covered ones no word', async () => {
    const { caseFile } = given(await device.file(file))
    const named = caseFile.entries.find(({ kind }) => kind === 'card')
    if (!named) throw new Error('the child has a card')
    const talks = { ...named, id: 'told' as EntryId, kind: 'note', folder: 'therapy' as const, body: { words: 'x' } }
    const told = { ...talks, id: 'plain' as EntryId, folder: 'care' as const, body: { words: 'Came with her aunt.' } }
    const shown = overviewWith(asked({ entries: [named.id, talks.id, told.id] }), {
      ...caseFile,
      entries: [...caseFile.entries, talks, told],
    })
    await shown.comes('Read the notes in the journey first.')
    expect(shown.reads()).toMatch(/Card, .*A sealed entry, .*A note, .*Came with her aunt[.]/su)
  })

  it('shows those it touches until when it can be stopped, and stops it after a second look', async () => {
    const { comes, press, reads, did } = overviewWith(
      asked({ agreed: true, seconds: [me], doneFrom: '2026-12-03T09:00:00Z', maySecond: false, maySayNo: true }),
    )
    await comes('gone for ever from')
    for (const none of ['Agree', 'Do not ask me on Today']) expect(() => press(none)).toThrow('there is no control')
    press('Stop this request')
    await comes('Then a third person has to agree')
    expect(reads()).not.toContain('Everything stays as it was')
    press('Stop this request')
    await expect.poll(() => did).toEqual(['stopped a'])
  })

  it('tells the device that a person could see it: not while nobody else has agreed', async () => {
    const before = overviewWith(asked())
    await before.comes('A second person has to agree.')
    const after = overviewWith(asked({ agreed: true, seconds: [me], doneFrom: '2026-12-03T09:00:00Z' }))
    await expect.poll(() => after.shown).toEqual([{ file, act: 'a' }])
    expect(before.shown).toEqual([])
  })

  it('shows the reason with the wish to erase a file, and after it was agreed the card alone, with no part said to be empty', async () => {
    const { caseFile } = given(await device.file(file))
    const [first] = caseFile.entries
    if (!first) throw new Error('the file was opened')
    const reason = { ...first, kind: 'erasure-asked', body: { reason: 'The mother asked for it at the court.' } }
    const before = overviewWith(asked({ is: 'erase' }), {
      ...caseFile,
      byKind: { ...caseFile.byKind, 'erasure-asked': [reason] },
    })
    await before.comes('The mother asked for it at the court.')
    expect(before.reads()).toContain('What did we promise?')
    const after = overviewWith(asked({ is: 'erase', agreed: true, seconds: [me], doneFrom: '2026-12-03T09:00:00Z' }))
    await after.comes('Nobody can read it until then')
    for (const gone of ['What did we promise?', 'you cannot open', 'You cannot open', 'What should I think about?'])
      expect(after.reads()).not.toContain(gone)
    for (const tab of ['Plan', 'People']) {
      after.press(tab)
      await after.comes('Only the card is shown')
      expect(after.reads()).not.toContain('You cannot open')
    }
  })

  it('shows the card alone as well while this device is not sure that the file was erased', async () => {
    const doubted = answering(device, {
      file: async (one) => {
        const read = await device.file(one)
        return read.ok ? { ...read, value: { ...read.value, erasureSaidBy: [me] } } : read
      },
    })
    const { comes, reads } = openChild(doubted, file, 'overview')
    await comes('Was this file erased?')
    expect(reads()).not.toContain('What did we promise?')
  })

  it('says before it is stopped from whose devices it comes back, where nothing lies on this one any more', async () => {
    const setting = answering(device, {
      file: async (one) => {
        const read = await device.file(one)
        const waiting = [
          asked({ is: 'erase', agreed: true, seconds: [me], doneFrom: '2026-12-03T09:00:00Z', mayTakeBack: true }),
        ]
        return read.ok ? { ...read, value: { ...read.value, setsAside: true, waiting } } : read
      },
    })
    const { comes, press, reads } = openChild(setting, file, 'overview')
    await comes('wants the whole file erased')
    press('Stop this request')
    await comes('The file comes back once a device of')
    expect(reads()).not.toContain('Everything stays as it was')
  })

  it('offers two people with recovery shares to agree only where nobody else can, and says first what happens when', async () => {
    const plain = overviewWith(asked({ maySecond: false, mayTakeBack: true }))
    await plain.comes('A second person has to agree.')
    expect(() => plain.press('Two recovery-share holders are with me')).toThrow('there is no control')
    const alone = overviewWith(asked({ maySecond: false, mayTakeBack: true, mayUseShares: true }))
    await alone.comes('Nobody else can agree to this.')
    alone.press('Two recovery-share holders are with me')
    await alone.comes('after the waiting time (3 days) it is gone for ever')
    alone.type('First recovery share', 'AAAA')
    alone.type('Second recovery share', 'BBBB')
    alone.press('Agree')
    await expect.poll(() => alone.did).toEqual([{ file, act: 'a', shares: ['AAAA', 'BBBB'] }])
    const done = overviewWith(asked({ agreed: true, shares: true, doneFrom: '2026-12-03T09:00:00Z' }))
    await done.comes('and two people with recovery shares agreed.')
    const takes = overviewWith(asked({ is: 'take', member: me, maySecond: false, mayUseShares: true }))
    await takes.comes('can agree to this, or two people who hold a recovery share come to this device')
    expect(takes.reads()).not.toContain('Nobody else')
  })

  it('offers them with the wish to erase the file as well, where nobody else can agree', async () => {
    const wished = (mayUseShares: boolean) =>
      answering(device, {
        file: async (one) => {
          const read = await device.file(one)
          const waiting = [asked({ is: 'erase', maySecond: false, mayTakeBack: true, mayUseShares })]
          return read.ok ? { ...read, value: { ...read.value, setsAside: true, erasureAskedBy: me, waiting } } : read
        },
      })
    const two = openChild(wished(false), file, 'people')
    await two.comes('A second person who keeps the file must confirm it.')
    expect(two.reads()).not.toContain('recovery')
    const alone = openChild(wished(true), file, 'people')
    await alone.comes('Nobody else can agree to this.')
    alone.press('Two recovery-share holders are with me')
    await alone.comes('Every device that connects loses the file')
    await alone.comes('First recovery share')
  })

  it('offers a third person to sign where it cannot wait, and says who said no', async () => {
    const urgent = overviewWith(asked({ is: 'erase', agreed: true, seconds: [me], doneFrom: '2026-12-03T09:00:00Z' }))
    await urgent.comes('wants the whole file erased')
    urgent.press('Urgent: sign as third person')
    await urgent.comes('this is done at once')
    const no = overviewWith(asked({ is: 'take', member: me, objected: me, mayTakeBack: true, maySecond: false }))
    await no.comes('a third person has to agree')
    no.press('Stop this request')
    await no.comes('Everything stays as it was')
  })
})

describe('Words that two people took out', () => {
  const taken = (over: Partial<WordsTakenOut> = {}): WordsTakenOut => ({
    act: 'a',
    by: [me],
    shares: false,
    count: 1,
    writtenBy: [me],
    until: '2026-12-28T09:00:00Z',
    mayAsk: true,
    mayUseShares: false,
    ...over,
  })
  function overviewAfter(out: WordsTakenOut, waiting: readonly WaitingAct[] = []) {
    const did: unknown[] = []
    const note = (how: unknown) => {
      did.push(how)
      return Promise.resolve({ ok: true as const, value: true as const })
    }
    const shown = answering(device, {
      file: async (one) => {
        const read = await device.file(one)
        return read.ok ? { ...read, value: { ...read.value, setsAside: true, takenOut: [out], waiting } } : read
      },
      askBringBack: note,
      bringBackWithShares: note,
    })
    return { ...openChild(shown, file, 'overview'), did }
  }

  it('say who did it and until when two can bring them back, and ask a second person only after a second look', async () => {
    const { comes, press, did } = overviewAfter(taken())
    await comes('1 entry by')
    await comes('can bring the words back until')
    press('Bring the words back')
    await comes('everybody who can open that part of the file can read the words again')
    press('Go back')
    await comes('can bring the words back until')
    expect(did).toEqual([])
    press('Bring the words back')
    await comes('Ask a second person to agree?')
    press('Ask a second person')
    await expect.poll(() => did).toEqual([{ file, act: 'a' }])
  })

  it('say that they come back by themselves where it was stopped; on a custodian’s device two shares do it', async () => {
    const { comes, press, type, did } = overviewAfter(taken({ until: null, mayAsk: false, mayUseShares: true }))
    await comes('The removal was stopped.')
    expect(() => press('Bring the words back')).toThrow('there is no control')
    press('Two recovery-share holders are with me')
    await comes('First recovery share')
    type('First recovery share', 'AAAA')
    type('Second recovery share', 'BBBB')
    press('Bring the words back')
    await expect.poll(() => did).toEqual([{ file, act: 'a', shares: ['AAAA', 'BBBB'] }])
  })

  it('are said to be kept for 30 days before anybody agrees that they go, and who asks for them back', async () => {
    const { comes, press } = overviewAfter(taken({ mayAsk: false }), [
      asked(),
      asked({ act: 'b', is: 'bring-back', agreed: true, seconds: [me], doneFrom: '2026-12-03T09:00:00Z' }),
    ])
    await comes('brought back')
    await comes('The words come back once a device')
    press('Agree')
    await comes('for 30 days afterwards two people can bring it back')
  })
})
