import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { besa, mother } from '../../../test/support/people.ts'
import { aVisit } from '../../../test/support/work.ts'
import type { CaseFile } from '../file/case-file.ts'
import { FOLDERS } from '../entry/ids.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { levelAssessment } from '../kinds/assessment/level-assessment.ts'
import { birth } from '../kinds/registration/birth.ts'
import { card } from '../kinds/registration/card.ts'
import { childGroup } from '../kinds/registration/child-group.ts'
import { name } from '../kinds/registration/name.ts'
import { withhold } from '../kinds/registration/withhold.ts'
import type { Lawful } from '../vocabulary/sharing/lawful.ts'
import { needsOf, RECIPIENT_KINDS, SLIP_FIELDS } from '../vocabulary/sharing/recipients.ts'
import { slipFor, type SlipAsk } from './slip.ts'

const today = day('2026-03-02')
const urgent: Lawful = { basis: 'vital-interest', danger: 'She did not wake up.' }
const onCard = entryOf(card, {
  called: { text: 'Ana' },
  pronoun: 'she',
  ageBand: '12-14',
  languages: ['sq', 'rom'],
  interpreter: 'not-needed',
})
const legal = entryOf(name, { who: 'child', kind: 'document', text: 'Ana Marku', script: 'Latn', use: 'use' })
const atSchool = entryOf(visit, aVisit())
const rule = (
  withheld: Parameters<typeof entryOf<'withhold', ReturnType<typeof withhold.schema.parse>>>[1]['withheld'],
  from: ReturnType<typeof withhold.schema.parse>['from']['recipient'],
) =>
  entryOf(withhold, {
    key: 'k',
    withheld,
    from: { recipient: from },
    why: 'fear-of-harm',
    askedBy: 'child',
    stands: true,
  })
const slip = (file: CaseFile, over: Partial<SlipAsk> = {}) => {
  const made = slipFor(file, { to: 'school', facts: [], lawful: urgent, ...over }, today)
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value
}

