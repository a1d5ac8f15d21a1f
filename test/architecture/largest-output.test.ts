import { expect, it } from 'vitest'
import { OUTPUT_LIMIT } from '../../src/contract/evidence.ts'
import { LARGEST_OUTPUT } from '../../src/evidence/release/largest-output.ts'

it('what a release may hold is what the wire takes', () => {
  expect(LARGEST_OUTPUT).toBe(OUTPUT_LIMIT)
})
