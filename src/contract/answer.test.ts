import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inKnownFolders, knownCode } from './answer.ts'

describe('what a newer server may answer', () => {
  it('is read as another code where this app does not know it', () => {
    const code = knownCode(['accepted', 'refused'], 'other')
    expect(['accepted', 'refused', 'put-off'].map((said) => code.parse(said))).toEqual(['accepted', 'refused', 'other'])
    expect(code.safeParse('x'.repeat(201)).success).toBe(false)
  })

  it('drops what is in a folder that this app does not know', () => {
    const items = inKnownFolders(z.object({ folder: z.number() }))
    expect(items.parse([0, 8, 9, 200].map((folder) => ({ folder })))).toEqual([{ folder: 0 }, { folder: 8 }])
  })
})
