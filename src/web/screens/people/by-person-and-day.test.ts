import { describe, expect, it } from 'vitest'
import type { AccessLogPage } from '#device/people/api.ts'
import { day } from '../../../../test/support/entries.ts'
import { byPersonAndDay } from './by-person-and-day.ts'

type Line = AccessLogPage['lines'][number]

let seq = 0
const line = (at: number, who: string | null, action: string, more: Partial<Record<keyof Line, string>> = {}): Line =>
  ({
    seq: (seq += 1),
    at,
    action,
    outcome: 'ok',
    member: who,
    memberName: who,
    device: null,
    file: null,
    folder: null,
    ...more,
  }) as Line
/** Hours; a day has 24. */
const dayOf = (at: number) => day(`2026-12-0${String(1 + Math.floor(at / 24))}`)

describe('the access log by person and day', () => {
  it('counts each file once in each part, and says from when to when', () => {
    const [found] = byPersonAndDay(
      [
        line(17, 'besa', 'delivered', { file: 'a', folder: 'origins' }),
        line(16, 'besa', 'delivered', { file: 'b', folder: 'origins' }),
        line(15, 'besa', 'delivered', { file: 'b', folder: 'origins' }),
        line(14, 'besa', 'delivered', { file: 'b', folder: 'card' }),
      ],
      dayOf,
    )
    expect(found).toMatchObject({
      day: '2026-12-01',
      people: [
        {
          name: 'besa',
          acts: [
            {
              action: 'delivered',
              parts: [
                { folder: 'origins', files: 2 },
                { folder: 'card', files: 1 },
              ],
              first: 14,
              last: 17,
              times: 4,
            },
          ],
        },
      ],
    })
  })

  it('keeps days, people and outcomes apart: a refusal is never counted with what was done', () => {
    const found = byPersonAndDay(
      [
        line(30, 'drita', 'append'),
        line(12, 'besa', 'append', { outcome: 'not-allowed' }),
        line(11, 'besa', 'append'),
        line(10, null, 'directory'),
      ],
      dayOf,
    )
    expect(found.map(({ day: on, people }) => [on, people.map(({ name, acts }) => [name, acts.length])])).toEqual([
      ['2026-12-02', [['drita', 1]]],
      [
        '2026-12-01',
        [
          ['besa', 2],
          [null, 1],
        ],
      ],
    ])
  })

  it('puts who was refused first, and what a device fetched by itself last', () => {
    const [found] = byPersonAndDay(
      [
        line(20, 'besa', 'session'),
        line(19, 'besa', 'delivered'),
        line(18, 'besa', 'access'),
        line(12, 'besa', 'refused', { outcome: 'not-allowed' }),
      ],
      dayOf,
    )
    expect(found?.people[0]?.acts.map(({ action }) => action)).toEqual(['refused', 'access', 'session', 'delivered'])
  })
})
