import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { countryFactChanged } from '../kinds/any/country-fact-changed.ts'
import { countryPackChosen } from '../kinds/any/country-pack-chosen.ts'
import { KINDS } from '../kinds.ts'
import { idFrom } from '../../../test/support/people.ts'
import { lawAtMoment } from './law-at-moment.ts'
import { KINDS_WITH_LAW } from './law-of-kinds.ts'
import { albania } from './packs/albania.ts'
import { thailand } from './packs/thailand.ts'
import { PACKS } from './packs.ts'

const uses = (country: string, use: 'leads' | 'beside' = 'leads') =>
  entryOf(countryPackChosen, { country, use, version: 1, times: [] })
const inAlbania = fileOf(uses('AL'))

describe('the law at the moment at which it matters', () => {
  it('is silent where nothing of it matters, and where no country was chosen says only that no duty to report is known', () => {
    expect(lawAtMoment(inAlbania, ['note', 'goal'])).toEqual([])
    expect(lawAtMoment(fileOf(), ['education'])).toEqual([])
    expect(lawAtMoment(fileOf(), ['concern', 'education'])).toEqual([{ found: [{ sort: 'duties', lines: [] }] }])
  })

  it('invents nothing: what a pack does not name is there without a line, and every line is a fact of the pack', () => {
    expect(lawAtMoment(fileOf(uses('UA')), ['concern'])).toEqual([
      { country: 'UA', found: [{ sort: 'duties', lines: [] }] },
    ])
    for (const pack of PACKS) {
      const facts = [
        ...[...(pack.duties ?? []), ...(pack.statuses ?? []), ...pack.entitlements, ...pack.papers].map(
          ({ fact }) => fact,
        ),
        ...(pack.sending ?? []),
      ]
      const own = new Set(facts.map(({ says }) => says))
      const said = lawAtMoment(fileOf(uses(pack.country)), KINDS_WITH_LAW).flatMap(({ found }) =>
        found.flatMap(({ lines }) => lines.map(({ fact }) => fact.says)),
      )
      expect(said.filter((one) => !own.has(one))).toEqual([])
    }
  })

  it('names to whom harm is reported, and within how many hours where the agency found it', () => {
    const own = entryOf(countryFactChanged, {
      is: 'adds-duty',
      country: 'AL',
      added: idFrom('duty'),
      name: 'Report to the prosecutor',
      says: 'Our lawyer said so.',
      hours: 24,
    })
    const [law] = lawAtMoment(fileOf(uses('AL'), own), ['concern'])
    expect(law?.found).toMatchObject([
      {
        sort: 'duties',
        lines: [
          { name: 'Duty to report harm to a child', to: 'Child protection worker of the municipality' },
          { name: 'Report to the prosecutor', hours: 24, fact: { mark: 'agency' } },
        ],
      },
    ])
  })

  it('names with a duty only the telephone lines that the agency rang itself, and none without a duty', () => {
    const rang = entryOf(countryFactChanged, {
      is: 'rang',
      country: 'AL',
      list: 'lines',
      line: 'alo-116-111',
      number: '116 111',
      on: day('2026-03-02'),
    })
    const sorts = (kind: string, ...more: readonly Parameters<typeof fileOf>[0][]) =>
      lawAtMoment(fileOf(uses('AL'), ...more), [kind])[0]?.found.map(({ sort }) => sort)
    expect(sorts('missing-episode')).toEqual(['duties'])
    expect(sorts('education', rang)).toEqual(['claims'])
    expect(sorts('missing-episode', rang)).toEqual(['duties', 'rings'])
    expect(lawAtMoment(fileOf(uses('AL'), rang), ['encounter'])[0]?.found[1]?.lines).toMatchObject([
      { name: 'ALO 116 111', number: '116 111', fact: { mark: 'agency' } },
    ])
  })

  it('gives the names of a status and what may be claimed where somebody is identified, each with its mark', () => {
    const [law] = lawAtMoment(inAlbania, ['identification-status'])
    expect(law?.found.map(({ sort }) => sort)).toEqual(['statuses', 'claims'])
    expect(law?.found[1]?.lines).toEqual(albania.entitlements.map(({ what, fact }) => ({ code: what, fact })))
    expect(lawAtMoment(inAlbania, ['education'])).toEqual([{ country: 'AL', found: [{ sort: 'claims', lines: [] }] }])
  })

  it('shows the other country only where the child may cross its border', () => {
    const both = fileOf(uses('AL'), uses('TH', 'beside'))
    expect(lawAtMoment(both, ['concern']).map(({ country }) => country)).toEqual(['AL'])
    const across = lawAtMoment(both, ['return-plan'])
    expect(across.map(({ country }) => country)).toEqual(['AL', 'TH'])
    expect(across[1]?.found.find(({ sort }) => sort === 'sending')?.lines).toEqual(
      (thailand.sending ?? []).map((fact) => ({ fact })),
    )
  })

  it('belongs to kinds that there are', () => {
    expect(KINDS_WITH_LAW.filter((name) => !KINDS.some((kind) => kind.name === name))).toEqual([])
  })
})
