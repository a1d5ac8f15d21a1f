import { describe, expect, it } from 'vitest'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
import { current } from '../../file/values.ts'
import { phase } from './phase.ts'

describe('saying which phase the work is in', () => {
  it('refuses a phase without a reason', () => {
    expect(phase.schema.safeParse({ phase: 'transition' }).success).toBe(false)
  })

  it('lets the earlier of two clashing phases lead: it expects less of the child', () => {
    const on = entryOf(phase, { phase: 'inclusion', because: 'school goes well' })
    const back = entryOf(phase, { phase: 'crisis', because: 'she had to leave the house' })
    expect(current(fileOf(on, back), phase)[0]?.body.phase).toBe('crisis')
  })
})
