import { randomFillSync } from 'node:crypto'
import { mkdir, open, readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeySlots } from '../kept/key-slots/key-slots.ts'
import { newest, nextPage, PAGES } from '../kept/key-slots/pages.ts'

/** Key slots as files of fixed size that are overwritten in place. */
export class FileKeySlots implements KeySlots {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async members(): Promise<readonly string[]> {
    return absentAs([], readdir(this.#folder))
  }

  async read(member: string): Promise<Uint8Array | undefined> {
    const file = await absentAs(undefined, readFile(join(this.#folder, member)))
    return file ? newest(file)?.bytes : undefined
  }

  async write(member: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const path = join(this.#folder, member)
    const before = await absentAs(undefined, readFile(path))
    const { at, page } = nextPage(before ? newest(before) : undefined, bytes)
    await inPlace(path, async (file) => {
      if (!before || before.length < PAGES) await file.write(new Uint8Array(PAGES), 0, PAGES, 0)
      await file.write(page, 0, page.length, at)
    })
  }

  async wipe(member: string): Promise<void> {
    const path = join(this.#folder, member)
    if (!(await absentAs(undefined, readFile(path)))) return
    await inPlace(path, (file) => file.write(randomFillSync(new Uint8Array(PAGES)), 0, PAGES, 0))
    await inPlace(path, (file) => file.write(new Uint8Array(PAGES), 0, PAGES, 0))
    await rm(path)
  }
}

async function inPlace(
  path: string,
  write: (file: Awaited<ReturnType<typeof open>>) => Promise<unknown>,
): Promise<void> {
  const file = await open(path, 'r+', 0o600).catch(() => open(path, 'w+', 0o600))
  try {
    await write(file)
    await file.datasync()
  } finally {
    await file.close()
  }
}

async function absentAs<Value, Instead>(instead: Instead, reading: Promise<Value>): Promise<Value | Instead> {
  try {
    return await reading
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return instead
    throw problem
  }
}
