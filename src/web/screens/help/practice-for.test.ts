import { describe, expect, it } from 'vitest'
import type { FileId } from '#domain/ids.ts'
import { publicationOf } from '#guidance/library/library.ts'
import { USES } from '#guidance/library/uses.ts'
import { ALL_USES, practiceFor, publicationsFor } from './practice-for.ts'

const file = 'AAAAAAAAAAAAAAAAAAAAAA' as FileId

describe('help on a screen', () => {
  it('names nothing that the library does not hold', () => {
    expect(ALL_USES.filter((id) => !USES.some((use) => use.id === id))).toEqual([])
  })

  it('leads to what the screen or the form rests on, each publication once, and to none where there is none', () => {
    expect(publicationsFor({ is: 'about' })).toEqual([])
    expect(publicationsFor({ is: 'write', kind: 'case-holder' })).toEqual([])
    expect(publicationsFor({ is: 'write', kind: 'return-plan', file })).toEqual(['whats-home-2016'])
    const behind = publicationsFor({ is: 'return', file })
    expect(behind).toContain('tact-2016')
    expect(new Set(behind).size).toBe(behind.length)
    expect(behind.filter((id) => publicationOf(id) === undefined)).toEqual([])
  })

  it('leads from a child’s screen to what to think about for this child, and from a file that is no child’s to the library', () => {
    expect(practiceFor({ is: 'looks', file })).toEqual({ is: 'guidance', file })
    expect(practiceFor({ is: 'stocktaking', file })).toEqual({ is: 'guidance' })
    expect(practiceFor({ is: 'today' })).toEqual({ is: 'guidance' })
  })
})
