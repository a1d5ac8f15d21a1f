import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { LeftToTakeOut, PieceToTakeOut } from '#device/packets/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept, refuse } from '#result.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { screen } from './taking-out-screen.tsx'

const WORDS = 'seven stones in the river'
let device: Device
let two: readonly FileId[]

beforeAll(async () => {
  device = await practiceDevice()
  const files = await device.files()
  if (!files.ok) throw new Error(files.code)
  two = files.value.slice(0, 2).map(({ file }) => file)
})

/** A device on which these files are left, and what it was asked to write. */
function writing(answers: Partial<Device> = {}) {
  const asked: PieceToTakeOut[] = []
  let pieces: readonly (readonly FileId[])[] = []
  const left = (): LeftToTakeOut => {
    const written = pieces.flat()
    return { total: two.length, pieces, files: two.filter((file) => !written.includes(file)) }
  }
  const over = answering(device, {
    leftToTakeOut: ({ again }) => {
      if (again) pieces = []
      return Promise.resolve(accept(left()))
    },
    // One file has room in each piece.
    takeOutPiece: (piece) => {
      asked.push(piece)
      const written = [...piece.files.map(({ file }) => file), ...piece.unread].slice(0, 1)
      pieces = [...pieces, written]
      return Promise.resolve(accept({ bytes: new Uint8Array(1), files: written, last: left().files.length === 0 }))
    },
    ...answers,
  })
  return { asked, shown: openOver(over, <screen.Component is="taking-out" />, { is: 'taking-out' }) }
}

describe('The screen on which everything is taken out', () => {
  it('says what is needed, and asks once more, where two people have not agreed or it is too early', async () => {
    const { shown } = writing({
      leftToTakeOut: () => Promise.resolve(refuse('second-missing')),
      beginTakingOut: () => Promise.resolve(refuse('too-early')),
    })
    await shown.comes('a second one agrees. After the waiting time (3 days)')
    shown.press('Begin')
    await shown.comes('This cannot be undone')
    shown.press('Begin')
    await shown.comes('the time in which it can be stopped is not over')
    expect(shown.reads()).not.toContain('by itself')
  })

  it('writes piece after piece until nothing is left, with the page and the words of each file', async () => {
    const { asked, shown } = writing()
    await shown.comes('Words for this file')
    shown.type('Words for this file', WORDS)
    shown.press('Make the file')
    await shown.comes('2 of 2 files are in your downloads. Pieces: 2.')
    expect(asked.map(({ piece }) => piece)).toEqual([1, 2])
    const [first] = asked[0]?.files ?? []
    expect(first?.page).toContain(first?.title)
    expect(first?.page).not.toContain('a colleague')
    expect(Object.keys(first?.words ?? {}).length).toBeGreaterThan(0)
  })

  it('goes past a file that cannot be read, and says so to the archive', async () => {
    const { asked, shown } = writing({
      file: (file) => (file === two[0] ? Promise.resolve(refuse('damaged')) : device.file(file)),
    })
    await shown.comes('Words for this file')
    shown.type('Words for this file', WORDS)
    shown.press('Make the file')
    await shown.comes('2 of 2 files')
    expect(asked.flatMap(({ unread }) => unread)).toContain(two[0])
  })

  it('says why a piece was refused, and that what was written before counts', async () => {
    const { shown } = writing({ takeOutPiece: () => Promise.resolve(refuse('storage-full')) })
    await shown.comes('Words for this file')
    shown.type('Words for this file', WORDS)
    shown.press('Make the file')
    await shown.comes('This device has no space left')
    expect(shown.reads()).not.toContain('in your downloads')
  })
})
