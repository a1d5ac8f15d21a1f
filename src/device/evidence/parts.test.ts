import { describe, expect, it } from 'vitest'
import { SendEvidence } from '#contract/evidence.ts'
import { inParts } from './parts.ts'

const bytesOf = (at: number) => Uint8Array.from({ length: 16 }, (_, byte) => (at >> (8 * (byte % 4))) & 255)

const sender = { epoch: 1, input: new Uint8Array(32), token: new Uint8Array(64) }

describe('what is sent and taken back', () => {
  it('is asked of nobody where there is nothing to say', () => {
    expect(inParts([], [])).toEqual([])
  })

  it('goes in requests that each may be taken, and leaves nobody out', () => {
    const [records, back] = [
      Array.from({ length: 130 }, (_, at) => ({ record: String(at), epoch: 1, token: new Uint8Array(64) })),
      Array.from({ length: 2_001 }, (_, at) => at),
    ]
    const parts = inParts(records, back)
    for (const part of parts)
      expect(
        SendEvidence.safeParse({ v: 1, sender, records: part.records, remove: part.back.map(bytesOf) }).success,
      ).toBe(true)
    expect(parts.flatMap((part) => part.records)).toEqual(records)
    expect(parts.flatMap((part) => part.back)).toEqual(back)
  })
})
