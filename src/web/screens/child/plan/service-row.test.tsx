import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { service, type Service, type ServiceStage } from '#domain/kinds/services/service.ts'
import { newChild, openChild, withMoreEntries } from '../../../../../test/support/components/child-page.tsx'
import { practiceDevice } from '../../../../../test/support/components/children.ts'
import { day, entryOf } from '../../../../../test/support/entries.ts'
import { me, says } from '../../../../../test/support/work.ts'

let device: Device
let file: FileId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

const door = { mayWeGetInTouch: 'yes', how: 'at school' } as const
const shut = { mayWeGetInTouch: 'no', wayBack: 'She can call Dora.' } as const
const need = { need: 'a', category: 'legal-justice', whom: 'child' } as const
const no = { ...need, stage: 'declined' as const, answeredBy: ['child' as const], whoseReason: 'child' as const, door }
const stopped = { ...need, stage: 'discontinued', childSays: says('Enough.'), door } as const

/** The row of help of which these bodies were written, in this order, each instead of the one before. */
async function rowOf(...bodies: readonly Service[]) {
  const entries = bodies.map((body, at) =>
    entryOf(service, body, {
      file,
      at: day(`2020-03-0${String(at + 1)}`),
      recordedAt: `2020-03-0${String(at + 1)}T09:00:00.000Z`,
    }),
  )
  const replacing = entries.map((entry, at) => ({ ...entry, replaces: entries.slice(0, at).map(({ id }) => id) }))
  const shown = openChild(await withMoreEntries(device, file, replacing), file, 'plan')
  await shown.comes('Help and services 1')
  const row = shown.page.querySelector<HTMLElement>('.service') ?? expect.unreachable()
  return {
    ...shown,
    row,
    chip: row.querySelector('.chip')?.textContent,
    walk: [...row.querySelectorAll('.stage-steps li')].map(
      (step) => `${step.getAttribute('aria-current') ?? ''}${step.className}`,
    ),
    paragraphs: [...row.querySelectorAll('p')].map(({ textContent }) => textContent),
    buttons: [...row.querySelectorAll('button')].map(({ textContent }) => textContent),
  }
}

const [step, reached, ahead] = ['stepreached', 'reached', '']
const done = [reached, reached, reached, step]

