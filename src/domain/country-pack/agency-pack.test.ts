import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { besa } from '../../../test/support/people.ts'
import { due } from '../dues/due.ts'
import { countryFactChanged } from '../kinds/any/country-fact-changed.ts'
import { countryPackChosen } from '../kinds/any/country-pack-chosen.ts'
import { superseded } from '../kinds/any/superseded.ts'
import { factor } from '../kinds/assessment/factor.ts'
import { feedbackOrComplaint } from '../kinds/follow-up/feedback-or-complaint.ts'
import { KINDS } from '../kinds.ts'
import { highRisks, r09HighRiskTimer } from '../rules/r09-high-risk-timer.ts'
import { nextLook, lookAgainAfter } from '../rules/r15-look-again.ts'
import { aftercareMonths } from '../rules/r18-aftercare.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { agencyPack } from './agency-pack.ts'
import { albania } from './packs/albania.ts'
import { timesOf } from './times-of.ts'

const chosen = (over: object = {}) =>
  entryOf(countryPackChosen, {
    country: 'AL',
    use: 'leads',
    version: 1,
    times: [{ timer: 'high-risk-days', value: 2 }],
    ...over,
  })
const hours = entryOf(countryFactChanged, {
  is: 'says',
  country: 'AL',
  list: 'duties',
  line: 'report-harm',
  hours: 24,
  says: 'To the unit of the municipality.',
})

describe('a country as an agency uses it', () => {
  it('says a line in the agency’s words, with its hours, and keeps what the change does not name', () => {
    const line = (over: object) =>
      agencyPack(
        fileOf(
          entryOf(countryFactChanged, {
            is: 'says',
            country: 'AL',
            list: 'duties',
            line: 'report-harm',
            says: 'Ours.',
            ...over,
          }),
        ),
        'AL',
      )?.pack.duties?.find(({ id }) => id === 'report-harm')
    const before = albania.duties?.find(({ id }) => id === 'report-harm')
    expect(line({})).toMatchObject({ name: before?.name })
    expect(line({ name: 'Report at once' })).toMatchObject({ name: 'Report at once' })
    expect(line({ hours: 24 })).toMatchObject({ hours: 24, name: before?.name })
  })

  it('of which nobody has facts is none, and a bad file of its own is refused with its line while the app’s stands', () => {
    expect(agencyPack(fileOf(), 'XX')).toBeUndefined()
    const bad = agencyPack(fileOf(chosen({ own: '{ "shape": 1,\n "country": "AL" }' })), 'AL')
    expect(bad).toMatchObject({ own: false, pack: albania })
    expect(bad?.ownRefused.map(({ line }) => line)).toContain(1)
  })

  it('takes no file of another country for this one', () => {
    expect(agencyPack(fileOf(chosen({ own: JSON.stringify({ ...albania, country: 'XK' }) })), 'AL')).toMatchObject({
      own: false,
      pack: { country: 'AL' },
    })
  })

  it('keeps a line that no longer fits, says so, and lets the others hold', () => {
    const gone = entryOf(countryFactChanged, {
      is: 'says',
      country: 'AL',
      list: 'bodies',
      line: 'long-gone',
      says: 'It moved.',
    })
    const made = agencyPack(fileOf(gone, hours), 'AL')
    expect(made?.unfit.map(({ change }) => change.id)).toEqual([gone.id])
    expect(made?.pack.duties).toMatchObject([{ id: 'report-harm', hours: 24, fact: { mark: 'agency' } }])
    expect(albania.duties?.[0]).not.toHaveProperty('hours')
  })

  it('says what the pack says again once its own line is crossed out', () => {
    expect(
      agencyPack(
        fileOf(hours, entryOf(superseded, { entry: hours.id, because: 'It was a draft.' }, { folder: 'card' })),
        'AL',
      )?.pack,
    ).toEqual(albania)
  })

  it('adds offices, papers and duties of its own, and leaves out what does not hold', () => {
    const made = agencyPack(
      fileOf(
        entryOf(countryFactChanged, {
          is: 'adds-body',
          country: 'AL',
          added: 'Ab_c',
          name: 'Helpers',
          roles: ['legal-aid'],
          says: 'For nothing.',
        }),
        entryOf(countryFactChanged, {
          is: 'adds-duty',
          country: 'AL',
          added: 'd',
          name: 'Tell the school',
          hours: 48,
          says: 'Agreed.',
        }),
        entryOf(countryFactChanged, {
          is: 'leaves-out',
          country: 'AL',
          list: 'documents',
          line: 'protection-plan',
          because: 'Not here.',
        }),
      ),
      'AL',
    )
    expect(made?.unfit).toEqual([])
    expect(made?.pack.bodies.at(-1)).toMatchObject({ id: 'own-ab-c', fact: { mark: 'agency' } })
    expect(made?.pack.duties?.at(-1)).toMatchObject({ hours: 48 })
    expect(made?.pack.documents).toEqual([])
  })
})

describe('the times of an agency', () => {
  const risk = EXAMPLES.find(({ kind, body }) => kind === factor && (body as { is?: string }).is === 'risk')

  it('are our own where no country leads, or where it was given up', () => {
    expect(timesOf(fileOf())).toBeUndefined()
    expect(timesOf(fileOf(chosen({ use: 'beside' })))).toBeUndefined()
    const first = chosen()
    expect(
      timesOf(
        fileOf(
          first,
          entryOf(
            countryPackChosen,
            { country: 'AL', use: 'not-used', version: 1, times: [] },
            { replaces: [first.id] },
          ),
        ),
      ),
    ).toBeUndefined()
  })

  it('are the leading country’s, and what the agency says otherwise is over them', () => {
    const otherwise = entryOf(countryFactChanged, {
      is: 'time',
      country: 'AL',
      timer: 'look-again-days',
      value: 30,
      says: 'We look each month.',
    })
    const elsewhere = entryOf(
      countryFactChanged,
      { is: 'time', country: 'GR', timer: 'answer-request-days', value: 1, says: 'There.' },
      { by: besa.member },
    )
    expect(timesOf(fileOf(chosen(), otherwise, elsewhere))).toEqual({ 'high-risk-days': 2, 'look-again-days': 30 })
  })

  it('hold in the rules and in what falls due; what they do not name stays ours', () => {
    if (!risk) throw new Error('there is an example of a risk')
    const entry = entryOf(factor, { ...(risk.body as object), pressing: 'high' } as never)
    const file = fileOf(entry)
    const there = { ...file, times: { 'high-risk-days': 9, 'look-again-days': 30 } }
    expect(highRisks(file).map(({ answerBy }) => answerBy)).toEqual(['2026-03-04'])
    expect(highRisks(there).map(({ answerBy }) => answerBy)).toEqual(['2026-03-10'])
    expect(r09HighRiskTimer(file, day('2026-03-06')).answer).toBe('refused')
    expect(r09HighRiskTimer(there, day('2026-03-06')).answer).toBe('allowed')
    expect(nextLook('level-assessment', day('2026-03-01'), lookAgainAfter(there))).toBe('2026-03-31')
    expect(aftercareMonths(there)).toEqual(aftercareMonths({}))
    const asked = {
      ...fileOf(
        entryOf(feedbackOrComplaint, {
          status: 'open',
          request: 'words',
          sort: 'asks-to-correct',
          from: 'child',
          words: 'I did not say that.',
          wantsAnswer: true,
        }),
      ),
      times: { 'answer-request-days': 5 },
    }
    expect(due(KINDS, asked, day('2026-03-02'))).toMatchObject([{ what: 'answer-to-request', on: '2026-03-06' }])
  })
})
