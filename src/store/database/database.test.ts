import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FolderDamaged, openDatabase } from './database.ts'

test('an error of the operating system keeps its own code, and the folder is free again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-database-'))
  try {
    writeFileSync(join(folder, 'tables'), 'no folder')
    for (let time = 0; time < 2; time += 1) {
      const opened = openDatabase({ folder })
      await expect(opened).rejects.toMatchObject({ code: 'EEXIST' })
      await expect(opened).rejects.not.toBeInstanceOf(FolderDamaged)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