describe('a slip', () => {
  it('is refused without consent or another lawful ground, and says what is missing', () => {
    expect(slipFor(fileOf(onCard), { to: 'school', facts: [], lawful: { basis: 'consent' } }, today)).toMatchObject({
      ok: false,
      code: 'rule-refused',
      detail: { rulings: [{ rule: 'R5', answer: 'refused', missing: ['consent-sharing'] }, {}] },
    })
  })

  it('is refused where nobody can tell what is withheld: the folder is not held', () => {
    expect(slipFor(fileHolding([], onCard), { to: 'hospital', facts: [], lawful: urgent }, today)).toMatchObject({
      ok: false,
      detail: { rulings: [{}, { rule: 'R6', answer: 'cannot-judge', dependsOn: ['care'] }] },
    })
  })

  it('leaves out what is withheld from them, and the whole line where one of its notes is', () => {
    const made = slip(fileOf(onCard, legal, rule({ what: 'entry', entry: legal.id }, 'school')), {
      fields: ['called', 'legal-name'],
    })
    expect(made.lines.map((line) => line.field)).toEqual(['called'])
    expect(made.left).toEqual([{ what: { field: 'legal-name' }, because: 'withheld' }])
  })

  it('carries no date from a paper that is doubted', () => {
    const said = (on: string, basis: 'document-doubted' | 'birth-certificate') =>
      entryOf(birth, { who: 'child', born: { known: 'day', on: day(on) }, basis, reasonsForChild: 'yes' })
    const field = (file: CaseFile) => slip(file, { to: 'police', fields: ['born'] }).lines
    expect(field(fileOf(onCard, said('2004-06-01', 'document-doubted')))).toEqual([])
    expect(
      field(fileOf(onCard, said('2004-06-01', 'document-doubted'), said('2010-06-01', 'birth-certificate'))),
    ).toMatchObject([{ value: { born: [{ on: '2010-06-01' }] } }])
  })

  it('brings no older name forward where the newer one is withheld', () => {
    const newer = entryOf(
      name,
      { who: 'child', kind: 'document', text: 'Ana Leka', script: 'Latn', use: 'use' },
      { replaces: [legal.id] },
    )
    const made = slip(fileOf(legal, newer, rule({ what: 'entry', entry: newer.id }, 'school')), {
      fields: ['legal-name'],
    })
    expect(made.lines).toEqual([])
  })

  it('holds the least that this recipient needs and nothing that they have no use for', () => {
    expect(slip(fileOf(onCard, legal)).lines.map((line) => line.field)).toEqual([
      'called',
      'age-band',
      'languages',
      'interpreter',
    ])
    expect(slip(fileOf(onCard, legal), { fields: ['health-need'] }).left).toEqual([
      { what: { field: 'health-need' }, because: 'not-for-them' },
    ])
    expect(slip(fileHolding(['care'], onCard), { fields: ['legal-name'] }).left).toEqual([
      { what: { field: 'legal-name' }, because: 'folder-not-held' },
    ])
  })

  it('never carries what belongs on no paper: levels, origins to a school, another person’s story', () => {
    const levels = entryOf(levelAssessment, {
      levels: { community: { level: 'hard', view: 'child', observation: 'She sat alone.' } },
    })
    const group = entryOf(childGroup, { group: 'born-of-trafficking', stands: 'yes' })
    const herStory = entryOf(visit, aVisit(), { about: [mother] })
    const made = slip(fileOf(onCard, levels, group, herStory, atSchool), {
      facts: [levels.id, group.id, herStory.id, atSchool.id],
    })
    expect(made.entries).toEqual([atSchool])
    expect(made.left.map((left) => left.because)).toEqual(['not-for-them', 'not-for-them', 'about-somebody-else'])
    expect(slip(fileOf(herStory), { facts: [herStory.id], evenAboutOthers: true }).entries).toEqual([herStory])
  })

  it('never carries whom somebody suspects, another child’s file, or how we deal with an authority and among ourselves', () => {
    const kinds = [
      'tie',
      'factor',
      'health-factor',
      'file-link',
      'authority-demand',
      'demand-answer',
      'ethical-reflection',
      'guidance-dismissed',
      'referral-answer',
      'referral-chased',
      'referral-taken-back',
      'feedback-or-complaint',
    ]
    const entries = EXAMPLES.filter(({ kind }) => kinds.includes(kind.name)).map(({ kind, body }) =>
      entryOf(kind, body),
    )
    expect(new Set(entries.map((entry) => entry.kind))).toEqual(new Set(kinds))
    for (const to of RECIPIENT_KINDS)
      expect(
        slip(fileOf(...entries), { to, facts: entries.map((entry) => entry.id), evenAboutOthers: true }).entries,
      ).toEqual([])
  })

  it('leaves out a note that was taken back or replaced meanwhile', () => {
    const again = entryOf(card, { ...onCard.body, ageBand: '15-17' }, { replaces: [onCard.id], by: besa.member })
    expect(slip(fileOf(onCard, again), { facts: [onCard.id] }).left).toContainEqual({
      what: { entry: onCard.id },
      because: 'no-longer-stands',
    })
  })

  it('names what it rests on', () => {
    expect(slip(fileOf(onCard)).lawful).toEqual(urgent)
  })

  it('holds nothing that is withheld, whoever it is for, whatever was chosen and however it is withheld (R6)', () => {
    const entries = EXAMPLES.filter(({ kind }) => kind.name !== 'withhold' && kind.name !== 'superseded').map(
      ({ kind, body }) => entryOf(kind, body),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...RECIPIENT_KINDS),
        fc.constantFrom(...FOLDERS),
        fc.subarray(entries),
        fc.subarray(entries),
        fc.boolean(),
        (to, folder, hidden, facts, anyone) => {
          const from = anyone ? 'anyone' : needsOf(to).recipient
          const rules = [
            rule({ what: 'folder', folder }, from),
            ...hidden.map((entry, at) =>
              entryOf(withhold, {
                key: `h${String(at)}`,
                withheld: { what: 'entry', entry: entry.id },
                from: { recipient: from },
                why: 'other',
                askedBy: 'child',
                stands: true,
              }),
            ),
          ]
          const file = fileOf(...entries, ...rules)
          const made = slip(file, {
            to,
            facts: facts.map((entry) => entry.id),
            fields: SLIP_FIELDS,
            evenAboutOthers: true,
          })
          const on = new Set([...made.entries.map((entry) => entry.id), ...made.lines.flatMap((line) => line.from)])
          for (const entry of entries)
            if (entry.folder === folder || hidden.includes(entry)) expect(on.has(entry.id)).toBe(false)
          for (const entry of made.entries) expect(needsOf(to).never).not.toContain(entry.folder)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('what each recipient needs', () => {
  it('never begins with a father, and offers no line twice', () => {
    for (const kind of RECIPIENT_KINDS) {
      const { least, may } = needsOf(kind)
      const all = [...least, ...may]
      expect(all).toEqual([...new Set(all)])
      expect(JSON.stringify(all)).not.toMatch(/father|parent/)
    }
  })
})
