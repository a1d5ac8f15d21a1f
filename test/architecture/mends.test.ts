import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { edited, mendsHere } from '../../scripts/take-back.ts'

describe('the mended faults', async () => {
  const mends = await mendsHere()

  it('are each listed once, with a test that fails without the mend and the places that were searched for more of its kind', () => {
    expect(new Set(mends.map(({ item }) => item)).size).toBe(mends.length)
    for (const { item, takeBack, searched } of mends) {
      expect(takeBack.length, `item ${item}: takeBack`).toBeGreaterThan(0)
      expect(searched.length, `item ${item}: searched`).toBeGreaterThan(0)
    }
  })

  it('can still be taken back: each text to replace occurs once in its file, and each test exists', () => {
    for (const { takeBack } of mends) {
      for (const { edits, test } of takeBack) {
        expect(existsSync(test), test).toBe(true)
        for (const edit of edits) edited(readFileSync(edit.file, 'utf8'), edit)
      }
    }
  })
})
