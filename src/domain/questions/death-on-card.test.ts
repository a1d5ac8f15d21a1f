import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { mira } from '../../../test/support/people.ts'
import { caseStatus } from '../file/case-status.ts'
import { due } from '../dues/due.ts'
import type { Entry } from '../entry/entry.ts'
import { KINDS } from '../kinds.ts'
import { lightClosure } from '../kinds/closure/light-closure.ts'
import { reopened } from '../kinds/closure/reopened.ts'
import { askBeforeActing } from '../kinds/registration/ask-before-acting.ts'
import { task } from '../kinds/follow-up/task.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { deathOnCard } from './death-on-card.ts'

const today = day('2026-03-02')
const died = entryOf(lightClosure, { reason: 'died', words: 'On the 28th, in hospital.', familySupported: 'yes' })
const rings = entryOf(
  task,
  { task: 't', what: 'Ring her about the dressing', who: { member: mira.member }, by: today, status: 'open' },
  { folder: 'health', by: mira.member },
)
const onCard = (...entries: readonly Entry[]) =>
  deathOnCard(fileOf(...entries), today).map((draft) =>
    entryOf(askBeforeActing, askBeforeActing.schema.parse(draft.body), { replaces: [...(draft.replaces ?? [])] }),
  )

describe('a death on the card', () => {
  it('is not written for a child who cannot be found, nor twice, nor by somebody who cannot read how it is', () => {
    const lost = entryOf(lightClosure, { reason: 'lost', words: 'x', tried: 'x', wayBack: 'x' })
    expect(onCard(lost)).toEqual([])
    expect(onCard(died, ...onCard(died))).toEqual([])
    expect(deathOnCard(fileHolding(['health'], died), today)).toEqual([])
  })

  it('ends what would ring, visit or ask the child for a nurse who holds Health alone, and says no word of how', () => {
    const nurses = (...more: readonly Entry[]) => fileHolding(['health'], died, rings, ...more)
    expect(due(KINDS, nurses(), today).map(({ what }) => what)).toEqual(['task'])
    const marks = onCard(died, rings)
    expect(due(KINDS, nurses(...marks), today)).toEqual([])
    expect(caseStatus(nurses(...marks))).toMatchObject({ is: 'closed', endedBy: 'death' })
    expect(JSON.stringify(marks)).not.toContain('hospital')
  })

  it('ends it in every folder that a specialist may hold alone', () => {
    const asks = EXAMPLES.flatMap(({ kind, body }) =>
      kind.folders
        .filter((folder) => !['care', 'card'].includes(folder))
        .map((folder) => entryOf(kind, body, { folder })),
    )
    const marks = onCard(died)
    for (const entry of asks) {
      const left = due(KINDS, fileHolding([entry.folder], entry, ...marks), day('2026-12-01'))
      const whole = due(KINDS, fileOf(entry, died), day('2026-12-01')).map(({ what }) => what)
      expect(
        left.map(({ what }) => what).filter((what) => !whole.includes(what)),
        `${entry.kind} in ${entry.folder}`,
      ).toEqual([])
    }
  })

  it('is lifted once somebody opened the file again: it was a mistake', () => {
    const marks = onCard(died)
    const again = entryOf(
      reopened,
      { because: 'Another child of that name.', askedBy: 'worker' },
      { replaces: [died.id] },
    )
    const lifted = onCard(died, ...marks, again)
    expect(lifted).toHaveLength(1)
    const nurses = fileHolding(['health'], rings, ...marks, ...lifted)
    expect(due(KINDS, nurses, today).map(({ what }) => what)).toEqual(['task'])
  })

  it('is read by whoever holds the entry itself from that entry alone', () => {
    const marks = onCard(died)
    expect(caseStatus(fileOf(...marks)).is).toBe('open')
  })

  it('leaves a mark that a person made before anything is done', () => {
    const own = entryOf(askBeforeActing, { before: 'anything', ask: 'case-holder', stands: true })
    const marks = onCard(died, own)
    expect(marks.flatMap(({ replaces }) => replaces)).toEqual([])
  })
})