describe('help on the plan', () => {
  it.each<readonly [ServiceStage, Service, string, readonly string[], readonly string[], string]>([
    [
      'needed',
      { ...need, stage: 'needed', saidBy: 'child', words: 'A lawyer.' },
      'Needed',
      [step, ahead, ahead, ahead],
      ['A lawyer.'],
      'Write what came next',
    ],
    [
      'needed',
      { ...need, stage: 'needed', saidBy: 'child' },
      'Needed',
      [step, ahead, ahead, ahead],
      [],
      'Write what came next',
    ],
    [
      'offered',
      { ...need, stage: 'offered', offeredBy: me, words: 'On Monday.' },
      'Offered',
      [reached, step, ahead, ahead],
      ['On Monday.'],
      'Write what came next',
    ],
    [
      'understood',
      { ...need, stage: 'understood', understood: 'yes', inHerWords: says('A lawyer helps me.') },
      'Understood',
      [reached, reached, step, ahead],
      ['“A lawyer helps me.”'],
      'Write what came next',
    ],
    [
      'understood',
      { ...need, stage: 'understood', understood: 'not-yet', inHerWords: says('Who?') },
      'Explain again',
      [reached, step, ahead, ahead],
      ['“Who?”'],
      'Write what came next',
    ],
    [
      'understood',
      { ...need, stage: 'understood', understood: 'in-part', inHerWords: says('Who?') },
      'Explain again',
      [reached, reached, step, ahead],
      ['“Who?”'],
      'Write what came next',
    ],
    [
      'accepted',
      { ...need, stage: 'accepted', answeredBy: ['child'], words: 'Gladly.' },
      'Said yes',
      done,
      ['Gladly.'],
      'Write what came next',
    ],
    ['accepted', { ...need, stage: 'accepted', answeredBy: ['child'] }, 'Said yes', done, [], 'Write what came next'],
    [
      'absent',
      { ...need, stage: 'absent', gap: ['full'] },
      'It does not exist here',
      [],
      ['Counted as a gap in services: Full. Nobody said no.'],
      'Write that other help was found',
    ],
    [
      'unfit',
      { ...need, stage: 'unfit', gap: ['full'] },
      'It does not fit',
      [],
      ['Counted as a gap in services: Full. Nobody said no.'],
      'Write that other help was found',
    ],
    [
      'waitlisted',
      { ...need, stage: 'waitlisted', since: day('2020-02-01') },
      'On a waiting list',
      done,
      ['Waiting since 1 February 2020'],
      'Write what came next',
    ],
    [
      'waitlisted',
      { ...need, stage: 'waitlisted', since: day('2020-02-01'), expectedOn: day('2020-04-01') },
      'On a waiting list',
      done,
      ['Waiting since 1 February 2020, expected 1 April 2020'],
      'Write what came next',
    ],
    [
      'in-progress',
      { ...need, stage: 'in-progress', since: day('2020-02-01') },
      'Under way',
      done,
      ['Since 1 February 2020'],
      'Write what came next',
    ],
    [
      'in-progress',
      { ...need, stage: 'in-progress', since: day('2020-02-01'), howOften: 'weekly' },
      'Under way',
      done,
      ['Since 1 February 2020, weekly'],
      'Write what came next',
    ],
    [
      'completed',
      { ...need, stage: 'completed', childSays: says('It is over.') },
      'Finished',
      done,
      ['“It is over.”'],
      'Review this help',
    ],
    [
      'declined',
      { ...no, reasons: ['gave-no-reason'], inTheirWords: says('No.') },
      'Said no, for now',
      done,
      [
        '“No.”',
        'Reason: Gave no reason',
        'Nothing else that this child gets has changed.',
        'We may get in touch: at school',
      ],
      'Write that it is wanted again',
    ],
    [
      'declined',
      { ...no, reasons: ['gave-no-reason'], inTheirWords: says('No.'), door: shut },
      'Said no, for now',
      done,
      [
        '“No.”',
        'Reason: Gave no reason',
        'Nothing else that this child gets has changed.',
        'This help stays open; we do not ask again. How to come back: She can call Dora.',
      ],
      'Write that it is wanted again',
    ],
    [
      'discontinued',
      { ...stopped, reasons: ['money-ended'], door: { ...door, askAgainOn: day('2020-05-01') } },
      'Stopped',
      done,
      [
        '“Enough.”',
        'Reason: The money ended',
        'Nothing else that this child gets has changed.',
        'We ask again from 1 May 2020: at school',
      ],
      'Write that it is wanted again',
    ],
  ])(
    'says of %s how far it is, what was said, and what can come next',
    async (stage, body, chip, walk, lines, next) => {
      const row = await rowOf(body)
      expect(row.chip).toBe(chip)
      expect(row.walk).toEqual(walk)
      expect(row.paragraphs).toEqual(['1 March 2020', ...lines])
      const looked = ['needed', 'offered', 'waitlisted', 'absent', 'unfit'].includes(stage)
      expect(row.buttons).toEqual([next, ...(looked ? ['Find help that fits'] : [])])
      expect(row.row.querySelector('h3')?.textContent).toBe('Law and court')
    },
  )

  it('is named by what it is exactly, for whom else it is, who gives it, and what of it does not fit', async () => {
    const row = await rowOf({
      ...need,
      stage: 'accepted',
      category: 'accommodation-care',
      sub: 'day-centre',
      whom: 'child',
      provider: 'House at the Lake',
      alsoFor: ['child'],
      answeredBy: ['child'],
      unsuitable: ['hours'],
    })
    expect(row.row.querySelector('h3')?.textContent).toBe('Day centre')
    expect(row.paragraphs).toEqual([
      'House at the Lake · 1 March 2020',
      expect.stringMatching(/^It helps .*, too\.$/),
      expect.stringMatching(/^Accepted, but does not fit: /),
    ])
  })

  it('shows the last stage alone, and opens the form of the next one', async () => {
    const row = await rowOf(
      { ...need, stage: 'needed', saidBy: 'child' },
      { ...need, stage: 'accepted', answeredBy: ['child'] },
    )
    expect(row.chip).toBe('Said yes')
    expect(row.paragraphs).toEqual(['2 March 2020'])
    row.press('Write what came next')
    expect(row.trail.current()).toMatchObject({ is: 'write', kind: 'service', file })
  })

  it('says that two people wrote it differently', async () => {
    const two = [
      entryOf(service, { ...need, stage: 'needed', saidBy: 'child' }, { file }),
      entryOf(service, { ...need, stage: 'absent', gap: ['full'] }, { file }),
    ]
    const shown = openChild(await withMoreEntries(device, file, two), file, 'plan')
    await shown.comes('Two people wrote this. See the journey.')
  })
})
