import { beforeEach, describe, expect, it } from 'vitest'
import type { MovedInFile, NotUndone } from '#device/access/together/api.ts'
import type { Device } from '#device/api.ts'
import type { FileAside, FileLine } from '#device/files/api.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { accept, refuse, type Result } from '#result.ts'
import type { EnrolRefusal, Refusal } from '#device/platform/refusals.ts'
import { answering, memberOf, practiceDevice } from '../../../../../test/support/components/children.ts'
import { openOver } from '../../../../../test/support/components/opened.tsx'
import { given } from '../../../../../test/support/given.ts'
import { besa, idFrom } from '../../../../../test/support/people.ts'
import { UndoImport } from './undo-import.tsx'

let device: Device
let me: MemberId
let files: readonly FileId[]
beforeEach(async () => {
  device = await practiceDevice()
  me = await memberOf(device)
  files = given(await device.files()).map(({ file }) => file)
})

const row = (at: number, over: Partial<MovedInFile> = {}): MovedInFile => ({
  file: files[at] as FileId,
  by: me,
  is: 'here',
  ...over,
})

type Answer = (files: readonly FileId[]) => Promise<Result<readonly NotUndone[], Refusal>>
interface Over {
  readonly ask?: Answer
  readonly agree?: Answer
  readonly stop?: Answer
  readonly shares?: (how: { readonly shares: readonly [string, string] }) => Result<readonly NotUndone[], EnrolRefusal>
  readonly aside?: readonly FileAside[]
  readonly files?: readonly FileLine[]
}
function shown(rows: readonly MovedInFile[], over: Over = {}) {
  const nothing: Answer = () => Promise.resolve(accept([]))
  return openOver(
    answering(device, {
      movedInFiles: () => Promise.resolve(accept(rows)),
      askToUndo: over.ask ?? nothing,
      agreeToUndo: over.agree ?? nothing,
      stopErasures: over.stop ?? nothing,
      undoWithShares: (how) => Promise.resolve(over.shares?.(how) ?? accept([])),
      filesAside: () => Promise.resolve(accept(over.aside ?? [])),
      ...(over.files && { files: () => Promise.resolve(accept(over.files ?? [])) }),
    }),
    <UndoImport />,
    { is: 'moving-in', part: 'undo' },
  )
}
const isOff = (page: ReturnType<typeof shown>, name: string) => page.control(name).hasAttribute('disabled')

