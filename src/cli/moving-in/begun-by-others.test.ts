import { describe, expect, test } from 'vitest'
import type { FileHere } from '#device/moving-in/api.ts'
import { begunByOthers, refuseWhereOthersBegan } from './begun-by-others.ts'

const here = (by?: string) => ({ was: 'A', file: 'B', ...(by === undefined ? {} : { by }) }) as unknown as FileHere

describe('An archive that is moved in', () => {
  test('is refused where another member has begun to, with how many files of theirs are here', () => {
    expect(() => refuseWhereOthersBegan([here(), here('me'), here('besa'), here('erased'), here('drita')])).toThrow(
      /you hold 2 files of it from them.*--also-begun/,
    )
  })

  test.each([
    ['new here', undefined],
    ['this member’s own', 'me'],
    ['erased here by two people', 'erased'],
  ])('goes on where its files are %s', (_, by) => {
    expect(() => refuseWhereOthersBegan([here(by)])).not.toThrow()
    expect(begunByOthers([here(by)])).toEqual([])
  })
})
