import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { equal } from '#sealing/primitives/bytes.ts'
import { openDatabase } from '#store/database/database.ts'
import { standingOf } from '#store/people/incarnation.ts'
import { prepare } from '#store/people/organisation.ts'
import { fillDataFolder } from '../support/prepared-data.ts'
import { emptyFolder, homeward } from './homeward.ts'

let folder: Awaited<ReturnType<typeof emptyFolder>>
beforeAll(async () => {
  folder = await emptyFolder()
  fillDataFolder(folder.path)
})
afterAll(() => folder.remove())

const incarnation = async () => {
  const database = await openDatabase({ folder: folder.path })
  await prepare(database.store)
  const { incarnation: stands } = await standingOf(database.store, [])
  await database.close()
  return stands
}

describe('homeward set-back', () => {
  test('begins nothing where there is no data', async () => {
    const nowhere = await homeward(['set-back', '--data', join(folder.path, 'mistyped')])
    expect(nowhere).toMatchObject({ code: 2, out: '' })
    expect(nowhere.error).toContain('There is no Homeward data in')
  })

  test('shows where the database stands, and only then, asked for, has the devices give back what it lacks', async () => {
    const before = await incarnation()
    const shown = await homeward(['set-back', '--show', '--data', folder.path])
    expect(shown).toMatchObject({ code: 0, out: 'Nothing was written into this database yet.\n' })
    expect(equal(await incarnation(), before)).toBe(true)

    const done = await homeward(['set-back', '--data', folder.path])
    expect(done.code).toBe(0)
    expect(done.out).toContain('each device that connects sends')
    expect(equal(await incarnation(), before)).toBe(false)
  })
})