describe('Undoing an import', () => {
  it('offers nothing where nothing was moved in during the last day', async () => {
    const page = shown([])
    await page.comes('Nothing can be undone now.')
    expect(page.reads()).not.toContain('Ask a second person')
  })

  it('cannot be asked where every file stays, and says why each does', async () => {
    const page = shown([row(0, { spared: 'written-in' }), row(1, { spared: 'looked-at' }), row(2, { is: 'not-sent' })])
    await page.comes('3 files stay')
    expect(page.reads()).not.toContain('would be erased')
    expect(page.reads()).toContain('Somebody has written in it.')
    expect(page.reads()).toContain('A caseworker has read it.')
    expect(page.reads()).toContain('It has not been sent yet.')
    expect(page.reads()).not.toContain('Ask a second person')
  })

  it('asks for those alone that go, and names what was found only when it was tried', async () => {
    const asked: FileId[] = []
    const page = shown([row(0), row(1), row(2, { spared: 'held-by-law' })], {
      ask: (some) => {
        asked.push(...some)
        return Promise.resolve(accept([{ file: files[1] as FileId, why: 'given' }]))
      },
    })
    await page.comes('2 files would be erased')
    page.press('Ask a second person')
    await page.comes('2 files stay')
    expect(asked).toEqual([files[0], files[1]])
    expect(page.reads()).toContain('Somebody else was given access to it.')
    expect(page.reads()).toContain('This file is under a legal hold for now.')
  })

  it('says what the device refused, and leaves the list as it was', async () => {
    const page = shown([row(0)], { ask: () => Promise.resolve(refuse('no-network')) })
    await page.comes('1 file would be erased')
    page.press('Ask a second person')
    await page.comes('No network.')
    expect(isOff(page, 'Ask a second person')).toBe(false)
  })

  it('waits, where this member asked, for another person, and can be taken back', async () => {
    const stopped: FileId[] = []
    const page = shown([row(0, { is: 'asked' }), row(1, { is: 'asked', spared: 'written-in' })], {
      stop: (some) => {
        stopped.push(...some)
        return Promise.resolve(accept([]))
      },
    })
    await page.comes('You asked to undo an import')
    expect(page.reads()).toContain('A second person has to agree. Until then nothing changes.')
    expect(page.reads()).not.toContain('Ask a second person')
    page.press('Stop this request')
    await expect.poll(() => stopped).toEqual([files[0], files[1]])
  })

  it('names who may agree, and until when', async () => {
    const page = shown([row(0, { is: 'asked', seconds: [besa.member] })])
    await page.comes('has to agree within 24 hours of the import')
    expect(page.reads()).not.toContain('A second person has to agree')
    expect(page.reads()).not.toContain('Nobody else can agree')
  })

  it('asks nobody where nobody else may agree: two shareholders do, and what they typed stays if it is refused', async () => {
    const typed: (readonly string[])[] = []
    const page = shown([row(0, { seconds: [], byShares: true }), row(1, { seconds: [], byShares: true })], {
      shares: ({ shares }) => {
        typed.push(shares)
        return refuse('wrong')
      },
    })
    await page.comes('Nobody else can agree to this.')
    expect(page.reads()).not.toContain('Ask a second person')
    page.press('Two recovery-share holders are with me')
    await page.comes('First recovery share')
    page.type('First recovery share', 'ONE')
    page.type('Second recovery share', 'TWO')
    page.press('Agree')
    await expect.poll(() => typed).toEqual([['ONE', 'TWO']])
    await page.comes('What you entered is wrong.')
    page.press('Agree')
    await expect
      .poll(() => typed)
      .toEqual([
        ['ONE', 'TWO'],
        ['ONE', 'TWO'],
      ])
  })

  it('says that nobody agreed in time, and is closed by whoever asked', async () => {
    const stopped: FileId[] = []
    const page = shown([row(0, { is: 'asked', spared: 'after-a-day', seconds: [besa.member] })], {
      stop: (some) => {
        stopped.push(...some)
        return Promise.resolve(accept([]))
      },
    })
    await page.comes('Nobody agreed to undo your import')
    expect(page.reads()).toContain('1 file stays')
    for (const past of ['has to agree', 'would be erased', 'Agree', 'Stop this request', '24 hours ago'])
      expect(page.reads()).not.toContain(past)
    page.press('Close this request')
    await expect.poll(() => stopped).toEqual([files[0]])
  })

  it('shows afterwards what will be erased, and when', async () => {
    const until = '2026-12-01T09:00:00Z'
    const one = { is: 'waits', by: [me, besa.member], names: ['Me', 'Besa'], shares: false, until, unsent: 0 } as const
    const aside = files.slice(0, 4).map((file) => ({ ...one, file, act: file, toSecond: false }))
    const page = shown([], { aside })
    await page.comes('4 whole files will be erased')
    expect(page.reads()).not.toContain('Nothing can be undone now.')
  })

  it('shows the second person the same list before they agree to those that go', async () => {
    const agreed: FileId[] = []
    const page = shown(
      [row(0, { by: besa.member, is: 'asked' }), row(1, { by: besa.member, is: 'asked', spared: 'written-in' })],
      {
        agree: (some) => {
          agreed.push(...some)
          return Promise.resolve(accept([]))
        },
      },
    )
    await page.comes('asks to undo an import')
    expect(page.reads()).toContain('1 file would be erased')
    expect(page.reads()).toContain('1 file stays')
    expect(page.reads()).toContain('Every device that connects loses the file')
    page.press('Agree')
    await expect.poll(() => agreed).toEqual([files[0]])
  })

  it('is not agreed to where every file stays', async () => {
    const page = shown([row(0, { by: besa.member, is: 'asked', spared: 'written-in' })])
    await page.comes('1 file stays')
    expect(page.reads()).not.toContain('Agree')
  })

  it('stops between two parts, and keeps what is done', async () => {
    const [line] = given(await device.files())
    if (!line) throw new Error('practice has children')
    const lines = Array.from({ length: 250 }, (_, at) => ({ ...line, file: idFrom(`child ${String(at)}`) as FileId }))
    const many = lines.map(({ file }) => ({ ...row(0), file }))
    const parts: number[] = []
    const next: (() => void)[] = []
    const page = shown(many, {
      files: lines,
      ask: (some) => {
        parts.push(some.length)
        return new Promise((resolve) => next.push(() => resolve(accept([]))))
      },
    })
    await page.comes('250 files would be erased')
    page.press('Ask a second person')
    await page.comes('Stop here')
    page.press('Stop here')
    next.shift()?.()
    await page.comes('Ask a second person')
    expect(parts).toEqual([100])
  })
})
