import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { encounter } from '#domain/kinds/before/encounter.ts'
import { all } from '#domain/file/values.ts'
import { answering, draft, fileCalled, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { given } from '../../../../test/support/given.ts'
import { screen } from './already-known-screen.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

const met = {
  who: 'one',
  mark: 'cap',
  alias: 'Lule',
  ageSeems: '6-11',
  seems: 'female',
  seen: ['hurt'],
  given: ['first-aid'],
  answered: 'took-it',
  setting: 'hospital',
  words: 'She asked for Dora.',
} as const

/** Lule is met at the hospital, and recognised. */
async function recognised(of: (lule: FileId) => Device) {
  const lule = await fileCalled(device, 'Lule')
  const [file] = given(
    await device.openFiles([
      { drafts: [{ ...draft(encounter, { ...met, seen: ['hurt'], given: ['first-aid'] }), about: [] }] },
    ]),
  )
  if (file === undefined) throw new Error('the contact has a file')
  const entry = given(await device.file(file)).caseFile.entries.find(({ kind }) => kind === encounter.name)
  const from = { file, entry: entry?.id ?? expect.unreachable(), mark: met.mark }
  const shown = openOver(of(lule), <screen.Component is="already-known" met={from} />, {
    is: 'already-known',
    met: from,
  })
  await shown.comes('The same child: open this file')
  shown.press('The same child: open this file')
  await vi.waitFor(() => expect(shown.trail.current()).toMatchObject({ is: 'child', file: lule }))
  const settled = given(await device.file(file)).caseFile.byKind['encounter-settled']
  expect(settled).toMatchObject([{ body: { as: 'known-already', file: lule } }])
  return all(given(await device.file(lule)).caseFile, encounter).filter(({ body }) => body.cameFrom?.file === file)
}

describe('a child who was met and has a file already', () => {
  it('is settled, and nothing is written into a file in which this member only reads', async () => {
    const reads = (lule: FileId) =>
      answering(device, {
        file: async (of) => {
          const view = await device.file(of)
          return view.ok && of === lule ? { ok: true, value: { ...view.value, rights: { care: 'read' } } } : view
        },
      })
    expect(await recognised(reads)).toEqual([])
  })

  it('keeps what was written then in the child’s own file, with where she was met', async () => {
    expect(await recognised(() => device)).toMatchObject([
      { body: { setting: 'hospital', words: 'She asked for Dora.', seen: ['hurt'] } },
    ])
  })
})
