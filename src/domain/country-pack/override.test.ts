import { describe, expect, it } from 'vitest'
import { withOverride, type PackOverride } from './override.ts'
import { albania } from './packs/albania.ts'

const says = (changes: PackOverride['changes'], country = 'AL') => withOverride(albania, { country, changes })

describe('an agency that knows better than a pack', () => {
  it.each([
    ['for another country', [], 'TH', 'other-country', 'country'],
    [
      'about a line that is not there',
      [{ is: 'says', list: 'bodies', id: 'nobody', name: 'X' }],
      'AL',
      'override-refused',
      'changes.0',
    ],
    [
      'with a line of the wrong shape',
      [{ is: 'adds', list: 'bodies', line: { id: 'unit', name: 'Unit' }, says: 'Ours.' }],
      'AL',
      'override-refused',
      `bodies.${String(albania.bodies.length)}.roles`,
    ],
    [
      'with a line that stands there already',
      [{ is: 'adds', list: 'documents', line: { id: 'protection-plan', name: 'X' }, says: 'Ours.' }],
      'AL',
      'override-refused',
      'documents.1.id',
    ],
    [
      'that leaves out a body which a duty names',
      [{ is: 'leaves-out', list: 'bodies', id: 'child-protection-unit', because: 'not here' }],
      'AL',
      'override-refused',
      'duties.0.to',
    ],
    [
      'with times that contradict each other',
      [{ is: 'time', timer: 'aftercare-months', value: 99, says: 'Long.' }],
      'AL',
      'override-refused',
      'timers.aftercare-months',
    ],
  ] as const)('is refused %s', (_, changes, country, code, where) => {
    expect(says([...changes], country)).toMatchObject({ ok: false, code, detail: [{ where }] })
  })

  it('changes, adds, leaves out and sets times, each marked as its own; the pack stays as it was', () => {
    const before = structuredClone(albania)
    const made = says([
      { is: 'says', list: 'duties', id: 'report-harm', hours: 24, says: 'To the unit of the municipality.' },
      {
        is: 'adds',
        list: 'documents',
        line: { id: 'our-letter', name: 'Our letter to schools' },
        says: 'Schools take it.',
      },
      { is: 'leaves-out', list: 'bodies', id: 'district-court', because: 'another court here' },
      { is: 'time', timer: 'answer-request-days', value: 10, says: 'Our rule.' },
    ])
    expect(made).toMatchObject({
      ok: true,
      value: {
        duties: [{ hours: 24, fact: { mark: 'agency', says: 'To the unit of the municipality.' } }],
        documents: [{}, { id: 'our-letter', fact: { mark: 'agency' } }],
        timers: { 'answer-request-days': { value: 10, fact: { mark: 'agency' } } },
      },
    })
    expect(made.ok && made.value.bodies.some(({ id }) => id === 'district-court')).toBe(false)
    expect(albania).toEqual(before)
  })
})
