import { openAsBlob } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBytes, readText } from './read-chosen.ts'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chosen-'))
  path = join(folder, 'questions.json')
  await writeFile(path, '{"a":1}')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a file that was chosen', () => {
  it('is refused where it was deleted before it was read', async () => {
    const file = await openAsBlob(path)
    await rm(path)
    expect(await readText(file)).toMatchObject({ ok: false, code: 'file-gone' })
    expect(await readBytes(file)).toMatchObject({ ok: false, code: 'file-gone' })
  })

  it('is refused where it was written anew before it was read', async () => {
    const file = await openAsBlob(path)
    await writeFile(path, '{"a":1,"b":2}')
    expect(await readText(file)).toMatchObject({ ok: false, code: 'file-gone' })
  })

  it('is read whole', async () => {
    const file = await openAsBlob(path)
    expect(await readText(file)).toEqual({ ok: true, value: '{"a":1}' })
    expect(await readBytes(file)).toEqual({ ok: true, value: new TextEncoder().encode('{"a":1}') })
  })
})
