import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { me } from '../../../../test/support/work.ts'
import { due } from '../../dues/due.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { r12OwnScreening } from '../../rules/r12-own-screening.ts'
import { childGroup } from '../registration/child-group.ts'
import { ownScreening, screeningOf } from './own-screening.ts'

const looked = (over: Partial<BodyOf<typeof ownScreening>> = {}): BodyOf<typeof ownScreening> => ({
  finding: 'no-sign-now',
  signs: ['none-seen'],
  restsOn: ['said-by-family'],
  childWasNotQuestioned: true,
  by: [me],
  reasons: 'She stayed with her grandmother and went to school.',
  ...over,
})
const leftBehind = entryOf(childGroup, { group: 'left-behind', stands: 'yes' })

describe('whether a victim’s child is a victim too', () => {
  it('has no place for the parent’s status, and is refused where the child was questioned for it', () => {
    expect(ownScreening.schema.safeParse({ ...looked(), parentsStatus: 'formally-identified' }).success).toBe(false)
    expect(ownScreening.schema.safeParse({ ...looked(), childWasNotQuestioned: false }).success).toBe(false)
  })

  it('settles R12 whatever was found, and makes nothing due', () => {
    for (const finding of ['no-sign-now', 'cannot-tell', 'is-a-victim'] as const) {
      const file = fileOf(leftBehind, entryOf(ownScreening, looked({ finding })))
      expect(r12OwnScreening(file).answer).toBe('allowed')
      expect(due(KINDS, file, day('2026-03-02'))).toEqual([])
    }
  })

  it('is led by the reading that sees more, and read by nobody without the folder', () => {
    const [none, may] = [
      entryOf(ownScreening, looked()),
      entryOf(ownScreening, looked({ finding: 'may-be-a-victim', signs: ['used-to-control-parent'] })),
    ]
    expect(screeningOf(fileOf(may, none))?.body.finding).toBe('may-be-a-victim')
    expect(screeningOf(fileHolding(['care', 'identity'], may))).toBeUndefined()
  })
})
