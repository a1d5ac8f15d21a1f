import type { Moment, Telling } from '#cli/demo/telling/moment.ts'
import { personOfStory } from '#cli/demo/scene/scene.ts'
import type { Teller } from '#cli/demo/telling/teller.ts'
import { draft } from '#cli/device/draft.ts'
import { riskAssessment } from '#domain/kinds/assessment/risk-assessment.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { guardianship } from '#domain/kinds/registration/guardianship.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { proceeding } from '#domain/kinds/rights/proceeding.ts'
import { NOTES } from './notes.ts'

const aunt = personOfStory('elira', 'aunt')

const guardianAbroad: Telling = (at) => [
  draft(guardianship, at, {
    type: 'temporary-guardian',
    stands: 'appointed',
    called: NOTES.guardian,
    authority: 'The juvenile court abroad',
    conflict: 'none-declared',
    childSays: { answer: 'said', words: 'Ajo më pyet mua e para.' },
  }),
]
const auntLookedInto: Telling = (at) => [
  draft(tie, at, {
    person: aunt,
    tie: 'aunt',
    side: 'mothers-side',
    safe: 'safe',
    checked: { on: at, how: NOTES.auntChecked },
    livesWithChild: 'no',
    cares: 'no',
  }),
]
const caseAgainstThem: Telling = (at) => [
  draft(proceeding, at, {
    stands: 'under-way',
    proceeding: 'against-luan',
    sort: 'criminal',
    childIs: 'victim-and-witness',
    body: 'Prosecutor abroad, second office',
    stage: 'charged',
    wantsToTakePart: 'yes',
    childSays: { answer: 'said', words: NOTES.proceeding },
    words: 'Luan’s two men wait for the trial in prison; he himself is free.',
  }),
]
const bothSidesLook: Telling = (at) => [
  draft(riskAssessment, at, {
    of: 'return',
    finding: 'acceptable-with-measures',
    observation: NOTES.risk,
    assessedBy: [{ named: 'Eleni Pappa' }, { named: 'Drita Kola' }],
    restsOn: [],
    measures: [
      'The aunt’s street is told to nobody',
      'Two people at the border',
      'The police post of the aunt’s town knows one name to call',
    ],
    sides: [
      {
        from: 'where-the-child-is',
        by: { named: 'Eleni Pappa' },
        finds: 'acceptable-with-measures',
        words: NOTES.riskThere,
      },
      {
        from: 'where-the-child-would-go',
        by: { named: 'Drita Kola' },
        finds: 'acceptable-with-measures',
        words: 'The house has a gate, and a neighbour who is always in.',
      },
    ],
  }),
]
const tellsTheShelter: Telling = (at) => [
  draft(consent, at, {
    purpose: 'sharing',
    recipient: 'ngo',
    answer: 'yes',
    by: 'child',
    capacity: 'child',
    as: 'consent',
    how: 'spoken',
    explained: ['purpose', 'who-will-know', 'may-refuse-or-withdraw'],
    notAsked: [],
    words: 'Vetëm shtëpisë atje, jo shkollës.',
  }),
]

/**
 * What was written with her and about her in the seven months before the app is opened in the test: each entry by the
 * person whose work it was.
 */
export function before(t: Teller): readonly Moment[] {
  const lessons = t.help('lessons', 'education-early-childhood', 'catch-up-lessons', 'School office abroad')
  const talks = t.help('talks', 'psychological-psychosocial', 'trauma-support', 'Mira Hoxha')
  const group = t.help('sewing', 'vocational-life-skills', 'training', 'Sewing room of the shelter')
  return [
    t.drita(
      -200,
      t.firstHours('safe-sleep', 'no', 'A cell for grown women, one night'),
      t.firstHours('representative', 'no'),
      t.limits('in-part', 'Prapë do t’u thoni të gjithëve.'),
    ),
    t.drita(
      -198,
      t.experience('told', {
        acts: ['recruitment', 'transfer', 'harbouring'],
        means: ['debt-bondage', 'threats-to-family'],
        forms: ['forced-begging', 'petty-crime'],
        recruitedBy: ['acquaintance'],
        recruitedHow: ['other'],
        scope: 'cross-border',
        countries: [
          { country: 'AL', was: 'from' },
          { country: 'GR', was: 'exploited-in' },
        ],
        ended: 'raid-or-police',
        words: NOTES.experience,
      }),
    ),
    t.drita(
      -197,
      t.alreadyTold('police', 'The officer of the first night', 'only-with-reason', ['What Luan promised her father']),
      t.risk('debt', 'debt-to-recruiter', 'urgent', 'household', NOTES.debt),
    ),
    t.drita(-197, t.goal('free', 'Dua të mos e kem borxhin e babait.', 'Free of the debt', 'family')),
    t.drita(
      -196,
      t.step('no-child-owes', 'free', 'Ask the lawyer to write that no child owes', 'drita', -180, 'done', ['debt']),
    ),
    t.drita(
      -190,
      guardianAbroad,
      t.birthPapers('registered', { certificate: 'with-someone-else', next: NOTES.birth, nextIn: 20 }),
      t.nationality('AL', 'holds'),
    ),
    t.drita(-188, t.identified('not-identified', 'police')),
    t.drita(
      -150,
      t.livesWith('emergency-centre', [], 'apart', 'Këtu askush nuk më merr paratë.', 'court-or-measure'),
      t.place('lives', NOTES.shelter, 'with-care'),
    ),
    t.drita(-149, lessons.needed('child', 'She reads slowly and wants to be fast.')),
    t.drita(
      -149,
      lessons.unfit(
        ['asks-for-formal-identification'],
        'The school office abroad asks for a paper that says she is a victim.',
      ),
    ),
    t.drita(-120, t.identified('formally-identified', 'court-or-prosecution'), caseAgainstThem),
    t.drita(-118, t.agreed('case-work', 'yes'), tellsTheShelter),
    t.drita(-100, group.needed('child', 'Something for the hands.')),
    t.drita(-99, group.offered('Twice a week, no questions')),
    t.drita(-98, group.accepted()),
    t.drita(-97, group.running('Twice a week')),
    t.drita(-90, t.visit('by-phone', 'Doja të dëgjoja zërin e saj.', { saw: NOTES.auntHeard, hears: ['aunt'] })),
    t.drita(
      -70,
      auntLookedInto,
      t.familyWithSupport(
        ['aunt'],
        ['A bed', 'Income support for the first half-year'],
        NOTES.family,
        'I promised my sister. She sleeps beside me.',
      ),
    ),
    t.mira(
      -50,
      t.visit('online', NOTES.therapy, {
        saw: 'She turned the camera to the wall and went on talking.',
        folder: 'therapy',
      }),
    ),
    t.drita(-45, t.goal('own-money', NOTES.goal, 'A trade of her own', 'family')),
    t.drita(-44, t.step('machine', 'own-money', 'Ask whether the sewing machine may come along', 'drita', 10)),
    t.drita(-40, talks.needed('worker', 'She sleeps with the light on.')),
    t.drita(-30, t.phase('crisis', 'She is safe at night and nothing is settled.')),
    t.drita(-20, bothSidesLook),
    t.drita(-8, t.missing('one-night', -8, NOTES.missing)),
    t.drita(-2, t.risk('number', 'threats-or-retaliation', 'urgent', 'community', NOTES.risk9)),
  ]
}
